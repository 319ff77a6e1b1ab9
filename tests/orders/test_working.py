"""How a date was reached reads as an officer would say it, and tells what stood out on the way."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from disrupt.moments import read_when
from orders import working
from orders.dates import counted
from orders.terms import Rule
from orders.working import Begin
from tests.orders.by_hand import BACK, DAY, FORWARD

HOLIDAYS = ("christmas-day", "good-friday", "sunday", "bank-holiday")
FORWARD_WORDS = "the clocks go forward on the way, so it ends an hour later by the wall"
BACK_WORDS = "the clocks go back on the way, so it ends an hour earlier by the wall"


def said(rule, number, start, skip=(), words="service"):
    begins = Begin(words, read_when(start).when)
    return working.in_words(rule, number, begins, counted(rule, number, begins.when, skip))


def test_every_rule_that_the_law_can_ask_for_has_its_words():
    assert set(working.WORDINGS) == set(get_args(Rule))


@pytest.mark.parametrize(
    ("rule", "number", "start", "words"),
    [
        ("HOURS", 48, "2026-11-02T15:20", "48 hours from service at 15:20 on 2 November 2026"),
        ("HOURS", 1, "2026-11-02T15:20", "1 hour from service at 15:20 on 2 November 2026"),
        ("HOURS", 48, "2026-11-02", "48 hours from service on 2 November 2026"),
        (
            "INCL_DAYS",
            21,
            "2026-11-10",
            "21 days beginning with service on 10 November 2026, which is day 1",
        ),
        (
            "INCL_DAYS",
            1,
            "2026-07-01T00:30",
            "1 day beginning with service on 1 July 2026, which is day 1",
        ),
        (
            "EXCL_DAYS",
            21,
            "2026-11-02",
            "21 days from service on 2 November 2026, that day not counted",
        ),
        (
            "INCL_MONTHS",
            3,
            "2026-11-10",
            "3 months beginning with service on 10 November 2026, that day counted",
        ),
        (
            "INCL_MONTHS",
            24,
            "2026-11-20",
            "2 years beginning with service on 20 November 2026, that day counted",
        ),
        (
            "CORR_DATE",
            12,
            "2026-11-20",
            "1 year after service on 20 November 2026,"
            " to the same day of the month or its last day",
        ),
        (
            "WORK_DAYS_INCL",
            5,
            "2026-12-23",
            "5 working days beginning with service on 23 December 2026;"
            " working days counted: 23, 24, 29, 30, 31 December 2026",
        ),
        (
            "WORK_DAYS_EXCL",
            5,
            "2026-12-23",
            "5 working days after service on 23 December 2026, that day not counted;"
            " working days counted: 24, 29, 30, 31 December 2026, 4 January 2027",
        ),
        ("DAYS_BEFORE", 28, "2027-03-01", "28 days before service on 1 March 2027"),
        (
            "LAST_DAYS",
            28,
            "2028-01-31",
            "the first of the last 28 days up to service on 31 January 2028",
        ),
        (
            "AGE",
            16,
            "2011-06-14",
            "age 16 is reached at 00:00 on the anniversary of service on 14 June 2011;"
            " the last day is the day before",
        ),
        ("STATED", 0, "2027-02-09", "as recorded: service, 9 February 2027"),
        ("STATED", 0, "2027-02-09T12:00", "as recorded: service, 12:00 on 9 February 2027"),
    ],
)
def test_a_working_says_what_was_counted_and_from_when(rule, number, start, words):
    assert said(rule, number, start) == words


@pytest.mark.parametrize(
    ("start", "skip", "words"),
    [
        ("2026-12-24T10:00", ["christmas-day"], "25 December 2026 left out"),
        ("2026-12-25T10:00", ["christmas-day"], "25 December 2026 left out"),
        ("2027-03-25T18:00", HOLIDAYS, "26, 28, 29 March 2027 left out"),
        ("2026-12-31T10:00", ["saturday", *HOLIDAYS], "1, 2, 3 January 2027 left out"),
        ("2027-12-31T10:00", ["saturday", *HOLIDAYS], "1, 2, 3 January 2028 left out"),
    ],
)
def test_days_left_out_are_named_and_nothing_else_is_said(start, skip, words):
    assert said("HOURS", 48, start, skip).split("; ")[1:] == [words]


@pytest.mark.parametrize("clock", ["T12:00", "T00:00", ""])
@pytest.mark.parametrize(("days", "words"), [(FORWARD, FORWARD_WORDS), (BACK, BACK_WORDS)])
def test_a_change_of_the_clocks_on_the_way_is_said(clock, days, words):
    last = {said("HOURS", 48, f"{day - DAY}{clock}").partition("; ")[2] for day in days}
    assert last == {words}


@pytest.mark.parametrize("day", [*FORWARD, *BACK])
@pytest.mark.parametrize(
    ("rule", "number", "skip"),
    [("HOURS", 12, []), ("HOURS", 48, ["sunday"]), ("INCL_DAYS", 3, []), ("STATED", 0, [])],
)
def test_a_change_that_moves_nothing_is_not_said(day, rule, number, skip):
    assert "the clocks" not in said(rule, number, f"{day - DAY}T12:00", skip)


@pytest.mark.parametrize("start", ["2027-03-28T00:30", "2027-03-28T02:30", "2027-03-28"])
def test_a_change_on_a_day_left_out_from_the_start_is_not_said(start):
    assert "the clocks" not in said("HOURS", 24, start, ["sunday"])


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (date(2026, 11, 20), "20 November 2026"),
        (datetime(2026, 11, 20, 9, 14, tzinfo=UTC), "09:14 on 20 November 2026"),
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), "00:30 on 2 July 2026"),
        (datetime(2026, 10, 24, 23, 59, tzinfo=UTC), "00:59 on 25 October 2026"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "01:30 BST on 25 October 2026"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "01:30 GMT on 25 October 2026"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "02:00 on 25 October 2026"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "02:00 on 29 March 2026"),
    ],
)
def test_a_time_is_said_as_london_has_it_and_of_two_that_look_alike_which(when, words):
    assert working.when(when) == words


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (1, "1 month"),
        (3, "3 months"),
        (12, "1 year"),
        (18, "18 months"),
        (24, "2 years"),
        (132, "11 years"),
        (0, "0 months"),
    ],
)
def test_whole_years_are_said_as_years(months, words):
    assert working.amount("CORR_DATE", months) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([date(2026, 12, 25)], "25 December 2026"),
        ([date(2026, 12, 24), date(2026, 12, 29)], "24, 29 December 2026"),
        ([date(2026, 12, 31), date(2027, 1, 4)], "31 December 2026, 4 January 2027"),
        ([date(2026, 12, 31), date(2027, 12, 31)], "31 December 2026, 31 December 2027"),
    ],
)
def test_days_one_after_another_say_each_month_once(days, words):
    assert working.days(days) == words
