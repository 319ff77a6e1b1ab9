"""What somebody says of an order, read against what its power asks."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import NoneType
from typing import TypeVar

from disrupt.lists import word_list
from disrupt.moments import NotADate, Read, When, as_an_end, read_when, written
from orders.asks import Answer
from orders.said import Said
from orders.terms import Event, Fact, FactKind, Power

Question = TypeVar("Question", Fact, Event)
LONGEST = 60
STRANGE: Mapping[type, str] = {list: "a list", dict: "a table", NoneType: "nothing"}
YES_NO: Mapping[object, bool] = {
    **{True: True, "yes": True, "true": True},
    **{False: False, "no": False, "false": False},
}


@dataclass(frozen=True)
class Given:
    """Facts and events as they were understood, and what could not be."""

    facts: Mapping[str, Answer]
    events: Mapping[str, When]
    says: tuple[Said, ...] = ()
    latest: Mapping[str, When] = field(default_factory=dict)
    """Of an event known only in part, as a birth by its year: the last day that it can be."""


class _Misread(ValueError):
    """Why an answer does not fit its question, in a sentence."""


def words_of(fact: Fact) -> Mapping[str, str]:
    """The words that a fact may be answered with, in their order, and what each says."""
    if fact.list:
        return {word.word: word.says for word in word_list(fact.list).words}
    return fact.words or {}


def quoted(value: object) -> str:
    """As a sentence can quote it: on one line, in signs that can be seen, and not at length."""
    if isinstance(value, int) and abs(value) >= 10**LONGEST:
        return "a huge number"
    text = " ".join((STRANGE.get(type(value)) or str(value)).split())
    seen = "".join(sign if sign.isprintable() else "�" for sign in text)
    return seen if len(seen) <= LONGEST else f"{seen[:LONGEST]}…"


def read_given(power: Power, facts: Mapping[str, object], events: Mapping[str, object]) -> Given:
    """All that is wrong is said at once; what is right is kept."""
    answers, said = _answers(power, facts)
    happened, more = _happened(power, events)
    assumed = {fact.id: fact.assume for fact in power.facts if fact.assume}
    return Given(
        assumed | answers,
        happened,
        (*said, *more, *_assumptions(power, facts), *_open_points(power, facts)),
    )


def read_events(power: Power, events: Mapping[str, object]) -> Mapping[str, When]:
    """Those that could be understood."""
    return _happened(power, events)[0]


def _answers(power: Power, facts: Mapping[str, object]) -> tuple[dict[str, Answer], list[Said]]:
    asked = {fact.id: fact for fact in power.facts}
    answers: dict[str, Answer] = {}
    said: list[Said] = []
    for name, value in facts.items():
        try:
            answers[name] = _answer(_asked(asked, name, "fact", power), value)
        except _Misread as error:
            said.append(Said("refused", str(error)))
    return answers, said


def _happened(power: Power, events: Mapping[str, object]) -> tuple[dict[str, When], list[Said]]:
    asked = {event.id: event for event in power.events}
    happened: dict[str, When] = {}
    said: list[Said] = []
    for name, value in events.items():
        try:
            event = _asked(asked, name, "event", power)
            read = _read(event, value)
        except _Misread as error:
            said.append(Said("refused", str(error)))
        else:
            happened[name] = as_an_end(read.when) if event.is_end else read.when
            said += _doubts(event, read)
    return happened, said


def _asked(asked: Mapping[str, Question], name: str, what: str, power: Power) -> Question:
    if name not in asked:
        known = ", ".join(asked) or "none"
        raise _Misread(f"{power.name} has no {what} “{quoted(name)}”; it has {known}.")
    return asked[name]


def _answer(fact: Fact, value: object) -> Answer:
    return READERS[fact.kind](fact, value)


def _word(fact: Fact, value: object) -> str:
    known = {word.casefold(): word for word in words_of(fact)}
    word = known.get(quoted(value).casefold())
    if word is None:
        raise _Misread(f"{fact.label}: “{quoted(value)}” is none of {', '.join(known.values())}.")
    return word


def _yes_no(fact: Fact, value: object) -> bool:
    said = value.strip().casefold() if isinstance(value, str) else value
    if not isinstance(said, str | bool) or said not in YES_NO:
        raise _Misread(f"{fact.label}: “{quoted(value)}” is neither yes nor no.")
    return YES_NO[said]


def _number(fact: Fact, value: object) -> int:
    text = quoted(value)
    is_whole = text.isascii() and text.isdigit()
    if not is_whole or not fact.least <= int(text) <= fact.most:
        raise _Misread(
            f"{fact.label}: “{text}” is not a whole number from {fact.least} to {fact.most}."
        )
    return int(text)


READERS: Mapping[FactKind, Callable[[Fact, object], Answer]] = {
    "word": _word,
    "yes-no": _yes_no,
    "number": _number,
}


def _read(event: Event, value: object) -> Read:
    try:
        return read_when(quoted(value))
    except NotADate as error:
        raise _Misread(f"{event.label}: {error}") from error


def _doubts(event: Event, read: Read) -> Iterable[Said]:
    if read.is_one_of_two:
        yield Said(
            "warned",
            f"{event.label}: this hour happens twice that night. The first is taken, "
            f"{written(read.when)}; write the offset to say which.",
        )


def _assumptions(power: Power, said: Collection[str]) -> Iterable[Said]:
    for fact in power.facts:
        if fact.assume and fact.id not in said:
            says = words_of(fact)[fact.assume]
            yield Said("note", f"{fact.label}: not said, and taken as {says}.")


def _open_points(power: Power, said: Collection[str]) -> Iterable[Said]:
    """What dates hang on was answered by saying nothing; the rest stays open."""
    conditions = [each or {} for clock in power.clocks for each in (clock.when, clock.unless)]
    in_dates = {name for condition in conditions for name in condition}
    unsaid = [fact for fact in power.facts if fact.id not in said and not fact.assume]
    taken = [fact.label for fact in unsaid if fact.id in in_dates]
    unchecked = [fact.label for fact in unsaid if fact.id not in in_dates]
    if taken:
        labels = "; ".join(taken)
        yield Said("note", f"Not said, and dates hang on it: {labels}.")
    if unchecked:
        yield Said("note", f"Not said, and so not checked: {'; '.join(unchecked)}.")
