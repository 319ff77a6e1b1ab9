"""The words that a box of the settings offers while one types are gone once they are saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.desks import CONTROL, press
from ui.places import SETTINGS


@pytest.fixture
def page(opened):
    window = opened()
    window.go(SETTINGS)
    return window


@pytest.mark.parametrize("typed", ["light", "ligh"])
def test_no_list_of_words_stays_hanging_after_a_save(qtbot, page, device, typed):
    box = page.focusWidget()
    line = box.findChild(QLineEdit) or box
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(QApplication.activePopupWidget(), Qt.Key.Key_S, CONTROL)
    assert QApplication.activePopupWidget() is None
