"""Before anything leaves: who gets it and what for; then it is printed, or saved as a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from disrupt.errors import Trouble
from disrupt.task import Task
from disrupt.workspace import Workspace
from reports.deliver import LONGEST, Document, Leaving, deliver
from reports.ways import Folder, Way
from ui import printer
from ui.fault import told
from ui.layer import ENTER, Layer
from ui.parts import Button, Label, Muted, PrimaryButton, Wrong

KEPT = "Who gets it, what for, and exactly what it is go into the log first."
NO_PRINTER = Trouble(
    "No printer is set up on this computer.", "Set one up, or save it as a file instead."
)
NO_FOLDER = Trouble("No folder is chosen yet.", "Choose where the file goes, or type its path.")
INTO_A_FOLDER = "As a file, into a folder"
WAYS = {True: "Print", False: "Save"}
Work = Callable[[Task], object]
Run = Callable[[Work, Callable[[], None], Callable[[Trouble], None]], None]
"""How the handing over is done, what then, and what where it could not be."""


def at_once(work: Work, then: Callable[[], None], otherwise: Callable[[Trouble], None]) -> None:
    """For what takes no longer than a blink."""
    try:
        work(Task())
    except Trouble as trouble:
        otherwise(trouble)
    else:
        then()


class Outgoing(Layer):
    """Enter hands it over from every box; Escape leaves it, and nothing has left."""

    given = Signal(str)
    """What to say of it."""

    def __init__(
        self, asked_from: QWidget, title: str, where: Where, *, does: str, run: Run
    ) -> None:
        super().__init__(asked_from, title)
        self.where, self._run = where, run
        self.go, self.leave = PrimaryButton(does), Button("Cancel")
        self._wrong = Wrong()
        self.go.clicked.connect(self._give)
        self.leave.clicked.connect(self.let_go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not isinstance(self.window().focusWidget(), QPushButton):
            self._give()
        else:
            super().keyPressEvent(event)

    def _work(self, where: Way) -> Work:
        """What hands it over on this way."""
        raise NotImplementedError

    def _says(self) -> str:
        """That it left."""
        raise NotImplementedError

    def _missing(self) -> QWidget:
        """What to go back to where it could not be."""
        return self.go

    def _give(self) -> None:
        """What is still missing is asked for in turn."""
        try:
            where = self.where.way()
        except Trouble as trouble:
            self._tell(trouble)
            return
        self._run(self._work(where), self._end, self._tell)

    def _end(self) -> None:
        self.finish()
        self.given.emit(self._says())

    def _tell(self, trouble: Trouble) -> None:
        self._wrong.setText(" ".join(told(trouble)))
        self._wrong.show()
        self._missing().setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, says: str, box: QWidget) -> None:
        label = Label(says)
        label.setBuddy(box)
        box.setAccessibleName(says)
        self.card.column.addWidget(label)
        self.card.column.addWidget(box)

    def _end_with(self, kept: str) -> None:
        """The way on which it leaves, what is kept of it, and the two buttons."""
        self._ask(self.where.asks, self.where)
        for words in (Muted(kept), self._wrong):
            words.setWordWrap(True)
            self.card.column.addWidget(words)
        self._wrong.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        self.card.column.addLayout(row)


class HandOver(Outgoing):
    """Who gets it and what for is typed."""

    def __init__(
        self,
        asked_from: QWidget,
        desk: Workspace,
        document: Document,
        *,
        printing: bool,
        run: Run = at_once,
    ) -> None:
        does, where = WAYS[printing], Printers() if printing else FolderLine()
        super().__init__(asked_from, f"{does} the {document.name}", where, does=does, run=run)
        self._desk, self._document = desk, document
        self.to_whom, self.purpose = typed_line("to_whom", LONGEST), typed_line("purpose", 500)
        self._ask("Who gets it", self.to_whom)
        self._ask("What it is for", self.purpose)
        self._end_with(KEPT)
        self.open(self.to_whom)

    def _work(self, where: Way) -> Work:
        leaving = Leaving(self.to_whom.text(), self.purpose.text(), where)
        return partial(deliver, self._desk, self._document, leaving)

    def _says(self) -> str:
        return f"{self._document.name.capitalize()} {self.where.says}, and in the log."

    def _missing(self) -> QWidget:
        empty = (line for line in (self.to_whom, self.purpose) if not line.text().strip())
        return next(empty, self.go)


class Printers(QComboBox):
    asks, says = "Printer", "printed"

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("printer")
        self.addItems(list(printer.printers()))

    def way(self) -> Way:
        if not self.currentText():
            raise NO_PRINTER
        return printer.OnPrinter(self.currentText())


class FolderLine(QWidget):
    """The program names the file: a name that somebody types may be somebody's."""

    asks, says = "Into which folder", "saved"

    def __init__(self) -> None:
        super().__init__()
        self.path, choose = typed_line("folder", 4096), Button("Choose…")
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


class EitherWay(QWidget):
    """A printer of this computer, or a folder: from there it is sent, or printed elsewhere."""

    asks = "Where it goes"

    def __init__(self) -> None:
        super().__init__()
        self.printers, self.folder = Printers(), FolderLine()
        self.printers.addItem(INTO_A_FOLDER)
        self.folder.path.setPlaceholderText(self.folder.asks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.printers)
        column.addWidget(self.folder)
        self.printers.setAccessibleName(self.asks)
        self.setFocusProxy(self.printers)
        self.printers.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def says(self) -> str:
        return self._chosen.says

    def way(self) -> Way:
        return self._chosen.way()

    @property
    def _chosen(self) -> Printers | FolderLine:
        is_folder = self.printers.currentText() == INTO_A_FOLDER
        return self.folder if is_folder else self.printers

    def _show(self) -> None:
        self.folder.setVisible(self._chosen is self.folder)


Where = Printers | FolderLine | EitherWay


def typed_line(name: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(longest)
    return line
