"""How the law counts: each rule by its name, from one date to another."""

import calendar
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from disrupt.clock import LONDON
from disrupt.moments import When, beginning, day_of, midnight
from orders.holidays import falls_on, is_working
from orders.terms import Rule, Skip

ONE_DAY = timedelta(days=1)
LEAP_DAY = (2, 29)


@dataclass(frozen=True)
class Counted:
    """Where a count ends, and what stood out on the way."""

    last: When
    left_out: tuple[date, ...] = ()
    """Days that an hour's count skips."""
    working: tuple[date, ...] = ()
    """The working days that were counted."""
    corresponding: date | None = None
    """The same day of a later month: one past the safe last day, where the wording is open."""
    leapling: bool = False
    """A birthday of somebody born on 29 February, in a year without one."""


def hours(count: int, start: When, skip: Collection[Skip] = ()) -> Counted:
    """Elapsed time; every minute of a day that is left out does not count."""
    at, remaining, left_out = beginning(start), timedelta(hours=count), []
    while True:
        day = day_of(at)
        following = midnight(day + ONE_DAY)
        if falls_on(day, skip):
            left_out.append(day)
        elif remaining <= following - at:
            return Counted(at + remaining, tuple(left_out))
        else:
            remaining -= following - at
        at = following


def incl_days(count: int, start: date) -> Counted:
    """“n days beginning with”: the first day is day 1."""
    return Counted(start + (count - 1) * ONE_DAY)


def excl_days(count: int, start: date) -> Counted:
    """“within n days of”: the first day is not counted."""
    return Counted(start + count * ONE_DAY)


def incl_months(count: int, start: date) -> Counted:
    """“n months beginning with”: to the eve of the same day of a later month, or its last day."""
    same = _same_day(start, count)
    if same.day != start.day:
        return Counted(same)
    return Counted(same - ONE_DAY, corresponding=same)


def corr_date(count: int, start: date) -> Counted:
    """“not more than n months after”: the same day of a later month, or its last day."""
    return Counted(_same_day(start, count))


def work_days_incl(count: int, start: date) -> Counted:
    """“n working days beginning with”: the first day counts if it is a working day."""
    found: list[date] = []
    day = start
    while len(found) < count:
        if is_working(day):
            found.append(day)
        day += ONE_DAY
    return Counted(found[-1], working=tuple(found))


def work_days_excl(count: int, start: date) -> Counted:
    """“n working days after”: the first day never counts."""
    return work_days_incl(count, start + ONE_DAY)


def days_before(count: int, start: date) -> Counted:
    """“n days before”: that many days back."""
    return Counted(start - count * ONE_DAY)


def last_days(count: int, end: date) -> Counted:
    """The first of the last n days of a period."""
    return Counted(end - (count - 1) * ONE_DAY)


def age(count: int, born: date) -> Counted:
    """The last day under an age: it is attained at 00:00 on the anniversary."""
    leapling = (born.month, born.day) == LEAP_DAY and not calendar.isleap(born.year + count)
    birthday = date(born.year + count, 3, 1) if leapling else _same_day(born, 12 * count)
    return Counted(birthday - ONE_DAY, leapling=leapling)


def _same_day(start: date, months: int) -> date:
    return start + relativedelta(months=months)


BY_THE_DAY: Mapping[Rule, Callable[[int, date], Counted]] = {
    "INCL_DAYS": incl_days,
    "EXCL_DAYS": excl_days,
    "INCL_MONTHS": incl_months,
    "CORR_DATE": corr_date,
    "WORK_DAYS_INCL": work_days_incl,
    "WORK_DAYS_EXCL": work_days_excl,
    "DAYS_BEFORE": days_before,
    "LAST_DAYS": last_days,
    "AGE": age,
}
BY_THE_MINUTE: Mapping[Rule, Callable[[int, When, Collection[Skip]], Counted]] = {
    "HOURS": hours,
    **dict.fromkeys(("STATED", "FIXED"), lambda _number, written, _skip: Counted(written)),
}


def counted(rule: Rule, number: int, start: When, skip: Collection[Skip] = ()) -> Counted:
    """Counted by the rule of that name."""
    if rule in BY_THE_MINUTE:
        return BY_THE_MINUTE[rule](number, start, skip)
    return BY_THE_DAY[rule](number, day_of(start))


def by_the_wall_clock(
    start: datetime, end: datetime, left_out: Collection[date] = ()
) -> datetime | None:
    """When a count seems to end by the clock on the wall, if that is earlier than it does."""
    ahead = gained(start, end, left_out)
    return end - ahead if ahead > timedelta() else None


def gained(start: datetime, end: datetime, left_out: Collection[date] = ()) -> timedelta:
    """How far the clocks go forward over what was counted; less than nothing if they go back."""
    unseen = (_forward(max(start, midnight(day)), midnight(day + ONE_DAY)) for day in left_out)
    return _forward(start, end) - sum(unseen, timedelta())


def _forward(start: datetime, end: datetime) -> timedelta:
    return end.astimezone(LONDON).utcoffset() - start.astimezone(LONDON).utcoffset()  # type: ignore[operator]  # both are in London
