"""What changed since the last meeting: also that something came to its last day."""

from disrupt.fields import Seen
from orders.packs.pieces import Piece
from tests.orders.forum.sat import item
from tests.orders.lives import event, order, outcome, risk_order
from tests.orders.packs.packed import page

LIFE = {"applied": "2026-10-01", "made": "2026-10-02", "served": "2026-10-02"}


def changed(desk, of, whom, at=None):
    found = page(desk, of, whom, at).changed
    return [words[0] for words in found if " ended " in words[0].says]


def test_an_order_that_came_to_its_last_day_is_said_to_have_ended(desk, on_agenda, robin):
    held = risk_order(desk, robin.reference, **LIFE, ends="2026-11-10")
    told = [Piece(f"{held.reference} ended 10 November 2026", Seen.ORDERS)]
    assert changed(desk, on_agenda, robin) == told
    assert changed(desk, on_agenda, robin, "2026-11-11") == told
    assert changed(desk, on_agenda, robin, "2026-11-10") == []


def test_what_ended_before_the_last_meeting_is_no_news(desk, on_agenda, robin):
    risk_order(desk, robin.reference, **LIFE, ends="2026-11-04")
    assert changed(desk, on_agenda, robin) == []


def test_before_a_first_meeting_nothing_is(desk, last, robin):
    risk_order(desk, robin.reference, **LIFE, ends="2026-10-20")
    outcome(desk, robin.reference, "bail", "2026-10-01", until="2026-10-20")
    item(desk, last, robin)
    assert page(desk, last, robin, "2026-11-06").changed == ()


def test_what_was_ended_before_its_last_day_is_told_as_that_alone(desk, on_agenda, robin):
    held = risk_order(desk, robin.reference, **LIFE, ends="2027-11-10")
    event(desk, held, "ended", "2026-11-12")
    event(desk, risk_order(desk, robin.reference, **LIFE), "discharged", "2026-11-12")
    (told,) = changed(desk, on_agenda, robin)
    assert told.says == "sexual risk order ended 12 November 2026"


def test_what_never_was_did_not_end(desk, on_agenda, robin):
    order(desk, "sro", robin.reference, applied="2026-10-01")
    assert changed(desk, on_agenda, robin) == []


def test_bail_that_ran_out_is_told_as_what_came_of_a_case(desk, on_agenda, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2026-11-10")
    told = "Bail after charge ended 10 November 2026"
    assert changed(desk, on_agenda, robin) == [Piece(told, Seen.RESULT, "post-charge bail")]


def test_bail_that_something_ended_before_is_not_said_to_have_run_out(desk, on_agenda, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2026-11-12")
    outcome(desk, robin.reference, "acquittal", "2026-11-10")
    assert changed(desk, on_agenda, robin) == []


def test_bail_to_no_known_day_did_not_end(desk, on_agenda, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09")
    assert changed(desk, on_agenda, robin) == []
