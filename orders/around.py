"""What names a person, a place, a group or an operation, in lines and by date."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar, cast

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from disrupt import phrasing, roles
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.page import Page
from disrupt.records import Order, OrderEvent, Outcome, Sighting
from disrupt.workspace import Workspace
from orders.binding import orders_of as orders_naming
from orders.done_to import disruptions, of_disruptions
from orders.entries import Entry, joined, when_of
from orders.forum import of_one
from orders.happened import Happened, happened, is_told, of_parts
from orders.held import is_among
from orders.order_told import begun, of_order
from orders.reckoning import Law
from orders.standing import Standing, all_standing
from orders.whom import Whom

AnyDated = TypeVar("AnyDated", Outcome, Sighting)


def may_date(desk: Workspace, page: Page) -> bool:
    """Whether there is anything that this reader may be told by its date."""
    named = _readable(desk, page)
    return is_told(page) or any(not roles.reads_in_part(desk.roles, kind) for kind in named)


def counted(desk: Workspace, page: Page) -> dict[str, int]:
    """How many name it, of each kind that the reader may see; of a part, no “0”."""
    with desk.store.reading() as session:
        found = {kind: len(COUNTED[kind](session, page)) for kind in _readable(desk, page)}
    return {
        kind: count
        for kind, count in found.items()
        if count or not roles.reads_in_part(desk.roles, kind)
    }


def orders_of(desk: Workspace, law: Law, page: Page) -> tuple[Entry, ...]:
    """The newest first, each with how far it has got."""
    held = standings_of(desk, law, page)
    newest = sorted(held, key=lambda each: _last_said(each.of.order), reverse=True)
    return tuple(map(_order, newest))


def standings_of(desk: Workspace, law: Law, page: Page) -> tuple[Standing, ...]:
    """Of the orders that the reader may see, in the order in which they were recorded."""
    if not desk.readable("order"):
        return ()
    with desk.store.reading() as session:
        return all_standing(session, law, _orders(session, page), desk.store.clock.now())


def outcomes_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    if not desk.readable("outcome"):
        return ()
    with desk.store.reading() as session:
        held = _newest(_outcomes(session, page))
    return tuple(
        Entry("outcome", each.reference, _outcome(each), "", joined(when_of(each.at), each.court))
        for each in held
    )


def sightings_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    if not desk.readable("sighting"):
        return ()
    with desk.store.reading() as session:
        held = _newest(_sightings(session, page))
    return tuple(
        Entry("sighting", each.reference, _seen(each, page), each.grade or "", _company(each, page))
        for each in held
    )


def children_of(desk: Workspace, page: Page) -> tuple[str, ...]:
    """The references of those whom an order protects from them, or with whom they were seen."""
    if not all(desk.readable(kind) for kind in ("child", "order", "sighting")):
        return ()
    with desk.store.reading() as session:
        named = {each.child for each in _orders(session, page)}
        named |= {each.child for each in _sightings(session, page)}
        return tuple(sorted(filter(None, named)))


def timeline(desk: Workspace, page: Page) -> tuple[Happened, ...]:
    """All that is dated and that the reader may see, the newest first."""
    with desk.store.reading() as session:
        happened = [
            *of_parts(page),
            *(each for kind in _readable(desk, page) for each in TOLD[kind](session, page)),
        ]
    return tuple(sorted(happened, key=lambda each: each.on, reverse=True))


def _readable(desk: Workspace, page: Page) -> tuple[str, ...]:
    return tuple(kind for kind in NAMED[page.kind] if desk.readable(kind))


def _orders(session: Session, page: Page) -> Sequence[Order]:
    return orders_naming(session, cast(Whom, page.subject))


def _outcomes(session: Session, page: Page) -> Sequence[Outcome]:
    return session.scalars(select(Outcome).where(Outcome.person == page.reference)).all()


def _sightings(session: Session, page: Page) -> Sequence[Sighting]:
    return session.scalars(select(Sighting).where(SEEN[page.kind](page.reference))).all()


def _order(of: Standing) -> Entry:
    order = of.of.order
    ends = f"ends {phrasing.when(of.ends)}" if of.ends else of.ends_says
    last = next(
        (f"{word} {when_of(at)}" for word, at in reversed(begun(order).items()) if at), None
    )
    return Entry("order", order.reference, of.power.name, of.stage, joined(last, ends))


def _last_said(order: Order) -> datetime:
    """Of what nobody dated, when it was recorded."""
    return max((beginning(at) for at in begun(order).values() if at), default=order.made_at)


def _newest(held: Iterable[AnyDated]) -> list[AnyDated]:
    def _at(each: AnyDated) -> datetime:
        return beginning(each.at) if each.at else each.made_at

    return sorted(held, key=_at, reverse=True)


def _outcome(each: Outcome) -> str:
    return _upper(joined(word_list("outcomes").says(each.kind), each.offence, between=", "))


def _seen(each: Sighting, page: Page) -> str:
    if each.place == page.reference:
        return "Seen here"
    return f"Seen at {each.place}" if each.place else "Seen"


def _company(each: Sighting, page: Page) -> str:
    """When, and with whom or in what."""
    others = [
        name for name in (*(each.people or ()), each.child) if name not in (page.reference, None)
    ]
    beside = f"with {', '.join(others)}" if others else None
    vehicle = f"in {FORMATS['plate'].shown(each.vehicle)}" if each.vehicle else None
    return joined(when_of(each.at), beside, vehicle)


def _of_orders(session: Session, page: Page) -> Iterator[Happened]:
    orders = {each.id: each for each in _orders(session, page)}
    events: dict[int, list[OrderEvent]] = defaultdict(list)
    for event in session.scalars(select(OrderEvent).where(OrderEvent.order_id.in_(orders))):
        if event.person in (None, page.reference):
            events[event.order_id].append(event)
    for number, order in orders.items():
        yield from of_order(order, events[number])


def _of_outcomes(session: Session, page: Page) -> Iterator[Happened]:
    for each in _outcomes(session, page):
        yield from happened(each, each.at, _outcome(each))


def _of_sightings(session: Session, page: Page) -> Iterator[Happened]:
    for each in _sightings(session, page):
        tag = f"intelligence {each.grade}" if each.grade else ""
        yield from happened(each, each.at, _seen(each, page), tag)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


COUNTED: Mapping[str, Callable[[Session, Page], Sequence[object]]] = {
    "order": _orders,
    "outcome": _outcomes,
    "sighting": _sightings,
    "disruption": disruptions,
    "plan": of_one.plans,
    "action": of_one.actions,
    "agenda_item": of_one.considered,
}
FORUM = ("plan", "action", "agenda_item")
NAMED: Mapping[str, tuple[str, ...]] = {
    "person": ("order", "outcome", "sighting", "disruption", *FORUM),
    "premises": ("order", "sighting", "disruption", *FORUM),
}
"""By the kind of page, the kinds of record that may name whom it is of."""
SEEN: Mapping[str, Callable[[str], ColumnElement[bool]]] = {
    "person": lambda reference: is_among(reference, Sighting.people),
    "premises": lambda reference: Sighting.place == reference,
}
TOLD = {
    "order": _of_orders,
    "outcome": _of_outcomes,
    "sighting": _of_sightings,
    "disruption": of_disruptions,
    "plan": of_one.of_plans,
    "action": of_one.of_actions,
    "agenda_item": of_one.of_meetings,
}
"""What stands on the timeline, by the kind of record that one must be let read."""
