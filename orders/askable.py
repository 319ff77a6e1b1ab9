"""Whether what a condition asks can be asked: of that name, and in those words."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from orders.asks import Asks, Condition, Wanted
from orders.given import words_of
from orders.local import WORDS
from orders.terms import Fact, FactKind, Power

BARELY = "an answer"
"""What is asked where a condition names no test, only the answer that it wants."""

Asked = FactKind | Literal["event"]
FITTING: Mapping[Asked, frozenset[str]] = {
    "word": frozenset({BARELY, "said", "other_than", "below", "below_local"}),
    "yes-no": frozenset({BARELY, "said", "other_than"}),
    "number": frozenset({BARELY, "said", "over", "at_most"}),
    "event": frozenset({"said", "happened", "after", "by", "since", "before"}),
}
FITS: Mapping[FactKind, Callable[[Fact, object], bool]] = {
    "word": lambda fact, answer: answer in words_of(fact),
    "yes-no": lambda _fact, answer: isinstance(answer, bool),
    "number": lambda fact, answer: type(answer) is int and fact.least <= answer <= fact.most,
}


def unaskable(condition: Condition, power: Power, facts: Iterable[Fact]) -> Iterable[str]:
    """What would never hold, would always hold, or could not be worked out, by its name."""
    if not condition:
        yield "nothing is asked."
    answered = {each.id: each for each in (*facts, *_ages(power))}
    events = {event.id for event in power.events}
    for name, wanted in condition.items():
        asks = _asks(wanted)
        if not asks:
            yield f"{name}: nothing is asked of it."
        fact = answered.get(name)
        kinds: list[Asked] = [fact.kind] if fact else []
        kinds += ["event"] if name in events else []
        fitting = frozenset[str]().union(*(FITTING[kind] for kind in kinds))
        yield from (f"{name}: “{each}” cannot be asked of it." for each in asks - fitting if kinds)
        if fact:
            yield from (f"{name}: {each}" for each in _wrong_words(wanted, fact))


def _ages(power: Power) -> Iterable[Fact]:
    """An age is asked after like any yes or no."""
    return (Fact(age.id, age.id, "yes-no") for age in power.ages)


def _asks(wanted: Wanted) -> frozenset[str]:
    return frozenset(wanted.asked if isinstance(wanted, Asks) else {BARELY})


def _wrong_words(wanted: Wanted, fact: Fact) -> Iterable[str]:
    for answer in _answers(wanted):
        if not FITS[fact.kind](fact, answer):
            yield f"“{answer}” is no answer to it."
    setting = wanted.below_local if isinstance(wanted, Asks) else ""
    if setting in WORDS and fact.list != WORDS[setting]:
        yield f"“{setting}” is settled in other words than its own."


def _answers(wanted: Wanted) -> Iterable[object]:
    if isinstance(wanted, Asks):
        return (than for test, than in wanted.asked.items() if test in {"other_than", "below"})
    return wanted if isinstance(wanted, tuple) else (wanted,)
