"""Which periods a report is offered of, and how each is called on its button."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from disrupt import phrasing
from reports.figures.periods import (
    DAY,
    Beside,
    calendar_year,
    financial_year,
    quarter,
    year_before,
)
from reports.figures.report import Period

QUARTERS, YEARS = 9, 5
BESIDE: Mapping[Beside, str] = {
    "the period before": "beside the period before",
    "the year before": "beside the year before",
    "nothing": "beside nothing",
}


def at_first(today: date) -> Period:
    """The four whole quarters before this one."""
    last = quarter(today).first - DAY
    return Period(year_before(quarter(last)).last + DAY, last)


def offered(today: date) -> Iterator[tuple[str, Mapping[str, Period]]]:
    """By what each sort is called, the periods of it, the newest first."""
    yield "", {"The last four quarters": at_first(today)}
    yield "Quarters", {_quarter(each): each for each in _back(today, quarter, QUARTERS)}
    yield "Financial years", {_financial(each): each for each in _back(today, financial_year)}
    yield "Calendar years", {f"{each.first.year}": each for each in _back(today, calendar_year)}


def called(period: Period) -> str:
    """Such as “1 Oct 2025 – 30 Sep 2026”."""
    return f"{_short(period.first)} – {_short(period.last)}"


def _back(today: date, kind: Callable[[date], Period], how_many: int = YEARS) -> Iterator[Period]:
    day = today
    for _ in range(how_many):
        period = kind(day)
        yield period
        day = period.first - DAY


def _quarter(period: Period) -> str:
    first, last = (phrasing.short_month(day) for day in (period.first, period.last))
    return f"{first[:3]} to {last}"


def _financial(period: Period) -> str:
    return f"{period.first.year}-{period.last.year % 100:02}"


def _short(day: date) -> str:
    return f"{day.day} {phrasing.short_month(day)}"
