"""Bringing in sheets: choose, look at what would come of each row, then bring in, or leave it."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from disrupt.errors import Stopped, Trouble
from disrupt.records import SUBJECTS, Record
from disrupt.sheets.sorting import KINDS
from disrupt.workspace import Workspace
from orders import intake
from orders.intake import Reports
from ui.fault import told
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.parts import Button, Card, Heading, Label, Muted, Notice, PrimaryButton
from ui.sheet_card import Remarks, SheetCard

SHEETS = "Sheets (*.csv *.xlsx)"
LOOK, SHOW = "Look at it", "Show the list"
HINT = (
    "A folder that holds people.csv, one CSV file, or an Excel workbook (.xlsx). "
    "Nothing is brought in before you have seen what would come of each row."
)
NOTHING_CHOSEN = Trouble("Nothing is chosen yet.", "Choose a file or a folder, or type its path.")
NOTHING_NEW = "Nothing in it is new here, so there is nothing to bring in."
COPY = "A copy of the register as it was before lies in its folder, under backups."


class BringInPage(QWidget):
    """Both the look and the bringing in are done in the store's lane, with the desk covered."""

    kind = "bring in"
    done = Signal()
    """It was brought in, and somebody wants to see it."""

    def __init__(self, desk: Workspace, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self.work = desk, LongWork(self, jobs)
        self._names_hidden = False
        self.path = QLineEdit()
        self.file, self.folder = Button("Choose a file…"), Button("Choose a folder…")
        self.go = PrimaryButton(LOOK)
        self.notice = Notice()
        self._found = QVBoxLayout()
        self._act: Callable[[], None] = self.look
        self._draw()
        self._connect()

    def begin(self) -> None:
        self.path.setFocus()

    def leave(self) -> None:
        """Whatever is under way is stopped, and nothing of it is kept."""
        self.work.leave()

    def save(self) -> None:
        """Nothing here can be saved."""

    def hide_names(self, *, on: bool) -> None:
        """A file or its folder may be named after somebody, and remarks quote its cells."""
        self._names_hidden = on
        modes = QLineEdit.EchoMode
        self.path.setEchoMode(modes.Password if on else modes.Normal)
        for remarks in self.findChildren(Remarks):
            remarks.hide_names(on=on)

    def look(self) -> None:
        """What would come of it. Nothing is written."""
        if self.path.text().strip():
            self._begin_anew()
            self._run(intake.look, "Looking at what would be brought in", self._show_look)
        else:
            self._tell(NOTHING_CHOSEN)
            self.path.setFocus()

    def bring_in(self) -> None:
        self._run(intake.bring_in, "Bringing it in", self._show_brought)

    def _run(
        self, use: Callable[..., Reports], title: str, then: Callable[[Reports], None]
    ) -> None:
        self.work.run(title, partial(use, self._desk, _path(self.path.text())), then, self._tell)

    def _show_look(self, reports: Reports) -> None:
        self._show(reports)
        if any(each.new or each.changed for each in reports.values()):
            self._say(f"To be brought in: {coming(reports)}.", "fact")
            self._offer(f"Bring in {records(reports)}", self.bring_in)
        else:
            self._say(NOTHING_NEW, "fact")

    def _show_brought(self, reports: Reports) -> None:
        self._show(reports)
        self._say(f"Brought in: {coming(reports)}. {COPY}", "fact")
        self._offer(SHOW, self.done.emit)

    def _show(self, reports: Reports) -> None:
        self._clear()
        for name, report in reports.items():
            self._found.addWidget(SheetCard(name, report))
        self.hide_names(on=self._names_hidden)

    def _begin_anew(self) -> None:
        """What was looked at is not what would be brought in any more."""
        self._clear()
        self.notice.hide()
        self._offer(LOOK, self.look)

    def _clear(self) -> None:
        while item := self._found.takeAt(0):
            if card := item.widget():
                card.hide()
                card.deleteLater()

    def _offer(self, says: str, act: Callable[[], None]) -> None:
        """The one thing to do next, with the keyboard on it once there is something to see."""
        self._act = act
        self.go.setText(says)
        if self._found.count():
            self.go.setFocus()

    def _tell(self, trouble: Trouble) -> None:
        self._say(" ".join(told(trouble)), "fact" if isinstance(trouble, Stopped) else "overdue")

    def _say(self, text: str, state: str) -> None:
        self.notice.words.setText(text)
        self.notice.setProperty("state", state)
        # A style sheet looks at a property only when it is put on.
        self.notice.style().polish(self.notice)
        self.notice.show()

    def _choose(self, mode: QFileDialog.FileMode, title: str) -> None:
        files = QFileDialog(self, title, self.path.text(), SHEETS)
        # One of our own, which closes with the page when the desk is locked.
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        files.setFileMode(mode)
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.fileSelected.connect(self._take)
        files.open()

    def _take(self, name: str) -> None:
        self.path.setText(name)
        self.path.setCursorPosition(len(name))
        self.look()

    def _connect(self) -> None:
        modes = QFileDialog.FileMode
        self.file.clicked.connect(
            lambda: self._choose(modes.ExistingFile, "Choose a file to bring in")
        )
        self.folder.clicked.connect(
            lambda: self._choose(modes.Directory, "Choose a folder to bring in")
        )
        self.path.textChanged.connect(self._begin_anew)
        self.path.returnPressed.connect(self.look)
        self.go.clicked.connect(lambda: self._act())

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Heading("Bring in a sheet"))
        head.addStretch(1)
        head.addWidget(self.go)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self._asks())
        self._found.setSpacing(12)
        column.addLayout(self._found)
        column.addStretch(1)
        self.notice.hide()

    def _asks(self) -> Card:
        card, hint = Card(), Muted(HINT)
        label = Label("File or folder")
        label.setBuddy(self.path)
        hint.setWordWrap(True)
        self.path.setObjectName("path")
        self.path.setAccessibleName("File or folder")
        self.path.setClearButtonEnabled(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.path, 1)
        line.addWidget(self.file)
        line.addWidget(self.folder)
        card.column.addWidget(label)
        card.column.addLayout(line)
        card.column.addWidget(hint)
        return card


def records(reports: Reports) -> str:
    """Such as “1,240 records”; of one kind alone by its own name."""
    counts = _counted(reports)
    return coming(reports) if len(counts) == 1 else _many(sum(counts.values()), "record")


def coming(reports: Reports) -> str:
    """Such as “400 people, 238 licences and 31 other rows”."""
    counts = _counted(reports)
    other = sum(count for kind, count in counts.items() if kind not in SUBJECTS)
    said = (*_subjects(counts), *([_many(other, "other row")] if other else []))
    return " and ".join(part for part in (", ".join(said[:-1]), said[-1]) if part)


def _counted(reports: Reports) -> dict[type[Record], int]:
    """New or changed, of each kind of record."""
    ours = ((KINDS[name], each) for name, each in reports.items() if name in KINDS)
    return {kind: count for kind, each in ours if (count := each.new + each.changed)}


def _subjects(counts: dict[type[Record], int]) -> Iterator[str]:
    for kind in SUBJECTS:
        if count := counts.get(kind):
            several = kind.sheet.removesuffix(".csv").rpartition("_")[2]
            yield f"1 {kind.title.lower()}" if count == 1 else f"{count:,} {several}"


def _many(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count:,} {what}s"


def _path(text: str) -> Path:
    """As it was typed, or copied with marks of quotation round it."""
    return Path(os.path.expanduser(text.strip().strip("\"'")))  # noqa: PTH111 - it never fails
