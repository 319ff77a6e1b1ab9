"""What a person types for a day and its time, and what it means."""

import re
from datetime import date, datetime

from disrupt import typed
from disrupt.clock import LONDON
from disrupt.moments import When, day_of, happens_twice, read_when
from disrupt.partial import PartialDate

# A bare number is no time: it has its minutes, or its half of the day.
TIMED = re.compile(
    r"(?P<day>.*?[^\s,])(?:\s*,\s*|\s+|(?<=\d)t(?=\d))(?:at\s+)?"
    r"(?P<time>(?P<hour>[0-9]{1,2})(?=[:.]|\s*[ap]m)(?:[:.](?P<minute>[0-9]{2}))?"
    r"\s*(?P<half>am|pm)?\s*(?P<zone>bst|gmt|\+0[01]:00)?)",
    re.IGNORECASE,
)
HALVES = {"am": 0, "pm": 12}
NOON = 12
# Only in the hour that happens twice does it say what nothing else does.
ZONES = {"bst": "+01:00", "gmt": "+00:00"}


def read(text: str, today: date) -> When:
    """A day, or a day and its time in London; what is neither is a ValueError, in a sentence."""
    timed = TIMED.fullmatch(text.strip())
    day = _day(timed["day"] if timed else text, today)
    return read_when(f"{day}T{_clock(timed)}" if timed else str(day)).when


def says(when: When, today: date) -> str:
    """Such as “Thursday 24 December 2026, in 34 days, at 18:00”."""
    day = typed.says(PartialDate.of(day_of(when)), today)
    if not isinstance(when, datetime):
        return day
    here = when.astimezone(LONDON)
    which = f" {here.tzname()}, of two that night" if happens_twice(here) else ""
    return f"{day}, at {here:%H:%M}{which}"


def settled(text: str, today: date) -> str:
    """What is counted from today, as the day that it is: tomorrow it would mean another."""
    timed = TIMED.fullmatch(text.strip())
    said, *time = timed.group("day", "time") if timed else (text,)
    day = typed.settled(said, today)
    return text if day == said else " ".join((day, *time))


def _day(text: str, today: date) -> date:
    known = typed.read(text, today)
    if known.about or not known.day:
        raise ValueError(f"“{text.strip()}” is not a whole date: write it as 27 May 2026, 15:20.")
    return known.earliest()


def _clock(timed: re.Match[str]) -> str:
    """As a moment is written."""
    zone = (timed["zone"] or "").casefold()
    return f"{_hour(timed):0>2}:{timed['minute'] or '00'}{ZONES.get(zone, zone)}"


def _hour(timed: re.Match[str]) -> str:
    hour, half = timed["hour"], timed["half"]
    if not half:
        return hour
    if not 1 <= int(hour) <= NOON:
        raise ValueError(f"“{timed['time']}” is no time of day: write it as 15:20 or 3:20 pm.")
    return str(int(hour) % NOON + HALVES[half.casefold()])
