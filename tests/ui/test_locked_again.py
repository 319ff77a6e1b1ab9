"""A lock of what is locked changes nothing that is said there."""

import pytest
from PySide6.QtCore import Qt

from disrupt.workspace import Workspace
from tests import make
from tests.ui.desks import CONTROL, press, words
from tests.ui.shells import new_shell, sit_down
from ui.unlock import KEPT


@pytest.fixture
def locked(qtbot, tmp_path, register):
    """Somebody was typing when it was locked."""
    store = register.open()
    person = make.person(Workspace(store, "a test"), area="Westmere").reference
    store.close()
    shell = new_shell(qtbot, tmp_path)
    sit_down(shell, register)
    shell.desk.go(person)
    shell.desk.page.form._editors["area"].box.put("Eastmoor")
    shell.lock()
    yield shell
    shell.end()


def test_the_line_that_typing_is_kept_stays_when_it_is_locked_again(locked):
    assert KEPT in words(locked)
    press(locked.outside.door.unlock.passphrase, Qt.Key.Key_L, CONTROL)
    assert KEPT in words(locked)


def test_and_when_one_looks_at_other_registers_and_comes_back(locked):
    locked.outside.door.unlock.other.click()
    assert KEPT not in words(locked)
    locked.outside.door.start.back_asked.emit()
    assert KEPT in words(locked)


def test_it_is_of_that_register_alone(locked, tmp_path):
    locked.outside.door.start.folder_chosen.emit(tmp_path / "eastmoor.disrupt")
    locked.lock()
    assert KEPT not in words(locked)
