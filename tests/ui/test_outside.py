"""What the door says of trouble: all of it, and nothing that is over."""

from PySide6.QtWidgets import QApplication

from disrupt.errors import Trouble
from tests.ui.shells import sit_down
from ui.outside import GONE

NO_ROOM = Trouble("The disk is full.", "Make room on it.")
NO_KEYS = Trouble("The key file is damaged.", "Bring back a copy.")


def said(shell):
    return shell.outside.notice.words.text()


def test_a_second_trouble_does_not_take_the_place_of_the_first(shell):
    shell.outside.tell(NO_ROOM)
    shell.outside.tell(NO_KEYS)
    both = "The disk is full. Make room on it. The key file is damaged. Bring back a copy."
    assert said(shell) == both
    shell.outside.tell(NO_ROOM)
    assert said(shell) == both
    QApplication.processEvents()
    assert shell.outside.notice.isVisible()


def test_what_was_troubled_inside_is_not_told_by_a_later_lock(qtbot, shell, register):
    sit_down(shell, register)
    shell.outside.tell(NO_ROOM)
    QApplication.processEvents()
    shell.lock()
    qtbot.waitUntil(lambda: said(shell) == GONE)


def test_what_a_lock_itself_tells_stays(qtbot, shell, register):
    sit_down(shell, register)
    shell.outside.tell(NO_ROOM)
    shell.lock()
    qtbot.waitUntil(lambda: not register.files.holder.exists())
    QApplication.processEvents()
    assert said(shell) == "The disk is full. Make room on it."
