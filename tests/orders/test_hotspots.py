"""Hotspots are ranked by dated events in a window; another window ranks them as counted by hand."""

import json
from datetime import date, timedelta

import pytest

from disrupt import edit
from disrupt.errors import Stopped
from disrupt.moments import midnight
from disrupt.records import Check, Order, Premises, Sighting, Visit
from disrupt.task import Task
from orders.hotspots import hotspots
from tests.desks import log, seat

BUSY, QUIET, EMPTY = "Moonlight Lounge", "Cinder Park", "Tallow Inn"


def place(desk, name):
    return edit.make(desk, Premises, {"name": name})


def ago(desk, days):
    return desk.today - timedelta(days=days)


def seen(desk, where, *days):
    for each in days:
        edit.make(desk, Sighting, {"at": ago(desk, each), "place": where.reference})


def part(desk, record, where, /, **values):
    edit.make(desk, record, values, premises_id=where.id)


def ranked(desk, days):
    return [(each.called, len(each.events), each.before) for each in hotspots(desk, days, Task())]


@pytest.fixture
def places(desk):
    """By hand: in 30 days 2 and 1, in 90 days 3 and 4."""
    busy, quiet, _ = (place(desk, name) for name in (BUSY, QUIET, EMPTY))
    seen(desk, busy, 0, 29, 30)
    seen(desk, quiet, 10, 40, 60, 89, 90)
    return busy, quiet


def test_another_window_changes_the_order_as_counted_by_hand(desk, places):
    assert ranked(desk, 30) == [(BUSY, 2, 1), (QUIET, 1, 1)]
    assert ranked(desk, 90) == [(QUIET, 4, 1), (BUSY, 3, 0)]


def test_the_trend_is_said_against_as_many_days_before(desk, places):
    assert [each.trend for each in hotspots(desk, 30, Task())] == ["more", "as many"]
    seen(desk, places[1], 41)
    assert [each.trend for each in hotspots(desk, 30, Task())] == ["more", "fewer"]


def test_each_sort_counts_once_and_what_does_not_count_or_bears_no_date_is_left_out(desk):
    where = place(desk, BUSY)
    part(desk, Visit, where, kind="complaint", at=ago(desk, 3))
    part(desk, Visit, where, kind="test purchase", at=ago(desk, 4))
    part(desk, Visit, where, kind="advice", at=ago(desk, 4))
    part(desk, Visit, where, kind="complaint")
    part(desk, Check, where, condition="1", found="not kept", at=ago(desk, 5))
    part(desk, Check, where, condition="2", found="kept", at=ago(desk, 5))
    edit.make(
        desk,
        Order,
        {"power": "closure-notice", "premises": where.reference, "served": ago(desk, 6)},
    )
    seen(desk, where, 7)
    edit.make(desk, Sighting, {"at": ago(desk, 1), "place": "outside the lounge"})
    (found,) = hotspots(desk, 30, Task())
    assert found.counted() == (
        "1 sighting, 1 complaint, 1 visit, 1 condition not kept, 1 order or notice"
    )
    assert [each.on for each in found.events] == [ago(desk, days) for days in (3, 4, 5, 6, 7)]
    assert found.events[2].says.startswith("Condition 1 not kept, 15 November 2026")


def test_a_moment_counts_on_its_day_in_london(desk):
    """In summer the first half hour of a day is on the day before in UTC."""
    where = place(desk, BUSY)
    first = ago(desk, 119)
    assert first == date(2026, 7, 24)
    for minutes in (30, -30):
        at = midnight(first) + timedelta(minutes=minutes)
        edit.make(desk, Sighting, {"at": at, "place": where.reference})
    assert ranked(desk, 120) == [(BUSY, 1, 1)]
    assert ranked(desk, 60) == []
    late = midnight(first - timedelta(days=120)) + timedelta(minutes=30)
    edit.make(desk, Sighting, {"at": late, "place": where.reference})
    assert ranked(desk, 120) == [(BUSY, 1, 2)]


def test_that_places_were_ranked_is_in_the_log_with_the_window(desk, places):
    hotspots(desk, 30, Task())
    (line,) = log(desk.store, "listed")
    assert line.count == 2
    assert json.loads(line.detail) == {"kind": "premises", "by": "hotspots", "days": 30}


def test_stopped_it_leaves_no_trace(desk, places):
    task = Task()
    task.stop()
    with pytest.raises(Stopped):
        hotspots(desk, 30, task)
    assert log(desk.store, "listed") == []


def test_what_is_to_come_is_not_counted_yet(desk):
    seen(desk, place(desk, BUSY), -1)
    assert hotspots(desk, 30, Task()) == ()


def test_a_licensing_officer_is_not_told_of_sightings_nor_of_orders_that_name_a_child(
    desk, store, places
):
    busy, _ = places
    part(desk, Visit, busy, kind="visit", at=date(2026, 11, 2))
    licensing = seat(store, "licensing-officer")
    assert ranked(licensing, 90) == [(BUSY, 1, 0)]
    (found,) = hotspots(licensing, 90, Task())
    assert found.counted() == "1 visit"
