"""What happened to an order, on a line of dates: its beginnings, its events, and who was told."""

from collections.abc import Iterator, Sequence

from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.records import Circulation, Order, OrderEvent
from orders.entries import joined
from orders.happened import Happened, happened

AS_EVENT = {"applied for": "applied", "served": "served"}
"""By how an order begins, the event that says so too."""


def begun(order: Order) -> dict[str, When | None]:
    """How it came to bind, one after another."""
    return {"applied for": order.applied, "made": order.made, "served": order.served}


def of_order(order: Order, events: Sequence[OrderEvent]) -> Iterator[Happened]:
    """What an event tells better is said once."""
    told = {(each.event, each.at) for each in events}
    for word, at in begun(order).items():
        if (AS_EVENT.get(word), at) not in told:
            yield from happened(order, at, f"{called(order)} {word}")
    for event in events:
        says = f"{called(order)}: {word_list('order_events').says(event.event)}"
        yield from happened(order, event.at, says, record=event)


def of_circulation(order: Order, told: Circulation) -> Iterator[Happened]:
    """That somebody was told, and that it was taken off their system again."""
    whom = word_list("circulation").says(told.told)
    yield from happened(order, told.at, f"{called(order)}: told {whom}", record=told)
    off = f"{called(order)}: taken off by {whom}"
    yield from happened(order, told.taken_off, off, record=told)


def called(order: Order) -> str:
    return joined(word_list("powers").says(order.power), order.reference, between=" ")
