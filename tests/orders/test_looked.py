"""An order as its page shows it: where it stands, what its dates were before, whom to tell."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import Order
from orders.actions import record
from orders.keeping import follows
from orders.looked import looked_at
from tests.desks import held, log, seat
from tests.orders.lives import LAW, kept

DATES = {"made": "2026-11-02", "served": "2026-11-02T15:20", "ends": "2028-11-01"}


@pytest.fixture
def desk(desk):
    """Where the law is asked again after every change."""
    return replace(desk, follows=follows(LAW))


@pytest.fixture
def order(desk, robin):
    return kept(record(desk, LAW, "sro", {**DATES, "person": robin.reference}))


def served(desk, *days):
    """It says of each day in turn that it was served then, and is looked at."""
    for day in days:
        (of,) = held(desk.store, Order)
        edit.change(desk, of, {"served": datetime(2026, 11, day, 9, tzinfo=UTC)})
    return looked_at(desk, LAW, of.reference)


def test_it_stands_with_its_stage_its_points_and_whoever_is_still_to_be_told(desk, order):
    found = looked_at(desk, LAW, order)
    assert (found.standing.of.order.reference, found.standing.stage) == (order, "in force")
    assert found.points
    assert [each.clock.label for each in found.untold] == ["To be told: force system"]


def test_a_date_that_never_was_another_has_no_before(desk, order):
    assert looked_at(desk, LAW, order).was == {}


def test_a_date_that_moved_says_what_it_was_and_until_when_that_was_held(desk, order):
    was = served(desk, 3).was
    assert was["notify"] == ("was 4 November 2026, until changed on 20 November 2026",)
    assert "ends" not in was


def test_of_several_befores_the_newest_stands_first_and_none_that_holds_again(desk, order):
    was = served(desk, 3, 5, 6).was["notify"]
    assert [each.split(",")[0] for each in was] == [
        "was 7 November 2026",
        "was 5 November 2026",
        "was 4 November 2026",
    ]
    again = served(desk, 3).was["notify"]
    assert [each.split(",")[0] for each in again] == [
        "was 8 November 2026",
        "was 7 November 2026",
        "was 4 November 2026",
    ]


def revealed(store):
    lines = log(store, "revealed")
    return [(each.subject_kind, each.subject_id, json.loads(each.detail)) for each in lines]


def test_dates_that_show_a_child_s_birth_are_a_look_at_the_child(desk, store, robin, child):
    about = {"person": robin.reference, "child": child.reference, "basis": "s2"}
    notice = kept(record(desk, LAW, "cawn", {**about, "served": "2026-11-01T10:00"}))
    looked_at(desk, LAW, notice)
    assert revealed(store) == [("child", child.id, {"fields": ["born"]})]


def test_dates_that_hang_on_no_birth_are_a_look_at_nobody(desk, store, order):
    looked_at(desk, LAW, order)
    assert revealed(store) == []


def test_whoever_may_see_no_orders_is_shown_none(store, order):
    with pytest.raises(Refused):
        looked_at(seat(store, "auditor"), LAW, order)
    with pytest.raises(Trouble, match="There is no order"):
        looked_at(seat(store, "forum-coordinator"), LAW, order)
