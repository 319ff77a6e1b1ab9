"""The dates of an order for paper: their working and their source, and no child's birth."""

from dataclasses import replace

import pytest

from disrupt import edit
from disrupt.records import Circulation, Order
from orders.actions import record
from orders.keeping import follows
from orders.looked import looked_at
from orders.order_dates import NOT_PRINTED, NOT_YET, date_lines, untold_lines
from tests.desks import held
from tests.orders.lives import LAW, NOTICE, event, kept, order, risk_order, when


@pytest.fixture
def told(desk):
    return lambda of: {each.label: each for each in date_lines(looked_at(desk, LAW, of.reference))}


def test_a_date_says_when_how_it_was_reckoned_and_by_which_section(told, desk, robin):
    line = told(risk_order(desk, robin.reference))["Name and address to be notified by"]
    assert line.when == "4 November 2026"
    assert line.working.endswith("SOA 2003 ss.122A–122K")
    assert line.is_sure


def test_what_the_law_leaves_open_is_said_and_is_not_sure(told, desk, robin):
    line = told(risk_order(desk, robin.reference))["Last day to appeal"]
    assert not line.is_sure
    assert any("The Act gives no period." in each for each in line.beside)


def test_a_local_habit_is_no_law_to_be_unsure_of(told, desk, robin):
    assert told(risk_order(desk, robin.reference))["Review due"].is_sure


def test_a_hearing_stands_first(desk, told, robin):
    of = risk_order(desk, robin.reference)
    event(desk, of, "hearing listed", "2026-12-01T10:00")
    first = next(iter(told(of).values()))
    assert (first.label, first.when) == ("Hearing", "10:00 on 1 December 2026")


def test_what_is_waited_for_stands_last_with_what_it_waits_for(told, desk, robin):
    found = told(risk_order(desk, robin.reference, ends=None))
    line = found["Ends, as the order says"]
    assert line.when == NOT_YET
    assert "reckoned when it is known; s.122A(7)" in line.working


def test_a_childs_birth_is_not_in_the_working(desk, told, robin, child):
    said = {"served": "2026-11-02", "facts": ("basis=s2",), "child": child.reference}
    found = told(order(desk, "cawn", robin.reference, **said))
    working = " ".join(each.working for each in found.values())
    assert NOT_PRINTED in working
    assert "4 May 2012" not in working


def test_by_the_wall_clock_it_is_said_by_when_to_act(told, desk, place):
    said = {**NOTICE, "issued": "2026-03-28T15:00", "served": "2026-03-28T15:20"}
    facts = tuple(f"{name}={said[name]}" for name in ("issuer", "rank", "hours"))
    of = order(desk, "closure-notice", premises=place.reference, facts=facts, served=said["served"])
    event(desk, of, "issued", said["issued"])
    assert any(part.startswith("Act by") for each in told(of).values() for part in each.beside)


def test_what_a_date_was_before_stands_beside_it(desk, told, robin):
    keeping = replace(desk, follows=follows(LAW))
    said = {"made": "2026-11-02", "served": "2026-11-02", "person": robin.reference}
    kept(record(keeping, LAW, "sro", {**said, "ends": "2028-11-01"}))
    (of,) = held(desk.store, Order)
    edit.change(keeping, of, {"served": when("2026-11-05")})
    line = told(of)["Name and address to be notified by"]
    assert line.beside == ("was 4 November 2026, until changed on 20 November 2026",)


def test_whoever_is_still_to_be_told_is_said(desk, robin):
    of = risk_order(desk, robin.reference)
    before = [each.label for each in untold_lines(looked_at(desk, LAW, of.reference))]
    assert before == ["To be told: force system"]
    known = {"told": "force system", "at": when("2026-11-03")}
    edit.make(desk, Circulation, known, order_id=of.id)
    assert list(untold_lines(looked_at(desk, LAW, of.reference))) == []
