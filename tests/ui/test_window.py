"""The shell by keyboard: find, open, mend, go back; nothing typed is lost and nothing leaks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt import edit
from disrupt.fields import Kind
from disrupt.page import show
from disrupt.store import drafts
from disrupt.store.backup import MARKING
from tests import make
from tests.desks import log, seat
from tests.ui.desks import button, press, retype, whole, words
from ui.lists import ListPage
from ui.places import TODAY, Card
from ui.screen import PEOPLE


@pytest.fixture
def robin(desk):
    person = make.person(desk, aliases=("Pigeon",), area="Westmere")
    make.status(desk, person, "suspected")
    make.address(desk, person)
    return person.reference


def test_a_list_stands_below_its_marking_beside_whose_desk_it_is(opened, robin):
    window = opened()
    assert isinstance(window.page, ListPage)
    assert {f"{MARKING} — Westmere", "anna", "People"} <= set(words(window))
    assert window.windowTitle() == "Disrupt"


def test_ctrl_k_finds_somebody_by_a_nickname_and_enter_opens_their_card(qtbot, opened, robin):
    window = opened()
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.search, "pigeon")
    press(window.search, Qt.Key.Key_Return)
    assert window.place == Card(robin)
    assert window.search.text() == ""
    assert window.search.results.isHidden()


def test_enter_in_the_empty_box_opens_nothing_that_was_found_before(qtbot, opened, robin):
    window = opened()
    qtbot.keyClicks(window.search, "pigeon")
    press(window.search, Qt.Key.Key_Return)
    window.go(PEOPLE)
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    press(window.search, Qt.Key.Key_Return)
    assert window.place == PEOPLE


def test_results_come_while_typing_each_with_its_why(qtbot, opened, robin):
    window = opened()
    window.search.setFocus()
    qtbot.keyClicks(window.search, "pigeon")
    qtbot.waitUntil(window.search.results.isVisible)
    assert any("Pigeon" in text for text in words(window.search.results))
    assert "1 found. Enter opens." in words(window.search.results)


def test_a_search_for_nobody_says_so_and_opens_nothing(qtbot, opened, robin):
    window = opened()
    qtbot.keyClicks(window.search, "zzyzx")
    press(window.search, Qt.Key.Key_Return)
    assert "Nothing was found." in words(window.search.results)
    assert isinstance(window.page, ListPage)


def test_escape_lets_go_of_a_search(qtbot, opened, robin):
    window = opened()
    qtbot.keyClicks(window.search, "pigeon")
    window.search.search()
    press(window.search, Qt.Key.Key_Escape)
    assert (window.search.text(), window.search.results.isHidden()) == ("", True)


def test_results_do_not_stay_over_the_page_that_one_goes_to(opened, robin):
    window = opened()
    window.search.setText("pigeon")
    window.search.search()
    window.go(robin)
    assert window.search.results.isHidden()


def test_an_emptied_search_shows_nothing_and_logs_nothing(opened, robin, store):
    window = opened()
    before = len(log(store))
    window.search.setText("   ")
    window.search.search()
    assert window.search.results.isHidden()
    assert len(log(store)) == before


def test_down_and_up_choose_among_several(qtbot, opened, desk):
    first, second = (make.person(desk, given_names=name) for name in ("Alba", "Bryn"))
    window = opened()
    qtbot.keyClicks(window.search, "exley")
    window.search.search()
    press(window.search, Qt.Key.Key_Down)
    press(window.search, Qt.Key.Key_Down)
    press(window.search, Qt.Key.Key_Up)
    press(window.search, Qt.Key.Key_Down)
    press(window.search, Qt.Key.Key_Return)
    assert window.page.reference == second.reference != first.reference


def test_what_was_found_can_be_clicked(qtbot, opened, robin):
    window = opened()
    window.search.setText("pigeon")
    window.search.search()
    rows = window.search.results._list
    where = rows.visualItemRect(rows.item(0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.page.reference == robin


def test_looking_at_somebody_is_logged_before_they_are_seen(opened, robin, store):
    window = opened()
    window.go(robin)
    assert "viewed" in [line.event for line in log(store)]


def test_back_and_forward_go_where_one_was(opened, robin):
    window = opened()
    window.go(robin)
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, ListPage)
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.page.reference == robin
    window.forward()
    assert window.page.reference == robin


def test_a_record_that_is_not_there_is_said_in_words_and_one_stays(opened, robin):
    window = opened()
    window.go("N-1999-0001")
    assert isinstance(window.page, ListPage)
    assert any("There is no record N-1999-0001" in text for text in words(window))
    window.back()
    assert window.place == TODAY


def test_a_fault_of_ours_is_said_without_a_word_of_a_record_and_one_goes_on(opened, robin):
    window = opened()
    try:
        raise ValueError("Exley, Robin")
    except ValueError as error:
        window.tell(error)
    said = " ".join(words(window.bar))
    assert said.startswith("This is a fault in Disrupt (ValueError, ")
    assert "Exley" not in said
    window.go(robin)
    assert window.bar.isHidden()


def test_a_row_of_the_list_opens_its_page_by_enter(opened, robin):
    window = opened()
    window.page.table.view.setCurrentIndex(window.page.table.model.index(0, 0))
    press(window.page.table.view, Qt.Key.Key_Return)
    assert window.page.reference == robin


def test_a_change_is_saved_by_ctrl_s_and_undone_by_a_link(qtbot, opened, robin, desk):
    window = opened()
    window.go(robin)
    retype(window.page.form, "area", "Eastmoor")
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Saved." in words(window))
    assert show(desk, robin).subject.area == "Eastmoor"
    button(window, "Undo").click()
    assert show(desk, robin).subject.area == "Westmere"
    qtbot.waitUntil(lambda: "What it said before is back." in words(window))


def test_saving_without_a_change_writes_nothing(opened, robin, store):
    window = opened()
    window.go(robin)
    before = len(log(store))
    window.save()
    assert len(log(store)) == before


def test_what_cannot_be_kept_is_said_beside_its_field_and_nothing_is_lost(opened, robin, desk):
    window = opened()
    window.go(robin)
    retype(window.page.form, "born", "31 February 1990")
    retype(window.page.form, "area", "Eastmoor")
    window.save()
    assert show(desk, robin).subject.area == "Westmere"
    assert window.page.form._editors["area"].box.typed() == "Eastmoor"
    assert any("31 February 1990" in text for text in words(window.page))


def test_somebody_else_s_change_is_told_and_what_was_typed_stays(opened, robin, desk):
    window = opened()
    window.go(robin)
    edit.change(desk, show(desk, robin).subject, {"owner": "Officer 2290"})
    retype(window.page.form, "area", "Eastmoor")
    window.save()
    assert any("after you opened it, so it was not saved" in text for text in words(window))
    assert window.page.form._editors["area"].box.typed() == "Eastmoor"


def test_what_was_typed_comes_back_after_one_was_elsewhere(opened, robin):
    window = opened()
    window.go(robin)
    retype(window.page.form, "area", "Eastmoor")
    window.go(PEOPLE)
    window.go(robin)
    assert window.page.form._editors["area"].box.typed() == "Eastmoor"
    assert any(text.startswith("What you typed is back, from ") for text in words(window))


def test_what_was_typed_is_put_by_after_a_pause(qtbot, opened, robin, store):
    window = opened()
    window.go(robin)
    window.page.draft.pause.setInterval(1)
    retype(window.page.form, "area", "Eastmoor")
    qtbot.waitUntil(lambda: drafts.taken(store, robin) is not None)


def test_once_saved_no_draft_is_left(opened, robin, store):
    window = opened()
    window.go(robin)
    retype(window.page.form, "area", "Eastmoor")
    window.page.leave()
    window.save()
    assert drafts.taken(store, robin) is None


def test_taking_everything_back_leaves_no_draft(opened, robin, store):
    window = opened()
    window.go(robin)
    retype(window.page.form, "area", "Eastmoor")
    window.page.leave()
    retype(window.page.form, "area", "Westmere")
    window.page.leave()
    assert drafts.taken(store, robin) is None


def test_stored_text_is_never_obeyed(opened, desk):
    person = make.person(desk, family_name="<b>Exley</b>", note="<img src=x>")
    window = opened()
    window.go(person.reference)
    labels = whole(window).findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())
    assert any("<b>Exley</b>" in text for text in words(window))


def test_a_licensing_officer_sees_no_status_of_anybody(robin, store, opened):
    window = opened(seat(store, "licensing-officer"))
    window.go(robin)
    said = " ".join(words(window))
    assert "suspected" not in said.lower()
    assert "••• show" in said
    assert "aliases" not in window.page.form._editors


def test_an_administrator_alone_is_told_that_they_read_nothing(store, opened):
    window = opened(seat(store, "administrator"))
    said = " ".join(words(window))
    assert "Your roles read no records." in said
    assert "disrupt officer --help" in said
    window.save()
    window.back()
    assert window.page is None


@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_nobody_is_offered_a_search_that_would_be_refused(store, opened, role):
    window = opened(seat(store, role))
    window.look_for()
    assert not window.search.isVisible()
    assert log(store, "refused") == []


def test_the_list_that_one_is_in_is_marked(opened, robin):
    window = opened()
    entry = button(window, "People")
    assert entry.isChecked()
    window.go(robin)
    assert entry.isChecked()


def test_a_filter_kept_by_name_is_there_the_next_time(opened, robin, desk):
    window = opened()
    window.page._keep({"Westmere": (window.page.bar.filters())})
    assert "Westmere" in window.page._saved()


@pytest.mark.parametrize("kind", [Kind.TEXT])
def test_a_long_history_is_cut_and_says_so(opened, robin, desk, kind):
    for number in range(45):
        edit.change(desk, show(desk, robin).subject, {"occupation": f"work {number}"})
    window = opened()
    window.go(robin)
    assert any(text.startswith("and ") and text.endswith(" earlier") for text in words(window))
