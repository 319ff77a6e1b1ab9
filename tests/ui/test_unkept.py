"""What is typed where nothing is kept cannot be taken elsewhere by any key."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest

from tests.ui.desks import on_screen
from ui.unkept import Unkept

CANARY = "Thistlewaite Quillfeather"
Key = QKeySequence.StandardKey
Hint = Qt.InputMethodHint


class Pressed(QKeyEvent):
    """A standard key, wherever a computer has it, and also where it has none."""

    def __init__(self, key):
        super().__init__(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier)
        self.key_meant = key

    def matches(self, key):
        return key is self.key_meant


@pytest.fixture
def line(qtbot):
    box = on_screen(qtbot, Unkept("typed_name", "Child’s name"))
    box.setFocus()
    QTest.keyClicks(box, CANARY)
    return box


def bound_here(key):
    combinations = (keys[0] for keys in QKeySequence.keyBindings(key))
    return [
        QKeyEvent(QEvent.Type.KeyPress, each.key(), each.keyboardModifiers())
        for each in combinations
    ]


def copied():
    clipboard = QGuiApplication.clipboard()
    modes = [clipboard.Mode.Clipboard]
    modes += [clipboard.Mode.Selection] if clipboard.supportsSelection() else []
    return [clipboard.text(mode) for mode in modes]


@pytest.mark.parametrize("key", Key, ids=lambda key: key.name)
def test_no_standard_key_copies_any_of_it(line, key):
    QGuiApplication.clipboard().setText("before")
    for press in (Pressed(key), *bound_here(key)):
        line.setText(CANARY)
        line.selectAll()
        line.keyPressEvent(press)
    assert not [text for text in copied() if text and text in CANARY]


def test_the_key_that_deletes_a_line_deletes_it_and_keeps_it_nowhere(line):
    QGuiApplication.clipboard().setText("before")
    line.keyPressEvent(Pressed(Key.DeleteCompleteLine))
    assert line.text() == ""
    assert QGuiApplication.clipboard().text() == "before"


def test_the_key_that_deletes_to_the_end_deletes_that_and_keeps_it_nowhere(line):
    QGuiApplication.clipboard().setText("before")
    line.setCursorPosition(len("Thistlewaite"))
    line.keyPressEvent(Pressed(Key.DeleteEndOfLine))
    assert line.text() == "Thistlewaite"
    assert QGuiApplication.clipboard().text() == "before"


def test_what_helps_to_type_never_learns_it_also_after_it_was_hidden(line):
    line.setEchoMode(Unkept.EchoMode.Password)
    line.setEchoMode(Unkept.EchoMode.Normal)
    assert line.inputMethodHints() & Hint.ImhSensitiveData
    assert line.inputMethodHints() & Hint.ImhNoPredictiveText
