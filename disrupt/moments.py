"""Days and moments: read from text, set side by side, taken from one to the other."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from disrupt.clock import LONDON, wall_time

When = date | datetime
"""A day, or a moment in UTC."""

FIRST_YEAR, LAST_YEAR = 1900, 2150
LAST_MINUTE = timedelta(minutes=1)
_WRITTEN = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})([+-]\d{2}:\d{2})?)?", re.ASCII)


class NotADate(ValueError):
    """Why a text is no day and no moment, in a sentence."""


@dataclass(frozen=True)
class Read:
    """What a text was understood as; of an hour that happens twice, the first."""

    when: When
    is_one_of_two: bool = False
    """It names such an hour, and no offset says which of the two is meant."""


def read_when(text: str) -> Read:
    """A day, or London wall time as a moment."""
    found = _WRITTEN.fullmatch(text.strip())
    if not found:
        raise NotADate(
            f"“{text}” is not a date such as 2026-11-20, nor a moment such as 2026-11-20T09:14."
        )
    day, hour, offset = found.groups()
    try:
        read = date.fromisoformat(day)
        clock = time.fromisoformat(hour) if hour else None
    except ValueError as error:
        raise NotADate(f"“{text}” is not in the calendar.") from error
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise NotADate(f"“{text}” lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return Read(read) if clock is None else _moment(datetime.combine(read, clock), offset, text)


def is_when(text: str) -> bool:
    return _WRITTEN.fullmatch(text.strip()) is not None


def written(when: When) -> str:
    """As it is read."""
    return wall_time(when) if isinstance(when, datetime) else when.isoformat()


def kept(when: When) -> str:
    """As it is kept: a day as a day, a moment in UTC to the millisecond."""
    if isinstance(when, datetime):
        return when.astimezone(UTC).isoformat(timespec="milliseconds")
    return when.isoformat()


def from_kept(text: str) -> When:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _moment(wall: datetime, offset: str | None, text: str) -> Read:
    if never_was(wall):
        raise NotADate(
            f"“{text}” never happens: that night the clocks go forward from 01:00 to 02:00."
        )
    read = [wall.replace(tzinfo=LONDON, fold=fold) for fold in (0, 1)]
    meant = [each for each in read if offset in (None, each.isoformat()[-6:])]
    if not meant:
        raise NotADate(f"“{text}” has an offset that London did not have then.")
    return Read(meant[0].astimezone(UTC), offset is None and happens_twice(meant[0]))


def never_was(wall: datetime) -> bool:
    """Whether the clocks go forward over this wall time."""
    there = wall.replace(tzinfo=LONDON).astimezone(UTC).astimezone(LONDON)
    return there.replace(tzinfo=None) != wall


def happens_twice(here: datetime) -> bool:
    """Whether the clocks go back over this time in London."""
    return here.replace(fold=0).utcoffset() != here.replace(fold=1).utcoffset()


def day_of(when: When) -> date:
    """The day in London."""
    return when.astimezone(LONDON).date() if isinstance(when, datetime) else when


def midnight(day: date) -> datetime:
    """The moment at which a day begins in London."""
    return datetime.combine(day, time(), LONDON).astimezone(UTC)


def as_an_end(when: When) -> When:
    """As people write the end of a day: the midnight behind it, or the minute before."""
    day = day_of(when)
    eve = day - timedelta(days=1)
    if when == ending(eve):
        return eve
    return day if when == ending(day) - LAST_MINUTE else when


def beginning(when: When) -> datetime:
    return when if isinstance(when, datetime) else midnight(when)


def ending(when: When) -> datetime:
    """A moment is its own end; a day ends at the midnight behind it."""
    return when if isinstance(when, datetime) else midnight(when + timedelta(days=1))
