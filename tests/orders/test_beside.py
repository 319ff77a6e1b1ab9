"""What stands beside a record: its stage or its clock, what binds, and what somebody is under."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Vehicle
from orders.beside import Beside, beside
from tests.desks import seat
from tests.orders.lives import CLOSURE, LAW, order, outcome, risk_order

TODAY, IN_OCTOBER = date(2026, 11, 20), date(2026, 10, 5)


def shown(desk, of, as_at=TODAY):
    return beside(desk, LAW, show(desk, of.reference, as_at))


def test_beside_an_order_stands_its_stage_as_at_the_day_that_is_asked_for(desk, robin):
    of = risk_order(desk, robin.reference)
    assert shown(desk, of).standing.stage == "in force"
    assert shown(desk, of, IN_OCTOBER).standing.stage == "applied for"


def test_on_a_day_that_was_it_stands_as_in_its_last_minute(desk, robin):
    of = risk_order(desk, robin.reference, served="2026-11-02T15:20")
    assert shown(desk, of, date(2026, 11, 2)).standing.stage == "in force"
    assert shown(desk, of, date(2026, 11, 1)).standing.stage == "applied for"


def test_beside_bail_stands_its_clock(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-11-10")
    bail = outcome(desk, robin.reference, "bail", "2026-11-10", arrest=arrest.reference)
    dates = {each.clock.name: each.when for each in shown(desk, bail).found.deadlines}
    assert dates["ends"] == date(2027, 2, 10)
    assert shown(desk, arrest) == Beside()


def test_beside_a_place_stands_what_binds_there(desk, place):
    assert shown(desk, place).binds == ()
    of = order(desk, "closure-order", premises=place.reference, **CLOSURE)
    assert [each.reference for each in shown(desk, place).binds] == [of.reference]


@pytest.fixture
def bailed(desk, robin):
    """With an order too."""
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2027-02-09")
    risk_order(desk, robin.reference)
    return robin


def test_beside_a_person_stands_what_binds_them_and_what_they_are_under(desk, bailed):
    found = shown(desk, bailed)
    assert found.state == "on bail after charge to 9 February 2027"
    assert [each.binds for each in found.binds] == [True, True]


def test_whoever_reads_no_outcomes_is_told_of_no_bail(store, bailed):
    found = shown(seat(store, "licensing-officer"), bailed)
    assert found.state == ""
    assert "bail" not in str(found.binds).lower()


def test_beside_anything_else_stands_nothing(desk):
    assert shown(desk, edit.make(desk, Vehicle, {"registration": "BD51 SMR"})) == Beside()
