"""The way in, by keyboard: typed names, a passphrase that is hidden, and no secret left behind."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from tests.conftest import PASSPHRASE
from tests.ui.desks import CONTROL, words
from tests.ui.doors import knock, quiet
from ui.door_parts import CAPITALS, where
from ui.unlock import KEPT

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def test_the_right_name_and_passphrase_let_in_and_leave_no_secret_on_the_page(
    qtbot, at_door, register
):
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert [store.actor.name for store in at.stores] == ["anna"]
    assert at.page.passphrase.text() == ""


def test_it_shows_the_register_and_its_path_and_nobodys_name(at_door, register):
    at = at_door(register.folder)
    assert {"OFFICIAL-SENSITIVE", "Unlock the register", "westmere"} <= set(words(at.door))
    assert at.page.path.toolTip() == where(register.folder)
    assert at.page.name.text() == ""
    assert at.page.name.completer() is None
    assert "anna" not in " ".join(words(at.door))
    assert KEPT not in words(at.door)
    assert at.page.quick.isHidden()
    assert at.page.name.hasFocus()


def test_after_a_lock_the_name_stands_there_and_typing_is_said_to_be_kept(at_door, register):
    at = at_door(register.folder, "anna", kept=True)
    assert at.page.name.text() == "anna"
    assert at.page.passphrase.hasFocus()
    assert KEPT in words(at.door)


def test_a_folder_s_name_is_no_markup(at_door, tmp_path):
    folder = tmp_path / "x<img src=a.png>&amp;" / "we<b>st.disrupt"
    at = at_door(folder)
    assert at.page.path.toolTip().endswith(str(folder))
    assert not QtGui.Qt.mightBeRichText(at.page.path.toolTip())


@pytest.mark.parametrize(
    ("key", "with_", "hinted"),
    [("A", PLAIN, True), ("a", SHIFT, True), ("a", PLAIN, False), ("A", SHIFT, False)],
)
def test_capitals_are_told_by_letter_and_shift(qtbot, at_door, register, key, with_, hinted):
    at = at_door(register.folder)
    qtbot.keyClick(at.page.passphrase, key, with_)
    assert (CAPITALS in words(at.page)) == hinted
    at.page.passphrase.setFocus()
    qtbot.keyClicks(at.page.passphrase, "7 ")
    assert (CAPITALS in words(at.page)) == hinted


def test_the_passphrase_is_hidden_until_it_is_asked_for(qtbot, at_door, register):
    at = at_door(register.folder)
    (eye,) = [b for b in at.page.findChildren(QToolButton) if b.isVisible()]
    assert eye.accessibleName() == "Show the passphrase"
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClick(eye, Qt.Key.Key_Space)
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide the passphrase"
    qtbot.keyClick(eye, Qt.Key.Key_Space)
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password


def test_a_passphrase_may_be_pasted(qtbot, at_door, register, qapp):
    at = at_door(register.folder, "anna")
    qapp.clipboard().setText(PASSPHRASE)
    at.page.passphrase.paste()
    qtbot.keyClick(at.page.passphrase, Qt.Key.Key_Return)
    quiet(qtbot, at)
    assert len(at.stores) == 1


def shown_and_undone(qtbot, box, eyes=()):
    """As whoever comes next may try to bring it back."""
    for eye in eyes:
        eye.click()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Z, CONTROL)
    return box.text()


def test_no_key_brings_back_a_passphrase_that_was_half_typed_or_used(qtbot, at_door, register):
    at = at_door(register.folder)
    (eye,) = [b for b in at.page.findChildren(QToolButton) if b.isVisible()]
    eye.click()
    qtbot.keyClicks(at.page.passphrase, "tallow cin")
    at.door.lock()
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    assert shown_and_undone(qtbot, at.page.passphrase, [eye]) == ""
    knock(qtbot, at, PASSPHRASE)
    assert len(at.stores) == 1
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    assert shown_and_undone(qtbot, at.page.passphrase, [eye]) == ""


def test_nor_a_recovery_code(qtbot, at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    qtbot.keyClicks(at.page.code, register.made.recovery_code[:12])
    at.door.lock()
    at.page.sheet.click()
    assert shown_and_undone(qtbot, at.page.code) == ""


def test_another_register_is_asked_for_and_come_back_from(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    qtbot.keyClick(at.page.other, Qt.Key.Key_Return)
    assert at.door.start.isVisible()
    qtbot.keyClick(at.door.start.back, Qt.Key.Key_Return)
    quiet(qtbot, at)
    assert at.page.isVisible()
    assert at.page.name.text() == ""


def test_everything_can_be_reached_by_tab_and_has_a_name(qtbot, at_door, register):
    at = at_door(register.folder)
    seen = [at.page.name]
    for _ in range(12):
        qtbot.keyClick(at.door.focusWidget(), Qt.Key.Key_Tab)
        seen.append(at.door.focusWidget())
    for part in (at.page.name, at.page.passphrase, at.page.enter, at.page.other, at.page.sheet):
        assert part in seen
        assert part.accessibleName() or part.text()
