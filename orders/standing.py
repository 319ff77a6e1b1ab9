"""Where an order stands: read with all that its dates hang on, and put to the clock."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.links import named, references
from disrupt.records import Child, Order, OrderEvent, Person, Subject
from disrupt.workspace import Workspace
from orders.reckoning import Law, Reckoning, reckon
from orders.recorded import Recorded
from orders.stages import Asked, stage

Found = TypeVar("Found", bound=Subject)


def standing(session: Session, order: Order) -> Recorded:
    """An order that is held."""
    mine = select(OrderEvent).where(OrderEvent.order_id == order.id)
    return linked(session, Recorded(order, tuple(session.scalars(mine))))


def linked(session: Session, of: Recorded) -> Recorded:
    """With the respondent and the child whose births the clock asks for."""
    people = named(session, Person, references(of.order.person)[:1])
    children = named(session, Child, references(of.order.child))
    return replace(of, respondent=_one(people), child=_one(children))


def _one(found: Mapping[str, Found]) -> Found | None:
    return next(iter(found.values()), None)


def reckoned(law: Law, of: Recorded) -> Reckoning:
    power = law.catalogue.latest(of.order.power)
    return reckon(law, power.id, of.facts(), of.happened(tuple(e.id for e in power.events)))


def stage_of(desk: Workspace, of: Recorded, found: Reckoning) -> str:
    ends = next((each.when for each in found.deadlines if each.clock.name == "ends"), None)
    return stage(Asked(of, ends, desk.store.clock.now()))
