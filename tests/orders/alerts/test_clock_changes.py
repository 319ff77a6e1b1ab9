"""E-08: the nights on which the clocks change, and the day that comes every four years."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from disrupt.moments import day_of, midnight, written
from orders.alerts.bands import band_of, next_band_on
from orders.alerts.card import Card, Thing
from orders.alerts.said import count, heading, sentences
from tests import make
from tests.clocks import ZONES, computer_in
from tests.orders.alerts.sat import agreement, card, closure, item, places, register_made, sat
from tests.orders.lives import risk_order, when

DAY = timedelta(days=1)
DAYS = tuple(
    date.fromisoformat(text)
    for text in (
        *("2026-03-28", "2026-03-29", "2026-03-30"),
        *("2026-10-24", "2026-10-25", "2026-10-26"),
        *("2028-02-28", "2028-02-29", "2028-03-01"),
    )
)


def at(day, wall):
    return when(f"{day.isoformat()}T{wall}")


def day_thing(day):
    return Thing(day, None, None, "ends for good", "t")


@pytest.mark.parametrize("day", DAYS)
def test_a_last_day_is_whole_to_its_last_minute_in_london(day):
    last, over = at(day, "23:59"), midnight(day + DAY)
    assert over - last == timedelta(minutes=1)
    assert (band_of(day, last), band_of(day, over)) == ("24 hours", "overdue")
    found = Card(at(day - DAY, "09:00"), (day_thing(day),))
    assert sentences(found, at(day - DAY, "09:00")) == ("1 thing ends tomorrow.",)
    assert sentences(found, midnight(day)) == ("1 thing ends today.",)
    assert sentences(found, last) == ("1 thing ends today.",)
    assert sentences(found, over) == ("1 thing is overdue.",)


@pytest.mark.parametrize("day", DAYS)
def test_bands_change_at_midnight_in_london(day):
    found = next_band_on(day, at(day - 20 * DAY, "12:00"))
    assert found == day - 7 * DAY
    assert band_of(day, midnight(found)) == "7 days"
    assert band_of(day, midnight(found) - timedelta(minutes=1)) == "28 days"


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("hours", [24, 4, 1])
def test_a_moment_is_told_of_by_hours_that_pass_and_not_by_the_wall(day, hours):
    ends = at(day, "15:00")
    found = Card(ends - timedelta(days=3), (Thing(ends, None, None, "ends for good", "t"),))
    mark = ends - timedelta(hours=hours)
    minute = timedelta(minutes=1)
    assert heading(found, mark - minute, mark)
    assert heading(found, mark - 2 * minute, mark - minute) == ""
    assert heading(found, mark, mark + minute) == ""


def test_of_the_hour_that_happens_twice_both_are_told_apart():
    first, second = when("2026-10-25T01:30+01:00"), when("2026-10-25T01:30+00:00")
    assert second - first == timedelta(hours=1)
    written = when("2026-10-24T20:00")
    things = [Thing(each, None, None, "ends for good", "t") for each in (first, second)]
    found = Card(written, tuple(things))
    assert sentences(found, written) == ("2 things end tomorrow, the first at 01:30 BST.",)
    between = first + timedelta(minutes=30)
    said = ("1 thing ends today at 01:30 GMT.", "1 is overdue.")
    assert sentences(found, between) == said
    assert count(found, between) == 2


@pytest.mark.parametrize("day", DAYS)
def test_over_such_a_day_each_thing_shows_once_in_its_band(tmp_path, day):
    before = day - 5 * DAY
    register = register_made(tmp_path / "made.disrupt", f"{before.isoformat()}T09:00")
    with sat(register, f"{before.isoformat()}T09:14") as desk:
        passed = agreement(desk, (day - DAY).isoformat(), "Passed")
        today = agreement(desk, day.isoformat(), "Today")
        further = agreement(desk, (day + 7 * DAY).isoformat(), "Further")
    with sat(register, f"{day.isoformat()}T00:05") as desk:
        assert places(desk) == {passed: "overdue", today: "24 hours", further: "7 days"}
        said = ("1 thing is due today.", "1 is overdue.")
        assert sentences(card(desk), at(day, "00:05")) == said


@pytest.mark.parametrize("day", DAYS)
def test_a_notice_of_24_hours_over_such_a_night_ends_24_hours_later(tmp_path, day):
    eve = (day - DAY).isoformat()
    register = register_made(tmp_path / "made.disrupt", f"{eve}T09:00")
    with sat(register, f"{eve}T16:00") as desk:
        closure(desk, f"{eve}T15:00")
        ends = [each.ends for each in card(desk).things if each.lost == "ends for good"]
    assert ends == [when(f"{eve}T15:00") + timedelta(hours=24)]


@pytest.mark.parametrize("zone", ZONES)
def test_today_is_london_s_wherever_the_computer_is(zone):
    last = at(date(2026, 3, 28), "23:59").astimezone(ZoneInfo(zone))
    assert day_of(last) == date(2026, 3, 28)
    assert band_of(date(2026, 3, 28), last) == "24 hours"
    assert band_of(date(2026, 3, 28), last + timedelta(minutes=1)) == "overdue"


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("ends", ["2027-03-28", "2027-10-31", "2028-02-29"])
def test_an_order_is_in_force_to_the_last_minute_of_its_last_day(register, zone, ends):
    """E-07: in London's time, wherever the computer believes to be."""
    over = written(midnight(date.fromisoformat(ends) + DAY))
    with computer_in(zone):
        with sat(register, "2026-11-20T09:14") as desk:
            held = risk_order(desk, make.person(desk).reference, ends=ends).reference
        assert stood(register, held, f"{ends}T23:59") == ("in force", "24 hours")
        assert stood(register, held, over) == ("ended", "overdue")


def stood(register, reference, at):
    with sat(register, at) as desk:
        last = item(desk, reference, "ends")
        return last.found.stage, last.band
