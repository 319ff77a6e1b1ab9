"""A meeting that is locked in the middle of things, and a log that takes nothing."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt.workspace import Workspace
from tests.reports.test_shown import no_room_on_disk
from tests.ui.desks import CONTROL, button, press, words
from tests.ui.rooms import hold, rooms, seen, the_room
from tests.ui.shells import is_locked, let_go, shown, sit_down, visible_windows
from ui.layer import Layer
from ui.places import AtMeeting
from ui.room_sheet import NOBODY

NAME = "Quillfeather"


@pytest.fixture
def at_meeting(qtbot, shell, register):
    """The whole program at the meeting, with its second window open."""
    store = register.open()
    held = hold(Workspace(store, "a test"))
    store.close()
    sit_down(shell, register)
    shell.desk.go(AtMeeting(held.meeting))
    page = shell.desk.page
    qtbot.waitUntil(lambda: page.room is not None and page.room.seen is not None)
    button(page, "Show in the room").click()
    seen(qtbot, NAME)
    return shell


def who_is_here(page):
    page.act("who")


def begun_to_end(page):
    page.head.end_asked.emit()


def typing_an_action(page):
    page.room.act("new action")
    page.room.subject.new_action.boxes["what"].setText("Ask Quillfeather")


def going_on(page):
    page.room.act("next")


def looking(page):
    page.look()
    page.room.refresh()


@pytest.mark.parametrize("doing", [who_is_here, begun_to_end, typing_an_action, going_on, looking])
def test_in_the_middle_of_anything_a_lock_leaves_no_name_on_any_screen(
    qtbot, at_meeting, register, doing
):
    room = the_room()
    doing(at_meeting.desk.page)
    press(at_meeting.desk, Qt.Key.Key_L, CONTROL)
    assert is_locked(at_meeting)
    assert visible_windows() == [at_meeting]
    assert [each for each in room.findChildren(QLabel) if NAME in each.text()] == []
    let_go(qtbot, at_meeting, register)
    assert NAME not in shown()
    assert at_meeting.findChildren(Layer) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_where_the_log_takes_nothing_the_room_sees_nobody(qtbot, at_meeting):
    window = at_meeting.desk
    with no_room_on_disk():
        window.page.act("next")
        qtbot.waitUntil(lambda: window.bar.isVisible())
        qtbot.waitUntil(lambda: not window.page.is_looking)
        assert NOBODY in words(the_room())
        assert "Sample, Terry" not in words(the_room())
    assert len(rooms()) == 1
