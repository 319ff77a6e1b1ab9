"""The example register in the whole window: it asks nothing, locks, and opens again by one key."""

import tempfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from disrupt.errors import Trouble
from tests.ui.shells import box, few_people, new_shell, shown, type_into
from ui import demo
from ui.outside import GONE

SOMEBODY = "N-2024-0117"


@pytest.fixture
def shell(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(demo, "SHEETS", few_people(tmp_path))
    opened = new_shell(qtbot, tmp_path)
    yield opened
    opened.end()


@pytest.fixture
def example(qtbot, shell):
    shell.outside.try_example()
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=30_000)
    return shell


def lock(qtbot, shell):
    shell.lock()
    qtbot.waitUntil(lambda: shell.outside.notice.words.text() == GONE)


def test_it_opens_by_itself_on_invented_people(example):
    assert example.desk.desk.store.about.controller == "Example data"


def test_enter_opens_it_again_at_the_very_place_with_what_was_typed(qtbot, example):
    example.desk.go(SOMEBODY)
    type_into(qtbot, example, "area", "Eastmoor")
    lock(qtbot, example)
    assert "What you were typing is kept and comes back." in shown()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: example.desk is not None)
    qtbot.waitUntil(lambda: example.desk.place == SOMEBODY)
    assert box(example, "area").text() == "Eastmoor"


def test_it_is_not_remembered_as_the_last_register(example):
    assert example.desk.device.settings.last_register == ""


def test_from_its_door_one_comes_to_a_register_of_one_s_own(qtbot, example):
    lock(qtbot, example)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert example.outside.door.isVisible()


def test_from_the_first_page_one_comes_to_it(qtbot, shell):
    shell.outside.arrive(None)
    shell.outside.door.demo_asked.emit()
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=30_000)


def quiet(qtbot, shell):
    qtbot.waitUntil(lambda: not shell._jobs._under_way, timeout=30_000)


def test_a_lock_while_it_opens_lets_nobody_in_until_somebody_asks_again(qtbot, shell):
    shell.outside.try_example()
    shell.lock()
    assert QApplication.focusWidget().text() == "Unlock"
    quiet(qtbot, shell)
    assert shell.desk is None
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=30_000)


def test_whoever_turns_away_while_it_opens_is_not_let_in(qtbot, shell):
    shell.outside.try_example()
    shell.outside.example.left.emit()
    quiet(qtbot, shell)
    assert shell.desk is None
    assert shell.outside.door.isVisible()


def test_nothing_of_it_is_left_when_the_program_ends(qtbot, example, tmp_path):
    example.close()
    assert list(tmp_path.glob("disrupt-demo-*")) == []


def test_where_it_cannot_be_made_that_is_said(qtbot, shell, monkeypatch):
    def no_room(clock):
        raise Trouble("The disk is full.", "Make room on it.")

    monkeypatch.setattr("ui.demo_door.Demo", no_room)
    shell.outside.try_example()
    qtbot.waitUntil(lambda: "The disk is full. Make room on it." in shown())
    assert shell.desk is None
