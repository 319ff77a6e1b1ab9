"""An order as it is being typed: what the law says of it, and what else stands in its way."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.links import references
from disrupt.moments import day_of
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders.births import child_of, look_at
from orders.held import is_about, linked
from orders.holidays import Unreckonable, is_working
from orders.points import Point, points
from orders.powers import within
from orders.reckoning import Law, Reckoning
from orders.recorded import Recorded
from orders.rules import missing_links
from orders.stages import OVER
from orders.standing import Standing, all_standing, stood
from orders.terms import Power
from orders.understood import Texts, understood

State = Literal["met", "open", "check"]


@dataclass(frozen=True)
class Check:
    """One thing that was looked at, what came of it, and whence that is known."""

    state: State
    says: str
    source: str = ""


@dataclass(frozen=True)
class Considered:
    """What would be recorded, as it would stand now; and what was checked beside the power."""

    standing: Standing
    points: tuple[Point, ...]
    also: tuple[Check, ...]
    child: str
    """The reference of whoever's birth stands in the working of its dates, if it does."""

    @property
    def found(self) -> Reckoning:
        return self.standing.found


def consider(
    desk: Workspace, law: Law, name: str, said: Texts, *, seen: Collection[str] = ()
) -> Considered:
    """Nothing is written. A child whose birth it shows was looked at, unless they were before."""
    desk.ask_to_write(Order.kind_name())
    power = law.catalogue.latest(name)
    with desk.store.reading() as session:
        (of,) = linked(session, (understood(power, said),))
        at = desk.store.clock.now()
        standing = stood(law, of, at)
        others = all_standing(session, law, _others(session, law, power, of), at)
    checks = (*_links(power, of), *_alone(power, others), *_court_days(standing.found))
    child = child_of(standing)
    if child and child.reference not in seen:
        look_at(desk, child)
    return Considered(standing, points(standing), checks, child.reference if child else "")


def _links(power: Power, of: Recorded) -> Iterator[Check]:
    for said in missing_links(power, of.order):
        yield Check("open" if said.level == "refused" else "check", said.text, said.source)


def _others(session: Session, law: Law, power: Power, of: Recorded) -> Iterable[Order]:
    """Of that kind, or of one that belongs to it, on the same people or place."""
    kinds = {power.id, power.main, *power.replaces}
    kinds |= {each.id for each in law.catalogue if each.main == power.id}
    same = [is_about(each) for each in references(of.order.person)]
    if of.order.premises:
        same.append(Order.premises == of.order.premises)
    if not same:
        return ()
    wanted = select(Order).where(Order.power.in_(kinds), or_(*same)).order_by(Order.id)
    # What it belongs to stands beside it, and is in nobody's way.
    return [each for each in session.scalars(wanted) if each.reference != of.order.main]


def _alone(power: Power, others: Iterable[Standing]) -> Iterator[Check]:
    live = [each for each in others if each.stage not in OVER]
    for each in live:
        says = f"{each.of.order.reference}, {each.power.name}, is {each.stage}: look at both."
        yield Check("check", says, "this register")
    if not live:
        yield Check("met", f"No other {within(power.name)} or order of its kind", "this register")


def _court_days(found: Reckoning) -> Iterator[Check]:
    for each in found.deadlines:
        if each.clock.lost != "court date":
            continue
        day = day_of(each.when)
        try:
            sits = is_working(day)
        except Unreckonable:
            continue
        if not sits:
            says = f"{phrasing.day(day)} is a {phrasing.weekday(day)}"
            says += " or a holiday" if day.weekday() < 5 else ""
            yield Check("check", f"{says}: is a court sitting?", "ask the court")
