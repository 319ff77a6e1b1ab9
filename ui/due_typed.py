"""By when an action is due, as it is said in a meeting: “19 Nov”, “in 2 weeks”, “Friday”."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from disrupt import phrasing, typed

AHEAD = re.compile(r"(?:in )?([0-9]{1,3}|an?) ?(d(?:ays?)?|w(?:(?:ee)?ks?)?|m(?:onths?)?)")
WEEKDAY = re.compile(r"(?:on |by |next )?([a-z]{3,9})")
NEEDS = "write it as 19 Nov, 19 November 2026 or in 2 weeks."


def read(text: str, today: date) -> date | None:
    """The day that is meant, today or ahead where no year is said; none where nothing is."""
    said = " ".join(text.casefold().split())
    if not said:
        return None
    if ahead := AHEAD.fullmatch(said):
        return _ahead(ahead[1], ahead[2], today)
    if (named := WEEKDAY.fullmatch(said)) and (day := _weekday(named[1], today)):
        return day
    return _in_a_year(said, today)


def says(text: str, today: date) -> str:
    """How it is understood, or why not; nothing where nothing is typed."""
    try:
        day = read(text, today)
    except ValueError as error:
        return str(error)
    return f"Due {typed.says(typed.read(day.isoformat(), today), today)}" if day else ""


def _ahead(number: str, unit: str, today: date) -> date:
    count = int(number) if number.isdigit() else 1
    return today + relativedelta(**{typed.UNITS[unit[0]]: count})  # type: ignore[arg-type]  # each unit is one of its words


def _weekday(name: str, today: date) -> date | None:
    """The next one after today."""
    found = [at for at, each in enumerate(phrasing.WEEKDAYS) if each.casefold().startswith(name)]
    if len(found) != 1:
        return None
    return today + timedelta(days=(found[0] - today.weekday() - 1) % 7 + 1)


def _in_a_year(said: str, today: date) -> date:
    """Of a day without its year, the next that comes."""
    for text in (said, f"{said} {today.year}", f"{said} {today.year + 1}"):
        try:
            known = typed.read(text, today)
        except ValueError:
            continue
        if known.day and (text == said or known.earliest() >= today):
            return known.earliest()
    raise ValueError(f"“{said}” is not a day: {NEEDS}")
