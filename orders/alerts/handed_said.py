"""A hand-over in words: from when until when, how many items, and whose."""

from collections.abc import Sequence
from datetime import date, timedelta

from disrupt import phrasing
from disrupt.records import HandOver
from orders.alerts.looked import Row
from orders.working import many

ONE_DAY = timedelta(days=1)


def on(day: date, today: date) -> str:
    """Such as “Monday 23 November”; with its year, where that is another than today's."""
    whole = f"{phrasing.weekday(day)} {phrasing.day(day)}"
    return whole.removesuffix(f" {day.year}") if day.year == today.year else whole


def until(day: date | None, today: date) -> str:
    return f"until {on(day, today)}" if day else "for good"


def span(over: HandOver, today: date) -> str:
    """Such as “from today until Friday 4 December”."""
    return f"{since(over.since, today)} {until(over.until, today)}"


def since(day: date, today: date) -> str:
    if day < today:
        return f"since {on(day, today)}"
    return "from today" if day == today else f"from {on(day, today)}"


def items(rows: Sequence[Row], *, of: Sequence[Row] = ()) -> str:
    """Such as “23 items”, “7 of 23 items”."""
    if of and len(of) != len(rows):
        return f"{len(rows)} of {many(len(of), 'item')}"
    return many(len(rows), "item")


def belongs(count: int) -> str:
    return "is" if count == 1 else "are"
