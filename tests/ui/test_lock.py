"""The lock always wins: in the same event nothing is shown, and soon nothing is held."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
)

from disrupt.page import Page
from disrupt.records import Person
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests.ui.desks import CONTROL
from tests.ui.shells import (
    CANARY,
    is_locked,
    let_go,
    shown,
    visible_windows,
)
from ui.outside import GONE
from ui.screen import PEOPLE
from ui.window import Window

RECORD_KEEPERS = (Page, Person, Store, Workspace, Window)


def test_in_the_same_event_nothing_of_the_desk_is_on_the_screen(seated):
    desk = seated.desk
    seated.lock()
    assert is_locked(seated)
    assert not desk.isVisible()


def colours(shell):
    """All that can be told apart in what stands on the screen."""
    seen = shell.grab().toImage()
    return {seen.pixel(x, y) for x in range(0, seen.width(), 4) for y in range(0, seen.height(), 4)}


def test_the_page_is_covered_before_a_slow_disk_takes_what_was_typed(seated, monkeypatch):
    seen, leave = [], seated.desk.page.leave
    QDialog(seated.desk).open()

    def leave_slowly():
        seen.append((colours(seated), visible_windows()))
        leave()

    monkeypatch.setattr(seated.desk.page, "leave", leave_slowly)
    assert len(colours(seated)) > 1
    seated.lock()
    ((only, windows),) = seen
    assert (len(only), windows) == (1, [seated])
    assert len(colours(seated)) > 1


def test_no_widget_and_no_model_holds_what_was_shown(qtbot, seated, register):
    seated.desk.go(PEOPLE)
    qtbot.waitUntil(lambda: CANARY in shown())
    seated.lock()
    let_go(qtbot, seated, register)
    assert CANARY not in shown()


def test_nothing_of_the_desk_is_left_in_memory(qtbot, seated, register):
    qtbot.keyClick(seated.desk, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(seated.desk.search, CANARY)
    qtbot.waitUntil(seated.desk.search.results.isVisible)
    seated.lock()
    let_go(qtbot, seated, register)
    qtbot.waitUntil(lambda: [e for e in gc.get_objects() if isinstance(e, Window)] == [])
    gc.collect()
    assert [type(each) for each in gc.get_objects() if isinstance(each, RECORD_KEEPERS)] == []


def test_the_register_is_let_go_and_only_then_it_is_said(qtbot, seated, register):
    seated.lock()
    assert seated.outside.notice.words.text() != GONE
    let_go(qtbot, seated, register)


def test_its_title_names_nobody(seated):
    assert seated.windowTitle() == "Disrupt"
    assert seated.desk.windowTitle() in ("", "Disrupt")
