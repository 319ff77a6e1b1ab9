"""What is said of somebody at its dates is added on their page; sources and homes are veiled."""

import pytest
from PySide6.QtCore import Qt

from disrupt.page import show
from disrupt.store import drafts
from tests import make
from tests.desks import log, seat
from tests.ui.desks import CONTROL, button, buttons, press, retype, said, typed, whole
from ui.places import draft_of_part
from ui.veil import Veiled


@pytest.fixture
def robin(desk):
    person = make.person(desk, area="Westmere")
    make.status(desk, person, "suspected", source="a call")
    make.address(desk, person)
    return person.reference


@pytest.fixture
def page(opened, robin):
    window = opened()
    window.go(robin)
    return window


def card(window, title):
    (found,) = [each for each in window.page.beside.cards if each._dated.part.title == title]
    return found


def statuses(desk, reference):
    return [each.status for each in show(desk, reference).dated[0].held]


def test_a_status_is_added_by_keyboard_alone(qtbot, page, desk, robin):
    button(page, "Add a status…").setFocus()
    press(page.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClicks(page.focusWidget(), "charged")
    press(page, Qt.Key.Key_S, CONTROL)
    assert statuses(desk, robin) == ["suspected", "charged"]
    assert "Added." in said(page)
    assert page.focusWidget() is button(page, "Add a status…")


def test_what_was_added_is_not_offered_again(page, store, robin):
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "status", "charged")
    button(page, "Add a status").click()
    assert card(page, "Status").open is None
    page.page.leave()
    assert drafts.all_of(store) == ()


def test_a_save_of_the_record_and_its_undo_leave_what_is_being_added(page, robin):
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "source", "a letter")
    retype(page.page.form, "area", "Eastmoor")
    page.page._save_form()
    assert typed(card(page, "Status").open.form, "source") == "a letter"
    page.page.undo()
    assert typed(card(page, "Status").open.form, "source") == "a letter"


def test_it_is_put_by_while_it_is_being_typed(qtbot, page, store, robin):
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "source", "a letter")
    name = draft_of_part(robin, "person_status")
    qtbot.waitUntil(lambda: drafts.taken(store, name) is not None)
    retype(card(page, "Status").open.form, "source", "")
    page.page.leave()
    assert drafts.taken(store, name) is None


def test_it_is_recorded_on_the_day_that_it_is_added(page, desk, robin):
    button(page, "Add a marker…").click()
    retype(card(page, "Marker").open.form, "marker", "violence")
    button(page, "Add a marker").click()
    (marker,) = show(desk, robin).dated[2].held
    assert (marker.marker, marker.recorded_on) == ("violence", desk.today)


def test_what_is_needed_and_missing_is_said_and_nothing_is_added(page, desk, robin):
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "source", "a letter")
    button(page, "Add a status").click()
    assert "Status is missing." in said(page)
    assert statuses(desk, robin) == ["suspected"]


def test_what_was_typed_in_the_record_itself_is_not_lost_by_it(page, robin):
    retype(page.page.form, "area", "Eastmoor")
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "status", "charged")
    button(page, "Add a status").click()
    assert typed(page.page.form, "area") == "Eastmoor"


def test_what_was_begun_comes_back(page, store, robin):
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "source", "a letter")
    page.page.leave()
    assert drafts.taken(store, draft_of_part(robin, "person_status")) is not None
    page.refresh()
    assert typed(card(page, "Status").open.form, "source") == "a letter"


def test_what_was_begun_is_let_go_by_cancel(page, store, robin):
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "source", "a letter")
    page.page.leave()
    button(page, "Cancel").click()
    assert card(page, "Status").open is None
    assert drafts.taken(store, draft_of_part(robin, "person_status")) is None
    assert page.focusWidget() is button(page, "Add a status…")


def test_saving_without_an_open_form_adds_nothing(page, desk, robin):
    card(page, "Status").save()
    assert statuses(desk, robin) == ["suspected"]


