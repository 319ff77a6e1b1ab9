"""How a date was reached, in words that a lawyer can follow."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.moments import When, beginning, day_of, happens_twice
from orders.dates import Counted, gained
from orders.terms import Confidence, Rule

FULL_YEAR = 12


@dataclass(frozen=True)
class Begin:
    """What a count begins with, in words, when that is, and how surely."""

    words: str
    when: When
    surely: Confidence = "high"
    corresponding: date | None = None
    """A last day on which some would read the wording of what it comes from."""


def _at(begins: Begin) -> str:
    at = "at" if isinstance(begins.when, datetime) else "on"
    return f"{begins.words} {at} {when(begins.when)}"


def _on(begins: Begin) -> str:
    return f"{begins.words} on {when(day_of(begins.when))}"


def _recorded(begins: Begin) -> str:
    return f"{begins.words}, {when(begins.when)}"


def _alone(begins: Begin) -> str:
    return when(begins.when)


@dataclass(frozen=True)
class Wording:
    """How a rule is said: around its count and what it begins with, whatever those are."""

    unit: str
    before: str
    after: str = ""
    begun: Callable[[Begin], str] = _on


WORDINGS: Mapping[Rule, Wording] = {
    "HOURS": Wording("hour", "{} from", begun=_at),
    "INCL_DAYS": Wording("day", "{} beginning with", ", which is day 1"),
    "EXCL_DAYS": Wording("day", "{} from", ", that day not counted"),
    "INCL_MONTHS": Wording("month", "{} beginning with", ", that day counted"),
    "CORR_DATE": Wording("month", "{} after", ", to the same day of the month or its last day"),
    "WORK_DAYS_INCL": Wording("working day", "{} beginning with"),
    "WORK_DAYS_EXCL": Wording("working day", "{} after", ", that day not counted"),
    "DAYS_BEFORE": Wording("day", "{} before"),
    "LAST_DAYS": Wording("day", "the first of the last {} up to"),
    "AGE": Wording(
        "",
        "age {} is reached at 00:00 on the anniversary of",
        "; the last day is the day before",
    ),
    "STATED": Wording("", "as recorded:", begun=_recorded),
    "FIXED": Wording("", "fixed by the law itself:", begun=_alone),
}


def in_words(rule: Rule, number: int, begins: Begin, counted: Counted) -> str:
    """“48 hours from service at 15:20 on 2 November 2026; 25 December 2026 left out”."""
    wording = WORDINGS[rule]
    said = f"{wording.before.format(amount(rule, number))} {wording.begun(begins)}{wording.after}"
    return "; ".join((said, *_on_the_way(counted), *_clocks_moved(begins.when, counted)))


def amount(rule: Rule, number: int) -> str:
    """“48 hours”; whole years as years; a bare number where the wording itself says of what."""
    unit = WORDINGS[rule].unit
    years, over = divmod(number, FULL_YEAR)
    if unit == "month" and years and not over:
        return many(years, "year")
    return many(number, unit) if unit else str(number)


def many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def when(value: When) -> str:
    """A day, or a time and its day; in the hour that happens twice, which of the two."""
    if isinstance(value, datetime):
        here = value.astimezone(LONDON)
        which = f" {here.tzname()}" if happens_twice(here) else ""
        return f"{here:%H:%M}{which} on {phrasing.day(here)}"
    return phrasing.day(value)


def between(first: date | None, last: date | None) -> str:
    """“ from 1 May 2004 to 7 March 2015”, or as much of it as there is."""
    since = f" from {phrasing.day(first)}" if first else ""
    return since + (f" to {phrasing.day(last)}" if last else "")


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
