"""No fault and no work under way keeps a register open, and what comes late reaches nobody."""

from functools import partial
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
)

from disrupt.errors import Trouble
from disrupt.records import Person
from disrupt.store.store import Store
from tests.desks import log
from tests.ui.desks import CONTROL
from tests.ui.shells import CANARY, box, is_let_go, is_locked, let_go, sit_down, type_into
from ui.jobs import PAPER, STORE
from ui.waiting import Waiting


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
