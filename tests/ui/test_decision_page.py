"""A new decision in the window: the law answers as one types, and what it refuses is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from disrupt.errors import Refused
from disrupt.records import LicenceDecision
from disrupt.store import drafts
from tests.desks import held, log, seat
from tests.orders.decided import decision, driver, licence, received
from tests.orders.licences import LONDON
from tests.ui.desks import CONTROL, button, buttons, press, said, words
from tests.ui.gap import Gap
from ui.decision_page import DecisionPage
from ui.places import New
from ui.screen import DECISIONS

AT_ONCE = {
    "decision": "revoke",
    "notified": "20 November 2026, 14:05",
    "immediate": "yes",
    "safety_reasons": "Charged with an offence against a child passenger.",
    "relevant_information": "yes",
}


@pytest.fixture
def taxi(desk):
    return licence(desk, holder=driver(desk).reference)


@pytest.fixture
def at(opened, taxi):
    def open_at(of="", desk=None):
        window = opened(desk) if desk else opened()
        window.go(New(DECISIONS, of or taxi.reference))
        return window

    return open_at


def fill(page, **texts):
    for name, text in texts.items():
        (box,) = [each for each in page.form.findChildren(QWidget, name) if each.isVisible()]
        box.put(text)


def settled(qtbot, page):
    page.ask()
    qtbot.wait(0)
    qtbot.wait(0)


def shows(page, name):
    return [box for box in page.form.findChildren(QWidget, name) if box.isVisibleTo(page)] != []


def test_the_head_answers_if_this_notice_is_given(qtbot, at):
    page = at().page
    fill(page, **AT_ONCE)
    qtbot.waitUntil(lambda: "No, from 14:05 today" in words(page))
    assert "if this notice is given: revoked at once for public safety" in said(page)


def test_the_clock_and_the_notice_answer_while_one_types(qtbot, at):
    page = at().page
    fill(page, **AT_ONCE)
    qtbot.waitUntil(lambda: "Thu 26 Nov" in words(page.clock))
    qtbot.waitUntil(lambda: "that it takes effect at once" in said(page.notice))
    assert "not yet signed off by a lawyer" in said(page.clock)
    assert "Until every line is there, the notice is a draft." in words(page.notice)
    assert "missing" in words(page.notice)


def test_it_is_recorded_with_all_that_was_typed(qtbot, at, store, taxi):
    window = at()
    fill(window.page, **AT_ONCE, served_how="by hand")
    window.save()
    qtbot.waitUntil(lambda: window.place == "LD-2026-0001")
    (kept,) = held(store, LicenceDecision)
    assert (kept.licence, kept.decision, kept.immediate) == (taxi.reference, "revoke", True)
    assert f"{kept.notified:%d %H:%M}" == "20 14:05"
    assert drafts.all_of(store) == ()


def test_what_the_law_refuses_stands_beside_its_field_and_nothing_is_written(at, store):
    page = at().page
    fill(page, decision="suspend", notified="20 November 2026, 14:05")
    fill(page, ends="1 November 2026")
    page.save()
    assert "Put right before this is saved" in words(page)
    assert "this lies before" in said(page.form)
    assert held(store, LicenceDecision) == []


def test_a_licence_that_is_not_there_is_told_beside_its_box(at, store):
    page = at().page
    fill(page, **AT_ONCE)
    fill(page, licence="L-2026-0099")
    page.save()
    assert "There is no licence “L-2026-0099”." in said(page.form)
    assert held(store, LicenceDecision) == []


def test_the_section_stands_with_what_is_refused(desk, at, store):
    page = at(licence(desk, authority=LONDON, number="00318").reference).page
    fill(page, decision="suspend", notified="20 November 2026, 14:05")
    fill(page, ends="1 December 2026")
    page.save()
    assert "[PHV(L)A 1998 s.17]" in said(page.form)
    assert held(store, LicenceDecision) == []


def test_what_cannot_be_read_is_told_first(at, store):
    page = at().page
    fill(page, decision="revoke", notified="31 February 2026")
    page.save()
    assert "Put right before this is saved" in words(page)
    assert held(store, LicenceDecision) == []


def test_without_a_decision_nothing_is_recorded(at, store):
    page = at().page
    fill(page, notified="20 November 2026, 14:05")
    page.save()
    assert held(store, LicenceDecision) == []


def test_effect_at_once_is_asked_only_where_the_law_has_it_and_else_it_says_why(desk, at):
    page = at(licence(desk, kind="private hire vehicle", number="118").reference).page
    fill(page, decision="suspend")
    assert not shows(page, "immediate")
    assert not shows(page, "relevant_information")
    assert "drivers only" in said(page.form)
    fill(page, licence="")
    assert shows(page, "immediate")


def test_what_was_typed_goes_along_to_another_decision(at):
    page = at().page
    fill(page, decision="suspend", notified="20 November 2026, 14:05")
    fill(page, ends="1 December 2026")
    fill(page, decision="revoke")
    assert page.form.readable()["notified"].day == 20
    assert not shows(page, "ends")


def test_what_was_typed_comes_back_to_the_licence_it_was_typed_for(desk, at, taxi):
    window, other = at(), licence(desk, number="00318")
    fill(window.page, decision="revoke", reason="violence")
    window.go(New(DECISIONS, other.reference))
    assert window.page.form.readable()["decision"] is None
    window.go(New(DECISIONS, taxi.reference))
    assert window.page.form.readable()["reason"] == "violence"
    assert "What you typed is back" in said(window.page)


@pytest.mark.parametrize("of", ["licence", "disclosure"])
def test_begun_and_left_it_leaves_no_draft(qtbot, desk, at, store, taxi, of):
    came = received(desk, taxi.reference)
    window = at({"licence": taxi, "disclosure": came}[of].reference)
    settled(qtbot, window.page)
    assert window.page.form.readable()["licence"] == taxi.reference
    window.go(taxi.reference)
    assert drafts.all_of(store) == ()


def test_what_was_typed_beside_what_stood_there_is_kept(at, store, taxi):
    window = at()
    fill(window.page, reason="violence")
    window.go(taxi.reference)
    assert len(drafts.all_of(store)) == 1


def test_emptied_it_begins_again_with_what_is_known(at, taxi):
    page = at().page
    fill(page, decision="revoke")
    button(page, "Empty the form").click()
    found = page.form.readable()
    assert (found["licence"], found["decision"]) == (taxi.reference, None)


def test_out_of_a_disclosure_it_says_which(desk, at, taxi):
    came = received(desk, taxi.reference)
    page = at(came.reference).page
    assert f"from {came.reference}" in words(page)
    assert page.form.readable()["disclosure"] == came.reference


def test_of_nothing_it_begins_empty(qtbot, opened):
    window = opened()
    window.go(New(DECISIONS))
    assert "Which licence?" in words(window.page)
    assert window.focusWidget().parent().objectName() == "licence"


def test_f9_hides_the_holder_also_as_one_types_on(qtbot, at):
    window = at()
    qtbot.waitUntil(lambda: "Example, Robin" in said(window.page))
    press(window, Qt.Key.Key_F9)
    fill(window.page, **AT_ONCE)
    settled(qtbot, window.page)
    qtbot.waitUntil(lambda: "No, from 14:05 today" in words(window.page))
    assert "Example, Robin" not in said(window.page)


def test_who_keeps_no_licences_makes_none(store, device, taxi):
    with pytest.raises(Refused):
        DecisionPage(seat(store, "forum-chair"), None)


def test_a_licensing_officer_records_one(qtbot, at, store):
    window = at(desk=seat(store, "licensing-officer"))
    fill(window.page, **AT_ONCE)
    window.save()
    qtbot.waitUntil(lambda: window.place == "LD-2026-0001")
    assert len(held(store, LicenceDecision)) == 1


def test_no_key_makes_it_deaf(qtbot, at):
    page = at().page
    gap = Gap()
    for name, text in AT_ONCE.items():
        before = page.weighed
        fill(page, **{name: text})
        qtbot.waitUntil(lambda before=before: page.weighed is not before)
    qtbot.waitUntil(lambda: "No, from 14:05 today" in words(page))
    gap.check()


@pytest.fixture
def kept(desk, taxi):
    return decision(desk, taxi, notified="2026-11-13T14:05", decided="2026-11-13")


@pytest.fixture
def held_page(opened, kept):
    def open_at(desk=None):
        window = opened(desk) if desk else opened()
        window.go(kept.reference)
        return window

    return open_at


def test_a_held_one_has_the_same_cards_beside_its_form(held_page):
    shown = words(held_page())
    for text in ("The legal clock", "The notice", "Appeal", "in effect", "Can he drive now?"):
        assert text in shown
    assert "No, since 14:05 on 13 November 2026" in shown
    assert "The last day to appeal is 4 December 2026." in shown


def test_one_key_enters_it_on_nr3s(held_page, store):
    window = held_page()
    assert "Entered on NR3S today" in buttons(window)
    press(window, Qt.Key.Key_E, CONTROL)
    assert held(store, LicenceDecision)[0].nr3s_entered.isoformat() == "2026-11-20"
    assert "done 20 November 2026, 1 day late" in words(window)
    assert "Entered on NR3S today" not in buttons(window)


def test_who_only_reads_is_offered_nothing(held_page, store):
    window = held_page(seat(store, "forum-chair"))
    assert "Entered on NR3S today" not in buttons(window)
    press(window, Qt.Key.Key_E, CONTROL)
    assert held(store, LicenceDecision)[0].nr3s_entered is None


def test_a_change_that_the_law_refuses_is_told_beside_its_field(held_page, store):
    window = held_page()
    fill(window.page, decision="suspend", ends="1 November 2026")
    window.save()
    assert "this lies before" in said(window.page.form)
    assert held(store, LicenceDecision)[0].decision == "revoke"


def test_a_change_to_a_licence_that_is_not_there_is_told_beside_its_box(held_page, store):
    page = held_page().page
    fill(page, licence="L-2026-0099")
    page.save()
    assert "There is no licence “L-2026-0099”." in said(page.form)
    assert held(store, LicenceDecision)[0].licence != "L-2026-0099"


def test_that_it_was_looked_at_stands_in_the_log(held_page, store):
    held_page()
    assert log(store, "viewed")[-1].subject_kind == "licence_decision"
