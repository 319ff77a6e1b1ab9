"""What was done with each power against a person by a moment, and how far each got."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import beginning
from disrupt.records import Order, Person
from orders.asks import Answer
from orders.binding import orders_of
from orders.eyes import Eyes
from orders.known import known_of, premises_of
from orders.outcomes import Under, under
from orders.reckoning import Law
from orders.stages import BEGUN, NOTHING_YET, SERVED
from orders.standing import Standing, all_standing

State = Literal[
    "in place", "applied", "tried", "ruled out", "considered", "not considered", "not open"
]
REACHED: Mapping[str, State] = {
    "in force": "in place",
    "not yet enforceable": "in place",
    "applied for": "applied",
    "hearing listed": "applied",
    "considered": "considered",
    "recorded": "considered",
    "ended": "tried",
    "discharged": "tried",
    "superseded": "tried",
    "refused": "ruled out",
    "withdrawn": "ruled out",
}
"""What the stage of an order says of its power."""


@dataclass(frozen=True)
class Case:
    """One person at one moment, and everything that decides."""

    law: Law
    at: datetime
    eyes: Eyes
    known: Mapping[str, Answer]
    """What a power may ask of them before it is open."""
    places: frozenset[str]
    """Those that they run, or on which an order names them."""
    orders: Mapping[str, Sequence[Standing]]
    outcomes: Mapping[str, Sequence[Under]]
    """Both by the power that they are of."""


def case_of(session: Session, law: Law, person: Person, at: datetime, *, eyes: Eyes) -> Case:
    places = premises_of(session, person)
    on_places = select(Order).where(Order.premises.in_(places)).order_by(Order.id)
    held = {each.id: each for each in (*orders_of(session, person), *session.scalars(on_places))}
    orders: dict[str, list[Standing]] = defaultdict(list)
    for standing in all_standing(session, law, held.values(), at):
        if standing.stage != NOTHING_YET or standing.of.order.made_at <= at:
            orders[standing.of.order.power].append(standing)
    outcomes: dict[str, list[Under]] = defaultdict(list)
    for each in under(session, law, person):
        if beginning(each.begins) <= at:
            outcomes[each.sort.power].append(each)
    return Case(law, at, eyes, known_of(session, person, at), places, orders, outcomes)


def reached(of: Standing) -> State:
    """What was given up before it was asked for was ruled out, and never tried."""
    state = REACHED[of.stage]
    was_begun = any(of.of.when(each) for each in ("applied", *BEGUN, *SERVED))
    return "ruled out" if state == "tried" and not was_begun else state
