"""What had happened by a moment: nothing that is dated later, of nothing whose day is not known
before it was recorded.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TypeVar

from disrupt.fields import Field, Kind
from disrupt.moments import When, beginning, day_of
from disrupt.partial import PartialDate
from disrupt.records import (
    Disruption,
    Intelligence,
    Licence,
    LicenceDecision,
    Note,
    Order,
    OrderEvent,
    Outcome,
    Part,
    Record,
    Sighting,
)
from orders.standing import HEARING

Day = When | PartialDate
AnyRecord = TypeVar("AnyRecord", bound=Record)

BEGUN: Mapping[type[Record], tuple[str, ...]] = {
    Order: ("applied", "made", "served"),
    Outcome: ("at",),
    Licence: ("granted",),
    LicenceDecision: ("decided", "notified"),
    Sighting: ("at",),
    Note: ("at",),
    Intelligence: ("at",),
    Disruption: ("at",),
}
"""By kind, the days from which it was there; of all else, from when it was recorded."""
AHEAD = ("ends", "travel_ends", "until", "begins")
"""What is known before its day; a field that says when something ends is so by its kind."""


def by_then(record: Record, at: datetime) -> bool:
    """Whether it was there at that moment."""
    if isinstance(record, Part):
        return record.begun_on() <= day_of(at) or _is_put_down(record, at)
    days = _days(record)
    return any(is_by(day, at) for day in days) if days else record.made_at <= at


def newest_first(records: Iterable[AnyRecord]) -> list[AnyRecord]:
    """By the last of their days; of what nobody dated, by the day it was recorded."""
    return sorted(records, key=_last_day, reverse=True)


def _last_day(record: Record) -> date:
    return max(map(_day, _days(record)), default=day_of(record.made_at))


def _days(record: Record) -> list[Day]:
    """On which something happened to it."""
    known = (getattr(record, name) for name in BEGUN.get(type(record), ()))
    return [day for day in known if day is not None]


def _day(day: Day) -> date:
    return day.earliest() if isinstance(day, PartialDate) else day_of(day)


def is_by(day: Day, at: datetime) -> bool:
    """At the earliest that is known of it."""
    return beginning(day.earliest() if isinstance(day, PartialDate) else day) <= at


def is_known(record: Record, field: Field, value: object, at: datetime) -> bool:
    """Whether a field of what was there already said so."""
    may_lie_ahead = field.kind is Kind.EXPIRY or field.name in AHEAD or _is_put_down(record, at)
    return may_lie_ahead or not isinstance(value, date | PartialDate) or is_by(value, at)


def _is_put_down(record: Record, at: datetime) -> bool:
    """A hearing is known from the day on which it was recorded."""
    if not isinstance(record, OrderEvent) or record.event != HEARING.name:
        return False
    return record.recorded_on <= day_of(at)
