"""What tests of the window read off it, and press."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

CONTROL = Qt.KeyboardModifier.ControlModifier


def words(widget):
    """Every line of text that can be seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def said(widget):
    return " ".join(words(widget))


def button(widget, text):
    found = [b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, text
    return found[0]


def buttons(widget):
    return [b.text() for b in widget.findChildren(QPushButton) if b.isVisible()]


def press(widget, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, held)


def retype(form, name, text):
    """What an officer does: everything marked, then typed over."""
    form._editors[name].box.put(text)


def typed(form, name):
    return form._editors[name].box.typed()
