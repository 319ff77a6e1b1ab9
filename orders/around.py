"""The orders, outcomes and sightings that name a person, each in a line; and all of it by date."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.moments import When, beginning, day_of
from disrupt.page import Page
from disrupt.records import Order, OrderEvent, Outcome, Person, Sighting, Subject
from disrupt.records.person import Status
from disrupt.workspace import Workspace
from orders.binding import orders_of as orders_naming
from orders.held import is_among
from orders.reckoning import Law
from orders.standing import Standing, all_standing

AnyDated = TypeVar("AnyDated", Outcome, Sighting)


@dataclass(frozen=True)
class Entry:
    """One record that names the person, in a line."""

    kind: str
    reference: str
    says: str
    state: str
    beside: str


@dataclass(frozen=True)
class Happened:
    """One thing on the timeline."""

    on: date
    when: str
    says: str
    tag: str = ""
    reference: str = ""
    """Of the record that says so, where it is another than the person's own."""


def may_date(desk: Workspace) -> bool:
    """Whether there is anything that this reader may be told by its date."""
    return any(desk.readable(kind) for kind in ("person_status", *COUNTED))


def counted(desk: Workspace, page: Page) -> dict[str, int]:
    """How many name the person, of each kind that the reader may see."""
    with desk.store.reading() as session:
        return {
            kind: len(held(session, page)) for kind, held in COUNTED.items() if desk.readable(kind)
        }


def orders_of(desk: Workspace, law: Law, page: Page) -> tuple[Entry, ...]:
    """The newest first, each with how far it has got."""
    if not desk.readable("order"):
        return ()
    with desk.store.reading() as session:
        held = all_standing(session, law, _orders(session, page), desk.store.clock.now())
    newest = sorted(held, key=lambda each: _last_said(each.of.order), reverse=True)
    return tuple(map(_order, newest))


def outcomes_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    if not desk.readable("outcome"):
        return ()
    with desk.store.reading() as session:
        held = _newest(_outcomes(session, page))
    return tuple(
        Entry("outcome", each.reference, _outcome(each), "", _joined(_when(each.at), each.court))
        for each in held
    )


def sightings_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    if not desk.readable("sighting"):
        return ()
    with desk.store.reading() as session:
        held = _newest(_sightings(session, page))
    return tuple(
        Entry("sighting", each.reference, _seen(each), each.grade or "", _company(each, page))
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
            *_statuses(page),
            *(
                each
                for kind, of in TOLD.items()
                if desk.readable(kind)
                for each in of(session, page)
            ),
        ]
    return tuple(sorted(happened, key=lambda each: each.on, reverse=True))


def _orders(session: Session, page: Page) -> Sequence[Order]:
    return orders_naming(session, cast(Person, page.subject))


def _outcomes(session: Session, page: Page) -> Sequence[Outcome]:
    return session.scalars(select(Outcome).where(Outcome.person == page.reference)).all()


def _sightings(session: Session, page: Page) -> Sequence[Sighting]:
    return session.scalars(select(Sighting).where(is_among(page.reference, Sighting.people))).all()


def _order(of: Standing) -> Entry:
    order = of.of.order
    ends = f"ends {phrasing.when(of.ends)}" if of.ends else of.ends_says
    begun = next(
        (f"{word} {_when(at)}" for word, at in reversed(_begun(order).items()) if at), None
    )
    return Entry("order", order.reference, of.power.name, of.stage, _joined(begun, ends))


def _begun(order: Order) -> dict[str, When | None]:
    return {"applied for": order.applied, "made": order.made, "served": order.served}


def _last_said(order: Order) -> datetime:
    """Of what nobody dated, when it was recorded."""
    return max((beginning(at) for at in _begun(order).values() if at), default=order.made_at)


def _newest(held: Iterable[AnyDated]) -> list[AnyDated]:
    def _at(each: AnyDated) -> datetime:
        return beginning(each.at) if each.at else each.made_at

    return sorted(held, key=_at, reverse=True)


def _outcome(each: Outcome) -> str:
    return _upper(_joined(word_list("outcomes").says(each.kind), each.offence, between=", "))


def _seen(each: Sighting) -> str:
    return f"Seen at {each.place}" if each.place else "Seen"


def _company(each: Sighting, page: Page) -> str:
    """When, and with whom or in what."""
    others = [
        name for name in (*(each.people or ()), each.child) if name not in (page.reference, None)
    ]
    beside = f"with {', '.join(others)}" if others else None
    vehicle = f"in {FORMATS['plate'].shown(each.vehicle)}" if each.vehicle else None
    return _joined(_when(each.at), beside, vehicle)


def _statuses(page: Page) -> Iterator[Happened]:
    held = (each for dated in page.dated for each in dated.held if isinstance(each, Status))
    for each in held:
        on, known = each.begun_on(), each.on
        when = phrasing.short_partial(known) if known else phrasing.short_day(on)
        yield Happened(on, when, f"Status: {word_list('status').says(each.status)}")


def _of_orders(session: Session, page: Page) -> Iterator[Happened]:
    orders = {each.id: each for each in _orders(session, page)}
    for order in orders.values():
        for word, at in _begun(order).items():
            yield from _happened(order, at, f"{_called(order)} {word}")
    mine = select(OrderEvent).where(OrderEvent.order_id.in_(orders))
    for event in session.scalars(mine):
        if event.person in (None, page.reference):
            order = orders[event.order_id]
            yield from _happened(
                order, event.at, f"{_called(order)}: {word_list('order_events').says(event.event)}"
            )


def _called(order: Order) -> str:
    return _joined(word_list("powers").says(order.power), order.reference, between=" ")


def _of_outcomes(session: Session, page: Page) -> Iterator[Happened]:
    for each in _outcomes(session, page):
        yield from _happened(each, each.at, _outcome(each))


def _of_sightings(session: Session, page: Page) -> Iterator[Happened]:
    for each in _sightings(session, page):
        tag = f"intelligence {each.grade}" if each.grade else ""
        yield from _happened(each, each.at, _seen(each), tag)


def _happened(of: Subject, at: When | None, says: str, tag: str = "") -> Iterator[Happened]:
    """What nobody dated has no place on a line of dates."""
    if at:
        yield Happened(day_of(at), phrasing.short_day(day_of(at)), says, tag, of.reference)


def _when(at: When | None) -> str | None:
    return phrasing.when(at) if at else None


def _joined(*parts: str | None, between: str = " · ") -> str:
    return between.join(part for part in parts if part)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


COUNTED: Mapping[str, Callable[[Session, Page], Sequence[Subject]]] = {
    "order": _orders,
    "outcome": _outcomes,
    "sighting": _sightings,
}
TOLD = {"order": _of_orders, "outcome": _of_outcomes, "sighting": _of_sightings}
"""What stands on the timeline, by the kind of record that one must be let read."""
