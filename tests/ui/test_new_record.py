"""Somebody new: typed, kept while it is typed, saved with a reference of its own, and shown."""

import pytest
from PySide6.QtCore import Qt

from disrupt.page import show
from disrupt.records import Person
from disrupt.store import drafts
from tests.desks import held, log, seat
from tests.ui.desks import CONTROL, button, buttons, press, retype, said, typed
from ui.detail import RecordPage
from ui.lists import ListPage
from ui.new_record import NewPage
from ui.places import New, draft_of_new
from ui.screen import PEOPLE

DRAFT = draft_of_new("person")


def test_ctrl_n_on_the_list_opens_an_empty_form(opened):
    window = opened()
    press(window, Qt.Key.Key_N, CONTROL)
    assert isinstance(window.page, NewPage)
    assert window.focusWidget().objectName() == "family_name"


def test_the_button_at_the_top_right_does_the_same(opened):
    window = opened()
    button(window.page, "New person").click()
    assert window.place == New(PEOPLE)


def test_what_is_saved_has_a_reference_and_its_page_says_so(opened, desk):
    window = opened()
    window.go(New(PEOPLE))
    retype(window.page.form, "family_name", "Exley")
    retype(window.page.form, "born", "1 may 1990")
    press(window, Qt.Key.Key_S, CONTROL)
    assert isinstance(window.page, RecordPage)
    assert show(desk, window.page.reference).subject.family_name == "Exley"
    assert "Saved." in said(window)


def test_one_does_not_go_back_to_the_form_that_was_saved(opened):
    window = opened()
    window.go(New(PEOPLE))
    retype(window.page.form, "family_name", "Exley")
    window.save()
    window.back()
    assert isinstance(window.page, ListPage)


def test_an_empty_form_saves_nobody(opened, store):
    window = opened()
    window.go(New(PEOPLE))
    window.save()
    assert not button(window.page, "Save").isEnabled()
    assert held(store, Person) == []


def test_what_cannot_be_kept_is_said_and_stays(opened, store):
    window = opened()
    window.go(New(PEOPLE))
    retype(window.page.form, "born", "31 February 1990")
    retype(window.page.form, "family_name", "Exley")
    window.save()
    assert "31 February 1990" in said(window.page)
    assert typed(window.page.form, "family_name") == "Exley"
    assert held(store, Person) == []


def test_what_was_typed_comes_back_when_one_returns(opened):
    window = opened()
    window.go(New(PEOPLE))
    retype(window.page.form, "family_name", "Exley")
    window.go(PEOPLE)
    window.go(New(PEOPLE))
    assert typed(window.page.form, "family_name") == "Exley"
    assert "Your draft is back" in said(window)


def test_it_is_put_by_after_a_pause_and_says_when(qtbot, opened, store):
    window = opened()
    window.go(New(PEOPLE))
    window.page.draft.pause.setInterval(1)
    retype(window.page.form, "family_name", "Exley")
    qtbot.waitUntil(lambda: drafts.taken(store, DRAFT) is not None)
    assert "Draft kept 09:14" in said(window)


def test_it_is_put_by_when_one_goes_on_to_another_box(qtbot, opened, store):
    window = opened()
    window.go(New(PEOPLE))
    qtbot.keyClicks(window.focusWidget(), "Exley")
    press(window.focusWidget(), Qt.Key.Key_Tab)
    assert drafts.taken(store, DRAFT) is not None


def test_once_saved_no_draft_is_left(qtbot, opened, store):
    window = opened()
    window.go(New(PEOPLE))
    retype(window.page.form, "family_name", "Exley")
    window.page.leave()
    window.save()
    window.go(PEOPLE)
    assert drafts.taken(store, DRAFT) is None


def test_the_form_is_emptied_only_when_somebody_says_so(opened, store):
    window = opened()
    window.go(New(PEOPLE))
    assert "Begin anew" not in buttons(window.page)
    retype(window.page.form, "family_name", "Exley")
    window.page.leave()
    button(window.page, "Begin anew").click()
    assert typed(window.page.form, "family_name") == ""
    assert drafts.taken(store, DRAFT) is None


def test_f2_goes_to_the_first_box(opened):
    window = opened()
    window.go(New(PEOPLE))
    window.setFocus()
    press(window, Qt.Key.Key_F2)
    assert window.focusWidget().objectName() == "family_name"


@pytest.mark.parametrize("role", ["forum-chair", "licensing-officer"])
def test_whoever_may_not_write_is_offered_nothing_and_the_try_is_logged(opened, store, role):
    window = opened(seat(store, role))
    press(window, Qt.Key.Key_N, CONTROL)
    assert "New person" not in buttons(window)
    assert isinstance(window.page, ListPage)
    window.go(New(PEOPLE))
    assert "Your roles do not let you" in said(window.bar)
    assert log(store)[-1].event == "refused"
