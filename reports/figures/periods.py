"""The periods that a report is of, and those that it is set beside."""

import calendar
from datetime import date, timedelta
from typing import Literal

from disrupt import phrasing
from reports.figures.report import Period

Beside = Literal["nothing", "the period before", "the year before"]

DAY = timedelta(days=1)
A_QUARTER, A_YEAR = 3, 12
FINANCIAL = 4
"""The month in which a financial year begins."""


def quarter(day: date) -> Period:
    """The three months, of the calendar and of the financial year alike, that a day lies in."""
    return _months(day.year * A_YEAR + (day.month - 1) // A_QUARTER * A_QUARTER, A_QUARTER)


def calendar_year(day: date) -> Period:
    return _months(day.year * A_YEAR, A_YEAR)


def financial_year(day: date) -> Period:
    """From 1 April to 31 March."""
    year = day.year if day.month >= FINANCIAL else day.year - 1
    return _months(year * A_YEAR + FINANCIAL - 1, A_YEAR)


def beside(period: Period, what: Beside) -> Period | None:
    """The period that it is set beside, if any."""
    if what == "nothing":
        return None
    return year_before(period) if what == "the year before" else period_before(period)


def period_before(period: Period) -> Period:
    """As many months, where it is of whole months, else as many days; it ends the day before."""
    if _is_of_months(period):
        months = _number(period.last) - _number(period.first) + 1
        return _months(_number(period.first) - months, months)
    days = period.last - period.first
    return Period(period.first - DAY - days, period.first - DAY)


def year_before(period: Period) -> Period:
    """Of whole months, the same months; else the same days, 28 for 29 February."""
    if _is_of_months(period):
        months = _number(period.last) - _number(period.first) + 1
        return _months(_number(period.first) - A_YEAR, months)
    return Period(_a_year_earlier(period.first), _a_year_earlier(period.last))


def months_of(period: Period) -> tuple[str, ...]:
    """Each month that any day of it lies in, as “2026-09”."""
    numbers = range(_number(period.first), _number(period.last) + 1)
    return tuple(f"{number // A_YEAR:04}-{number % A_YEAR + 1:02}" for number in numbers)


def says(period: Period) -> str:
    """Such as “1 October 2025 to 30 September 2026”."""
    return f"{phrasing.day(period.first)} to {phrasing.day(period.last)}"


def _is_of_months(period: Period) -> bool:
    return period.first.day == 1 and (period.last + DAY).day == 1


def _number(day: date) -> int:
    return day.year * A_YEAR + day.month - 1


def _months(first: int, how_many: int) -> Period:
    last = first + how_many - 1
    days = calendar.monthrange(last // A_YEAR, last % A_YEAR + 1)[1]
    return Period(
        date(first // A_YEAR, first % A_YEAR + 1, 1),
        date(last // A_YEAR, last % A_YEAR + 1, days),
    )


def _a_year_earlier(day: date) -> date:
    is_leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap else day.day)
