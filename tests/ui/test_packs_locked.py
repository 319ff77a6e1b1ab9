"""Packs that are locked in the middle of things: no page, name or passphrase stays behind it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from disrupt.records import PackCopy
from disrupt.workspace import Workspace
from reports.packs.issuing import Issuing, issue
from reports.packs.paper_value import Asked
from reports.ways import Folder
from tests.desks import held
from tests.ui import in_meeting
from tests.ui.desks import CONTROL, button, pages, press
from tests.ui.shells import is_locked, let_go, shown, sit_down, visible_windows
from ui.lawful import law_of
from ui.pack_places import HandedCopy, Packs, SentOf
from ui.reprint_layer import ReprintLayer

SECRET = "correct horse battery"
DETECTIVE = "Lena Tallow"
SUBJECT = "Exley00"
ASKED = Asked("forum", "", f"{DETECTIVE}, detective inspector")


@pytest.fixture
def of(register):
    """A meeting, and somebody of whom its packs tell."""
    store = register.open()
    meeting, (first, *_) = in_meeting.meeting(Workspace(store, "a test"), 2, has_begun=False)
    store.close()
    return meeting, first


@pytest.fixture
def handed(of, register, device, tmp_path):
    """One copy has left."""
    store = register.open()
    how = Issuing.usual(Folder(tmp_path), "briefing")
    issue(Workspace(store, "a test"), law_of(device), of[0], (ASKED,), how=how)
    store.close()
    return of


def settle(qtbot, shell):
    qtbot.waitUntil(lambda: not shell.desk.page.work.is_under_way, timeout=30_000)


def typing_a_passphrase(_qtbot, shell, of, _folder):
    shell.desk.go(Packs(of[0]))
    shell.desk.page.asked.where.secret.box.setText(SECRET)
    shell.desk.page.asked.where.secret.again.setText(SECRET)


def gathering(qtbot, shell, of, folder):
    typing_a_passphrase(qtbot, shell, of, folder)
    shell.desk.page.asked.where.folder = str(folder)
    shell.desk.page.go.click()
    assert shell.desk.page.work.is_under_way


def checked(qtbot, shell, of, folder):
    gathering(qtbot, shell, of, folder)
    settle(qtbot, shell)
    shell.desk.page.check.body.finish()
    assert SUBJECT in shown()


def looking_at_one_before(qtbot, shell, of, folder):
    checked(qtbot, shell, of, folder)
    shell.desk.page.check.findChildren(QPushButton)[0].click()
    settle(qtbot, shell)
    qtbot.waitUntil(lambda: len(pages(shell.desk)) > 0)


def issuing(qtbot, shell, of, folder):
    checked(qtbot, shell, of, folder)
    shell.desk.page.go.click()
    assert shell.desk.page.work.is_under_way


def at_the_copy(qtbot, shell, _of, _folder):
    shell.desk.go(HandedCopy("K-2026-0001"))
    button(shell.desk, "Look at its pages").click()
    settle(qtbot, shell)
    qtbot.waitUntil(lambda: len(pages(shell.desk)) > 0)


def printing_it_again(_qtbot, shell, _of, folder):
    shell.desk.go(HandedCopy("K-2026-0001"))
    button(shell.desk, "Print again…").click()
    (layer,) = shell.findChildren(ReprintLayer)
    layer.where.folder.path.setText(str(folder))
    layer.purpose.setText("It was left at home.")
    layer.secret.box.setText(SECRET)
    layer.secret.again.setText(SECRET)


def at_whom_it_was_sent(qtbot, shell, of, _folder):
    shell.desk.go(SentOf(of[1]))
    settle(qtbot, shell)
    assert DETECTIVE in shown()


def lock(qtbot, shell, register):
    assert {each.windowTitle() for each in visible_windows()} == {"Disrupt"}
    press(shell.desk, Qt.Key.Key_L, CONTROL)
    assert is_locked(shell)
    let_go(qtbot, shell, register)


def nothing_stands_there():
    labels = [each for each in QApplication.allWidgets() if isinstance(each, QLabel)]
    said = shown()
    return not any(each.property("part") == "page" for each in labels) and not any(
        each in said for each in (SECRET, DETECTIVE, SUBJECT)
    )


def issued(register):
    store = register.open()
    copies = held(store, PackCopy)
    store.close()
    return len(copies)


@pytest.mark.parametrize(
    "doing", [typing_a_passphrase, gathering, checked, looking_at_one_before, issuing]
)
def test_a_lock_leaves_nothing_of_what_is_being_made(qtbot, shell, register, of, tmp_path, doing):
    sit_down(shell, register)
    doing(qtbot, shell, of, tmp_path)
    lock(qtbot, shell, register)
    assert nothing_stands_there()
    assert issued(register) == 0


@pytest.mark.parametrize("doing", [at_the_copy, printing_it_again, at_whom_it_was_sent])
def test_nor_of_what_was_handed_out(qtbot, shell, register, handed, tmp_path, doing):
    sit_down(shell, register)
    doing(qtbot, shell, handed, tmp_path)
    lock(qtbot, shell, register)
    assert nothing_stands_there()
    assert issued(register) == 1
