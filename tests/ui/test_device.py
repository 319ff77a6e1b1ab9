"""This computer's settings: worn at once and kept, and no reason to stop where they cannot be."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from disrupt.errors import Trouble
from disrupt.settings import UNREADABLE, Settings
from ui.device import Device


@pytest.fixture
def path(qtbot, tmp_path):
    yield tmp_path / "disrupt" / "settings.json"
    Device(tmp_path / "usual.json")


def test_the_first_start_has_the_usual_ones_and_nothing_to_say(path):
    device = Device(path)
    assert (device.settings, device.trouble) == (Settings(), "")
    assert not path.exists()


def test_a_change_holds_at_once_and_the_next_time(qtbot, path):
    device = Device(path)
    with qtbot.waitSignal(device.changed):
        device.change(replace(device.settings, idle_minutes=2))
    assert Device(path).settings.idle_minutes == 2


def test_the_size_of_text_is_worn_at_once(path):
    device = Device(path)
    device.change(replace(device.settings, scale=200))
    assert QApplication.font().pixelSize() == 26


def test_what_does_not_change_the_look_does_not_dress_the_program_anew(path):
    device = Device(path)
    QApplication.instance().setProperty("styleSheet", "/* worn */")
    device.change(replace(device.settings, idle_minutes=2))
    assert QApplication.instance().styleSheet() == "/* worn */"


def test_the_register_is_remembered_by_its_whole_path(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Device(path).remember(Path("westmere.disrupt"))
    assert Device(path).settings.last_register == str(tmp_path / "westmere.disrupt")


def test_a_damaged_file_is_said_in_a_sentence(path):
    path.parent.mkdir()
    path.write_text("{")
    device = Device(path)
    assert (device.settings, device.trouble) == (Settings(), UNREADABLE)


def test_what_the_disk_does_not_take_holds_until_the_program_is_closed(path):
    path.parent.write_text("in the way")
    device = Device(path)
    with pytest.raises(Trouble, match="could not be kept"):
        device.change(replace(device.settings, idle_minutes=2))
    assert device.settings.idle_minutes == 2
