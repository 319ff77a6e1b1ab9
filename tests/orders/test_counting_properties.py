"""Whatever a count begins with, it keeps its promises; each is held against a count by hand."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disrupt.moments import beginning
from orders.dates import BY_THE_DAY, counted, gained
from tests.orders import by_hand
from tests.orders.by_hand import DAY, HOUR, MINUTE, days_between

EXAMPLES, MANY_EXAMPLES = 40, 10_000

# What the law leaves out of a count of hours; the last two need the table of bank holidays.
SKIPS = (
    (),
    ("christmas-day",),
    ("christmas-day", "good-friday", "sunday"),
    ("christmas-day", "good-friday", "sunday", "bank-holiday"),
    ("saturday", "sunday", "christmas-day", "good-friday", "bank-holiday"),
)
FIRST, LAST_OF_TABLE, LAST = date(2023, 1, 3), date(2028, 11, 1), date(2040, 12, 8)
ODD_DAYS = tuple(
    day + days * DAY
    for day in (*by_hand.FORWARD, *by_hand.BACK, *by_hand.GOOD_FRIDAYS, *by_hand.CHRISTMAS_DAYS)
    for days in range(-4, 5)
)
MONTHS_ENDS = st.builds(
    lambda year, month: date(year, month, 1) - DAY, st.integers(1930, 2026), st.integers(1, 12)
)
LEAP_DAYS = st.builds(lambda number: date(4 * number, 2, 29), st.integers(483, 506))
BIRTHDAYS = st.dates(date(1930, 1, 1), date(2026, 12, 31)) | MONTHS_ENDS | LEAP_DAYS
MONTHS, YEARS, HOURS, FEW = (st.integers(1, most) for most in (1200, 120, 96, 30))
CLOSE = st.timedeltas(timedelta(), timedelta(days=4)).map(lambda apart: apart // MINUTE * MINUTE)


def days_up_to(last):
    return st.dates(FIRST, last) | st.sampled_from([day for day in ODD_DAYS if FIRST < day < last])


def moments_up_to(last):
    """Any minute, and those about which the clocks change as often."""
    minutes = st.integers(0, 24 * 60 - 1) | st.integers(22 * 60, 26 * 60)
    return st.builds(
        lambda day, minute: datetime.combine(day, time(), UTC) + minute * MINUTE,
        days_up_to(last),
        minutes,
    )


DAYS, TABLED_DAYS = days_up_to(LAST), days_up_to(LAST_OF_TABLE)
STARTS = st.tuples(moments_up_to(LAST), st.sampled_from(SKIPS[:3])) | st.tuples(
    moments_up_to(LAST_OF_TABLE), st.sampled_from(SKIPS[3:])
)


def hours(count, start, skip):
    return counted("HOURS", count, start, skip).last


def last_day(rule, number, start):
    return counted(rule, number, start).last


def exactly_so_many_minutes_are_counted(start, count):
    moment, skip = start
    ends = hours(count, moment, skip)
    assert by_hand.minutes_counted(moment, ends, skip) == 60 * count
    assert by_hand.minutes_counted(ends - MINUTE, ends, skip) == 1


def the_days_left_out_are_those_on_the_way(start, count):
    moment, skip = start
    found = counted("HOURS", count, moment, skip)
    way = days_between(*map(by_hand.day_in_london, (moment, found.last - MINUTE)))
    assert found.left_out == tuple(day for day in way if by_hand.is_left_out(day, skip))


def hours_counted_back_lead_to_the_start(start, count):
    moment, skip = start
    assert by_hand.hours_back(count, hours(count, moment, skip), skip) == by_hand.first_counted(
        moment, skip
    )


def who_begins_later_never_ends_earlier(start, count, apart):
    moment, skip = start
    assert hours(count, moment, skip) <= hours(count, moment + apart, skip)


def more_hours_end_later(start, count, more):
    moment, skip = start
    assert hours(count, moment, skip) < hours(count + more, moment, skip)


def hours_add_up(start, count, more):
    moment, skip = start
    assert hours(more, hours(count, moment, skip), skip) == hours(count + more, moment, skip)


def the_clock_on_the_wall_is_ahead_by_what_was_gained(start, count):
    moment, skip = start
    found = counted("HOURS", count, moment, skip)
    ahead = gained(moment, found.last, found.left_out)
    assert ahead in (-HOUR, 0 * HOUR, HOUR)
    assert by_hand.on_the_wall(found.last) - ahead == by_hand.by_the_wall(count, moment, skip)


def hours_of_a_day_begin_at_its_midnight(day, count):
    assert hours(count, day, ()) == beginning(day) + count * HOUR


def days_beginning_with_a_day_are_so_many(day, count):
    assert len(days_between(day, last_day("INCL_DAYS", count, day))) == count


def days_within_a_day_are_one_more(day, count):
    assert len(days_between(day, last_day("EXCL_DAYS", count, day))) == count + 1


def days_counted_back_lead_to_the_start(day, count):
    assert last_day("DAYS_BEFORE", count, last_day("EXCL_DAYS", count, day)) == day
    assert last_day("LAST_DAYS", count, last_day("INCL_DAYS", count, day)) == day


def the_safe_last_day_is_at_most_one_before_the_corresponding_date(day, count):
    found = counted("INCL_MONTHS", count, day)
    same = last_day("CORR_DATE", count, day)
    assert same - DAY <= found.last <= same
    assert found.corresponding in (None, same)
    assert (found.corresponding is None) == (found.last == same)


def the_corresponding_date_is_the_same_day_or_the_last_of_its_month(day, count):
    same = last_day("CORR_DATE", count, day)
    assert by_hand.months_of(same) == by_hand.months_of(day) + count
    assert same.day == day.day or (same.day < day.day and (same + DAY).day == 1)


def months_counted_back_lead_to_the_start(day, count):
    """But for the days that a shorter month does not have, which lie behind its last."""
    same = last_day("CORR_DATE", count, day)
    back = [each for each in days_between(day - 3 * DAY, day) if each.day == same.day]
    assert by_hand.months_of(same) - count == by_hand.months_of(day)
    assert len(back) == 1
    assert last_day("CORR_DATE", count, back[0]) == same


def the_day_after_the_last_is_the_first_of_the_next_months(day, count):
    """Two terms on end are as long as one of both, but where a month's end cuts one short."""
    last = last_day("INCL_MONTHS", count, day.replace(day=1))
    assert (last + DAY).day == 1
    assert last_day("INCL_MONTHS", count, last + DAY) == last_day(
        "INCL_MONTHS", 2 * count, day.replace(day=1)
    )


