"""A sheet over the page: where the keyboard goes once it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.layer import Layer


def page(qtbot):
    below = QWidget()
    column, box, other = QVBoxLayout(below), QLineEdit(), QLineEdit()
    column.addWidget(box)
    column.addWidget(other)
    qtbot.addWidget(below)
    below.show()
    qtbot.waitExposed(below)
    box.setFocus()
    return below, box


def asked(below):
    layer = Layer(below, "Who is here")
    layer.open(layer)
    return layer


def test_once_it_is_closed_the_keyboard_is_where_it_was(qtbot):
    below, box = page(qtbot)
    QTest.keyClick(asked(below), Qt.Key.Key_Escape)
    assert below.focusWidget() is box


def test_it_closes_too_where_what_had_the_keyboard_was_drawn_anew_meanwhile(qtbot):
    below, box = page(qtbot)
    layer = asked(below)
    with qtbot.waitSignal(box.destroyed):
        box.deleteLater()
    QTest.keyClick(layer, Qt.Key.Key_Escape)
    assert not layer.isVisible()
