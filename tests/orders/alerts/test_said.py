"""What a locked desk says: counts and moments, each thing in one sentence."""

from datetime import date, timedelta

import pytest

from orders.alerts.card import Card, Thing
from orders.alerts.said import count, heading, see, sentences
from tests.orders.lives import when

NOW = when("2026-11-20T09:14")
FOR_GOOD = "ends for good"
CLOSURE = Thing(when("2026-11-20T15:00"), None, "24 hours", FOR_GOOD, "t")
HEARING = Thing(when("2026-11-20T16:00"), None, "24 hours", "court date", "t")
TODAY = Thing(date(2026, 11, 20), None, "24 hours", FOR_GOOD, "t")
TOMORROW = Thing(date(2026, 11, 21), None, "24 hours", FOR_GOOD, "t")
TO_ACT_ON = Thing(None, date(2026, 11, 20), "24 hours", FOR_GOOD, "t")
LATE = Thing(date(2026, 12, 1), None, "overdue", FOR_GOOD, "t")
FAR = Thing(date(2027, 3, 1), date(2027, 2, 26), None, FOR_GOOD, "t")


def of(*things, overdue=0):
    return Card(NOW, things, overdue)


@pytest.mark.parametrize(
    ("card", "says"),
    [
        (of(), ()),
        (of(FAR), ()),
        (of(CLOSURE), ("1 thing ends today at 15:00.",)),
        (of(TODAY), ("1 thing ends today.",)),
        (of(CLOSURE, TODAY, TODAY), ("3 things end today, the first at 15:00.",)),
        (of(CLOSURE, HEARING), ("2 things are due today, the first at 15:00.",)),
        (of(HEARING), ("1 thing is due today at 16:00.",)),
        (of(TOMORROW, TOMORROW), ("2 things end tomorrow.",)),
        (of(TO_ACT_ON), ("1 thing is to be acted on.",)),
        (of(overdue=2), ("2 things are overdue.",)),
        (of(LATE, overdue=1), ("2 things are overdue.",)),
        (of(CLOSURE, overdue=2), ("1 thing ends today at 15:00.", "2 are overdue.")),
    ],
)
def test_each_thing_is_counted_once(card, says):
    assert sentences(card, NOW) == says


def test_the_count_is_of_what_is_overdue_or_comes_within_24_hours():
    card = of(CLOSURE, TOMORROW, TO_ACT_ON, LATE, FAR, overdue=3)
    assert count(card, NOW) == 7
    assert count(of(FAR), NOW) == 0
    assert see(of(CLOSURE), NOW) == "Unlock to see it."
    assert see(card, NOW) == "Unlock to see them."


def test_what_ends_passes_while_nobody_looks():
    assert sentences(of(CLOSURE), when("2026-11-20T15:00")) == ("1 thing is overdue.",)
    assert sentences(of(TODAY), when("2026-11-20T23:59")) == ("1 thing ends today.",)
    assert sentences(of(TODAY), when("2026-11-21T00:00")) == ("1 thing is overdue.",)


def test_a_clock_set_back_brings_nothing_back():
    written = when("2026-11-20T15:30")
    late = Card(written, (), 1)
    assert sentences(late, NOW - timedelta(days=365)) == ("1 thing is overdue.",)
    tomorrow = Card(written, (TOMORROW,))
    assert sentences(tomorrow, NOW - timedelta(days=365)) == ("1 thing ends tomorrow.",)


def test_in_the_hour_that_happens_twice_it_is_said_which():
    ends = when("2026-10-25T01:30+00:00")
    card = Card(when("2026-10-24T12:00"), (Thing(ends, None, "24 hours", FOR_GOOD, "t"),))
    assert sentences(card, when("2026-10-24T12:00")) == ("1 thing ends tomorrow at 01:30 GMT.",)


@pytest.mark.parametrize(
    ("since", "until", "says"),
    [
        ("2026-11-19T14:59", "2026-11-19T15:00", "Within 24 hours"),
        ("2026-11-20T10:59", "2026-11-20T11:00", "Within 4 hours"),
        ("2026-11-20T13:59", "2026-11-20T14:00", "Within the hour"),
        ("2026-11-20T14:00", "2026-11-20T14:01", ""),
        ("2026-11-20T09:00", "2026-11-20T09:14", ""),
        ("2026-11-19T09:00", "2026-11-20T14:30", "Within the hour"),
        ("2026-11-19T09:00", "2026-12-20T09:00", "Overdue"),
    ],
)
def test_it_is_told_24_4_and_1_hours_before_a_moment_once(since, until, says):
    early = Card(when("2026-11-18T09:00"), (CLOSURE,))
    assert heading(early, when(since), when(until)) == says


def test_it_is_told_on_the_day_on_which_it_is_to_be_acted_on_from_its_first_minute():
    early = Card(when("2026-11-18T09:00"), (TO_ACT_ON,))
    eve, day = when("2026-11-19T23:59"), when("2026-11-20T00:00")
    assert heading(early, eve, day) == "To act on today"
    assert heading(early, day, when("2026-11-20T00:01")) == ""


def test_what_ends_on_a_day_is_left_to_the_day_s_own_notice():
    early = Card(when("2026-11-18T09:00"), (TODAY,))
    assert heading(early, when("2026-11-18T09:00"), when("2026-11-20T10:00")) == ""