def an_age_is_reached_on_the_day_after_the_last(day, count):
    last = last_day("AGE", count, day)
    assert (by_hand.age_on(last, day), by_hand.age_on(last + DAY, day)) == (count - 1, count)


def there_is_doubt_only_where_29_february_is_missing(day, count):
    found = counted("AGE", count, day)
    is_missing = (found.last + DAY).day == 1
    assert found.leapling == ((day.month, day.day) == (2, 29) and is_missing)


def exactly_so_many_working_days_are_counted(day, count):
    found = counted("WORK_DAYS_INCL", count, day)
    way = days_between(day, found.last)
    assert found.working == tuple(each for each in way if by_hand.is_working_day(each))
    assert len(found.working) == count
    assert found.working[-1] == found.last


def working_days_after_a_day_leave_it_out(day, count):
    found = counted("WORK_DAYS_EXCL", count, day)
    assert found == counted("WORK_DAYS_INCL", count, day + DAY)
    more = count + by_hand.is_working_day(day)
    assert last_day("WORK_DAYS_INCL", more, day) == found.last


def working_days_counted_back_lead_to_the_first(day, count):
    found = counted("WORK_DAYS_INCL", count, day)
    assert by_hand.working_days_back(count, found.last) == found.working[0]
    assert by_hand.working_days_back(1, found.working[0]) == found.working[0]


HOLDS = {
    exactly_so_many_minutes_are_counted: (STARTS, HOURS),
    the_days_left_out_are_those_on_the_way: (STARTS, HOURS),
    hours_counted_back_lead_to_the_start: (STARTS, HOURS),
    who_begins_later_never_ends_earlier: (STARTS, HOURS, CLOSE),
    more_hours_end_later: (STARTS, HOURS, FEW),
    hours_add_up: (STARTS, HOURS, FEW),
    the_clock_on_the_wall_is_ahead_by_what_was_gained: (STARTS, HOURS),
    hours_of_a_day_begin_at_its_midnight: (DAYS, HOURS),
    days_beginning_with_a_day_are_so_many: (DAYS, MONTHS),
    days_within_a_day_are_one_more: (DAYS, MONTHS),
    days_counted_back_lead_to_the_start: (DAYS, MONTHS),
    the_safe_last_day_is_at_most_one_before_the_corresponding_date: (BIRTHDAYS, MONTHS),
    the_corresponding_date_is_the_same_day_or_the_last_of_its_month: (BIRTHDAYS, MONTHS),
    months_counted_back_lead_to_the_start: (BIRTHDAYS, MONTHS),
    the_day_after_the_last_is_the_first_of_the_next_months: (BIRTHDAYS, MONTHS),
    an_age_is_reached_on_the_day_after_the_last: (BIRTHDAYS, YEARS),
    there_is_doubt_only_where_29_february_is_missing: (BIRTHDAYS, YEARS),
    exactly_so_many_working_days_are_counted: (TABLED_DAYS, FEW),
    working_days_after_a_day_leave_it_out: (TABLED_DAYS, FEW),
    working_days_counted_back_lead_to_the_first: (TABLED_DAYS, FEW),
}


def tried(check, drawn, examples):
    """The examples are drawn anew each time, and what fails is tried first the next time."""
    settings(max_examples=examples, deadline=None)(given(*drawn)(check))()


def says(check):
    return check.__name__


@pytest.mark.parametrize("check", HOLDS, ids=says)
def test_it_holds_whatever_a_count_begins_with(check):
    tried(check, HOLDS[check], EXAMPLES)


@pytest.mark.long
@pytest.mark.parametrize("check", HOLDS, ids=says)
def test_it_holds_over_very_many_counts(check):
    tried(check, HOLDS[check], MANY_EXAMPLES)


@pytest.mark.parametrize("rule", BY_THE_DAY)
@pytest.mark.parametrize("number", [1, 3, 6, 15, 18])
def test_over_every_day_of_six_years_a_later_start_never_ends_earlier(rule, number):
    lasts = [last_day(rule, number, day) for day in days_between(FIRST, LAST_OF_TABLE)]
    assert lasts == sorted(lasts)
