"""Whoever chose quick unlock on this computer comes in by one key, while it holds."""

from PySide6.QtCore import Qt

from disrupt import officers
from tests.conftest import CLOCK, PASSPHRASE
from tests.store.entry import later
from tests.ui.desks import words
from tests.ui.doors import knock, quiet
from ui.unlock import OVER


def test_whoever_chose_quick_unlock_here_is_known_and_comes_in_by_one_key(
    qtbot, at_door, remembered
):
    at = at_door(remembered.folder)
    assert at.page.name.text() == "anna"
    assert at.page.quick.isVisible()
    qtbot.keyClick(at.page.quick, Qt.Key.Key_Return)
    quiet(qtbot, at)
    assert [store.actor.name for store in at.stores] == ["anna"]


def test_nor_is_the_wait_passed_by_quick_unlock(qtbot, at_door, remembered):
    at = at_door(remembered.folder)
    at.page._delay.failed(CLOCK.ticks())
    at.door.lock()
    quiet(qtbot, at)
    assert at.page.quick.isVisible()
    assert not at.page.quick.isEnabled()
    qtbot.waitUntil(at.page.quick.isEnabled)


def test_one_that_is_over_asks_for_the_passphrase_which_renews_it(qtbot, at_door, remembered):
    at = at_door(remembered.folder, clock=later(hours=9))
    assert not at.page.quick.isVisible()
    assert OVER in words(at.page)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    quiet(qtbot, at)
    assert len(at.stores) == 1
    assert officers.remembered_here(remembered.folder, later(hours=10)).holds


def test_one_that_ends_while_the_page_is_open_says_so(qtbot, at_door, remembered, computer):
    at = at_door(remembered.folder)
    [place] = computer.kept
    computer.kept[place] = "over"
    at.page.open_quickly()
    quiet(qtbot, at)
    assert any(each.startswith("Quick unlock is over") for each in words(at.page))
    assert at.page.quick.isHidden()
    assert at.page.passphrase.hasFocus()


def test_somebody_else_who_is_typing_is_left_alone(at_door, remembered):
    at = at_door(remembered.folder, "ben")
    assert (at.page.name.text(), at.page.quick.isVisible()) == ("ben", False)


def test_a_computer_without_a_keyring_opens_by_passphrase(qtbot, at_door, register, poor_computer):
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert len(at.stores) == 1


def test_a_keyring_that_fails_at_the_renewal_keeps_nobody_out(
    qtbot, at_door, remembered, computer, monkeypatch
):
    at = at_door(remembered.folder)
    monkeypatch.setattr(type(computer), "set_password", lambda *_words: None)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    quiet(qtbot, at)
    assert len(at.stores) == 1
