"""How near a date is, counted as one counts on a calendar: nothing of the program's is asked."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
DAY = timedelta(days=1)
BANDS = ("overdue", "24 hours", "7 days", "28 days", "90 days", None)
"""The nearest first; nothing lies beyond them all."""


def day_in_london(when):
    return when.astimezone(LONDON).date() if isinstance(when, datetime) else when


def has_passed(when, at):
    """A moment once it has come, a day once the next has begun in London."""
    return when <= at if isinstance(when, datetime) else day_in_london(at) > when


def band(when, at):
    if when is None:
        return None
    if has_passed(when, at):
        return "overdue"
    left = (day_in_london(when) - day_in_london(at)).days
    is_close = when - at <= DAY if isinstance(when, datetime) else left <= 1
    if is_close:
        return "24 hours"
    nights = ((7, "7 days"), (28, "28 days"), (90, "90 days"))
    return next((name for most, name in nights if left <= most), None)


def worse(*bands):
    return min(bands, key=BANDS.index)


def nearer(one, other):
    """Whether one lies before the other."""
    return BANDS.index(one) < BANDS.index(other)
