"""The records behind a figure: a row for each, in their order, as far as their reader sees them."""

import json

import pytest

from disrupt import edit
from disrupt.errors import Refused
from disrupt.records import Disruption
from orders.behind import GONE, Told, opened, told
from tests import make
from tests.desks import log, seat, seat_of
from tests.orders import lives

ARREST = "Arrest, 2 November 2026: Exley, Robin"


@pytest.fixture
def arrest(desk, robin):
    return lives.outcome(desk, robin.reference, "arrest", "2026-11-02").reference


def looks(desk):
    lines = log(desk.store, "listed")
    return [(each.actor, each.count, json.loads(each.detail), each.reason) for each in lines]


def test_a_row_says_what_kind_of_record_it_is_and_what_it_says(desk, robin, arrest):
    seized = {"tactic": "cash-seizure", "person": robin.reference}
    disruption = edit.make(desk, Disruption, seized).reference
    order = lives.risk_order(desk, robin.reference).reference
    assert told(desk, (arrest, disruption, order)) == (
        Told(arrest, "outcome", "Outcome", ARREST),
        Told(disruption, "disruption", "Disruption", "Cash seizure: Exley, Robin"),
        Told(order, "order", "Order", "Sexual risk order: Exley, Robin"),
    )


def test_the_rows_stand_in_the_order_in_which_the_figure_names_them(desk, robin, place, arrest):
    order = lives.order(desk, "closure-order", premises=place.reference).reference
    named = (place.reference, arrest, robin.reference, order)
    assert [each.reference for each in told(desk, named)] == [*named]
    assert [each.reference for each in told(desk, named[::-1])] == [*named[::-1]]


def test_an_order_stands_once_for_each_event_that_the_figure_counts(desk, robin, arrest):
    order = lives.risk_order(desk, robin.reference)
    for day in ("2026-11-09", "2026-11-16"):
        lives.event(desk, order, "varied", day)
    rows = told(desk, (order.reference, arrest, order.reference))
    assert [each.reference for each in rows] == [order.reference, arrest, order.reference]
    assert rows[0] == rows[2]


def test_of_nothing_there_are_no_rows(desk, arrest):
    assert told(desk, ()) == ()


def test_what_the_register_does_not_hold_keeps_its_row_and_says_so(desk, arrest):
    first, second = told(desk, ("OC-2019-0007", arrest))
    assert first == Told("OC-2019-0007", "", "", GONE)
    assert second.says == ARREST


@pytest.mark.parametrize("role", ["auditor", "administrator", "forum-coordinator"])
def test_whoever_reads_no_outcomes_is_told_nothing_of_one(desk, arrest, role):
    assert told(seat(desk.store, role), (arrest,)) == (Told(arrest, "", "", GONE),)


def test_whoever_reads_of_a_person_the_name_alone_is_told_no_birth(desk, robin):
    (row,) = told(desk, (robin.reference,))
    assert row.says == "Exley, Robin, born 4 May 1988"
    (row,) = told(seat(desk.store, "forum-coordinator"), (robin.reference,))
    assert row == Told(robin.reference, "person", "Person", "Exley, Robin")


def test_of_orders_licensing_is_told_those_about_premises_alone(desk, robin, child, place):
    closed = lives.order(desk, "closure-order", premises=place.reference).reference
    said = {"premises": place.reference, "child": child.reference}
    with_a_child = lives.order(desk, "closure-order", **said).reference
    warned = lives.order(desk, "cawn", robin.reference, child=child.reference).reference
    rows = told(seat(desk.store, "licensing-officer"), (warned, closed, with_a_child))
    assert rows == (
        Told(warned, "", "", GONE),
        Told(closed, "order", "Order", "Closure order: Moonlight Lounge, 14 Regent Street"),
        Told(with_a_child, "", "", GONE),
    )


def test_each_row_says_what_its_own_record_says_whichever_was_made_first(desk, robin):
    other = make.person(desk, family_name="Mullen", given_names="Bo").reference
    rows = told(desk, (other, robin.reference))
    assert [each.says for each in rows] == ["Mullen, Bo", "Exley, Robin, born 4 May 1988"]


def test_the_log_says_who_looked_behind_which_figure_and_how_many_stand_there(desk, arrest):
    opened(seat_of(desk, "ben"), "Arrests – Wéstmere", (arrest, arrest))
    assert looks(desk) == [("ben", 2, {"figure": "Arrests – Wéstmere"}, "a test")]
    (line,) = log(desk.store, "listed")
    assert "–" in line.detail


@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator", "auditor"])
def test_whoever_may_draw_up_no_reports_is_refused_and_that_is_in_the_log(desk, arrest, role):
    with pytest.raises(Refused, match="draw up reports"):
        opened(seat(desk.store, role), "Arrests", (arrest,))
    assert looks(desk) == []
    assert [each.detail for each in log(desk.store, "refused")] == ["report"]


def test_a_forum_s_chair_may_look_behind_a_figure(desk, arrest):
    chair = seat(desk.store, "forum-chair")
    opened(chair, "Arrests", (arrest,))
    assert [each[1:3] for each in looks(desk)] == [(1, {"figure": "Arrests"})]
    assert [each.says for each in told(chair, (arrest,))] == [ARREST]
