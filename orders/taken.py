"""What was done with each power against a person or on a place by a moment, and how far it got."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import beginning
from disrupt.records import Order
from orders.asks import Answer
from orders.binding import orders_of
from orders.eyes import Eyes
from orders.known_places import of_places
from orders.outcomes import Under
from orders.reckoning import Law
from orders.stages import BEGUN, NOTHING_YET, SERVED
from orders.standing import Standing, all_standing
from orders.whom import Sort, Whom, sort_of

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
    """One person or place at one moment, and everything that decides."""

    sort: Sort
    law: Law
    at: datetime
    eyes: Eyes
    known: Mapping[str, Answer]
    """What a power may ask before it is open."""
    places: frozenset[str]
    """On which a power may be used: of a person, those that they run or are named on."""
    orders: Mapping[str, Sequence[Standing]]
    outcomes: Mapping[str, Sequence[Under]]
    """Both by the power that they are of."""


def case_of(session: Session, law: Law, whom: Whom, at: datetime, *, eyes: Eyes) -> Case:
    sort = sort_of(whom)
    places = sort.places(session, whom, at)
    on_places = select(Order).where(Order.premises.in_(places)).order_by(Order.id)
    held = {each.id: each for each in (*orders_of(session, whom), *session.scalars(on_places))}
    orders: dict[str, list[Standing]] = defaultdict(list)
    for standing in all_standing(session, law, held.values(), at):
        if standing.stage != NOTHING_YET or standing.of.order.made_at <= at:
            orders[standing.of.order.power].append(standing)
    outcomes: dict[str, list[Under]] = defaultdict(list)
    for each in sort.under(session, law, whom):
        if beginning(each.begins) <= at:
            outcomes[each.sort.power].append(each)
    known = {**sort.known(session, whom, at), **of_places(session, places, at)}
    return Case(sort, law, at, eyes, known, places, orders, outcomes)


def reached(of: Standing) -> State:
    """What was given up before it was asked for was ruled out, and never tried."""
    state = REACHED[of.stage]
    was_begun = any(of.of.when(each) for each in ("applied", *BEGUN, *SERVED))
    return "ruled out" if state == "tried" and not was_begun else state
