"""The recovery sheet proven: its code typed back once, so that it is known to be right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import officers
from disrupt.store.store import Store
from disrupt.store.unlock import REASON
from disrupt.task import Task
from disrupt.workspace import Workspace
from ui.door_arrival import Arrival
from ui.door_parts import Asked, CodeLine, bare_column, door_card, in_the_middle, where
from ui.fault import told
from ui.jobs import STORE, Jobs
from ui.parts import Button, Link, Muted, PrimaryButton, Words

STEPS = (
    "Print the recovery sheet, and type its code below from the paper. Then seal it in an "
    "envelope, keep it in a safe, and delete the file."
)
LATER = "Until the code has been typed back, a notice about it stays in the window."


class ProveCode(QWidget):
    """Wherever the code is typed back: at the door, or later on a page of the window."""

    proven = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._desk: Workspace | None = None
        self.code, self.prove = CodeLine(), PrimaryButton("Prove the sheet")
        self.asked = Asked("code", "Code on the recovery sheet", self.code)
        self.asked.say_help("Eight groups of four. O and 0, and I, L and 1, count as the same.")
        column = bare_column(self, 12)
        column.addWidget(self.asked)
        column.addWidget(self.prove)
        self.prove.setAutoDefault(True)
        self.prove.clicked.connect(self.save)
        self.code.returnPressed.connect(self.save)

    def begin(self, desk: Workspace) -> None:
        self._desk = desk
        self.code.forget()
        self._wait(on=False)
        self.asked.say_wrong("")
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        if self._desk and self.code.isEnabled():
            self._wait(on=True)
            work = partial(_proven, self._desk, self.code.text())
            self._jobs.run(STORE, work, self._done, self._refused)

    def _done(self, _nothing: None) -> None:
        self._wait(on=False)
        self.code.forget()
        self.proven.emit()

    def _refused(self, error: Exception) -> None:
        self._wait(on=False)
        self.asked.say_wrong(" ".join(told(error)))
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.selectAll()

    def _wait(self, *, on: bool) -> None:
        self.prove.setText("Trying the code…" if on else "Prove the sheet")
        self.code.setDisabled(on)
        self.prove.setDisabled(on)


def _proven(desk: Workspace, code: str, task: Task) -> None:
    task.reach("Trying the code")
    officers.prove_recovery(desk, code)


class ProvePage(QWidget):
    """The last step of a new register. It may be done later, and then it is asked for again."""

    unlocked = Signal(object)
    """The Store."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._arrival: Arrival | None = None
        self._sheet = Path()
        self.words, self.path = Words(STEPS), Muted()
        self.show_sheet, self.later = Button("Show the sheet"), Link("Later")
        self.code = ProveCode(jobs)
        self._draw()
        self.show_sheet.clicked.connect(self._show)
        self.later.clicked.connect(self._go_in)
        self.code.proven.connect(self._go_in)

    def begin(self, arrival: Arrival, sheet: Path) -> None:
        self._arrival, self._sheet = arrival, sheet
        self.path.setText(f"{sheet.name}, in {sheet.parent.name or sheet.parent}")
        self.path.setToolTip(where(sheet))
        self.code.begin(Workspace(arrival.store, REASON))

    def leave(self) -> Store | None:
        """The register that nobody took, to be closed."""
        self.code.code.forget()
        left, self._arrival = self._arrival, None
        return left.take() if left else None

    def _show(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._sheet))):
            self.path.setText(f"Nothing here shows a PDF. Print it elsewhere: {self._sheet}")

    def _go_in(self) -> None:
        if store := self.leave():
            self.unlocked.emit(store)

    def _draw(self) -> None:
        card = door_card("Print and seal the recovery sheet")
        later, line, below = Muted(LATER), QHBoxLayout(), QVBoxLayout()
        for words in (self.words, later, self.path):
            words.setWordWrap(True)
        for button in (self.show_sheet, self.later):
            button.setAutoDefault(True)
        line.addWidget(self.show_sheet)
        line.addWidget(self.path, 1)
        below.setSpacing(0)
        below.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeft)
        below.addWidget(later)
        card.column.addWidget(self.words)
        card.column.addLayout(line)
        card.column.addWidget(self.code)
        card.column.addLayout(below)
        in_the_middle(self, card)
