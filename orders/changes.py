"""What is about to be done to an order, as a value: weighed first, and then written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from disrupt.moments import When, beginning
from disrupt.records import Condition, OrderEvent
from orders.recorded import KEPT_IN, Recorded
from orders.said import Said


@dataclass(frozen=True)
class Change:
    """What somebody is about to do to an order: its columns, events, and lines of conditions."""

    values: Mapping[str, object]
    events: tuple[OrderEvent, ...] = ()
    lines: tuple[Condition, ...] = ()
    closed: Mapping[int, When] = field(default_factory=dict)
    """By its number in the register, the end of each line that is closed."""
    broken: tuple[Said, ...] = ()
    """The rules against it, beside what its dates will say."""


def change_of(of: Recorded, event: OrderEvent) -> Change:
    """What stands in a column is an event too from the second, or where it says more than when."""
    column = KEPT_IN.get(event.event, "")
    if not column:
        return Change({}, (event,))
    held = getattr(of.order, column)
    is_first = held is None or _is_earlier_service(event, held)
    says_more = any((event.detail, event.person, event.by, event.method))
    values = {column: event.at} if is_first else {}
    events = (event,) if says_more or not is_first else ()
    return Change(values, (*events, *_put_aside(of, event, held if is_first else None)))


def _is_earlier_service(event: OrderEvent, held: When) -> bool:
    """Of several services the column holds the first."""
    is_service, at = event.event == "served", event.at
    return is_service and at is not None and beginning(at) < beginning(held)


def _put_aside(of: Recorded, event: OrderEvent, held: When | None) -> Iterable[OrderEvent]:
    """What the column held before stays to be read, if only the column said it."""
    if held and held not in {each.at for each in of.happenings(event.event)}:
        yield OrderEvent(event=event.event, at=held)
