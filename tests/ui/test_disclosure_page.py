"""A disclosure in the window: by keyboard alone from what was received to what goes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from disrupt import edit
from disrupt.records import Agency, Disclosure, LicenceDecision
from disrupt.store import drafts
from tests.desks import held, seat
from tests.orders.decided import decision, driver, licence, received
from tests.ui.desks import CONTROL, button, buttons, press, said, typed, whole, words
from tests.ui.gap import Gap
from ui.licence_cards import LicenceHead
from ui.past import PastCard
from ui.places import New
from ui.screen import DECISIONS, DISCLOSURES


@pytest.fixture
def taxi(desk):
    return licence(desk, holder=driver(desk).reference)


@pytest.fixture
def came(desk, taxi):
    return received(desk, taxi.reference)


@pytest.fixture
def at(opened, came):
    def open_at(desk=None):
        window = opened(desk) if desk else opened()
        window.go(came.reference)
        whole(window)
        return window

    return open_at


def types(window, text):
    QTest.keyClicks(window.focusWidget(), text)


def tab(window, times=1):
    for _ in range(times):
        press(window.focusWidget(), Qt.Key.Key_Tab)


def go_to(window, name):
    """By Tab alone."""
    for _ in range(40):
        here = window.focusWidget()
        if name in (here.objectName(), here.parent().objectName()):
            return
        tab(window)
    raise AssertionError(name)


def test_its_head_and_its_row_say_the_agency_by_name(opened, desk, taxi):
    agency = edit.make(desk, Agency, {"name": "Eastmarch Police"})
    came = received(desk, taxi.reference, party=agency.reference)
    window = opened()
    window.go(came.reference)
    assert words(window.page._header)[0] == "Received 20 November 2026 08:20, Eastmarch Police"
    window.go(DISCLOSURES)
    with_whom = [column.label for column in window.page.table.model.columns].index("With whom")
    assert window.page.table.model.text(0, with_whom) == "Eastmarch Police"


def test_it_says_who_owes_what_by_when(at):
    shown = words(at())
    assert "We owe Westmere Police an answer, or what follows from it." in shown
    assert "Reply to be given by" in shown
    assert "Thu 17 Dec" in shown


def test_it_says_of_which_licence_and_whether_it_holds(at, taxi):
    window = at()
    assert f"Private hire driver 02217, {taxi.reference}" in buttons(window)
    assert "Can he drive now? Yes, until 31 January 2027" in words(window)


def test_f9_hides_who_it_is(at):
    window = at()
    press(window, Qt.Key.Key_F9)
    assert "Westmere Police" not in said(window)


def test_one_key_begins_a_decision_out_of_it(at, came, taxi):
    window = at()
    assert "New decision" in buttons(window)
    press(window, Qt.Key.Key_D, CONTROL)
    assert window.place == New(DECISIONS, came.reference)
    assert window.page.form.readable()["licence"] == taxi.reference


def test_the_answer_is_not_offered_before_the_decision(at):
    window = at()
    assert "Answer the disclosure" not in buttons(window)
    press(window, Qt.Key.Key_R, CONTROL)
    assert window.place == window.page.reference


def test_the_answer_comes_up_ready_to_send(qtbot, desk, at, came, taxi, store):
    kept = decision(desk, taxi, disclosure=came.reference, notified="2026-11-20T09:00")
    window = at()
    press(window, Qt.Key.Key_R, CONTROL)
    assert window.place == New(DISCLOSURES, kept.reference)
    form = window.page.form
    assert typed(form, "direction") == "answered"
    assert typed(form, "party") == "Westmere Police"
    assert "revoked on 20 November 2026" in typed(form, "outcome")
    assert window.focusWidget().objectName() == "necessity"
    types(window, "The driver carries children.")
    window.save()
    qtbot.waitUntil(lambda: len(held(store, Disclosure)) == 2)
    assert held(store, Disclosure)[1].answers == came.reference
    window.go(came.reference)
    assert "We answered Westmere Police, in DS-2026-0002." in words(window)
    assert "New decision" not in buttons(window)


def test_an_answer_that_was_begun_comes_back(desk, at, came, taxi):
    kept = decision(desk, taxi, disclosure=came.reference)
    window = at()
    window.go(New(DISCLOSURES, kept.reference))
    types(window, "The driver carries children.")
    window.go(came.reference)
    window.go(New(DISCLOSURES, kept.reference))
    assert typed(window.page.form, "necessity") == "The driver carries children."


def test_an_answer_that_was_only_opened_leaves_no_draft(desk, at, store, came, taxi):
    kept = decision(desk, taxi, disclosure=came.reference)
    window = at()
    window.go(New(DISCLOSURES, kept.reference))
    assert typed(window.page.form, "direction") == "answered"
    window.go(came.reference)
    assert drafts.all_of(store) == ()


def test_emptied_the_answer_begins_again(desk, at, came, taxi):
    kept = decision(desk, taxi, disclosure=came.reference)
    window = at()
    window.go(New(DISCLOSURES, kept.reference))
    types(window, "No.")
    button(window.page, "Begin anew").click()
    assert typed(window.page.form, "necessity") == ""
    assert typed(window.page.form, "direction") == "answered"


def test_by_keyboard_alone_from_what_was_received_to_a_revocation_at_once(
    qtbot, at, store, came, taxi
):
    window = at(seat(store, "licensing-officer"))
    press(window, Qt.Key.Key_D, CONTROL)
    types(window, "revoke")
    go_to(window, "notified")
    types(window, "20 November 2026, 09:05")
    go_to(window, "immediate")
    types(window, "y")
    go_to(window, "safety_reasons")
    types(window, "Charged with an offence against a child passenger.")
    go_to(window, "relevant_information")
    types(window, "y")
    press(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: window.place == "LD-2026-0001")
    (kept,) = held(store, LicenceDecision)
    assert (kept.decision, kept.immediate, kept.licence) == ("revoke", True, taxi.reference)
    assert (kept.disclosure, kept.relevant_information) == (came.reference, True)
    assert "No, from 09:05 today" in words(window)
    # Without a desktop nobody gives the keyboard back from a list of words that was open.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_E, CONTROL)
    press(window, Qt.Key.Key_R, CONTROL)
    assert window.place == New(DISCLOSURES, kept.reference)


def test_its_pages_come_up_in_several_events(qtbot, opened, came, taxi):
    window, gap = opened(), Gap()
    begun = New(DECISIONS, came.reference)
    lasts = {came.reference: PastCard, taxi.reference: PastCard, begun: LicenceHead}
    for place, last in lasts.items():
        window.go(place)
        qtbot.waitUntil(lambda last=last: window.page.findChild(last) is not None)
    gap.check()


def test_the_list_stands_by_what_is_due_first(desk, opened, came, taxi):
    received(desk, taxi.reference, at="2026-10-20T08:20")
    window = opened()
    window.go(DISCLOSURES)
    model = window.page.table.model
    shown = [model.text(0, column) for column in range(3)]
    assert shown == ["DS-2026-0002", "received", "16 Nov 2026"]


def test_who_only_reads_is_offered_nothing(at, store):
    window = at(seat(store, "forum-chair"))
    assert "New decision" not in buttons(window)
    assert "Who owes what" in said(window)


def test_what_is_not_made_for_licensing_has_no_page_for_a_licensing_officer(
    desk, opened, store, taxi
):
    hidden = received(desk, taxi.reference, purpose="forum")
    window = opened(seat(store, "licensing-officer"))
    window.go(hidden.reference)
    assert "There is no record" in window.bar.words.text()
    assert QApplication.focusWidget() is not None
