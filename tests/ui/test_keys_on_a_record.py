"""What was saved is undone by key, and what is dated is added by key, without a mouse."""

import pytest
from PySide6.QtCore import Qt

from disrupt.page import show
from tests import make
from tests.desks import seat
from tests.ui.desks import CONTROL, button, press, said, words
from ui.places import KEYS

ADD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def robin(desk):
    person = make.person(desk, area="Westmere")
    make.status(desk, person, "suspected")
    return person.reference


@pytest.fixture
def window(opened, robin):
    shown = opened()
    shown.go(robin)
    return shown


def area(desk, reference):
    return show(desk, reference).subject.area


def save_area(qtbot, window, text="Eastmoor"):
    """Typed and saved by keyboard, which stays in the box."""
    window.page.form._editors["area"].setFocus()
    box = window.focusWidget()
    box.selectAll()
    qtbot.keyClicks(box, text)
    press(box, Qt.Key.Key_S, CONTROL)


def undo(window):
    press(window.focusWidget(), Qt.Key.Key_Z, CONTROL)


def test_a_save_is_undone_by_key_from_the_box_where_it_was_made(qtbot, window, desk, robin):
    save_area(qtbot, window)
    undo(window)
    assert area(desk, robin) == "Westmere"
    assert "What it said before is back." in said(window)


def test_what_is_being_typed_is_taken_back_first(qtbot, window, desk, robin):
    save_area(qtbot, window)
    qtbot.keyClicks(window.focusWidget(), "x")
    undo(window)
    assert window.page.form._editors["area"].box.typed() == "Eastmoor"
    assert area(desk, robin) == "Eastmoor"
    undo(window)
    assert area(desk, robin) == "Westmere"


@pytest.mark.parametrize("field", ["note", "sex"])
def test_from_any_other_box_in_which_nothing_was_typed(qtbot, window, desk, robin, field):
    save_area(qtbot, window)
    window.page.form._editors[field].setFocus()
    undo(window)
    assert area(desk, robin) == "Westmere"


def test_where_nothing_was_saved_nothing_is_undone(window, desk, robin):
    before = show(desk, robin).subject.version
    window.page.form._editors["area"].setFocus()
    undo(window)
    assert show(desk, robin).subject.version == before
    assert "What it said before is back." not in said(window)


def test_the_button_says_its_key(qtbot, window):
    save_area(qtbot, window)
    assert button(window, "Undo").toolTip() == "Ctrl+Z"


def test_a_status_is_added_by_key_alone(qtbot, window, desk, robin):
    press(window, Qt.Key.Key_N, ADD)
    assert window.focusWidget().text() == "Add a status…"
    press(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "charged")
    press(window, Qt.Key.Key_S, CONTROL)
    assert [each.status for each in show(desk, robin).dated[0].held] == ["suspected", "charged"]


def test_the_same_key_goes_on_to_what_else_is_added_and_round(window):
    cards, came_to = len(window.page.beside.cards), []
    for _ in range(cards + 1):
        press(window, Qt.Key.Key_N, ADD)
        came_to.append(window.focusWidget().text())
    assert came_to[:2] == ["Add a status…", "Add an address…"]
    assert came_to[-1] == came_to[0]
    assert len(set(came_to)) == cards


def test_it_goes_to_a_form_that_is_open_already(window):
    press(window, Qt.Key.Key_N, ADD)
    press(window.focusWidget(), Qt.Key.Key_Space)
    window.search.setFocus()
    press(window, Qt.Key.Key_N, ADD)
    assert window.page.beside.cards[0].has_the_focus()


def test_whoever_may_add_nothing_goes_nowhere(opened, robin, store):
    window = opened(seat(store, "forum-chair"))
    window.go(robin)
    before = window.focusWidget()
    press(window, Qt.Key.Key_N, ADD)
    assert window.focusWidget() is before


def test_both_stand_in_the_list_of_keys(window):
    window.go(KEYS)
    assert {"Undo what was saved last", "Ctrl+Shift+N"} <= set(words(window.page))
