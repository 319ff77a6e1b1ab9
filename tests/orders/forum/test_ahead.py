"""The next meetings of a series are shown before they are made, and which gave way to a holiday."""

from datetime import date, datetime

import pytest

from disrupt import edit
from disrupt.clock import LONDON, Clock
from disrupt.records import Forum
from orders.forum.ahead import Ahead, ahead, rhythm_of, told
from orders.forum.series import make

MONTHLY = {"name": "Perpetrator forum", "week": "first", "weekday": "Thursday", "begins": "10:00"}


def forum(desk, **values):
    return edit.make(desk, Forum, {**MONTHLY, **values}).reference


def at(desk, day):
    desk.store.clock = Clock(datetime.combine(day, datetime.min.time(), LONDON))


def test_the_days_are_those_of_the_meetings_that_would_be_made(desk):
    of = forum(desk)
    shown = [each.day for each in ahead(desk, of, 2)]
    made = make(desk, of, 2)
    assert (shown, len(made)) == ([date(2026, 12, 3), date(2027, 1, 7)], 2)
    assert [each.day for each in ahead(desk, of, 1)] == [date(2027, 2, 4)]


@pytest.mark.parametrize(
    ("week", "weekday", "after", "day", "instead_of"),
    [
        # A bank holiday gives way by a week, where that lies in its month.
        ("first", "Monday", date(2026, 4, 20), date(2026, 5, 11), date(2026, 5, 4)),
        # The last of a month has no week after it, so it is the next working day.
        ("last", "Monday", date(2026, 8, 10), date(2026, 9, 1), date(2026, 8, 31)),
        ("last", "Thursday", date(2026, 11, 1), date(2026, 11, 26), None),
        ("first", "Thursday", date(2026, 11, 20), date(2026, 12, 3), None),
    ],
)
def test_what_gave_way_says_to_which_day(desk, week, weekday, after, day, instead_of):
    at(desk, after)
    of = forum(desk, week=week, weekday=weekday)
    assert ahead(desk, of, 1) == (Ahead(day, instead_of),)


def test_each_is_told_in_a_line(desk):
    days = (Ahead(date(2026, 5, 11), date(2026, 5, 4)), Ahead(date(2026, 12, 3), None))
    assert told(days) == (
        "Monday 11 May 2026 · instead of Monday 4 May 2026, a bank holiday",
        "Thursday 3 December 2026",
    )


def test_the_rhythm_says_as_much_as_is_known(desk):
    assert rhythm_of(desk, forum(desk)) == "first Thursday, every month, at 10:00"
    other = forum(desk, every="2", begins=None)
    assert rhythm_of(desk, other) == "first Thursday, every 2 months"
    nothing = forum(desk, week=None, weekday=None)
    assert rhythm_of(desk, nothing) == "on which day it meets is not said"
