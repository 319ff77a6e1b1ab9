"""Dates reckoned a second way, day by day and minute by minute, from tables written out by hand."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

DAY, MINUTE, HOUR = timedelta(days=1), timedelta(minutes=1), timedelta(hours=1)
HOUR_OF_CHANGE = time(1, tzinfo=UTC)

TABLE = Path(__file__).resolve().parents[1] / "cases" / "bank-holidays.csv"
BANK_HOLIDAYS = tuple(map(date.fromisoformat, TABLE.read_text(encoding="utf-8").split()[1:]))

_FORWARD = """
2023-03-26 2024-03-31 2025-03-30 2026-03-29 2027-03-28 2028-03-26 2029-03-25 2030-03-31 2031-03-30
2032-03-28 2033-03-27 2034-03-26 2035-03-25 2036-03-30 2037-03-29 2038-03-28 2039-03-27 2040-03-25
"""
_BACK = """
2023-10-29 2024-10-27 2025-10-26 2026-10-25 2027-10-31 2028-10-29 2029-10-28 2030-10-27 2031-10-26
2032-10-31 2033-10-30 2034-10-29 2035-10-28 2036-10-26 2037-10-25 2038-10-31 2039-10-30 2040-10-28
"""
_GOOD_FRIDAYS = """
2023-04-07 2024-03-29 2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11
2032-03-26 2033-04-15 2034-04-07 2035-03-23 2036-04-11 2037-04-03 2038-04-23 2039-04-08 2040-03-30
"""
FORWARD = tuple(map(date.fromisoformat, _FORWARD.split()))
BACK = tuple(map(date.fromisoformat, _BACK.split()))
GOOD_FRIDAYS = tuple(map(date.fromisoformat, _GOOD_FRIDAYS.split()))
CHRISTMAS_DAYS = tuple(date(year, 12, 25) for year in range(2023, 2041))

SUMMERS = {
    first.year: (datetime.combine(first, HOUR_OF_CHANGE), datetime.combine(last, HOUR_OF_CHANGE))
    for first, last in zip(FORWARD, BACK, strict=True)
}
DAYS_OFF = {
    "christmas-day": frozenset(CHRISTMAS_DAYS),
    "good-friday": frozenset(GOOD_FRIDAYS),
    "bank-holiday": frozenset(BANK_HOLIDAYS),
}
WEEKDAYS_OFF = {"saturday": 6, "sunday": 7}


def is_left_out(day, skip):
    return any(
        day in DAYS_OFF.get(name, ()) or day.isoweekday() == WEEKDAYS_OFF.get(name) for name in skip
    )


def on_the_wall(moment):
    """What the clock shows in London, from 2023 to 2040."""
    begins, ends = SUMMERS[moment.year]
    shown = moment + HOUR if begins <= moment < ends else moment
    return shown.replace(tzinfo=None)


def day_in_london(moment):
    return on_the_wall(moment).date()


def minutes_counted(start, end, skip):
    """Each minute from one moment to the other that falls on a day that is not left out."""
    whole = (start + n * MINUTE for n in range((end - start) // MINUTE))
    return sum(not is_left_out(day_in_london(minute), skip) for minute in whole)


def days_between(first, last):
    return tuple(first + n * DAY for n in range((last - first).days + 1))


def first_counted(start, skip):
    """The first minute, from this one on, that is not left out."""
    while is_left_out(day_in_london(start), skip):
        start += MINUTE
    return start


def hours_back(count, end, skip):
    """Where a count of hours began that ended here."""
    left = count * 60
    while left:
        end -= MINUTE
        left -= not is_left_out(day_in_london(end), skip)
    return end


def by_the_wall(count, start, skip):
    """Where somebody ends who counts hours on the clock on the wall, as if it never changed."""
    at, left = on_the_wall(start), count * 60
    while left:
        left -= not is_left_out(at.date(), skip)
        at += MINUTE
    return at


def is_working_day(day):
    return day.isoweekday() < 6 and day not in BANK_HOLIDAYS and (day.month, day.day) != (12, 25)


def working_days_back(count, last):
    """The first of so many working days that end on this one."""
    while count := count - is_working_day(last):
        last -= DAY
    return last


def age_on(day, born):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def months_of(day):
    return 12 * day.year + day.month
