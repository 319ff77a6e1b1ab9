"""Orders and what happened to them as the measures look at them, with the last day of each."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from sqlalchemy import select

from disrupt.moments import When, beginning, day_of
from disrupt.records import Order, OrderEvent
from disrupt.records.sealed_text import as_kept
from orders.recorded import ENDINGS, OF_ORDERS, Recorded
from orders.stages import WITHDRAWN
from reports.figures.days import FOR_EVER, day_in_london, moved
from reports.figures.last_days import last_days
from reports.figures.rows import Reading, Row

ORDER, NOTICE = "order", "notice"
GRANTED, REFUSED, WAITING = "granted", "refused", "waiting"


class Respondents(NamedTuple):
    """As much of an order as its endings hang on."""

    person: tuple[str, ...]


class Event(NamedTuple):
    """As much of what happened to it."""

    event: str
    at: When | None
    person: str | None
    recorded_on: When


Events = Mapping[int, Sequence[Event]]


def orders(reading: Reading) -> Iterator[Row]:
    kinds, over = kinds_of(reading), _ended(reading)
    last = last_days(reading)
    found = select(
        *(Order.id, Order.reference, Order.power, Order.area, as_kept(Order.person)),
        *(as_kept(Order.applied), as_kept(Order.made), as_kept(Order.served)),
    ).order_by(Order.id)
    for number, reference, called, area, people, *days in reading.session.execute(found):
        applied, made, served = map(day_in_london, days)
        kind = kinds.get(called, ORDER)
        came_to, ended = GRANTED if made else WAITING, FOR_EVER
        if number in over:
            who = Respondents(tuple(json.loads(people or "[]")))
            of = Recorded(cast(Order, who), cast("tuple[OrderEvent]", over[number]))
            came_to = came_to if made else _came_to(of)
            ended = _last_before(of, (*OF_ORDERS, WITHDRAWN) if kind == NOTICE else OF_ORDERS)
        until = min(last.get(number, FOR_EVER), ended)
        yield Row(
            words=(kind, called, came_to),
            days=(applied, made, served, until),
            record=reference,
            area=area or "",
            power=called,
        )


def order_events(reading: Reading) -> Iterator[Row]:
    kinds = kinds_of(reading)
    found = (
        select(OrderEvent.event, as_kept(OrderEvent.at), Order.reference, Order.power, Order.area)
        .join(Order, Order.id == OrderEvent.order_id)
        .where(reading.begins(OrderEvent.at))
        .order_by(OrderEvent.id)
    )
    for event, at, reference, called, area in reading.session.execute(found):
        words = (event, kinds.get(called, ORDER))
        yield Row(words, (day_in_london(at),), reference, area=area or "", power=called)


def kinds_of(reading: Reading) -> Mapping[str, str]:
    """By the power; what no catalogue knows is an order."""
    return {each.id: each.kind for each in reading.law.catalogue}


def _ended(reading: Reading) -> Mapping[int, tuple[Event, ...]]:
    """By the number of the order, what ended it or the application for it."""
    e = OrderEvent
    found: dict[int, list[Event]] = defaultdict(list)
    wanted = select(e.order_id, e.event, e.at, e.person, e.recorded_on).where(e.event.in_(ENDINGS))
    for number, event, at, person, recorded_on in reading.session.execute(wanted.order_by(e.id)):
        found[number].append(Event(event, at, person, recorded_on))
    return {number: tuple(events) for number, events in found.items()}


def _came_to(of: Recorded) -> str:
    """As a stage goes by it: what is withdrawn needs no refusal."""
    return next((event for event in (WITHDRAWN, REFUSED) if of.when(event)), WAITING)


def _last_before(of: Recorded, endings: Sequence[str]) -> str:
    """The day on which something ends it is no day on which it is in force."""
    said = {each.event for each in of.events}
    known = [when for event in endings if event in said and (when := of.when(event))]
    first = min(known, key=beginning, default=None)
    return moved(day_of(first).isoformat(), -1) if first else FOR_EVER
