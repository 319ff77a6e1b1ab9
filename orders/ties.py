"""What ties people, places and vehicles to a child: orders, conditions about it, sightings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from disrupt import phrasing
from disrupt.links import references
from disrupt.lists import word_list
from disrupt.mentioned import names_it
from disrupt.moments import When
from disrupt.records import Child, Condition, Order, Outcome, OutcomeCondition, Sighting
from orders.reckoning import Law
from orders.standing import all_standing


@dataclass(frozen=True)
class Tie:
    """Why somebody or some place is tied to the child."""

    reference: str
    """Of the order, the outcome or the sighting."""
    says: str
    at: When | None


Tied = Mapping[str, list[Tie]]


def _none() -> defaultdict[str, list[Tie]]:
    return defaultdict(list)


@dataclass(frozen=True)
class Ties:
    """Each tie under whomever or whatever it ties to the child, as that is written there."""

    people: Tied = field(default_factory=_none)
    places: Tied = field(default_factory=_none)
    vehicles: Tied = field(default_factory=_none)


def ties_of(session: Session, law: Law, child: Child, at: datetime) -> Ties:
    ties = Ties()
    _from_orders(session, law, child, at, ties=ties)
    _from_outcomes(session, child, ties)
    _from_sightings(session, child, ties)
    return ties


def _from_orders(session: Session, law: Law, child: Child, at: datetime, *, ties: Ties) -> None:
    about = _about(session, Condition, child)
    of_child = or_(_is(Order.child, child), Order.id.in_(about))
    orders = session.scalars(select(Order).where(of_child).order_by(Order.id)).all()
    for each in all_standing(session, law, orders, at):
        order = each.of.order
        said = ", ".join((each.power.name, each.stage, *_dated(order)))
        tie = Tie(order.reference, said, order.served or order.made or order.applied)
        _add(ties.people, references(order.person), tie)
        _add(ties.places, references(order.premises), tie)


def _dated(order: Order) -> Iterator[str]:
    if when := order.served or order.made or order.applied:
        done = "served" if order.served else "made" if order.made else "applied for"
        yield f"{done} {phrasing.when(when)}"


def _from_outcomes(session: Session, child: Child, ties: Ties) -> None:
    about = _about(session, OutcomeCondition, child)
    for each in session.scalars(select(Outcome).where(Outcome.id.in_(about)).order_by(Outcome.id)):
        kind = word_list("outcomes").says(each.kind)
        said = ", ".join((kind, *_when(each.at), "a condition is about this child"))
        _add(ties.people, references(each.person), Tie(each.reference, said, each.at))


def _from_sightings(session: Session, child: Child, ties: Ties) -> None:
    with_it = select(Sighting).where(_is(Sighting.child, child)).order_by(Sighting.id)
    for each in session.scalars(with_it):
        said = ", ".join(("seen with this child", *_when(each.at), *references(each.place)))
        tie = Tie(each.reference, said, each.at)
        _add(ties.people, references(each.people), tie)
        _add(ties.places, references(each.place), tie)
        _add(ties.vehicles, references(each.vehicle), tie)


def _about(
    session: Session, kind: type[Condition] | type[OutcomeCondition], child: Child
) -> frozenset[int]:
    """Of what a line belongs to that names the child, among others or in its words alone."""
    holding = (c.contains(child.reference, autoescape=True) for c in (kind.about, kind.text))
    lines = session.scalars(select(kind).where(or_(*holding)))
    named = (
        each for each in lines if names_it(f"{each.about or ''}; {each.text}", child.reference)
    )
    return frozenset(each.subject_id for each in named)


def _is(column: InstrumentedAttribute[str | None], child: Child) -> ColumnElement[bool]:
    return func.lower(column) == child.reference.lower()


def _when(at: When | None) -> tuple[str, ...]:
    return (phrasing.when(at),) if at else ()


def _add(to: Tied, names: Iterable[str], tie: Tie) -> None:
    for name in names:
        to[name].append(tie)
