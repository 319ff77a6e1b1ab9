"""Whatever else is held of somebody, a place or a child, drawn from the descriptions of fields."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from disrupt.fields import Seen
from disrupt.records import (
    Check,
    Condition,
    Disruption,
    Licence,
    LicenceCondition,
    Order,
    Outcome,
    OutcomeCondition,
    Record,
    Responsible,
    Sighting,
    Subject,
    Training,
    Vehicle,
    Visit,
)
from disrupt.records.base import AnyPart, current
from disrupt.records.person import Address, Status
from orders.packs.by_then import newest_first
from orders.packs.known import Known
from orders.packs.lines_held import line
from orders.packs.noted import intelligence, notes
from orders.packs.orders_held import events, is_of_its_own, order_line, outcome_line
from orders.packs.pieces import Words
from orders.packs.said import called, together
from orders.packs.subject import Bound, Group

AnySubject = TypeVar("AnySubject", bound=Subject)
Lines = Iterable[Words]
Exact = Condition | OutcomeCondition | LicenceCondition
EXACT = ("text", "hours", "about", "ends")
"""Of a condition, what stands word for word with what binds."""
NUMBERS = (Seen.NUMBERS, Seen.DRIVER)


def recorded(known: Known, of: Subject, binds: Sequence[Bound] = ()) -> tuple[Group, ...]:
    """In the order in which they are read; what binds stands on the page already."""
    said = frozenset(each.says for one in binds for words in one.conditions for each in words)
    groups: tuple[tuple[str, Lines], ...] = (
        *_itself(known, of),
        ("Lived before at", _former(known, of)),
        ("Status before", _statuses(known, of)),
        ("Outcomes", _outcomes(known, of, said)),
        ("Orders and notices", _orders(known, of, said)),
        ("Licences", _licences(known, of)),
        ("Conditions of its licence", _terms(known, of, said)),
        ("Answered for it before", _answered(known, of)),
        ("Checks", _in_a_row(known, of, Check)),
        ("Visits", _in_a_row(known, of, Visit)),
        ("Training", _parts(known, of, Training)),
        ("Vehicles kept", _each(known, of, Vehicle)),
        ("Sightings", _each(known, of, Sighting)),
        ("Disruptions", _each(known, of, Disruption)),
        ("Notes", notes(known, of)),
        ("Intelligence", intelligence(known, of)),
    )
    held = (Group(title, tuple(filter(None, lines))) for title, lines in groups)
    return tuple(each for each in held if each.lines)


def _itself(known: Known, of: Subject) -> Iterator[tuple[str, Lines]]:
    """What one reader sees and another does not stands apart, each under a heading of its own."""
    told = line(known, of, of.reference)
    yield "Facts", [tuple(each for each in told if each.seen is Seen.FACTS)]
    yield "Numbers", [tuple(each for each in told if each.seen in NUMBERS)]
    yield "Ethnicity", [tuple(each for each in told if each.seen is Seen.ETHNICITY)]


def _former(known: Known, of: Subject) -> Lines:
    """Other addresses than the one that stands under the name."""
    held = known.parts_of(Address, of)
    return _lines(known, of, _without(held, current(held, known.day)))


def _statuses(known: Known, of: Subject) -> Lines:
    """All but the last, which stands under the name."""
    held = known.parts_of(Status, of)
    return _lines(known, of, _without(held, current(held, known.day)))


def _answered(known: Known, of: Subject) -> Lines:
    held = known.parts_of(Responsible, of)
    return _lines(known, of, [each for each in held if not each.held_on(known.day)])


def _orders(known: Known, of: Subject, said: frozenset[str]) -> Lines:
    """Each with what happened to it in its order, and the conditions that are not yet said."""
    for order in newest_first(known.of(Order, of)):
        yield order_line(known, order, of)
        yield tuple(events(known, order, of))
        yield from _conditions(known, of, known.parts_of(Condition, order), said)


def _outcomes(known: Known, of: Subject, said: frozenset[str]) -> Lines:
    for outcome in newest_first(known.of(Outcome, of)):
        yield outcome_line(known, outcome, of)
        yield from _conditions(known, of, known.parts_of(OutcomeCondition, outcome), said)


def _conditions(known: Known, of: Subject, lines: Iterable[Exact], said: frozenset[str]) -> Lines:
    """Of those that bind, whose words stand above, in one line what else is held."""
    held = tuple(lines)
    above = [line(known, each, of.reference, untold=EXACT) for each in held if each.text in said]
    if above:
        joined = together(tuple(together(words, ", ") for words in above), "; ")
        yield (replace(joined, says=f"above: {joined.says}"),)
    for each in held:
        if each.text not in said:
            yield line(known, each, of.reference, untold=_named_in_it(known, each))


def _named_in_it(known: Known, each: Exact) -> tuple[str, ...]:
    """Nobody whom the words name is named beside them again."""
    about = "" if isinstance(each, LicenceCondition) else each.about or ""
    names = [called(known.others, name.strip()) for name in about.split(";")]
    return ("about",) if about and all(name in each.text for name in names) else ()


def _licences(known: Known, of: Subject) -> Lines:
    for licence in newest_first(known.of(Licence, of)):
        yield line(known, licence, of.reference)
        for each in known.decided(licence):
            yield line(known, each, of.reference)


def _terms(known: Known, of: Subject, said: frozenset[str]) -> Lines:
    return _conditions(known, of, known.parts_of(LicenceCondition, of), said)


def _parts(known: Known, of: Subject, kind: type[AnyPart]) -> Lines:
    return _lines(known, of, reversed(known.parts_of(kind, of)))


def _in_a_row(known: Known, of: Subject, kind: type[AnyPart]) -> Lines:
    """Where there are many, and each says little."""
    yield tuple(together(words, " ") for words in _parts(known, of, kind) if words)


def _each(known: Known, of: Subject, kind: type[AnySubject]) -> Lines:
    for each in newest_first(known.of(kind, of)):
        yield line(known, each, of.reference, untold=[*is_of_its_own(each, of)])


def _lines(known: Known, of: Subject, held: Iterable[Record]) -> Lines:
    return (line(known, each, of.reference) for each in held)


def _without(held: Iterable[AnyPart], one: AnyPart | None) -> Iterable[AnyPart]:
    return (each for each in held if each is not one)
