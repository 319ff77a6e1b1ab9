"""Whether what is recorded of somebody meets a test of serial, and by which reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.moments import When, day_of
from disrupt.page import Page
from disrupt.partial import PartialDate
from disrupt.paths import resource
from disrupt.records import (
    Child,
    Condition,
    Link,
    Outcome,
    OutcomeCondition,
    Person,
    Sighting,
)
from disrupt.workspace import Workspace
from orders.ages import age
from orders.binding import orders_of
from orders.eyes import eyes_of, names
from orders.held import batches
from orders.reading import read_file
from orders.terms import Confidence

NEEDED = ("child", "order", "order_condition", "outcome", "outcome_condition", "link", "sighting")
"""What one must be able to read to be told: half a reason would be taken for the whole."""
VICTIM_OF = "victim of"


@dataclass(frozen=True)
class Test:
    """How many different children, within how many years; and how old they were themselves."""

    id: str
    says: str
    least: int
    years: int = 0
    aged: int = 0


@dataclass(frozen=True)
class Tests:
    title: str
    source: str
    confidence: Confidence
    says: str
    tests: tuple[Test, ...]


@dataclass(frozen=True)
class Reason:
    """One record that says so of one child."""

    child: str
    says: str
    on: date | None
    reference: str
    """Of the record; of a link, of the child."""


@dataclass(frozen=True)
class Met:
    """A test, and whether what is recorded meets it."""

    test: Test
    is_met: bool
    says: str


@dataclass(frozen=True)
class Serial:
    children: tuple[str, ...]
    """Those who count, in the order of their first reason."""
    reasons: tuple[Reason, ...]
    beside: tuple[Reason, ...]
    """What does not count."""
    tests: tuple[Met, ...]


@cache
def tests() -> Tests:
    return read_file(Tests, resource("serial.toml"))


def may_weigh_serial(desk: Workspace, page: Page) -> bool:
    return isinstance(page.subject, Person) and eyes_of(desk).may(*NEEDED)


def serial(desk: Workspace, person: Person) -> Serial:
    """Of whoever may be read all that it hangs on."""
    with desk.store.reading() as session:
        known = set(session.scalars(select(Child.reference)))
        found = [each for each in _reasons(desk, session, person) if each.child in known]
        beside = [each for each in _sightings(session, person) if each.child in known]
    reasons = tuple(sorted(found, key=lambda each: (each.on or date.max, each.reference)))
    children = tuple(dict.fromkeys(each.child for each in reasons))
    met = tuple(_met(test, person, reasons) for test in tests().tests)
    return Serial(children, reasons, tuple(beside), met)


def _reasons(desk: Workspace, session: Session, person: Person) -> Iterator[Reason]:
    yield from _orders(desk, session, person)
    yield from _outcomes(desk, session, person)
    yield from _links(session, person)


def _orders(desk: Workspace, session: Session, person: Person) -> Iterator[Reason]:
    """What was only asked for, or refused, says nothing."""
    begun = {each.id: each for each in orders_of(session, person) if each.served or each.made}
    for order in begun.values():
        at = order.served or order.made
        said = f"{word_list('powers').says(order.power)} about this child"
        yield from _one(order.child, said, at, order.reference)
    for some in batches(tuple(begun)):
        for each in session.scalars(select(Condition).where(Condition.order_id.in_(some))):
            order = begun[each.order_id]
            at = order.served or order.made
            said = f"{word_list('powers').says(order.power)}, condition {each.number}"
            for child in _children(desk, session, each.about):
                yield from _one(child, said, at, order.reference)


def _outcomes(desk: Workspace, session: Session, person: Person) -> Iterator[Reason]:
    """Such as bail with a condition about a child."""
    mine = select(Outcome).where(Outcome.person == person.reference)
    held = {each.id: each for each in session.scalars(mine)}
    about = select(OutcomeCondition).where(OutcomeCondition.outcome_id.in_(held))
    for each in session.scalars(about):
        outcome = held[each.outcome_id]
        said = f"{word_list('outcomes').says(outcome.kind)}, condition {each.number}"
        for child in _children(desk, session, each.about):
            yield from _one(child, said, outcome.at, outcome.reference)


def _links(session: Session, person: Person) -> Iterator[Reason]:
    ends = or_(Link.one == person.reference, Link.other == person.reference)
    for each in session.scalars(select(Link).where(ends, Link.role == VICTIM_OF)):
        child = each.other if each.one == person.reference else each.one
        on = each.since.earliest() if each.since else None
        yield Reason(child, f"Linked as {VICTIM_OF}", on, child)


def _sightings(session: Session, person: Person) -> Iterator[Reason]:
    for each in session.scalars(select(Sighting).where(Sighting.child.is_not(None))):
        if person.reference in (each.people or ()):
            yield from _one(each.child, "Seen with this child", each.at, each.reference)


def _one(child: str | None, says: str, at: When | None, reference: str) -> Iterator[Reason]:
    if child:
        yield Reason(child, says, day_of(at) if at else None, reference)


def _children(desk: Workspace, session: Session, about: str | None) -> tuple[str, ...]:
    """The references that a text names; those of children are kept later."""
    return names(session, (about,), eyes_of(desk)).of(about) if about else ()


def _met(test: Test, person: Person, reasons: Sequence[Reason]) -> Met:
    if not test.years:
        count = len({each.child for each in reasons})
        return Met(test, count >= test.least, _counted(count))
    days = [each.on for each in reasons if each.on]
    ages = {day: _is_aged(test.aged, person.born, day) for day in days}
    count = max((_within(test, reasons, day) for day in days if ages[day]), default=0)
    if count >= test.least or None not in ages.values():
        return Met(test, count >= test.least, _counted(count))
    return Met(test, False, f"{_counted(count)}; how old they were then is not known")


def _within(test: Test, reasons: Sequence[Reason], last: date) -> int:
    """How many children in so many years up to that day."""
    first = _years_before(last, test.years)
    return len({each.child for each in reasons if each.on and first < each.on <= last})


def _years_before(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year - years, 2, 28)
    return day.replace(year=day.year - years)


def _is_aged(least: int, born: PartialDate | None, day: date) -> bool | None:
    """Nothing where what is known of their birth does not settle it."""
    if born is None:
        return None
    youngest, oldest = age(born.latest(), day), age(born.earliest(), day)
    if youngest >= least:
        return True
    return None if oldest >= least else False


def _counted(count: int) -> str:
    return "1 child" if count == 1 else f"{count} different children"


def dated(reason: Reason) -> str:
    """Such as “CAWN about this child, 3 February 2026”."""
    return f"{reason.says}, {phrasing.day(reason.on)}" if reason.on else f"{reason.says}, undated"
