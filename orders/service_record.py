"""Whom an order was served on, when, how and by whom; and whoever was not served yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from disrupt import phrasing
from disrupt.links import references
from disrupt.lists import word_list
from disrupt.records import OrderEvent
from orders.standing import Standing

NOT_SERVED = "Not served yet"
NOT_SAID = "not recorded"


@dataclass(frozen=True)
class Service:
    """Each time that it was served on somebody; or that it was not."""

    whom: str
    """The reference of the respondent; empty where an order names nobody."""
    when: str
    how: str
    by: str
    detail: str
    is_served: bool = True


def service_record(of: Standing) -> tuple[Service, ...]:
    """One respondent after the other, and then what does not say on whom it was."""
    respondents = references(of.of.order.person)
    events = tuple(of.of.happenings("served"))
    known = [*(_first(of, each, events) for each in respondents or ("",)), *_events(of, events)]
    return tuple(each for each in known if each)


def _first(of: Standing, person: str, events: tuple[OrderEvent, ...]) -> Service | None:
    """What no event of its own tells: that it was served by its own column, or not at all."""
    served = of.served_on(person)
    if served is None:
        return Service(person, NOT_SERVED, "", "", "", is_served=False)
    if any(each.at == served for each in events):
        return None
    return Service(person, phrasing.when(served), NOT_SAID, NOT_SAID, "")


def _events(of: Standing, events: tuple[OrderEvent, ...]) -> Iterator[Service]:
    alone = references(of.of.order.person)
    for each in events:
        yield Service(
            whom=each.person or (alone[0] if len(alone) == 1 else ""),
            when=phrasing.when(each.at) if each.at else NOT_SAID,
            how=word_list("service_methods").says(each.method) if each.method else NOT_SAID,
            by=each.by or NOT_SAID,
            detail=each.detail or "",
        )
