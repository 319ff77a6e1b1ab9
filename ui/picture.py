"""The box of a picture or another file: a way to choose it, and its size."""

import os
from datetime import date
from pathlib import Path
from stat import S_ISREG

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from disrupt import entry, phrasing
from disrupt.contents import ALLOWED, LARGEST, TOO_LARGE
from disrupt.fields import Field
from ui.parts import Button, Words


class Picture(QWidget):
    """Of what was chosen only its type and its size are shown."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._field, self._today, self._text = field, today, ""
        self._told = Words(phrasing.NOTHING)
        choose = Button(f"Choose a {field.label.lower()}…")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(choose)
        row.addWidget(self._told, 1)
        self.setFocusProxy(choose)
        choose.clicked.connect(self._choose)

    def typed(self) -> str:
        return self._text

    def put(self, text: str) -> None:
        self._text = text
        value = entry.read(self._field, text, self._today)
        self._told.setText(phrasing.shown(self._field, value))
        self.edited.emit()
        self.left.emit()

    def place(self) -> int:
        return 0

    def go_to(self, place: int) -> None:
        self.setFocus()

    def _choose(self) -> None:
        files = QFileDialog(self, f"Choose a {self._field.label.lower()}", "", _kinds(self._field))
        # One of our own, which closes with the page when the desk is locked.
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.fileSelected.connect(self._take)
        files.open()

    def _take(self, name: str) -> None:
        try:
            if refused := _refused(Path(name).stat()):
                self._told.setText(refused)
                return
            held = Path(name).read_bytes()
        except OSError as error:
            self._told.setText(f"This file cannot be read: {error.strerror}. Choose another.")
            return
        self.put(entry.write(self._field, held))


def _kinds(field: Field) -> str:
    """What the chooser shows; what is taken goes by the bytes alone."""
    endings = (f"*.{content.ending}" for content in ALLOWED[field.format])
    return f"{field.label}s ({' '.join(endings)} *.jpeg *.tiff)"


def _refused(about: os.stat_result) -> str:
    """To read what another program has yet to write into would hold the window up."""
    if not S_ISREG(about.st_mode):
        return "This is not a file: choose the file itself."
    return TOO_LARGE if about.st_size > LARGEST else ""
