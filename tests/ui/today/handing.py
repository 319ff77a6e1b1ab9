"""A colleague, the page Hand over, and what is typed on it by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from disrupt.records import Officer
from tests.conftest import EVERY_ROLE
from tests.ui.desks import CONTROL, button, press
from tests.ui.today.dates import at_today
from ui.boxes import Choice
from ui.handing_page import HandingPage


def take_on(store, name, *roles):
    with store.writing("a test") as session:
        session.add(Officer(name=name, roles=roles or EVERY_ROLE))


def at_hand_over(qtbot, window):
    """By its key, from Today."""
    at_today(qtbot, window)
    press(window, Qt.Key.Key_H, CONTROL)
    return known(qtbot, window)


def known(qtbot, window):
    """The page, once it knows all that it shows."""
    assert isinstance(window.page, HandingPage)
    qtbot.waitUntil(lambda: not window.page.is_looking)
    return window.page


def type_into(page, name, text):
    """In place of what stands there; Tab goes on."""
    (box,) = [each for each in page.findChildren(object) if is_called(each, name)]
    box.setFocus()
    line = box.line if isinstance(box, Choice) else box
    line.selectAll()
    QTest.keyClicks(line, text)
    press(line, Qt.Key.Key_Tab)


def is_called(part, name):
    return part.objectName() == name and hasattr(part, "typed")


def fill(page, **texts):
    for name, text in texts.items():
        type_into(page, name, text)


def save(qtbot, window):
    """By its key, and what stands then."""
    press(window, Qt.Key.Key_S, CONTROL)
    known(qtbot, window)


def click(qtbot, page, text):
    button(page, text).click()
    known(qtbot, page.window())
