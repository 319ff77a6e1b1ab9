"""A new order ends earlier ones of its kind against the same respondent, when it is made."""

from collections.abc import Iterable, Iterator

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt.links import references
from disrupt.moments import beginning
from disrupt.records import Order, OrderEvent
from disrupt.store.gate import GatedSession
from orders.held import is_about, recorded
from orders.reckoning import Law
from orders.standing import stood

SUPERSEDED = "superseded"


def ended_by(session: Session, law: Law, order: Order) -> tuple[Order, ...]:
    """Of earlier orders against its respondents, those that the law lets it end."""
    editions = law.catalogue.editions.get(order.power)
    if order.made is None or not editions:
        return ()
    replaced = editions[-1].replaces
    made = order.made
    return tuple(
        of.order
        for of in recorded(session, _earlier(session, order, replaced))
        if of.order.made
        and beginning(of.order.made) < beginning(made)
        and stood(law, of, beginning(made)).stage in ("in force", "not yet enforceable")
    )


def _earlier(session: Session, order: Order, powers: Iterable[str]) -> Iterable[Order]:
    people = [is_about(each) for each in references(order.person)]
    if not people or not powers:
        return ()
    return session.scalars(
        select(Order)
        .where(Order.power.in_(tuple(powers)), or_(*people), Order.id != order.id)
        .order_by(Order.id)
    ).all()


def supersede(session: GatedSession, law: Law, order: Order) -> tuple[Order, ...]:
    """Written on each that it ends; where the day it was made changed, that moves with it."""
    written = _written(session, order)
    for each in written:
        each.at = order.made
    session.flush()
    ended = ended_by(session, law, order)
    known = {(each.order_id, each.person) for each in written}
    session.add_all(
        OrderEvent(
            order_id=old.id,
            event=SUPERSEDED,
            at=order.made,
            detail=_says(order),
            person=person,
            recorded_on=session.today,
        )
        for old in ended
        for person in _for_whom(old, order)
        if (old.id, person) not in known
    )
    session.flush()
    return ended


def _for_whom(old: Order, new: Order) -> Iterator[str | None]:
    """For all of its respondents at once, or for those alone who are named again."""
    before, after = references(old.person), references(new.person)
    if set(before) <= set(after):
        yield None
    else:
        yield from (each for each in before if each in after)


def _written(session: Session, order: Order) -> list[OrderEvent]:
    by = select(OrderEvent).where(OrderEvent.event == SUPERSEDED, OrderEvent.detail == _says(order))
    return list(session.scalars(by))


def _says(order: Order) -> str:
    return f"by {order.reference}"
