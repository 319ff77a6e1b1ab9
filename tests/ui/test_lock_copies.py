"""A lock takes away what was copied here, and nothing keeps from where somebody chose a file."""

import os

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
)

from tests.ui.desks import CONTROL
from tests.ui.shells import (
    CANARY,
)
from ui import choosers, clipboard


def test_what_was_copied_here_is_gone(seated):
    clipboard.put(CANARY)
    seated.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_what_another_program_copied_stays(seated):
    clipboard.put(CANARY)
    QGuiApplication.clipboard().blockSignals(True)  # as it is while another program has the keys
    QGuiApplication.clipboard().setText("a shopping list")
    QGuiApplication.clipboard().blockSignals(False)
    seated.lock()
    assert QGuiApplication.clipboard().text() == "a shopping list"


def at_the_door(qtbot, shell, register):
    """A passphrase that was made to be seen, and copied."""
    shell.outside.arrive(register.folder)
    line = shell.outside.door.unlock.passphrase
    line.setEchoMode(QLineEdit.EchoMode.Normal)
    line.setFocus()
    qtbot.keyClicks(line, CANARY)
    qtbot.keyClick(line, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(line, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == CANARY


def test_what_is_copied_at_the_door_is_forgotten(qtbot, shell, register, monkeypatch):
    monkeypatch.setattr(clipboard, "KEPT", 100)
    at_the_door(qtbot, shell, register)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


@pytest.mark.parametrize("end", ["lock", "end"])
def test_and_at_once_where_nobody_came_in(qtbot, shell, register, end):
    at_the_door(qtbot, shell, register)
    getattr(shell, end)()
    assert QGuiApplication.clipboard().text() == ""


USER = QSettings.Scope.UserScope


def test_which_folders_somebody_chose_from_is_kept_nowhere(seated, tmp_path):
    files = QFileDialog(seated.desk, "Choose", str(tmp_path))
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    files.open()
    files.done(QDialog.DialogCode.Accepted)
    held = QSettings(USER, "QtProject")
    assert held.fileName().startswith(os.devnull)
    assert held.allKeys() == []


def test_where_qt_keeps_it_all_the_same_it_is_taken_out_again(seated, tmp_path):
    QSettings.setPath(QSettings.Format.NativeFormat, USER, str(tmp_path))
    held = QSettings(USER, "QtProject")
    held.setValue("FileDialog/lastVisited", CANARY)
    held.sync()
    seated.lock()
    choosers.keep_nothing()
    assert CANARY not in (tmp_path / "QtProject.conf").read_text()
