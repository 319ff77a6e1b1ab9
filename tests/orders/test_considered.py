"""What is said of an order while it is typed, before anything stands in the register."""

import pytest

from disrupt import edit
from disrupt.errors import Refused
from disrupt.records import Order, Premises
from orders import local
from orders.actions import record
from orders.considered import consider
from orders.reckoning import the_law
from tests import make
from tests.desks import held, log, seat
from tests.orders.lives import risk_order

LAW = the_law(local.shipped())
NOTICE = {"issuer": "police", "rank": "inspector", "hours": "24"}
CHRISTMAS = {"issued": "2026-12-24T18:00", "served": "2026-12-24T18:20"}


@pytest.fixture
def lounge(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference


def checked(desk, **said):
    return consider(desk, LAW, "closure-notice", {**NOTICE, **said}).also


def test_the_dates_are_known_before_it_is_recorded(desk, store, lounge):
    found = consider(desk, LAW, "closure-notice", {**NOTICE, **CHRISTMAS, "premises": lounge})
    dates = {each.clock.name: str(each.when)[:16] for each in found.found.deadlines}
    assert dates == {"ends": "2026-12-25 18:00", "hearing": "2026-12-27 18:20"}
    assert held(store, Order) == []


def test_a_last_day_on_which_no_court_sits_is_asked_about(desk, lounge):
    says = [each.says for each in checked(desk, **CHRISTMAS) if each.state == "check"]
    assert any("27 December 2026 is a Sunday" in text for text in says)


def test_another_that_is_live_on_the_same_place_is_named(desk, lounge):
    live = {"premises": lounge, "issued": "2026-11-20T08:00", "served": "2026-11-20T08:10"}
    kept = record(desk, LAW, "closure-notice", {**NOTICE, **live})
    found = checked(desk, premises=lounge)
    assert any(kept.reference in each.says for each in found)


def test_one_that_is_over_stands_in_nobody_s_way(desk, lounge):
    over = {"premises": lounge, "issued": "2026-11-02T08:00", "served": "2026-11-02T08:10"}
    record(desk, LAW, "closure-notice", {**NOTICE, **over})
    (alone,) = [each for each in checked(desk, premises=lounge) if each.source == "this register"]
    assert alone.state == "met"


def test_what_it_must_be_about_stands_open_until_it_is_said(desk, lounge):
    before = [each.says for each in checked(desk) if each.state == "open"]
    after = [each.says for each in checked(desk, premises=lounge) if each.state == "open"]
    assert any("which premises" in text for text in before)
    assert after == []


def test_whoever_may_record_none_is_told_nothing(store):
    desk = seat(store, "forum-coordinator")
    with pytest.raises(Refused):
        consider(desk, LAW, "closure-notice", NOTICE)
    assert log(store, "refused")


def test_a_holiday_is_asked_about_as_far_as_the_table_of_them_goes(desk, robin):
    def asked(made):
        said = {"person": robin.reference, "made": made}
        return [each.says for each in consider(desk, LAW, "sro", said).also]

    assert any("is a court sitting?" in says for says in asked("2028-05-08"))
    assert not any("is a court sitting?" in says for says in asked("2028-05-09"))
    assert not any("is a court sitting?" in says for says in asked("2029-05-07"))


def test_a_child_whose_birth_it_shows_was_looked_at_once(desk, store, robin, child):
    said = {"person": robin.reference, "child": child.reference, "basis": "s2"}
    served = {**said, "served": "2026-11-19T10:00"}
    assert consider(desk, LAW, "cawn", served).child == child.reference
    assert [each.subject_id for each in log(store, "revealed")] == [child.id]
    consider(desk, LAW, "cawn", served, seen=(child.reference,))
    assert len(log(store, "revealed")) == 1


def test_where_no_date_hangs_on_a_birth_no_child_is_looked_at(desk, store, robin):
    assert consider(desk, LAW, "sro", {"person": robin.reference}).child == ""
    assert log(store, "revealed") == []


def test_no_sign_in_a_reference_stands_for_another(desk):
    mine, other = (make.person(desk, reference=name).reference for name in ("N_1", "NX1"))
    risk_order(desk, other)
    said = {"person": mine, "made": "2026-11-02"}
    assert "No other" in " ".join(each.says for each in consider(desk, LAW, "sro", said).also)
