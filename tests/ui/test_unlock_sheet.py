"""The recovery sheet lets in by its code alone, however that is typed."""

import pytest
from PySide6.QtCore import Qt

from disrupt.store import recovery
from tests.store.entry import WRONG
from tests.ui.desks import words
from tests.ui.doors import quiet
from ui.door_parts import grouped


def test_the_recovery_sheet_lets_in_by_its_code_alone(qtbot, at_door, register):
    at = at_door(register.folder)
    qtbot.keyClick(at.page.sheet, Qt.Key.Key_Return)
    assert at.page.code.hasFocus()
    assert at.page.name.isHidden() or not at.page.name.isVisible()
    qtbot.keyClicks(at.page.code, register.made.recovery_code.replace(" ", "").lower())
    assert at.page.code.text() == register.made.recovery_code
    qtbot.keyClick(at.page.code, Qt.Key.Key_Return)
    quiet(qtbot, at)
    assert [store.actor.name for store in at.stores] == ["recovery"]
    assert at.page.code.text() == ""


def test_a_mistyped_code_and_another_sheets_code_are_told_apart(qtbot, at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    at.page.code.setText("0000 0000")
    at.page.open()
    quiet(qtbot, at)
    assert any("a character is mistyped or missing" in each for each in words(at.page))
    at.page.code.setText(recovery.new_code())
    at.page.open()
    quiet(qtbot, at)
    assert f"{WRONG} Next try in 1 second." in words(at.page)


def test_one_may_go_back_from_the_sheet_to_the_passphrase(at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    at.page.code.setText("0000")
    at.page.sheet.click()
    assert at.page.name.isVisible()
    assert at.page.code.text() == ""


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("", ""), ("ab-c d", "ABCD"), ("abcde", "ABCD E"), ("a" * 9, "AAAA AAAA A")],
)
def test_a_code_stands_in_groups(typed, stands):
    assert grouped(typed) == stands


def test_correcting_the_middle_of_a_code_moves_nothing(qtbot, at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    qtbot.keyClicks(at.page.code, "00001111")
    at.page.code.setCursorPosition(2)
    qtbot.keyClick(at.page.code, "X")
    assert (at.page.code.text(), at.page.code.cursorPosition()) == ("00X00 1111", 3)
