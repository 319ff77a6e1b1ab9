"""What is asked about a new order of a power: its own columns, events and facts, as fields."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from disrupt.fields import Field, Kind, Seen
from disrupt.lists import Word, WordList
from orders.given import words_of
from orders.recorded import KEPT_IN
from orders.terms import Event, Fact, FactKind, Power

ABOUT: Mapping[str, str] = {"person": "person", "premises": "premises", "child": "child"}
"""The column that names whom or what a power is about."""
AT_COURT = ("applicant", "court")
BORN = ("born", "child_born")
"""Taken from the person and the child that the order names."""
ELSEWHERE = frozenset(
    {"reference", "power", "known_as", "edition", "facts", "ticked", "as_found", "deputy"}
    | {*ABOUT.values(), *KEPT_IN.values(), *AT_COURT, "main", "until_further_order"}
)
"""Columns that are asked where the power asks for them, or that nobody is asked for."""

ANSWERED: Mapping[FactKind, Kind] = {"yes-no": Kind.YES_NO, "number": Kind.TEXT}

WHOM: Mapping[str, str] = {
    "person": "say who the respondent is",
    "premises": "say which premises",
    "child": "say which child",
}
"""How it is refused that nobody and nothing is named."""

Columns = Mapping[str, Field]


def questions(power: Power, columns: Iterable[Field]) -> tuple[Field, ...]:
    """In the order in which they are answered; each by the word that `record` knows it by."""
    held = {each.name: each for each in columns}
    facts, events = tuple(_facts(power)), tuple(_events(power, held))
    own = (*facts, *events) if power.kind == "notice" else (*events, *facts)
    asked = (*_whom(power, held), *own, *_at_court(power, held))
    rest = (each for name, each in held.items() if name not in ELSEWHERE)
    # What is both an event and a fact is asked once: its date says the fact as well.
    return tuple({each.name: each for each in (*asked, *rest)}.values())


def _whom(power: Power, held: Columns) -> Iterable[Field]:
    wanted = [ABOUT[power.about]] if power.about in ABOUT else []
    wanted += ["child"] if power.child != "no" else []
    wanted += ["main"] if power.main else []
    return (held[name] for name in dict.fromkeys(wanted) if name in held)


def _facts(power: Power) -> Iterable[Field]:
    events = {event.id for event in power.events}
    return (_fact(each, power) for each in power.facts if each.id not in events)


def _fact(fact: Fact, power: Power) -> Field:
    if fact.kind != "word":
        return Field(fact.id, fact.label, ANSWERED[fact.kind], Seen.ORDERS)
    words = words_of(fact)
    own = WordList(fact.label, power.statute, tuple(Word(*each) for each in words.items()))
    assumed = f"Taken as {words[fact.assume]} while nothing is said." if fact.assume else ""
    return Field(
        fact.id, fact.label, Kind.CHOICE, Seen.ORDERS, help=assumed, choices=fact.list or own
    )


def _events(power: Power, held: Columns) -> Iterable[Field]:
    return (_event(each, held) for each in power.events if each.id not in BORN)


def _event(event: Event, held: Columns) -> Field:
    """What stands in a column of its own is asked by its name, and under the power's label."""
    column = held.get(KEPT_IN.get(event.id, ""))
    return Field(
        column.name if column else event.id,
        event.label,
        Kind.WHEN,
        Seen.ORDERS,
        help=column.help if column else "",
    )


def _at_court(power: Power, held: Columns) -> Sequence[Field]:
    """A notice is issued without a court."""
    return [held[name] for name in AT_COURT if name in held and power.kind != "notice"]


def asked_by(power: Power, says: str, names: Collection[str]) -> str:
    """Which of these fields a sentence of the law is about; the power's own where it is none."""
    known = (KEPT_IN.get(name, name) for name in _named_in(power, says))
    return next((name for name in known if name in names), "power")


def _named_in(power: Power, says: str) -> Iterable[str]:
    for rule in power.requirements:
        if rule.says == says:
            # Who it was is asked first; what decides it stands last.
            yield from reversed(tuple(rule.when))
    for limit in power.limits:
        if says.startswith(limit.says):
            yield limit.event
    labels = {each.id: each.label for each in power.events}
    labels |= {each.id: each.label for each in power.facts}
    yield from (name for name, label in labels.items() if says.startswith(f"{label}:"))
    yield from (column for column, words in WHOM.items() if words in says)
