"""A picture is chosen from a file, and whatever is no picture is told and not taken."""

import os
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from disrupt.fields import fields_of
from disrupt.records import Photograph
from ui.editors import Editor
from ui.picture import LARGEST

TODAY = date(2026, 4, 19)
PICTURE = next(each for each in fields_of(Photograph) if each.name == "picture")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def chosen(qtbot):
    """The editor of a picture after a file was chosen in its dialog."""

    def choose(path):
        shown = Editor(PICTURE, TODAY)
        qtbot.addWidget(shown)
        shown.show_value(None)
        shown.show()
        qtbot.mouseClick(shown.box.focusProxy(), Qt.MouseButton.LeftButton)
        files = shown.findChild(QFileDialog)
        assert files.isVisible()
        files.fileSelected.emit(str(path))
        files.close()
        return shown

    return choose


def test_of_a_picture_its_size_is_shown(chosen, tmp_path):
    (tmp_path / "face.png").write_bytes(b"x" * 1234)
    shown = chosen(tmp_path / "face.png")
    assert shown.value() == b"x" * 1234
    assert shown.box.findChild(QLabel).text() == "a file of no known type of 1,234 bytes"


def test_a_file_that_is_too_large_is_not_taken(chosen, tmp_path):
    with (tmp_path / "film.png").open("wb") as file:
        file.truncate(LARGEST + 1)
    shown = chosen(tmp_path / "film.png")
    assert not shown.is_touched()
    assert "over 20 MB" in shown.box.findChild(QLabel).text()


def test_a_file_that_cannot_be_read_is_told(chosen, tmp_path):
    shown = chosen(tmp_path / "gone.png")
    assert not shown.is_touched()
    assert shown.box.findChild(QLabel).text().startswith("This file cannot be read: No such file")


def test_what_is_no_file_is_not_waited_for(chosen, tmp_path):
    os.mkfifo(tmp_path / "face.png")
    shown = chosen(tmp_path / "face.png")
    assert not shown.is_touched()
    assert shown.box.findChild(QLabel).text().startswith("This is not a file")
