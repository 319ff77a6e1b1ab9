"""Before anything leaves: who gets it and what for; then it is printed, or saved as a file."""

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from reports.deliver import LONGEST, Document, Folder, Way, deliver
from ui import printer
from ui.fault import told
from ui.layer import Layer
from ui.parts import Button, Label, Muted, PrimaryButton, Wrong

KEPT = "Who gets it, what for, and exactly what it is go into the log first."
NO_PRINTER = Trouble(
    "No printer is set up on this computer.", "Set one up, or save it as a file instead."
)
NO_FOLDER = Trouble("No folder is chosen yet.", "Choose where the file goes, or type its path.")
WAYS = {True: "Print", False: "Save"}


class HandOver(Layer):
    """Over the page; Escape leaves it, and nothing has left."""

    given = Signal(str)
    """What to say of it."""

    def __init__(
        self, asked_from: QWidget, desk: Workspace, document: Document, *, printing: bool
    ) -> None:
        super().__init__(asked_from, f"{WAYS[printing]} the {document.name}")
        self._desk, self._document = desk, document
        self.to_whom, self.purpose = _line("to_whom", LONGEST), _line("purpose", 500)
        self.where = _Printers() if printing else _FolderLine()
        self.go, self.leave = PrimaryButton(WAYS[printing]), Button("Cancel")
        self._wrong = Wrong()
        self._draw()
        self.go.clicked.connect(self._give)
        self.leave.clicked.connect(self.let_go)
        for line in (self.to_whom, self.purpose):
            line.returnPressed.connect(self._give)
        self.open(self.to_whom)

    def _give(self) -> None:
        """What is still missing is asked for in turn."""
        try:
            deliver(
                self._desk,
                self._document,
                to_whom=self.to_whom.text(),
                purpose=self.purpose.text(),
                where=self.where.way(),
            )
        except Trouble as trouble:
            self._tell(trouble)
            return
        self.finish()
        self.given.emit(f"{self._document.name.capitalize()} {self.where.says}, and in the log.")

    def _tell(self, trouble: Trouble) -> None:
        self._wrong.setText(" ".join(told(trouble)))
        self._wrong.show()
        empty = (line for line in (self.to_whom, self.purpose) if not line.text().strip())
        first: QWidget = next(empty, self.go)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        asked = (
            ("Who gets it", self.to_whom),
            ("What it is for", self.purpose),
            (self.where.asks, self.where),
        )
        for says, box in asked:
            label = Label(says)
            label.setBuddy(box)
            box.setAccessibleName(says)
            self.card.column.addWidget(label)
            self.card.column.addWidget(box)
        for words in (Muted(KEPT), self._wrong):
            words.setWordWrap(True)
            self.card.column.addWidget(words)
        self._wrong.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        self.card.column.addLayout(row)


class _Printers(QComboBox):
    asks, says = "Printer", "printed"

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("printer")
        self.addItems(list(printer.printers()))

    def way(self) -> Way:
        if not self.currentText():
            raise NO_PRINTER
        return printer.OnPrinter(self.currentText())


class _FolderLine(QWidget):
    """The program names the file: a name that somebody types may be somebody's."""

    asks, says = "Into which folder", "saved"

    def __init__(self) -> None:
        super().__init__()
        self.path, choose = _line("folder", 4096), Button("Choose…")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        self.path.setAccessibleName(self.asks)
        self.setFocusProxy(self.path)
        choose.clicked.connect(self._choose)

    def way(self) -> Way:
        typed = self.path.text().strip().strip("\"'")
        if not typed:
            raise NO_FOLDER
        return Folder(Path(os.path.expanduser(typed)))  # noqa: PTH111 - it never fails

    def _choose(self) -> None:
        files = QFileDialog(self, "Choose the folder", self.path.text())
        # One of our own, which closes with the page when the desk is locked.
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        files.setFileMode(QFileDialog.FileMode.Directory)
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.fileSelected.connect(self.path.setText)
        files.open()


def _line(name: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(longest)
    return line
