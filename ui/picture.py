"""The box of a picture: a way to choose its file, and its size."""

import os
from datetime import date
from pathlib import Path
from stat import S_ISREG

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from disrupt import entry, phrasing
from disrupt.fields import Field
from ui.parts import Button, Words

LARGEST = 20_000_000
TOO_LARGE = "This file is over 20 MB: choose a smaller copy of it."
PICTURES = "Pictures (*.jpg *.jpeg *.png)"


class Picture(QWidget):
    """A picture from a file. Only its size is shown."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._field, self._today, self._text = field, today, ""
        self._told = Words(phrasing.NOTHING)
        choose = Button("Choose a picture…")
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
        files = QFileDialog(self, "Choose a picture", "", PICTURES)
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


def _refused(about: os.stat_result) -> str:
    """To read what another program has yet to write into would hold the window up."""
    if not S_ISREG(about.st_mode):
        return "This is not a file: choose the picture itself."
    return TOO_LARGE if about.st_size > LARGEST else ""
