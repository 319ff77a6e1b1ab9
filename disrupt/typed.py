"""What a person types for a date, and what it means."""

import calendar
import re
from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from disrupt import phrasing
from disrupt.partial import PartialDate

DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
COUNTED = re.compile(r"([+-]) ?([0-9]{1,5}) ?(d(?:ays?)?|w(?:eeks?)?|m(?:onths?)?|y(?:ears?)?)")
UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
ABOUT = re.compile(r"(?:~|(?:about|around|circa)\b) ?")
BETWEEN = re.compile(r"[ /.,-]+")
SHORT = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
LONG = re.compile(r"[0-9]{4}")

# What stands where: the day always before the month, unless the month is named or the year
# leads. A number of at most two digits is N, one of four Y, the name of a month M.
SHAPES = {
    **dict.fromkeys(("NNN", "NNY", "NMN", "NMY"), ("day", "month", "year")),
    **dict.fromkeys(("YNN", "YMN"), ("year", "month", "day")),
    **dict.fromkeys(("NY", "MY"), ("month", "year")),
    **dict.fromkeys(("YN", "YM"), ("year", "month")),
    "MNY": ("month", "day", "year"),
    "Y": ("year",),
}
WITHOUT_A_YEAR = {"N", "NN", "NM", "MN"}
HOW = "write it as 27 May 2026, May 2026 or 2026."

# A two-digit year is the one nearest to today. Whoever reads a birth, which is never ahead,
# says so, and it is the last year that ended in these digits.
NEAREST = 50
IN_DAYS = 100


def read(text: str, today: date, ahead: int = NEAREST) -> PartialDate:
    """The date that was typed, as much of it as is known; what is none is told in a sentence.

    A two-digit year is at most so many years ahead of today.
    """
    about, said = _parted(text)
    try:
        known = _known(said, today, today.year + ahead)
    except ValueError as error:
        raise ValueError(f"“{text.strip()}” is not a date: {error}") from error
    return PartialDate(known.year, known.month, known.day, about)


def settled(text: str, today: date) -> str:
    """What is counted from today, as the day that it is: tomorrow it would mean another."""
    said = _parted(text)[1]
    if said not in DAYS and not COUNTED.fullmatch(said):
        return text
    try:
        return phrasing.partial(read(text, today))
    except ValueError:
        return text


def says(known: PartialDate, today: date) -> str:
    """Such as “Friday 1 May 2026, in 12 days”; of a partial date only what is known."""
    if known.about or not known.day:
        return phrasing.partial(known)
    day = known.earliest()
    return f"{phrasing.weekday(day)} {phrasing.day(day)}, {_apart(day, today)}"


def _parted(text: str) -> tuple[bool, str]:
    """Whether it is only about then, and what was said beside that."""
    said = " ".join(text.casefold().split())
    about = ABOUT.match(said)
    return about is not None, said[about.end() :] if about else said


def _known(said: str, today: date, last_year: int) -> PartialDate:
    if said in DAYS:
        return _counted(today, "d", DAYS[said])
    if found := COUNTED.fullmatch(said):
        sign, number, unit = found.groups()
        return _counted(today, unit[0], int(sign + number))
    first, *others = parts = BETWEEN.split(said.rstrip(" .,"))
    if weekday := _position(first, phrasing.WEEKDAYS):
        return _on(weekday, _written(others, last_year))
    return _written(parts, last_year)


def _counted(today: date, unit: str, number: int) -> PartialDate:
    try:
        return PartialDate.of(today + relativedelta(**{UNITS[unit]: number}))  # type: ignore[arg-type]  # each unit is one of its words
    except (OverflowError, ValueError) as error:
        raise ValueError("it is too far from today.") from error


def _on(weekday: int, known: PartialDate) -> PartialDate:
    """The day, if it is on the weekday that was said with it."""
    there = phrasing.weekday(known.earliest())
    if not known.day:
        raise ValueError(HOW)
    if there != phrasing.WEEKDAYS[weekday - 1]:
        raise ValueError(f"{phrasing.partial(known)} is a {there}.")
    return known


def _written(parts: list[str], last_year: int) -> PartialDate:
    shape = "".join(map(_sort, parts))
    if shape in WITHOUT_A_YEAR:
        raise ValueError("write its year in four digits.")
    if shape not in SHAPES:
        raise ValueError(HOW)
    told = dict(zip(SHAPES[shape], parts, strict=True))
    month, day = (_number(told[what]) if what in told else None for what in ("month", "day"))
    return _in_the_calendar(_year(told["year"], last_year), month, day)


def _sort(part: str) -> str:
    if SHORT.fullmatch(part):
        return "N"
    if LONG.fullmatch(part):
        return "Y"
    return "M" if _position(part, phrasing.MONTHS) else "?"


def _position(part: str, names: Iterable[str]) -> int | None:
    """Where a name stands among these, by its first three letters or more."""
    begun = (at for at, name in enumerate(names, 1) if name.casefold().startswith(part))
    return next(begun, None) if len(part) >= len("jan") else None


def _number(part: str) -> int:
    short = SHORT.fullmatch(part)
    return int(short[1]) if short else _position(part, phrasing.MONTHS) or 0


def _year(part: str, last_year: int) -> int:
    if LONG.fullmatch(part):
        return int(part)
    if len(part) != len("26") or not part.isdigit():
        raise ValueError("write its year in four digits.")
    return last_year - (last_year - int(part)) % 100


def _in_the_calendar(year: int, month: int | None, day: int | None) -> PartialDate:
    if year < 1:
        raise ValueError("there is no year 0.")
    if month is not None and not 1 <= month <= len(phrasing.MONTHS):
        raise ValueError(f"there is no month {month}.")
    if month and day is not None:
        days = calendar.monthrange(year, month)[1]
        if not 1 <= day <= days:
            raise ValueError(f"{phrasing.MONTHS[month - 1]} {year} has days 1 to {days}.")
    return PartialDate(year, month, day)


def _apart(day: date, today: date) -> str:
    days = (day - today).days
    near = {number: word for word, number in DAYS.items()}
    if days in near:
        return near[days]
    return f"in {_long(today, day)}" if days > 0 else f"{_long(day, today)} ago"


def _long(earlier: date, later: date) -> str:
    """In days while they are few enough to count, then in whole years and months."""
    if (days := (later - earlier).days) < IN_DAYS:
        return f"{days} days"
    between = relativedelta(later, earlier)
    counts = ((between.years, "year"), (between.months, "month"))
    return " and ".join(_several(count, word) for count, word in counts if count)


def _several(count: int, word: str) -> str:
    return f"1 {word}" if count == 1 else f"{count} {word}s"