def test_a_fault_of_the_disk_is_said_and_what_was_typed_stays(page, monkeypatch):
    button(page, "Add a status…").click()
    form = card(page, "Status").open.form
    retype(form, "status", "charged")
    page.desk.store.actor = page.desk.store.actor.__class__(1, "anna", ("forum-chair",))
    button(page, "Add a status").click()
    assert "Your roles do not let you" in said(page.bar)
    assert typed(form, "status") != ""


@pytest.mark.parametrize("role", ["forum-chair", "licensing-officer"])
def test_whoever_may_not_write_it_is_offered_nothing(opened, robin, store, role):
    window = opened(seat(store, role))
    window.go(robin)
    assert not [text for text in buttons(window) if text.startswith("Add ")]
    assert window.page.form._editors["family_name"].box.isReadOnly()


def test_an_address_is_not_seen_until_it_is_asked_for_and_that_is_logged(page, store):
    assert "31 Tallow Row" not in said(page)
    (veil,) = [v for v in whole(page).findChildren(Veiled) if v.what == "Address"]
    veil.setFocus()
    press(veil, Qt.Key.Key_Return)
    assert veil.text() == "31 Tallow Row"
    line = log(store, "revealed")[-1]
    assert (line.subject_kind, line.detail) == ("person_address", '{"fields": ["address"]}')


def test_it_hides_again_when_the_focus_leaves_it(page):
    (veil,) = [v for v in whole(page).findChildren(Veiled) if v.what == "Address"]
    veil.setFocus()
    press(veil, Qt.Key.Key_Space)
    press(veil, Qt.Key.Key_A)
    page.search.setFocus()
    assert veil.text() == "••• show"


def test_a_click_shows_a_source_within_its_line(qtbot, page):
    assert "a call" not in said(page)
    veil = next(v for v in whole(page).findChildren(Veiled) if v.what == "Source")
    assert "source ••• show" in veil.text()
    qtbot.mouseClick(veil, Qt.MouseButton.LeftButton)
    assert "source a call" in veil.text()


def change(window, title):
    """The way to change the only thing in a card."""
    return button(card(window, title), "Change")


def test_what_stands_is_changed_and_the_log_has_both(page, desk, robin):
    change(page, "Address").click()
    form = card(page, "Address").open.form
    assert typed(form, "address") == "31 Tallow Row"
    retype(form, "until", "1 Nov 2026")
    button(page, "Save change").click()
    (address,) = show(desk, robin).dated[1].held
    assert str(address.until) == "2026-11-01"
    assert "Changed." in said(page)
    assert "changed address: Until “1 November 2026”" in [
        each.says for each in show(desk, robin).history
    ]


def test_a_source_is_covered_there_too_until_it_is_asked_for(page, store):
    before = len(log(store, "revealed"))
    change(page, "Status").click()
    editor = card(page, "Status").open.form._editors["source"]
    assert not editor.box.isVisible()
    assert len(log(store, "revealed")) == before
    editor.setFocus()
    press(page.focusWidget(), Qt.Key.Key_Return)
    assert editor.box.isVisible()
    assert len(log(store, "revealed")) == before + 1


def test_a_change_that_was_begun_comes_back_and_a_cancel_lets_it_go(page, store, desk, robin):
    change(page, "Status").click()
    retype(card(page, "Status").open.form, "on", "2 Nov 2026")
    page.page.leave()
    (status,) = show(desk, robin).dated[0].held
    name = draft_of_part(robin, "person_status", status.id)
    assert drafts.taken(store, name) is not None
    page.refresh()
    assert typed(card(page, "Status").open.form, "on") == "2 Nov 2026"
    button(page, "Cancel").click()
    assert drafts.taken(store, name) is None
    assert statuses(desk, robin) == ["suspected"]


def test_one_form_at_a_time_stands_in_a_card_and_none_is_lost(page, store, desk, robin):
    button(page, "Add a status…").click()
    retype(card(page, "Status").open.form, "source", "a letter")
    change(page, "Status").click()
    assert card(page, "Status").open.held is not None
    assert drafts.taken(store, draft_of_part(robin, "person_status")) is not None


def test_nothing_changed_writes_nothing(page, store):
    written = len(log(store, "changed"))
    change(page, "Status").click()
    button(page, "Save change").click()
    assert len(log(store, "changed")) == written
