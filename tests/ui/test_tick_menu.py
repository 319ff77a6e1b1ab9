"""Menus of things to tick are worked by Space and Enter, and never grow out of their window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests import make
from tests.ui.desks import press

SPACE, ENTER, DOWN, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape


@pytest.fixture
def people(desk):
    made = [make.person(desk, family_name=name) for name in ("Exley", "Mullen")]
    make.status(desk, made[0], "suspected")
    make.status(desk, made[1], "charged")
    return made


@pytest.fixture
def window(opened, people):
    return opened()


def on_status(window):
    """At the box that says of which column, with Status chosen there; and on by Tab."""
    column = window.page.bar.column
    at = column.findText("Status")
    column.setCurrentIndex(at)
    column.activated.emit(at)
    column.setFocus()
    press(column, Qt.Key.Key_Tab)
    assert window.focusWidget().objectName() == "filter_words"


def open_menu():
    """The one on the screen, if there is one."""
    return QApplication.activePopupWidget()


def ticked(menu):
    return [each.text() for each in menu.actions() if each.isChecked()]


@pytest.mark.parametrize("key", [SPACE, ENTER, Qt.Key.Key_Enter])
def test_the_words_of_a_column_open_by_key_with_the_first_marked(window, key):
    on_status(window)
    press(window.focusWidget(), key)
    assert open_menu() is window.page.bar.words.menu_of_words
    assert open_menu().activeAction() is open_menu().actions()[0]
    press(open_menu(), ESCAPE)
    assert open_menu() is None
    assert window.focusWidget().objectName() == "filter_words"


def go_to(menu, label):
    offered = [each for each in menu.actions() if each.isVisible() and not each.isSeparator()]
    for _ in range([each.text() for each in offered].index(label)):
        press(menu, DOWN)
    assert menu.activeAction().text() == label


def test_space_ticks_several_of_them_and_the_list_is_filtered(window):
    on_status(window)
    press(window.focusWidget(), SPACE)
    menu = open_menu()
    go_to(menu, "Charged, not convicted")
    press(menu, SPACE)
    assert open_menu() is menu
    assert window.page.table.count.text() == "1 of 2"
    press(menu, Qt.Key.Key_Up)
    press(menu, SPACE)
    assert ticked(menu) == ["Suspected, not convicted", "Charged, not convicted"]
    assert window.page.table.count.text() == "2 of 2"
    press(menu, ESCAPE)
    assert window.page.bar.words.text() == "2 ticked"


def test_enter_ticks_and_is_done(window):
    on_status(window)
    press(window.focusWidget(), SPACE)
    press(open_menu(), ENTER)
    assert open_menu() is None
    assert window.page.bar.words.text() == "1 ticked"


def test_columns_are_shown_and_hidden_by_space_while_the_menu_stays(window):
    window.page.table.chooser.setFocus()
    press(window.page.table.chooser, SPACE)
    menu = open_menu()
    go_to(menu, "Born")
    press(menu, SPACE)
    assert "born" not in window.page.table.arrangement().columns
    assert (open_menu(), menu.activeAction().text()) == (menu, "Born")
    press(menu, SPACE)
    assert window.page.table.arrangement().columns[-1] == "born"


def test_space_opens_what_the_list_is_sorted_by_and_sorts(qtbot, window):
    table = window.page.table
    table.chooser.setFocus()
    press(table.chooser, SPACE)
    press(open_menu(), SPACE)
    qtbot.waitUntil(table.menu.sorting.isVisible)
    go_to(table.menu.sorting, "Downwards, Z to A")
    press(table.menu.sorting, SPACE)
    assert table.model.index(0, 1).data() == "Mullen"
    assert ticked(table.menu.sorting) == ["Reference", "Downwards, Z to A"]


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_the_menu_of_columns_stays_within_its_window_at_half_as_large_again(
    window, device, people, size
):
    device.change(replace(device.settings, scale=150))
    window.resize(*size)
    QApplication.processEvents()
    press(window.page.table.chooser, SPACE)
    menu, around = open_menu(), window.frameGeometry()
    assert (menu.geometry().top() >= around.top(), menu.geometry().bottom() <= around.bottom()) == (
        *(True, True),
    )
    assert menu.height() < window.height() * 0.7
    device.change(replace(device.settings, scale=100))


def test_by_key_one_comes_to_the_last_column_however_far_down_it_is(window):
    window.resize(1024, 600)
    press(window.page.table.chooser, SPACE)
    menu = open_menu()
    last = menu.actions()[-1]
    go_to(menu, last.text())
    assert menu.rect().contains(menu.actionGeometry(last))
