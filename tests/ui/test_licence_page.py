"""A licence's page: whose it is, whether it holds now, what is due, and what was decided."""

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import SelfReport, Vehicle
from tests.desks import log, seat
from tests.orders.decided import decision, driver, licence
from tests.orders.licences import values
from tests.ui.desks import CONTROL, button, buttons, press, said, whole, words
from ui.decision_page import DecisionPage
from ui.places import Card, New
from ui.screen import DECISIONS, LICENCES


@pytest.fixture
def robin(desk):
    return driver(desk)


@pytest.fixture
def taxi(desk, robin):
    return licence(desk, holder=robin.reference, dbs_checked=PartialDate(2026, 6, 2))


@pytest.fixture
def at(opened, taxi):
    def open_at(desk=None):
        window = opened(desk) if desk else opened()
        window.go(taxi.reference)
        whole(window)
        return window

    return open_at


def test_the_head_says_whose_it_is_and_answers_the_one_question(at, robin):
    shown = words(at())
    for text in (
        "Private hire driver 02217",
        f"Example, Robin, born 4 March 1994 ({robin.reference})",
        "Westmere DC · 1 February 2024 to 31 January 2027",
        "Can he drive now?",
        "Yes, until 31 January 2027",
    ):
        assert text in shown


def test_revoked_at_once_it_says_so_with_the_reason_below(desk, at, taxi):
    decision(desk, taxi, notified="2026-11-20T09:00")
    shown = words(at())
    assert "No, from 09:00 today" in shown
    assert "revoked at once for public safety; an appeal does not delay it" in shown


def test_what_is_due_stands_with_its_weekday_and_working(at):
    window = at()
    assert "Wed 2 Dec" in words(window)
    assert "6 months after the last check" in said(window)


def test_a_self_report_is_told_with_how_late_it_was(desk, at, taxi):
    told = values({"happened": "2026-10-09T10:00", "reported": "2026-10-12T09:00"})
    edit.make(desk, SelfReport, {"what": "arrest", **told}, licence_id=taxi.id)
    window = at()
    assert "told 23 hours late" in words(window)
    assert "Add a self-report…" in buttons(window)


def test_a_decision_stands_with_what_it_does_and_opens_on_enter(desk, at, taxi):
    kept = decision(desk, taxi, notified="2026-11-20T09:00")
    window = at()
    assert "in effect" in words(window)
    lead = button(window.page, "Revoke, decided 20 November 2026")
    lead.setFocus()
    press(lead)
    assert window.place == kept.reference


def test_one_key_begins_a_decision_on_it(at, taxi):
    window = at()
    press(window, Qt.Key.Key_D, CONTROL)
    assert window.place == New(DECISIONS, taxi.reference)
    assert isinstance(window.page, DecisionPage)


def test_f9_hides_whose_it_is(at):
    window = at()
    press(window, Qt.Key.Key_F9)
    assert "Example, Robin" not in said(window)


def test_f9_hides_with_which_vehicle(desk, opened):
    car = edit.make(desk, Vehicle, {"registration": "FE00 CGB"})
    window = opened()
    window.go(licence(desk, vehicle=car.reference).reference)
    assert "FE00 CGB" in said(window)
    press(window, Qt.Key.Key_F9)
    assert "FE00 CGB" not in said(window)


def test_a_licensing_officer_sees_the_same_page(at, store):
    window = at(seat(store, "licensing-officer"))
    assert "Can he drive now?" in words(window)
    assert "New decision" in buttons(window)
    assert not window.bar.isVisible()


def test_who_only_reads_is_offered_no_decision(at, store):
    window = at(seat(store, "forum-chair"))
    assert "Can he drive now?" in words(window)
    assert "New decision" not in buttons(window)
    press(window, Qt.Key.Key_D, CONTROL)
    assert not isinstance(window.page, DecisionPage)


def test_that_it_was_looked_at_stands_in_the_log(at, store):
    at()
    assert log(store, "viewed")[-1].subject_kind == "licence"


def test_the_list_says_what_each_is_worth_now(desk, opened, taxi):
    decision(desk, taxi, notified="2026-11-20T09:00")
    window = opened()
    window.go(LICENCES)
    model = window.page.table.model
    assert "revoked" in [model.text(0, at) for at in range(model.columnCount())]


def test_on_the_card_of_its_holder_the_answer_stands_out(desk, opened, taxi, robin):
    decision(desk, taxi, notified="2026-11-20T09:00")
    window = opened()
    window.go(Card(robin.reference))
    answer = "Can he drive now? No, from 09:00 today: revoked at once for public safety"
    assert [text for text in words(window) if text.startswith(answer)] != []
