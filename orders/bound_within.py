"""What bound somebody at a minute, or at any time of a day, and whether throughout it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import LAST_MINUTE, When, beginning, day_of, ending
from disrupt.records import OrderEvent, Outcome, Person
from orders.binding import Binding, Line, binding, orders_of
from orders.eyes import Eyes
from orders.reckoning import Law


def bound_within(
    session: Session, law: Law, person: Person, at: When, *, eyes: Eyes
) -> Iterator[tuple[Binding, Line, bool]]:
    """Each line that bound them then; of a day, at any time of it, and whether throughout."""
    found: dict[tuple[str, Line], dict[datetime, Binding]] = defaultdict(dict)
    moments = _moments(session, person, at)
    for moment in moments:
        for bound in binding(session, law, person, moment, eyes=eyes):
            for line in bound.lines if bound.binds else ():
                found[bound.reference, line][moment] = bound
    for (_, line), held in found.items():
        yield max(held.items())[1], line, len(held) == len(moments)


def _moments(session: Session, person: Person, at: When) -> Sequence[datetime]:
    """Of a day its first minute, its last, and each at which something befell what binds them."""
    if isinstance(at, datetime):
        return (at,)
    orders = orders_of(session, person)
    events = select(OrderEvent.at).where(OrderEvent.order_id.in_([each.id for each in orders]))
    outcomes = select(Outcome.at).where(Outcome.person == person.reference)
    changed = (*(each.made for each in orders), *(each.served for each in orders))
    known = (*changed, *session.scalars(events), *session.scalars(outcomes))
    within = {each for each in known if isinstance(each, datetime) and day_of(each) == at}
    return sorted({beginning(at), ending(at) - LAST_MINUTE, *within})
