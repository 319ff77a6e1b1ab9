"""Ctrl+L locks from every box, menu and dialog; they all go, and a question means no."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
)

from tests.ui.desks import CONTROL
from tests.ui.shells import CANARY, box, is_locked, let_go, visible_windows
from ui.trouble import ask


def test_ctrl_l_locks_from_a_box(qtbot, seated):
    line = box(seated, "area")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_L, CONTROL)
    assert is_locked(seated)


def test_and_from_inside_a_menu_which_goes(qtbot, seated):
    menu = QMenu(seated.desk)
    menu.addAction(CANARY)
    menu.popup(seated.mapToGlobal(seated.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_L, CONTROL)
    assert is_locked(seated)
    assert visible_windows() == [seated]


def test_and_from_the_list_of_a_box_which_goes(qtbot, seated, register):
    combo = seated.desk.findChildren(QComboBox)[0]
    combo.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    qtbot.keyClick(combo.view(), Qt.Key.Key_L, CONTROL)
    assert is_locked(seated)
    assert visible_windows() == [seated]


def test_and_from_the_words_that_are_offered_while_typing(qtbot, seated):
    combo = next(c for c in seated.desk.findChildren(QComboBox) if c.isEditable())
    combo.setFocus()
    combo.completer().complete()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_L, CONTROL)
    assert is_locked(seated)
    assert visible_windows() == [seated]


@pytest.mark.parametrize("make_one", [QFileDialog, QDialog, QMessageBox])
def test_and_from_a_chooser_or_any_dialog_which_means_no(qtbot, seated, make_one):
    chosen, refused = [], []
    dialog = make_one(seated.desk)
    dialog.accepted.connect(lambda: chosen.append(1))
    dialog.rejected.connect(lambda: refused.append(1))
    dialog.setModal(True)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog, Qt.Key.Key_L, CONTROL)
    assert is_locked(seated)
    assert (chosen, refused) == ([], [1])
    assert visible_windows() == [seated]


def test_a_dialog_that_refuses_to_close_is_hidden_all_the_same(qtbot, seated):
    class Stubborn(QDialog):
        def closeEvent(self, event: QCloseEvent) -> None:
            event.ignore()

    dialog = Stubborn(seated.desk)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    seated.lock()
    assert visible_windows() == [seated]


def test_one_that_locks_again_when_it_closes_does_no_harm(qtbot, seated, register):
    dialog = QDialog(seated.desk)
    dialog.rejected.connect(seated.lock)
    dialog.open()
    seated.lock()
    let_go(qtbot, seated, register)


def test_one_with_a_loop_of_its_own_is_left_too(qtbot, seated, register):
    after = []
    QTimer.singleShot(50, seated.lock)
    after.append(QDialog(seated.desk).exec())
    assert after == [QDialog.DialogCode.Rejected]
    let_go(qtbot, seated, register)


def test_a_question_that_stands_open_means_no(qtbot, seated, register):
    done = []
    ask(seated.desk, "Replace the copy?", "Replace it", lambda: done.append(1))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, CONTROL)
    let_go(qtbot, seated, register)
    assert done == []
