"""Each rule of counting gives the date that the law's own examples give."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from disrupt.clock import wall_time
from disrupt.moments import beginning, midnight, read_when
from orders.dates import BY_THE_DAY, BY_THE_MINUTE, by_the_wall_clock, counted, gained
from orders.terms import Rule
from tests.orders.by_hand import BACK, DAY, FORWARD, HOUR

CHRISTMAS = ("christmas-day",)
HOLIDAYS = ("christmas-day", "good-friday", "sunday", "bank-holiday")
NO_WORK = ("saturday", *HOLIDAYS)


def test_the_law_can_ask_for_just_the_rules_that_are_here():
    assert set(get_args(Rule)) == {*BY_THE_DAY, *BY_THE_MINUTE}


@pytest.mark.parametrize(
    ("rule", "number", "start", "last"),
    [
        ("INCL_DAYS", 1, "2026-12-01", "2026-12-01"),
        ("INCL_DAYS", 3, "2026-12-01", "2026-12-03"),
        ("INCL_DAYS", 21, "2026-11-10", "2026-11-30"),
        ("INCL_DAYS", 21, "2026-12-01", "2026-12-21"),
        ("INCL_DAYS", 21, "2020-02-19", "2020-03-10"),
        ("INCL_DAYS", 28, "2026-12-01", "2026-12-28"),
        ("INCL_DAYS", 366, "2028-02-29", "2029-02-28"),
        ("EXCL_DAYS", 14, "2026-11-02", "2026-11-16"),
        ("EXCL_DAYS", 21, "2026-11-02", "2026-11-23"),
        ("EXCL_DAYS", 28, "2026-11-20", "2026-12-18"),
        ("EXCL_DAYS", 1, "2028-02-28", "2028-02-29"),
        ("EXCL_DAYS", 1, "2027-02-28", "2027-03-01"),
        ("DAYS_BEFORE", 28, "2027-03-01", "2027-02-01"),
        ("DAYS_BEFORE", 1, "2028-03-01", "2028-02-29"),
        ("LAST_DAYS", 28, "2028-01-31", "2028-01-04"),
        ("LAST_DAYS", 1, "2028-01-31", "2028-01-31"),
    ],
)
def test_days_are_counted_with_the_first_or_without_it(rule, number, start, last):
    assert counted(rule, number, read_when(start).when).last == read_when(last).when


@pytest.mark.parametrize(
    ("months", "start", "safe", "same"),
    [
        (2, "2022-03-31", "2022-05-30", "2022-05-31"),
        (2, "2026-04-29", "2026-06-28", "2026-06-29"),
        (3, "2026-11-10", "2027-02-09", "2027-02-10"),
        (6, "2026-11-10", "2027-05-09", "2027-05-10"),
        (6, "2027-01-15", "2027-07-14", "2027-07-15"),
        (6, "2026-08-31", "2027-02-28", "2027-02-28"),
        (6, "2026-08-30", "2027-02-28", "2027-02-28"),
        (6, "2026-08-29", "2027-02-28", "2027-02-28"),
        (6, "2026-08-28", "2027-02-27", "2027-02-28"),
        (6, "2027-08-31", "2028-02-29", "2028-02-29"),
        (6, "2027-08-30", "2028-02-29", "2028-02-29"),
        (6, "2027-08-29", "2028-02-28", "2028-02-29"),
        (6, "2027-09-01", "2028-02-29", "2028-03-01"),
        (1, "2027-01-31", "2027-02-28", "2027-02-28"),
        (1, "2027-02-28", "2027-03-27", "2027-03-28"),
        (1, "2027-03-31", "2027-04-30", "2027-04-30"),
        (3, "2026-11-30", "2027-02-28", "2027-02-28"),
        (12, "2028-02-29", "2029-02-28", "2029-02-28"),
        (12, "2027-02-28", "2028-02-27", "2028-02-28"),
        (12, "2027-03-01", "2028-02-29", "2028-03-01"),
        (24, "2026-11-20", "2028-11-19", "2028-11-20"),
        (48, "2024-02-29", "2028-02-28", "2028-02-29"),
        (60, "2027-01-05", "2032-01-04", "2032-01-05"),
        (60, "2027-03-01", "2032-02-29", "2032-03-01"),
        (132, "2026-12-01", "2037-11-30", "2037-12-01"),
        (1200, "2000-02-29", "2100-02-28", "2100-02-28"),
    ],
)
def test_months_end_on_the_eve_of_the_same_day_or_on_it_and_never_past_a_months_end(
    months, start, safe, same
):
    assert counted("INCL_MONTHS", months, read_when(start).when).last == read_when(safe).when
    assert counted("CORR_DATE", months, read_when(start).when).last == read_when(same).when


def test_the_corresponding_date_is_told_where_it_lies_past_the_safe_last_day():
    assert counted("INCL_MONTHS", 3, date(2026, 11, 10)).corresponding == date(2027, 2, 10)
    assert counted("INCL_MONTHS", 6, date(2026, 8, 31)).corresponding is None
    assert counted("CORR_DATE", 3, date(2026, 11, 10)).corresponding is None


@pytest.mark.parametrize(
    ("rule", "number", "start", "last"),
    [
        ("WORK_DAYS_INCL", 5, "2026-12-23", "2026-12-31"),
        ("WORK_DAYS_INCL", 5, "2026-11-21", "2026-11-27"),
        ("WORK_DAYS_INCL", 10, "2026-12-11", "2026-12-24"),
        ("WORK_DAYS_INCL", 20, "2026-12-01", "2026-12-30"),
        ("WORK_DAYS_INCL", 1, "2027-12-25", "2027-12-29"),
        ("WORK_DAYS_INCL", 1, "2027-03-26", "2027-03-30"),
        ("WORK_DAYS_INCL", 2, "2027-03-25", "2027-03-30"),
        ("WORK_DAYS_INCL", 1, "2027-03-25", "2027-03-25"),
        ("WORK_DAYS_EXCL", 1, "2027-03-25", "2027-03-30"),
        ("WORK_DAYS_EXCL", 5, "2026-12-23", "2027-01-04"),
        ("WORK_DAYS_EXCL", 1, "2026-11-21", "2026-11-23"),
        ("WORK_DAYS_EXCL", 15, "2026-11-20", "2026-12-11"),
    ],
)
def test_working_days_leave_out_weekends_and_holidays(rule, number, start, last):
    assert counted(rule, number, read_when(start).when).last == read_when(last).when


def test_the_working_days_that_were_counted_are_told():
    found = counted("WORK_DAYS_INCL", 5, date(2026, 12, 23))
    assert [day.day for day in found.working] == [23, 24, 29, 30, 31]
    assert found.left_out == ()


@pytest.mark.parametrize(
    ("years", "born", "last", "leapling"),
    [
        (16, "2011-06-14", "2027-06-13", False),
        (18, "2010-09-09", "2028-09-08", False),
        (18, "2009-01-01", "2026-12-31", False),
        (16, "2012-02-29", "2028-02-28", False),
        (18, "2012-02-29", "2030-02-28", True),
        (17, "2012-02-29", "2029-02-28", True),
        (16, "2012-02-28", "2028-02-27", False),
        (16, "2012-03-01", "2028-02-29", False),
        (17, "2012-03-01", "2029-02-28", False),
        (16, "2011-02-28", "2027-02-27", False),
        (100, "2000-02-29", "2100-02-28", True),
    ],
)
def test_an_age_is_reached_as_its_birthday_begins(years, born, last, leapling):
    found = counted("AGE", years, read_when(born).when)
    assert (found.last, found.leapling) == (read_when(last).when, leapling)


@pytest.mark.parametrize("rule", BY_THE_DAY)
def test_a_moment_counts_by_its_day_in_london(rule):
    late = datetime(2026, 6, 30, 23, 0, tzinfo=UTC)
    assert counted(rule, 3, late) == counted(rule, 3, date(2026, 7, 1))


@pytest.mark.parametrize("written", [date(2027, 2, 9), datetime(2027, 2, 9, 12, tzinfo=UTC)])
def test_what_an_order_states_is_taken_as_it_is_written(written):
    assert counted("STATED", 0, written, HOLIDAYS).last == written


@pytest.mark.parametrize(
    ("hours", "start", "skip", "ends"),
    [
        (24, "2026-11-02T15:00", (), "2026-11-03T15:00"),
        (48, "2026-11-02T15:20", CHRISTMAS, "2026-11-04T15:20"),
        (48, "2026-12-24T10:00", CHRISTMAS, "2026-12-27T10:00"),
        (24, "2026-12-24T18:00", (), "2026-12-25T18:00"),
        (48, "2026-12-24T18:00", CHRISTMAS, "2026-12-27T18:00"),
        (48, "2026-12-25T10:00", CHRISTMAS, "2026-12-28T00:00"),
        (48, "2026-12-25T00:00", CHRISTMAS, "2026-12-28T00:00"),
        (48, "2026-12-25T23:59", CHRISTMAS, "2026-12-28T00:00"),
        (48, "2026-12-25", CHRISTMAS, "2026-12-28T00:00"),
        (24, "2026-12-24T00:00", CHRISTMAS, "2026-12-25T00:00"),
        (24, "2026-12-24T00:01", CHRISTMAS, "2026-12-26T00:01"),
        (48, "2027-12-24T10:00", CHRISTMAS, "2027-12-27T10:00"),
        (48, "2026-12-23T12:00", (), "2026-12-25T12:00"),
        (24, "2026-12-26T20:00", ("christmas-day", "good-friday", "sunday"), "2026-12-28T20:00"),
        (72, "2026-11-21T22:15", (), "2026-11-24T22:15"),
        (48, "2027-03-25T18:00", HOLIDAYS, "2027-03-30T18:00"),
        (48, "2026-11-20T15:00", NO_WORK, "2026-11-24T15:00"),
        (48, "2026-12-24T09:00", NO_WORK, "2026-12-30T09:00"),
        (48, "2026-10-24T12:00", ("sunday",), "2026-10-27T12:00"),
        (1200, "2026-12-01T00:00", (), "2027-01-20T00:00"),
    ],
)
def test_hours_are_counted_to_the_minute_and_days_left_out_do_not_count(hours, start, skip, ends):
    assert wall_time(counted("HOURS", hours, read_when(start).when, skip).last) == ends


def test_the_days_that_were_left_out_are_told_and_no_others():
    found = counted("HOURS", 48, read_when("2027-03-25T18:00").when, HOLIDAYS)
    assert [day.day for day in found.left_out] == [26, 28, 29]
    assert counted("HOURS", 24, read_when("2026-12-24T00:00").when, CHRISTMAS).left_out == ()


@pytest.mark.parametrize("day", FORWARD)
def test_48_hours_end_an_hour_later_by_the_wall_where_the_clocks_go_forward(day):
    start = read_when(f"{day - DAY}T12:00").when
    ends = counted("HOURS", 48, start).last
    assert wall_time(ends) == f"{day + DAY}T13:00"
    assert (gained(start, ends), by_the_wall_clock(start, ends)) == (HOUR, ends - HOUR)


@pytest.mark.parametrize("day", BACK)
def test_48_hours_end_an_hour_earlier_by_the_wall_where_the_clocks_go_back(day):
    start = read_when(f"{day - DAY}T12:00").when
    ends = counted("HOURS", 48, start).last
    assert wall_time(ends) == f"{day + DAY}T11:00"
    assert (gained(start, ends), by_the_wall_clock(start, ends)) == (-HOUR, None)


@pytest.mark.parametrize("day", [*FORWARD, *BACK])
@pytest.mark.parametrize("clock", ["12:00", "23:59"])
def test_clocks_that_change_on_a_day_left_out_change_nothing(day, clock):
    start = read_when(f"{day - DAY}T{clock}").when
    found = counted("HOURS", 48, start, ["sunday"])
    assert wall_time(found.last) == f"{day + 2 * DAY}T{clock}"
    assert gained(start, found.last, found.left_out) == 0 * HOUR
    assert by_the_wall_clock(start, found.last, found.left_out) is None


@pytest.mark.parametrize("day", [*FORWARD, *BACK])
@pytest.mark.parametrize("clock", ["T00:59", "T02:00", ""])
def test_a_count_that_begins_on_a_day_left_out_begins_behind_it(day, clock):
    start = read_when(f"{day}{clock}").when
    found = counted("HOURS", 24, start, ["sunday"])
    assert found.last == midnight(day + 2 * DAY)
    assert gained(beginning(start), found.last, found.left_out) == 0 * HOUR


@pytest.mark.parametrize("day", BACK)
@pytest.mark.parametrize("offset", ["+01:00", "+00:00"])
def test_a_count_from_either_of_the_two_hours_is_as_long_as_from_any_other(day, offset):
    start = read_when(f"{day}T01:30{offset}").when
    assert counted("HOURS", 1, start).last - start == HOUR
    assert counted("HOURS", 48, start).last - start == 48 * HOUR


@pytest.mark.parametrize("day", BACK)
def test_a_count_that_ends_in_the_hour_that_happens_twice_says_in_which(day):
    first = counted("HOURS", 48, read_when(f"{day - 2 * DAY}T01:30").when).last
    second = counted("HOURS", 48, read_when(f"{day - 2 * DAY}T02:30").when).last
    assert wall_time(first) == f"{day}T01:30+01:00"
    assert wall_time(second) == f"{day}T01:30+00:00"


@pytest.mark.parametrize("day", FORWARD)
def test_no_count_ends_in_the_hour_that_never_was(day):
    start = read_when(f"{day - 2 * DAY}T01:30").when
    ends = counted("HOURS", 48, start).last
    assert wall_time(ends) == f"{day}T02:30"
    assert wall_time(by_the_wall_clock(start, ends)) == f"{day}T00:30"
