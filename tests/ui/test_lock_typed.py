"""What was being typed is kept by a lock, at once, and comes back to its officer alone."""

import gc
from time import thread_time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
)

from disrupt import officers
from disrupt.workspace import Workspace
from tests.conftest import QUICK
from tests.ui.desks import CONTROL
from tests.ui.gap import Gap
from tests.ui.shells import (
    CANARY,
    box,
    kept,
    let_go,
    shown,
    sit_down,
    type_into,
)
from ui.places import TODAY
from ui.screen import PEOPLE
from ui.scrolling import scrolled_in
from ui.shell import SOON
from ui.trouble import Details, DetailsLink


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


def scroll_bar(shell):
    return scrolled_in(shell.desk.page.form).verticalScrollBar()


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


def test_a_list_stays_a_list(qtbot, seated, register):
    seated.desk.go(PEOPLE)
    seated.lock()
    let_go(qtbot, seated, register)
    sit_down(seated, register)
    qtbot.wait(0)
    assert seated.desk.place == PEOPLE


def with_bela(register):
    store = register.open()
    desk = Workspace(store, "a test")
    officers.add(desk, "bela", ("disruption-officer",), "copper lantern orchard", effort=QUICK)
    store.close()


def test_another_officer_gets_the_first_page_and_learns_of_no_draft(
    qtbot, seated, register, person
):
    type_into(qtbot, seated, "area", "Eastmoor")
    seated.lock()
    let_go(qtbot, seated, register)
    with_bela(register)
    sit_down(seated, register, "bela")
    qtbot.wait(0)
    assert seated.desk.place == TODAY
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
    assert seated.desk.place == TODAY


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
