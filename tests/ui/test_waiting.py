"""The sheet over the page while one waits: counts, a way to stop, and nothing below in reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from disrupt.task import Task
from tests.ui.desks import on_screen, words
from ui.waiting import Waiting


@pytest.fixture
def page(qtbot):
    """A page deep in a window, with a box that has the keyboard."""
    window = QStackedWidget()
    desk, inner = QWidget(), QWidget()
    QVBoxLayout(desk).addWidget(inner)
    box = QLineEdit()
    QVBoxLayout(inner).addWidget(box)
    window.addWidget(desk)
    on_screen(qtbot, window, 800, 600)
    box.setFocus()
    yield inner
    window.close()


def test_it_says_what_is_done_and_how_far_it_has_come(qtbot, page):
    task = Task()
    sheet = Waiting(page, task, "Bringing in people.csv")
    task.reach("Reading", 1204, 50_000)
    qtbot.waitUntil(lambda: "1,204 of 50,000" in words(sheet))
    assert {"Bringing in people.csv", "Reading"} <= set(words(sheet))


def test_without_a_total_no_count_is_made_up(page):
    task = Task()
    task.reach("Looking for people who are there already")
    sheet = Waiting(page, task, "Bringing in people.csv")
    assert not any(" of " in text for text in words(sheet))


def test_it_covers_the_whole_desk_also_when_that_grows(qtbot, page):
    desk = page.parentWidget()
    sheet = Waiting(page, Task(), "Waiting")
    assert (sheet.parentWidget(), sheet.size()) == (desk, desk.size())
    desk.window().resize(1000, 700)
    qtbot.waitUntil(lambda: sheet.size() == desk.size() and desk.width() == 1000)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_stops_the_work_and_it_says_so(qtbot, page, key):
    task = Task()
    sheet = Waiting(page, task, "Waiting")
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert task.is_stopped
    assert "Stopping. Nothing of it is kept." in words(sheet)
    assert not sheet.cancel.isEnabled()


def test_what_stops_is_waited_for_until_it_has_stopped(page):
    task = Task()
    sheet = Waiting(page, task, "Waiting")
    sheet.cancel.click()
    assert sheet.isVisible()
    sheet.finish()
    assert sheet.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_keyboard_stays_on_it(qtbot, page, key):
    sheet = Waiting(page, Task(), "Waiting")
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert sheet.isAncestorOf(QApplication.focusWidget())


def test_the_keys_of_the_page_below_do_nothing_also_while_it_stops(qtbot, page):
    pressed = []
    QShortcut(QKeySequence("Ctrl+S"), page).activated.connect(lambda: pressed.append("saved"))
    sheet = Waiting(page, Task(), "Waiting")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    sheet.cancel.click()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []


def test_once_it_is_gone_one_types_where_one_typed(page):
    box = page.findChild(QLineEdit)
    sheet = Waiting(page, Task(), "Waiting")
    assert not box.hasFocus()
    sheet.finish()
    assert box.hasFocus()
