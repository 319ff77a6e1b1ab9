"""The door: the unlock page of a register, and the pages that make or find one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from disrupt.clock import Clock
from disrupt.store.backup import MARKING
from disrupt.store.keys import TODAY, Effort
from ui.device import Device
from ui.door_arrival import Arrival
from ui.door_parts import bare_column
from ui.first_run import StartPage
from ui.first_run_make import MakePage
from ui.first_run_prove import ProvePage
from ui.jobs import STORE, Jobs
from ui.parts import Banner
from ui.unlock import UnlockPage


class Door(QWidget):
    """What is seen while no register is open."""

    unlocked = Signal(object)
    """The Store."""
    demo_asked = Signal()
    came = Signal(object)
    """Somebody is at the door of the register in this folder, or at no register's."""

    def __init__(self, device: Device, jobs: Jobs, clock: Clock, *, effort: Effort = TODAY) -> None:
        super().__init__()
        self._device, self._jobs = device, jobs
        self._folder: Path | None = None
        self._name, self._kept = "", False
        self.unlock, self.start = UnlockPage(device, jobs, clock), StartPage()
        self.make, self.prove = MakePage(jobs, clock, effort), ProvePage(jobs)
        self._pages = QStackedWidget()
        self._draw()
        self._connect()

    def begin(self, folder: Path | None, name: str = "", *, kept: bool = False) -> None:
        """At this register; without one, at the choice of registers."""
        self.leave()
        self._folder, self._name, self._kept = folder, name, kept
        self.came.emit(folder)
        if folder:
            self._pages.setCurrentWidget(self.unlock)
            self.unlock.begin(folder, name, kept=kept)
        else:
            self._choose()

    def lock(self) -> None:
        """Back at the register that one was at, also where it was only just made."""
        self.begin(self._folder, self._name, kept=self._kept)

    def leave(self) -> None:
        """No chooser, no secret, no try and no register that nobody took is left behind."""
        self.unlock.leave()
        self.start.leave()
        self.make.leave()
        if store := self.prove.leave():
            self._jobs.run(STORE, lambda _task: store.close(), _nothing, _nothing)

    def _choose(self) -> None:
        self.leave()
        self._pages.setCurrentWidget(self.start)
        last = Path(self._device.settings.last_register or Path.home() / "register")
        self.start.begin(last.parent, can_go_back=self._folder is not None)

    def _make(self) -> None:
        self._pages.setCurrentWidget(self.make)
        self.make.begin()

    def _prove(self, arrival: Arrival, sheet: Path) -> None:
        self._folder, self._name = arrival.store.files.folder, arrival.store.actor.name
        self._kept = False
        self._pages.setCurrentWidget(self.prove)
        self.prove.begin(arrival, sheet)

    def _draw(self) -> None:
        for page in (self.unlock, self.start, self.make, self.prove):
            self._pages.addWidget(page)
        rows = bare_column(self, 0)
        rows.addWidget(Banner(MARKING))
        rows.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.unlock.unlocked.connect(self.unlocked)
        self.unlock.another.connect(self._choose)
        self.start.make_asked.connect(self._make)
        self.start.folder_chosen.connect(self.begin)
        self.start.demo_asked.connect(self.demo_asked)
        self.start.back_asked.connect(lambda: self.begin(self._folder, kept=self._kept))
        self.make.made.connect(self._prove)
        self.make.back_asked.connect(self._choose)
        self.prove.unlocked.connect(self.unlocked)


def _nothing(_came: object) -> None:
    """Nobody waits for it."""
