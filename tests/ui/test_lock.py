"""The lock always wins, shows nothing, and loses nothing of what was being typed."""

import gc
import os
from dataclasses import replace
from functools import partial
from threading import Event
from time import thread_time

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
)

from disrupt import officers
from disrupt.errors import Trouble
from disrupt.page import Page
from disrupt.records import Person
from disrupt.store import drafts
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import QUICK, make_register
from tests.desks import log
from tests.ui.gap import Gap
from tests.ui.shells import is_let_go, new_shell, shown, sit_down
from ui import choosers, clipboard
from ui.jobs import PAPER, STORE
from ui.outside import GONE, Doorway
from ui.screen import PEOPLE
from ui.shell import SOON
from ui.trouble import Details, DetailsLink, ask
from ui.waiting import Waiting
from ui.window import Window

CANARY = "Quillfeather"
CONTROL = Qt.KeyboardModifier.ControlModifier
RECORD_KEEPERS = (Page, Person, Store, Workspace, Window)


@pytest.fixture
def shell(qtbot, tmp_path):
    opened = new_shell(qtbot, tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def person(register):
    """Somebody whose name stands nowhere else."""
    store = register.open()
    reference = make.person(
        Workspace(store, "a test"), family_name=CANARY, given_names="Robin", area="Westmere"
    ).reference
    store.close()
    return reference


@pytest.fixture
def seated(shell, register, person):
    sit_down(shell, register)
    shell.desk.go(person)
    return shell


def let_go(qtbot, shell, register):
    qtbot.waitUntil(lambda: shell.outside.notice.words.text() == GONE)
    assert is_let_go(register)


def box(shell, name):
    return shell.desk.findChild(QLineEdit, name)


def type_into(qtbot, shell, name, text):
    """With the keyboard, as an officer does."""
    line = box(shell, name)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def kept(register, reference):
    store = register.open()
    draft = drafts.taken(store, reference)
    store.close()
    return draft.typed["texts"] if draft else None


def is_locked(shell):
    return shell.desk is None and shell.currentWidget() is shell.outside


# What is seen, and what is held.


def test_in_the_same_event_nothing_of_the_desk_is_on_the_screen(seated):
    desk = seated.desk
    seated.lock()
    assert is_locked(seated)
    assert not desk.isVisible()


def test_no_widget_and_no_model_holds_what_was_shown(qtbot, seated, register):
    seated.desk.go(PEOPLE)
    qtbot.waitUntil(lambda: CANARY in shown())
    seated.lock()
    let_go(qtbot, seated, register)
    assert CANARY not in shown()


def test_nothing_of_the_desk_is_left_in_memory(qtbot, seated, register):
    qtbot.keyClick(seated.desk, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(seated.desk.search, CANARY)
    qtbot.waitUntil(seated.desk.search.results.isVisible)
    seated.lock()
    let_go(qtbot, seated, register)
    qtbot.waitUntil(lambda: [e for e in gc.get_objects() if isinstance(e, Window)] == [])
    gc.collect()
    assert [type(each) for each in gc.get_objects() if isinstance(each, RECORD_KEEPERS)] == []


def test_the_register_is_let_go_and_only_then_it_is_said(qtbot, seated, register):
    seated.lock()
    assert seated.outside.notice.words.text() != GONE
    let_go(qtbot, seated, register)


def test_its_title_names_nobody(seated):
    assert seated.windowTitle() == "Disrupt"
    assert seated.desk.windowTitle() in ("", "Disrupt")


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


def colours(shell):
    """All that can be told apart in what stands on the screen."""
    seen = shell.grab().toImage()
    return {seen.pixel(x, y) for x in range(0, seen.width(), 4) for y in range(0, seen.height(), 4)}


def test_the_page_is_covered_before_a_slow_disk_takes_what_was_typed(seated, monkeypatch):
    seen, leave = [], seated.desk.page.leave
    QDialog(seated.desk).open()

    def leave_slowly():
        seen.append((colours(seated), visible_windows()))
        leave()

    monkeypatch.setattr(seated.desk.page, "leave", leave_slowly)
    assert len(colours(seated)) > 1
    seated.lock()
    ((only, windows),) = seen
    assert (len(only), windows) == (1, [seated])
    assert len(colours(seated)) > 1


# What was being typed.


def test_what_was_being_typed_is_on_the_disk_when_the_lock_returns(qtbot, seated, register, person):
    type_into(qtbot, seated, "area", "Eastmoor")
    seated.lock()
    seated.end()
    assert kept(register, person) == {"area": "Eastmoor"}


def test_keeping_it_takes_no_time_that_anybody_notices(qtbot, seated):
    type_into(qtbot, seated, "area", "Eastmoor")
    before = thread_time()
    seated.lock()
    assert thread_time() - before < 0.1


def test_nor_does_all_that_is_done_after_it(qtbot, seated, register):
    # What other tests left behind is not the window's to tidy up.
    gc.collect()
    gc.freeze()
    gap = Gap()
    seated.lock()
    let_go(qtbot, seated, register)
    qtbot.wait(2 * SOON)
    gc.unfreeze()
    gap.check()


def test_its_officer_is_back_at_the_very_place(qtbot, seated, register, person):
    type_into(qtbot, seated, "area", "Eastmoor")
    box(seated, "area").setCursorPosition(4)
    seated.lock()
    let_go(qtbot, seated, register)
    sit_down(seated, register)
    qtbot.waitUntil(lambda: seated.desk.place == person)
    assert box(seated, "area").text() == "Eastmoor"
    assert box(seated, "area").cursorPosition() == 4
    assert seated.desk.window().focusWidget() is box(seated, "area")


def test_and_the_page_is_scrolled_to_where_it_was(qtbot, seated, register, person):
    seated.resize(1024, 600)
    QApplication.processEvents()
    note = seated.desk.findChild(QPlainTextEdit, "note")
    note.setFocus()
    qtbot.keyClicks(note, "Seen twice")
    bar = scroll_bar(seated)
    bar.setValue(bar.maximum())
    there = bar.value()
    assert there > 0
    seated.lock()
    let_go(qtbot, seated, register)
    sit_down(seated, register)
    qtbot.waitUntil(lambda: seated.desk.place == person)
    qtbot.waitUntil(lambda: scroll_bar(seated).value() == there)


def with_bela(register):
    store = register.open()
    desk = Workspace(store, "a test")
    officers.add(desk, "bela", ("disruption-officer",), "copper lantern orchard", effort=QUICK)
    store.close()


def scroll_bar(shell):
    return shell.desk.page.form._page().verticalScrollBar()


def test_another_officer_gets_the_first_list_and_learns_of_no_draft(
    qtbot, seated, register, person
):
    type_into(qtbot, seated, "area", "Eastmoor")
    seated.lock()
    let_go(qtbot, seated, register)
    with_bela(register)
    sit_down(seated, register, "bela")
    qtbot.wait(0)
    assert seated.desk.place == PEOPLE
    assert "Eastmoor" not in shown()
    seated.desk.go(person)
    assert box(seated, "area").text() == "Westmere"


def test_nor_does_the_first_come_back_to_it_once_another_was_there(qtbot, seated, register, person):
    seated.lock()
    let_go(qtbot, seated, register)
    with_bela(register)
    sit_down(seated, register, "bela")
    seated.lock()
    let_go(qtbot, seated, register)
    sit_down(seated, register)
    qtbot.wait(0)
    assert seated.desk.place == PEOPLE


def test_a_list_stays_a_list(qtbot, seated, register):
    seated.desk.go(PEOPLE)
    seated.lock()
    let_go(qtbot, seated, register)
    sit_down(seated, register)
    qtbot.wait(0)
    assert seated.desk.place == PEOPLE


# What stands in the way.


def test_a_disk_that_takes_no_draft_is_said_and_does_not_keep_it_open(qtbot, seated, register):
    type_into(qtbot, seated, "area", "Eastmoor")
    register.files.drawers.write_bytes(b"in the way")
    seated.lock()
    assert is_locked(seated)
    assert "could not be" in seated.outside.notice.words.text()
    qtbot.waitUntil(lambda: is_let_go(register))
    assert "could not be" in seated.outside.notice.words.text()


def test_nor_does_a_fault_in_the_page(qtbot, seated, register, monkeypatch):
    monkeypatch.setattr(seated.desk.page, "leave", lambda: {}["no"])
    seated.lock()
    assert is_locked(seated)
    assert "fault in Disrupt (KeyError" in seated.outside.notice.words.text()
    qtbot.waitUntil(lambda: is_let_go(register))


def test_nor_does_a_fault_at_the_door(qtbot, seated, register, monkeypatch):
    monkeypatch.setattr(seated.outside, "lock", lambda *_a, **_k: {}["no"])
    seated.lock()
    assert is_locked(seated)
    qtbot.waitUntil(lambda: is_let_go(register))


def test_a_register_that_cannot_be_closed_is_told_on_the_door(qtbot, seated, register, monkeypatch):
    def broken(store):
        raise Trouble("The disk went away.", "Connect it.")

    monkeypatch.setattr(Store, "head", broken)
    seated.lock()
    qtbot.waitUntil(lambda: "The disk went away." in seated.outside.notice.words.text())
    monkeypatch.undo()
    again = register.open()
    again.close()


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


def visible_windows():
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_a_question_that_stands_open_means_no(qtbot, seated, register):
    done = []
    ask(seated.desk, "Replace the copy?", "Replace it", lambda: done.append(1))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, CONTROL)
    let_go(qtbot, seated, register)
    assert done == []


def test_work_that_writes_stops_at_its_next_step_and_undoes_itself(qtbot, seated, register, person):
    begun, came = Event(), []
    work = partial(write_for_long, seated.desk.desk.store, begun)
    task = seated.desk.jobs.run(STORE, work, came.append, came.append)
    Waiting(seated.desk.page, task, "Writing")
    assert begun.wait(10)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, CONTROL)
    assert is_locked(seated)
    let_go(qtbot, seated, register)
    assert came == []
    sit_down(seated, register)
    seated.desk.go(person)
    assert box(seated, "area").text() == "Westmere"


