"""How a date was reached, in words that a lawyer can follow."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta

from disrupt import phrasing
from disrupt.clock import LONDON
from orders.dates import Counted, gained
from orders.moments import When, beginning, day_of, happens_twice

FULL_YEAR = 12


def in_words(rule: str, number: int, begins: tuple[str, When], counted: Counted) -> str:
    """“48 hours from service at 15:20 on 2 November 2026; 25 December 2026 left out”."""
    words, start = begins
    said = [SAID[rule](number, words, start), *_on_the_way(counted), *_clocks_moved(start, counted)]
    return "; ".join(said)


def when(value: When) -> str:
    """A day, or a time and its day; in the hour that happens twice, which of the two."""
    if isinstance(value, datetime):
        here = value.astimezone(LONDON)
        which = f" {here.tzname()}" if happens_twice(here) else ""
        return f"{here:%H:%M}{which} on {phrasing.day(here)}"
    return phrasing.day(value)


def months(number: int) -> str:
    """Whole years as years."""
    years, over = divmod(number, FULL_YEAR)
    return many(number, "month") if over or not years else many(years, "year")


def many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _on(words: str, start: When) -> str:
    return f"{words} {'at' if isinstance(start, datetime) else 'on'} {when(start)}"


def _by_day(words: str, start: When) -> str:
    return _on(words, day_of(start))


SAID: Mapping[str, Callable[[int, str, When], str]] = {
    "HOURS": lambda n, words, start: f"{many(n, 'hour')} from {_on(words, start)}",
    "INCL_DAYS": lambda n, words, start: (
        f"{many(n, 'day')} beginning with {_by_day(words, start)}, which is day 1"
    ),
    "EXCL_DAYS": lambda n, words, start: (
        f"{many(n, 'day')} from {_by_day(words, start)}, that day not counted"
    ),
    "INCL_MONTHS": lambda n, words, start: (
        f"{months(n)} beginning with {_by_day(words, start)}, that day counted"
    ),
    "CORR_DATE": lambda n, words, start: (
        f"{months(n)} after {_by_day(words, start)}, to the same day of the month or its last day"
    ),
    "WORK_DAYS_INCL": lambda n, words, start: (
        f"{many(n, 'working day')} beginning with {_by_day(words, start)}"
    ),
    "WORK_DAYS_EXCL": lambda n, words, start: (
        f"{many(n, 'working day')} after {_by_day(words, start)}, that day not counted"
    ),
    "DAYS_BEFORE": lambda n, words, start: f"{many(n, 'day')} before {_by_day(words, start)}",
    "LAST_DAYS": lambda n, words, start: (
        f"the first of the last {many(n, 'day')} up to {_by_day(words, start)}"
    ),
    "AGE": lambda n, words, start: (
        f"age {n} is reached at 00:00 on the anniversary of {_by_day(words, start)};"
        " the last day is the day before"
    ),
    "STATED": lambda _n, words, start: f"as recorded: {_on(words, start)}",
}


def _on_the_way(counted: Counted) -> Sequence[str]:
    said = []
    if counted.left_out:
        said.append(f"{days(counted.left_out)} left out")
    if counted.working:
        said.append(f"working days counted: {days(counted.working)}")
    return said


def days(each: Sequence[date]) -> str:
    """Days one after another, each month said once: “23, 24 December 2026, 4 January 2027”."""
    said = [
        str(day.day) if following and _month(day) == _month(following) else phrasing.day(day)
        for day, following in zip(each, [*each[1:], None], strict=True)
    ]
    return ", ".join(said)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _clocks_moved(start: When, counted: Counted) -> Sequence[str]:
    """Elapsed hours run on through the night when clocks change, and seem longer or shorter."""
    if not isinstance(counted.last, datetime):
        return ()
    ahead = gained(beginning(start), counted.last, counted.left_out)
    if ahead > timedelta():
        return ("the clocks go forward on the way, so it ends an hour later by the wall",)
    if ahead < timedelta():
        return ("the clocks go back on the way, so it ends an hour earlier by the wall",)
    return ()
