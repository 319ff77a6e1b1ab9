"""A record's page: what is typed is kept within a second, and nobody writes over anybody unseen."""

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.page import show
from disrupt.store import drafts
from tests import make
from tests.ui.desks import button, buttons, press, retype, said, typed
from ui.kept_draft import PAUSE
from ui.screen import PEOPLE


@pytest.fixture
def robin(desk):
    return make.person(desk, area="Westmere").reference


@pytest.fixture
def page(opened, robin):
    window = opened()
    window.go(robin)
    return window


def area(desk, reference):
    return show(desk, reference).subject.area


def someone_else(desk, reference, **values):
    edit.change(desk, show(desk, reference).subject, values)


def test_what_is_typed_is_put_by_within_a_second(page):
    assert page.page.draft.pause.interval() == PAUSE == 1000


def test_it_is_put_by_when_one_goes_on_and_says_when(page, store, robin):
    page.edit()
    retype(page.page.form, "family_name", "Mullen")
    press(page.focusWidget(), Qt.Key.Key_Tab)
    assert drafts.taken(store, robin) is not None
    assert "Draft kept 09:14" in said(page)


@pytest.mark.parametrize("name", ["note", "sex", "resident"])
def test_every_sort_of_box_puts_by_what_was_typed_when_it_is_left(page, store, robin, name):
    box = page.page.form._editors[name].box
    box.setFocus()
    retype(page.page.form, name, "yes")
    page.search.setFocus()
    assert drafts.taken(store, robin) is not None


def test_there_is_nothing_to_save_before_something_is_changed(page):
    assert not button(page.page, "Save").isEnabled()
    retype(page.page.form, "area", "Eastmoor")
    assert button(page.page, "Save").isEnabled()
    retype(page.page.form, "area", "Westmere")
    assert not button(page.page, "Save").isEnabled()


def test_the_keyboard_stays_where_it_was_when_it_is_saved(qtbot, page):
    page.edit()
    retype(page.page.form, "family_name", "Mullen")
    page.save()
    assert page.focusWidget().objectName() == "family_name"
    assert page.focusWidget().text() == "Mullen"


def test_a_page_that_is_opened_leaves_no_ring_on_the_navigation(page):
    assert not page.navigation.isAncestorOf(page.focusWidget())


def test_f2_begins_to_change_it(page):
    press(page, Qt.Key.Key_F2)
    assert page.focusWidget().objectName() == "family_name"


def test_f5_shows_what_stands_there_now_under_what_was_typed(page, desk, robin):
    retype(page.page.form, "area", "Eastmoor")
    someone_else(desk, robin, owner="Officer 2290")
    press(page, Qt.Key.Key_F5)
    assert typed(page.page.form, "owner") == "Officer 2290"
    assert typed(page.page.form, "area") == "Eastmoor"


def test_a_stale_form_is_told_who_changed_what_and_nothing_is_written_over(page, desk, robin):
    retype(page.page.form, "area", "Eastmoor")
    someone_else(desk, robin, area="Northgate")
    page.save()
    assert area(desk, robin) == "Northgate"
    assert "anna changed this on 20 November 2026 09:14, after you opened it" in said(page.bar)
    assert "anna changed person: Area from “Westmere” to “Northgate”" in said(page.page._since)
    assert typed(page.page.form, "area") == "Eastmoor"


def test_whoever_has_seen_that_may_save_over_it(page, desk, robin):
    retype(page.page.form, "area", "Eastmoor")
    someone_else(desk, robin, area="Northgate")
    page.save()
    page.save()
    assert area(desk, robin) == "Eastmoor"
    assert page.page._since.isHidden()


def test_a_draft_that_comes_back_after_a_lock_says_what_was_changed_meanwhile(
    opened, desk, robin, store
):
    first = opened()
    first.go(robin)
    retype(first.page.form, "area", "Eastmoor")
    first.page.leave()
    someone_else(desk, robin, area="Northgate")
    second = opened()
    second.go(robin)
    assert "Area from “Westmere” to “Northgate”" in said(second.page._since)
    second.go(PEOPLE)
    second.go(robin)
    assert "Area from “Westmere” to “Northgate”" in said(second.page._since)


def test_a_draft_of_what_nobody_changed_says_nothing_of_it(page, robin):
    retype(page.page.form, "area", "Eastmoor")
    page.go(PEOPLE)
    page.go(robin)
    assert page.page._since.isHidden()


def test_undo_never_writes_over_what_was_changed_after_it(page, desk, robin):
    retype(page.page.form, "area", "Eastmoor")
    page.save()
    someone_else(desk, robin, area="Northgate")
    button(page.page, "Undo").click()
    assert area(desk, robin) == "Northgate"
    assert "Undo" not in buttons(page.page)


def test_what_is_refused_for_a_role_leaves_the_form_as_it_was(page, store):
    retype(page.page.form, "area", "Eastmoor")
    page.desk.store.actor = store.actor.__class__(1, "anna", ("forum-chair",))
    page.save()
    assert "Your roles do not let you" in said(page.bar)
    assert typed(page.page.form, "area") == "Eastmoor"


def test_whoever_types_on_without_a_rest_is_put_by_all_the_same(qtbot, page, store, robin):
    page.page.draft.pause.setInterval(50)
    box = page.page.form._editors["note"].box
    box.setFocus()
    for _ in range(10):
        press(box, Qt.Key.Key_A)
        qtbot.wait(10)
    assert drafts.taken(store, robin) is not None


def test_what_is_typed_after_a_save_outlives_its_undo(page, store, desk, robin):
    retype(page.page.form, "area", "Eastmoor")
    page.save()
    retype(page.page.form, "occupation", "baker")
    button(page, "Undo").click()
    assert (area(desk, robin), typed(page.page.form, "area")) == ("Westmere", "Westmere")
    assert typed(page.page.form, "occupation") == "baker"
    page.page.leave()
    assert drafts.taken(store, robin).typed["texts"] == {"occupation": "baker"}


def test_a_name_without_a_space_stays_within_the_window(page, desk, robin):
    someone_else(desk, robin, family_name="x" * 300, note="y" * 300)
    page.refresh()
    assert page.page.minimumSizeHint().width() < 900


def test_leaving_a_field_that_was_shown_when_its_page_goes_is_no_fault(page):
    editor = page.page.form._editors["also_victim"]
    editor.setFocus()
    press(page.focusWidget(), Qt.Key.Key_Return)
    page.go(PEOPLE)
    assert not page.bar.isVisible()
