"""What happened while an officer was away: each thing once, in the band it has come to."""

import pytest

from disrupt import edit
from disrupt.records import Disclosure
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.away import while_away
from orders.alerts.looked import due
from tests.desks import seat
from tests.orders.alerts.sat import agreement, closure, places, sat, take_on
from tests.orders.lives import LAW, risk_order, when

NOW = "2026-11-20T09:14"


@pytest.fixture
def bela(register):
    take_on(register, "bela")


def away(desk):
    return while_away(desk, due(desk, LAW))


def said(desk):
    found = away(desk)
    return [each.says for each in found.groups] if found else []


def test_after_a_month_switched_off_each_thing_shows_once_in_its_band(register):
    """E-01."""
    with sat(register, NOW) as desk:
        passed = agreement(desk, "2026-12-10", "Passed")
        near = agreement(desk, "2026-12-21", "Near")
        further = agreement(desk, "2027-01-10", "Further")
        still = agreement(desk, "2027-12-01", "Still far")
    with sat(register, "2026-12-20T09:00") as desk:
        assert places(desk) == {
            passed: "overdue",
            near: "24 hours",
            further: "28 days",
            still: None,
        }
        assert said(desk) == [
            "1 deadline passed",
            "1 came within 24 hours",
            "1 came within 28 days",
        ]
        assert away(desk).since == when(NOW)


def test_it_is_said_once_and_not_at_the_next_unlock(register):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-12-10")
    with sat(register, "2026-12-20T09:00") as desk:
        assert said(desk) == ["1 deadline passed"]
    with sat(register, "2026-12-20T09:30") as desk:
        assert away(desk) is None


def test_at_a_first_session_nobody_was_away(store, desk):
    """The founder's own lines are her first."""
    assert away(desk) is None


def test_what_a_colleague_finished_or_ended_meanwhile_is_no_ghost(register, bela):
    """E-03."""
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-25", "Renewed")
        agreement(desk, "2026-11-25", "Lapsed")
    with sat(register, "2026-11-22T09:00", "bela") as desk:
        items = {row.item.found.record.name: row.item for row in due(desk, LAW).rows}
        acts.finish(desk, items["Renewed"], Said(outcome="renewed"))
        edit.change(desk, items["Lapsed"].found.record, {"agreement_ends": None})
    with sat(register, "2026-12-01T09:00") as desk:
        assert places(desk) == {}
        assert away(desk) is None


def test_what_is_made_and_received_meanwhile_is_said_with_its_reference(register, bela):
    with sat(register, NOW) as desk:
        closure(desk)
    with sat(register, "2026-11-20T10:00", "bela") as desk:
        order = risk_order(desk).reference
        told = edit.make(desk, Disclosure, {"direction": "received"}).reference
        edit.make(desk, Disclosure, {"direction": "given"})
    with sat(register, "2026-11-20T11:00") as desk:
        groups = {each.says: each.references for each in away(desk).groups}
        assert groups["1 order recorded"] == (order,)
        assert groups["1 disclosure received"] == (told,)


def test_as_far_as_the_reader_may_see_it(register, bela):
    with sat(register, NOW) as desk:
        closure(desk)
    with sat(register, "2026-11-20T10:00", "bela") as desk:
        risk_order(desk)
    with sat(register, "2026-11-20T11:00") as desk:
        licensing = seat(desk.store, "licensing-officer")
        assert "1 order recorded" not in said(licensing)


def test_they_are_grouped_by_what_is_lost_the_oldest_first(register):
    with sat(register, NOW) as desk:
        later = agreement(desk, "2026-12-15", "Later")
        earlier = agreement(desk, "2026-12-05", "Earlier")
        order = closure(desk)
    with sat(register, "2026-12-20T09:00") as desk:
        passed = away(desk).groups[0]
    assert passed.says == "4 deadlines passed"
    assert passed.of == "1 ends for good, 1 court date, 2 local review"
    assert passed.references == (order, earlier, later)


def test_a_deadline_that_had_passed_before_it_was_recorded_is_no_news(register, bela):
    with sat(register, NOW):
        pass
    with sat(register, "2026-11-22T09:00", "bela") as desk:
        agreement(desk, "2026-11-01")
    with sat(register, "2026-11-23T09:00") as desk:
        assert list(places(desk).values()) == ["overdue"]
        assert away(desk) is None
