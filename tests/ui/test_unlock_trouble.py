"""What keeps a register shut is told at its door, with what to do."""

import pytest

from tests.conftest import PASSPHRASE
from tests.ui.desks import words
from tests.ui.doors import knock


def test_who_has_the_register_open_elsewhere_is_said(qtbot, at_door, register):
    store = register.open()
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    (said,) = [each for each in words(at.page) if each.startswith("This register is open")]
    assert "anna on" in said
    assert said.endswith("Ask them to lock or close it, then try again.")
    assert at.page.enter.isEnabled()
    store.close()


@pytest.mark.parametrize("broken", ["keys.1", "register.db"])
def test_a_damaged_or_missing_register_is_told_with_what_to_do(qtbot, at_door, register, broken):
    for name in (broken, broken.replace(".1", ".2")):
        (register.folder / name).write_bytes(b"")
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert any("disrupt restore" in each for each in words(at.page))
    assert at.stores == []


def test_where_lines_are_lost_it_says_how_to_go_on_from_the_command_line(
    qtbot, at_door, register, tmp_path
):
    older = (register.folder / "register.db").read_bytes()
    register.open().close()
    (register.folder / "register.db").write_bytes(older)
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert any("--accept-loss --reason WHY." in each for each in words(at.page))
    assert at.stores == []


def test_a_folder_that_is_not_there_is_told(qtbot, at_door, tmp_path):
    at = at_door(tmp_path / "gone.disrupt")
    knock(qtbot, at, PASSPHRASE)
    assert any("There is no register called gone.disrupt" in each for each in words(at.page))
