"""Whether what a condition asks can be asked: of that name, and in those words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields

from orders.given import words_of
from orders.local import WORDS
from orders.terms import Asks, Condition, Fact, Power

BARELY = "an answer"
"""What is asked where a condition names no test, only the answer that it wants."""

FITTING: Mapping[str, frozenset[str]] = {
    "word": frozenset({BARELY, "said", "other_than", "below", "below_local"}),
    "yes-no": frozenset({BARELY, "said", "other_than"}),
    "number": frozenset({BARELY, "said", "over", "at_most"}),
    "event": frozenset({"said", "after", "by"}),
}
FITS: Mapping[str, Callable[[Fact, object], bool]] = {
    "word": lambda fact, answer: answer in words_of(fact),
    "yes-no": lambda _fact, answer: isinstance(answer, bool),
    "number": lambda fact, answer: type(answer) is int and fact.least <= answer <= fact.most,
}


def unaskable(condition: Condition, power: Power, facts: Iterable[Fact]) -> Iterable[str]:
    """What would never hold, would always hold, or could not be worked out, by its name."""
    answered = {each.id: each for each in (*facts, *_ages(power))}
    events = {event.id for event in power.events}
    for name, wanted in condition.items():
        asks = _asks(wanted)
        if not asks:
            yield f"{name}: nothing is asked of it."
        fact = answered.get(name)
        kinds = [*([fact.kind] if fact else []), *(["event"] if name in events else [])]
        fitting = frozenset[str]().union(*(FITTING[kind] for kind in kinds))
        yield from (f"{name}: “{each}” cannot be asked of it." for each in asks - fitting if kinds)
        if fact:
            yield from (f"{name}: {each}" for each in _wrong_words(wanted, fact))


def _ages(power: Power) -> Iterable[Fact]:
    """An age is asked after like any yes or no."""
    return (Fact(age.id, age.id, "yes-no") for age in power.ages)


def _asks(wanted: object) -> frozenset[str]:
    if not isinstance(wanted, Asks):
        return frozenset({BARELY})
    return frozenset(each.name for each in fields(wanted) if _is_asked(getattr(wanted, each.name)))


def _is_asked(value: object) -> bool:
    return value not in (None, "")


def _wrong_words(wanted: object, fact: Fact) -> Iterable[str]:
    for answer in _answers(wanted):
        if not FITS[fact.kind](fact, answer):
            yield f"“{answer}” is no answer to it."
    setting = wanted.below_local if isinstance(wanted, Asks) else ""
    if setting in WORDS and fact.list != WORDS[setting]:
        yield f"“{setting}” is settled in other words than its own."


def _answers(wanted: object) -> Iterable[object]:
    if isinstance(wanted, Asks):
        return filter(_is_asked, (wanted.other_than, wanted.below))
    return wanted if isinstance(wanted, tuple) else (wanted,)
