"""The day is the day in London, and a clock can stand still."""

from datetime import UTC, date, datetime

import pytest

from disrupt.clock import Clock, wall_time


@pytest.mark.parametrize(
    ("moment", "today"),
    [
        (datetime(2026, 11, 20, 23, 59, tzinfo=UTC), date(2026, 11, 20)),
        (datetime(2026, 7, 1, 22, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 23, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), date(2026, 12, 31)),
    ],
)
def test_today_is_the_day_in_london(moment, today):
    assert Clock(moment).today() == today


def test_a_clock_that_stands_says_the_same_moment_again():
    at = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
    assert Clock(at).now() == Clock(at).now() == at


def test_a_clock_that_runs_says_what_time_it_is():
    before = datetime.now(UTC)
    assert before <= Clock().now() <= datetime.now(UTC)


def test_ticks_only_go_forward_even_where_the_clock_stands():
    clock = Clock(datetime(2026, 11, 20, 9, 14, tzinfo=UTC))
    first = clock.ticks()
    assert clock.ticks() >= first > 0


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        (datetime(2026, 11, 20, 9, 14, 59, tzinfo=UTC), "2026-11-20T09:14"),
        (datetime(2026, 7, 1, 9, 14, tzinfo=UTC), "2026-07-01T10:14"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25T01:30+01:00"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25T01:30+00:00"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "2026-10-25T02:00"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29T02:00"),
    ],
)
def test_an_hour_that_happens_twice_carries_its_offset(moment, says):
    assert wall_time(moment) == says