def write_for_long(store, begun, task):
    with store.writing("long work") as session:
        session.get_one(Person, 1).area = "Eastmoor"
        for step in range(100_000):
            task.reach("Writing", step, 100_000)
            begun.set()


def test_what_drawing_brings_back_after_the_lock_reaches_nobody(qtbot, seated, register):
    hold, came = Event(), []
    seated.desk.jobs.run(PAPER, lambda _task: hold.wait(10), came.append, came.append)
    seated.lock()
    hold.set()
    let_go(qtbot, seated, register)
    sit_down(seated, register)
    assert came == []


def test_a_search_that_was_about_to_begin_does_not_begin(qtbot, seated, register):
    qtbot.keyClick(seated.desk, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(seated.desk.search, CANARY)
    seated.lock()
    let_go(qtbot, seated, register)
    qtbot.wait(1)
    store = register.open()
    said = log(store, "searched")
    store.close()
    assert said == []


def test_locking_what_is_locked_does_nothing(shell):
    shell.lock()
    assert is_locked(shell)


def test_what_was_half_typed_at_the_door_is_gone_too(qtbot, shell, register):
    shell.outside.arrive(register.folder)
    box = shell.outside.door.unlock.passphrase
    box.setFocus()
    qtbot.keyClicks(box, "tallow cin")
    qtbot.keyClick(box, Qt.Key.Key_L, CONTROL)
    assert box.text() == ""


def test_a_fault_is_told_with_its_details_and_keeps_what_was_typed(qtbot, seated, register, person):
    type_into(qtbot, seated, "area", "Eastmoor")
    for _ in range(2):
        seated.tell(KeyError(CANARY))
    (link,) = seated.desk.findChildren(DetailsLink)
    link.click()
    details = seated.desk.findChild(Details)
    assert "builtins.KeyError" in details.text.toPlainText()
    assert CANARY not in details.text.toPlainText()
    seated.lock()
    let_go(qtbot, seated, register)
    assert kept(register, person) == {"area": "Eastmoor"}


def test_a_fault_before_the_door_is_told_there(shell):
    shell.tell(KeyError(CANARY))
    assert "fault in Disrupt (KeyError" in shell.outside.notice.words.text()


def test_a_second_start_brings_it_to_the_front(shell):
    shell.showMinimized()
    shell.come_forward()
    assert not shell.isMinimized()


# Who comes in.


def test_nobody_s_register_stays_open_on_a_machine_that_was_left_meanwhile(
    qtbot, shell, register, person
):
    shell.idle.leave()
    shell.outside.unlocked.emit(register.open(), Doorway.REGISTER)
    assert is_locked(shell)
    let_go(qtbot, shell, register)


def test_a_second_way_in_while_somebody_is_there_is_let_go(qtbot, seated, tmp_path, register):
    desk = seated.desk
    another = make_register(tmp_path / "eastmoor.disrupt")
    sit_down(seated, another)
    assert seated.desk is desk
    qtbot.waitUntil(lambda: is_let_go(another))


def test_a_desk_that_cannot_be_laid_leaves_the_door_shut(qtbot, shell, register, monkeypatch):
    monkeypatch.setattr("ui.shell.Window", lambda *_given: {}["no"])
    sit_down(shell, register)
    assert is_locked(shell)
    assert "fault in Disrupt (KeyError" in shell.outside.notice.words.text()
    qtbot.waitUntil(lambda: is_let_go(register))


def test_five_idle_minutes_lock(qtbot, seated, register):
    clocks = seated.idle._clocks()
    seated.idle._clocks = lambda: tuple(each + 301 for each in clocks)
    seated.idle.look()
    assert is_locked(seated)


def test_the_minutes_may_be_changed_while_it_is_open(seated):
    device = seated.desk.device
    device.change(replace(device.settings, idle_minutes=1))
    clocks = seated.idle._clocks()
    seated.idle._looked = seated.idle._touched = clocks
    seated.idle._clocks = lambda: tuple(each + 29 for each in clocks)
    seated.idle.look()
    seated.idle._clocks = lambda: tuple(each + 58 for each in clocks)
    seated.idle.look()
    assert not is_locked(seated)
    seated.idle._clocks = lambda: tuple(each + 61 for each in clocks)
    seated.idle.look()
    assert is_locked(seated)


def test_the_window_s_own_button_locks(seated):
    seated.desk.lock_asked.emit()
    assert is_locked(seated)


# The end.


def test_closing_the_window_keeps_what_was_typed_and_lets_go(qtbot, seated, register, person):
    type_into(qtbot, seated, "area", "Eastmoor")
    seated.close()
    assert is_let_go(register)
    assert kept(register, person) == {"area": "Eastmoor"}


def test_closing_it_while_somebody_is_being_let_in_leaves_nothing_open(qtbot, shell, register):
    hold = Event()

    def unlock(task):
        hold.wait(10)
        return register.open()

    shell._jobs.run(STORE, unlock, lambda store: shell.outside.unlocked.emit(store, None), print)
    hold.set()
    shell.close()
    assert is_let_go(register)
    assert shell.desk is None


def test_an_end_after_the_end_does_nothing(seated):
    seated.end()
    seated.end()
    assert seated.desk is None
