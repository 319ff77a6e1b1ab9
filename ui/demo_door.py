"""The door of the example register: no passphrase, one key."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt.clock import Clock
from disrupt.store.backup import MARKING
from disrupt.task import Task
from ui.demo import Demo
from ui.door_arrival import Arrival, arrived
from ui.door_parts import bare_column, door_card, in_the_middle
from ui.door_try import Try
from ui.due_line import DueLine
from ui.fault import told
from ui.jobs import Jobs
from ui.parts import Banner, Link, Muted, PrimaryButton, Words, Wrong


class DemoDoor(QWidget):
    """Makes the register when it is first opened, and lets anybody in again."""

    unlocked = Signal(object)
    """The Store."""
    left = Signal()
    """Whoever is there wants a register of their own."""

    def __init__(self, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._clock, self._opening = clock, Try(jobs)
        self._demo: Demo | None = None
        self._enter, self._kept, self._wrong = PrimaryButton("Unlock"), Muted(), Wrong()
        self._away, self.due = Link("Make or open a register"), DueLine()
        self._draw()
        for button in (self._enter, self._away):
            button.setAutoDefault(True)
        self._enter.clicked.connect(self.enter)
        self._away.clicked.connect(self.left.emit)

    def begin(self, *, kept: bool) -> None:
        self._kept.setText("What you were typing is kept and comes back." if kept else "")
        self._kept.setVisible(kept)
        self._wrong.hide()
        self.leave()

    def leave(self) -> None:
        """Whoever was to be let in is not."""
        self._opening.drop()
        self._wait(on=False)

    def enter(self) -> None:
        """The first time it takes a moment: the people are brought in."""
        self._wait(on=True)
        self._opening.begin(self._opened, self._go_in, self._tell)

    def is_of(self, folder: Path) -> bool:
        return self._demo is not None and self._demo.folder == folder

    def end(self) -> None:
        """Once the lanes are empty: nothing of it stays on the disk."""
        if self._demo:
            self._demo.end()

    def _opened(self, task: Task) -> Arrival:
        if self._demo is None:
            self._demo = Demo(self._clock)
        return arrived(self._demo.unlock(), task)

    def _go_in(self, arrival: Arrival) -> None:
        self._wait(on=False)
        self.unlocked.emit(arrival.take())

    def _tell(self, error: Exception) -> None:
        self._wait(on=False)
        self._wrong.setText(" ".join(told(error)))
        self._wrong.show()

    def _wait(self, *, on: bool) -> None:
        self._enter.setEnabled(not on)
        self._enter.setText("Opening…" if on else "Unlock")
        self._enter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        card = door_card("Example register")
        self._wrong.setWordWrap(True)
        parts = (self.due, Words("It needs no passphrase."), self._enter, self._kept, self._wrong)
        for part in parts:
            card.column.addWidget(part)
        away = QHBoxLayout()
        away.addWidget(self._away)
        away.addStretch(1)
        card.column.addLayout(away)
        page = QWidget()
        in_the_middle(page, card)
        rows = bare_column(self, 0)
        rows.addWidget(Banner(f"{MARKING} — Example data"))
        rows.addWidget(page, 1)
