"""The hours of a condition, as they are written, held against a moment."""

import re
from datetime import datetime, time

from disrupt.clock import LONDON

NOON = 12
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?"
_FROM_TO = re.compile(rf"{_CLOCK}\s*(?:-|–|—|to|until|and)\s*{_CLOCK}", re.IGNORECASE)


def within(hours: str, at: datetime) -> bool | None:
    """Whether it binds then; nothing where the hours cannot be read, or are of certain days."""
    found = _FROM_TO.fullmatch(hours.strip())
    if not found:
        return None
    parts = found.groups()
    begins, ends = _time(*parts[:3]), _time(*parts[3:])
    if begins is None or ends is None:
        return None
    here = at.astimezone(LONDON).time()
    if begins < ends:
        return begins <= here < ends
    return here >= begins or here < ends


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    """Midnight may be written as the end of a day."""
    number = int(hour)
    if half:
        if not 1 <= number <= NOON:
            return None
        number = number % NOON + (NOON if half.lower() == "pm" else 0)
    try:
        return time(number % 24 if number <= 24 else number, int(minute or 0))
    except ValueError:
        return None
