"""What tests of the window read off it, and press."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from ui.arriving import Arriving
from ui.more_button import MoreButton

CONTROL = Qt.KeyboardModifier.ControlModifier


def on_screen(qtbot, window, width=1280, height=800):
    """The window, once it has the keyboard."""
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def whole(widget):
    """With all that comes up one after another: nobody looks before it stands there."""
    done: set[Arriving] = set()
    while coming := set(widget.findChildren(Arriving)) - done:
        for column in coming:
            column.finish()
        done |= coming
    return widget


def words(widget):
    """Every line of text that can be seen."""
    whole(widget)
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def said(widget):
    return " ".join(words(widget))


def button(widget, text):
    whole(widget)
    found = [b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, text
    return found[0]


def buttons(widget):
    return [b.text() for b in whole(widget).findChildren(QPushButton) if b.isVisible()]


def more(widget, text):
    """Chosen from what is seldom done."""
    (action,) = [each for each in _more(widget) if _says(each) == text]
    action.trigger()


def more_of(widget):
    return [_says(each) for each in _more(widget)]


def _more(widget):
    return [
        each for held in whole(widget).findChildren(MoreButton) for each in held.menu().actions()
    ]


def _says(action):
    """Without the key that stands beside it."""
    return action.text().partition("\t")[0]


def pages(window):
    """The sheets of a paper that are shown before anybody gets it."""
    labels = window.page.findChildren(QLabel)
    return [each for each in labels if each.property("part") == "page" and each.isVisible()]


def press(widget, key=Qt.Key.Key_Return, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, held)


def retype(form, name, text):
    """What an officer does: everything marked, then typed over."""
    form._editors[name].box.put(text)


def typed(form, name):
    return form._editors[name].box.typed()
