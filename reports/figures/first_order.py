"""How long it took from the first concern about somebody to the first order against them."""

import statistics
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from sqlalchemy import func, select

from disrupt.records import Order, Outcome, Person
from disrupt.records.person import Status
from disrupt.records.sealed_text import as_kept
from reports.figures.counting import Areas
from reports.figures.days import WHOLE, day_in_london
from reports.figures.order_rows import NOTICE, ORDER, kinds_of
from reports.figures.report import Period
from reports.figures.rows import Reading, Row


@dataclass(frozen=True)
class FirstOrders:
    """Of the people against whom a first order was made in the period."""

    people: tuple[str, ...]
    days: Mapping[str, int]
    """By the person, of those whose first concern bears a date on or before that order."""

    @property
    def median(self) -> float | None:
        return float(statistics.median(self.days.values())) if self.days else None

    @property
    def shortest(self) -> int | None:
        return min(self.days.values(), default=None)

    @property
    def longest(self) -> int | None:
        return max(self.days.values(), default=None)


def first_orders(
    reading: Reading, agenda: Iterable[Row], period: Period, *, area: str, areas: Areas
) -> FirstOrders:
    """A status, an outcome of exploitation or an item of an agenda is a concern."""
    first, last = str(period.first), str(period.last)
    made = {
        person: day
        for person, (day, where) in _first_made(reading).items()
        if first <= day <= last and (not area or areas[where] == areas[area])
    }
    concerns: dict[str, str] = {}
    on_agendas = ((row.whom, row.days[0]) for row in agenda if row.days[0])
    for person, day in chain(_concerns(reading), on_agendas):
        if person in made:
            concerns[person] = min(day, concerns.get(person, day))
    known = {person: (concerns[person], made[person]) for person in made if person in concerns}
    return FirstOrders(
        tuple(made),
        {person: _days(*both) for person, both in known.items() if both[0] <= both[1]},
    )


def _first_made(reading: Reading) -> Mapping[str, tuple[str, str]]:
    """By the person, the day on which the first order against them was made, and its area."""
    kinds = kinds_of(reading)
    found: dict[str, tuple[str, str]] = {}
    held = select(Order.power, Order.person, as_kept(Order.made), Order.area).where(
        Order.made.is_not(None), Order.person.is_not(None)
    )
    for called, people, made, area in reading.session.execute(held.order_by(Order.id)):
        if kinds.get(called, ORDER) != NOTICE:
            day = day_in_london(made)
            for person in people:
                if person not in found or day < found[person][0]:
                    found[person] = day, area or ""
    return found


def _concerns(reading: Reading) -> Iterator[tuple[str, str]]:
    """Of each person the earliest. A date of which only a part is known is none."""
    on, at = as_kept(Status.on), as_kept(Outcome.at)
    statuses = (
        select(Person.reference, func.min(on))
        .join(Status, Status.person_id == Person.id)
        .where(func.length(on) == WHOLE)
        .group_by(Person.reference)
    )
    yield from ((person, str(day)) for person, day in reading.session.execute(statuses))
    outcomes = (
        select(Outcome.person, func.min(at))
        .where(Outcome.person.is_not(None), Outcome.cse.is_(True), at.is_not(None))
        .group_by(Outcome.person)
    )
    for person, first in reading.session.execute(outcomes):
        yield str(person), day_in_london(first)


def _days(since: str, until: str) -> int:
    return (date.fromisoformat(until) - date.fromisoformat(since)).days
