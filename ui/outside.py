"""What stands before a locked register: the door, and what there is to say of the lock."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from disrupt.clock import Clock
from disrupt.store.store import Store
from ui.demo_door import DemoDoor
from ui.device import Device
from ui.door import Door
from ui.fault import told
from ui.jobs import Jobs
from ui.parts import Notice

GOING = "Locked. The register is being let go…"
GONE = "Locked, and the register is let go: others can open it now."


class Doorway(Enum):
    """Through which door somebody came."""

    REGISTER = "register"
    EXAMPLE = "example"


class Outside(QWidget):
    """Nothing of any record is known here."""

    unlocked = Signal(object, object)
    """A Store, and the Doorway."""

    def __init__(self, device: Device, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self.door, self.example = Door(device, jobs, clock), DemoDoor(jobs, clock)
        self.notice = Notice("", "fact")
        self._doors = QStackedWidget()
        self._draw()
        self.door.unlocked.connect(lambda store: self._go_in(store, Doorway.REGISTER))
        self.door.demo_asked.connect(self.try_example)
        self.example.unlocked.connect(lambda store: self._go_in(store, Doorway.EXAMPLE))
        self.example.left.connect(lambda: self.arrive(None))

    def arrive(self, folder: Path | None) -> None:
        """At the register opened last, or where one is made."""
        self._say_nothing()
        self.example.leave()
        self._doors.setCurrentWidget(self.door)
        self.door.begin(folder)

    def try_example(self) -> None:
        self.door.leave()
        self._doors.setCurrentWidget(self.example)
        self.example.begin(kept=False)
        self.example.enter()

    def lock(self, folder: Path, officer: str, *, kept: bool) -> None:
        """Back at the door one came by."""
        if not self._is_troubled():
            self._say(GOING, "fact")
        if self.example.is_of(folder):
            self._doors.setCurrentWidget(self.example)
            self.example.begin(kept=kept)
        else:
            self._doors.setCurrentWidget(self.door)
            self.door.begin(folder, officer, kept=kept)

    def warn(self, sentences: Sequence[str], see: str) -> None:
        """Of what ends soon, at whichever door one is."""
        for door in (self.door.unlock, self.example):
            door.due.tell(sentences, see)

    def leave(self) -> None:
        """Nobody is at the door any more: no secret half typed or shown waits for the next."""
        if self._doors.currentWidget() is self.door:
            self.door.lock()
        else:
            self.example.leave()

    def say(self, text: str) -> None:
        """In a sentence, where there is one to say."""
        if text:
            self._say(text, "fact")

    def say_let_go(self) -> None:
        """Not in place of something that went wrong."""
        if not self._is_troubled():
            self._say(GONE, "fact")

    def tell(self, error: BaseException) -> None:
        """Beside what went wrong before it."""
        said = " ".join(told(error))
        before = self.notice.words.text() if self._is_troubled() else ""
        if said not in before:
            self._say(f"{before} {said}".strip(), "overdue")
        # Told by a lock, it is on the screen by then. Told inside, it is over by the next lock.
        QTimer.singleShot(0, self, self._forget_what_nobody_saw)

    def shut(self) -> None:
        """Before the lanes end; a register that was being made is closed in one of them."""
        self.door.leave()

    def end(self) -> None:
        self.example.end()

    def _go_in(self, store: Store, doorway: Doorway) -> None:
        self._say_nothing()
        self.unlocked.emit(store, doorway)

    def _forget_what_nobody_saw(self) -> None:
        if self.isHidden():
            self._say_nothing()

    def _is_troubled(self) -> bool:
        return bool(self.notice.property("state") == "overdue")

    def _say_nothing(self) -> None:
        self._say("", "fact")
        self.notice.hide()

    def _say(self, text: str, state: str) -> None:
        self.notice.words.setText(text)
        self.notice.setProperty("state", state)
        # A style sheet looks at a property only when it is put on.
        self.notice.style().polish(self.notice)
        self.notice.show()

    def _draw(self) -> None:
        self.notice.hide()
        for door in (self.door, self.example):
            self._doors.addWidget(door)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._doors, 1)
        rows.addWidget(self.notice)
