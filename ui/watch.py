"""Who looks at the clock for a desk, open or locked: once a minute, by the clock card."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.moments import day_of
from disrupt.store.files import RegisterFiles
from disrupt.store.store import Store
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.alerts import said
from orders.alerts.card import Card, card_of, keep_card, read_card
from ui.device import Device
from ui.jobs import PAPER, STORE, Jobs
from ui.lawful import law_of

MINUTE = 60_000
SOON = 2_000
"""Milliseconds. What is saved meanwhile is worked out with what was saved first."""
ONE_DAY = timedelta(days=1)


class Watch(QObject):
    """It asks the clock each time, and counts no hours: a night asleep is one look like another.

    What it holds are moments and counts, and nothing of what they are about.
    """

    looked = Signal()
    """What is due may be another now."""
    noticed = Signal(str, str)
    """Something is to be told unasked: a heading, and what there is to say."""
    failed = Signal(object)
    _changed = Signal()

    def __init__(self, device: Device, jobs: Jobs, clock: Clock) -> None:
        super().__init__(device)
        self._device, self._jobs, self._clock = device, jobs, clock
        self._desk: Workspace | None = None
        self._folder: Path | None = None
        self._keeps = False
        self._changes = self._taken = 0
        self._card: Card | None = None
        self._latest: Card | None = None
        """As a lane worked it out, perhaps not taken yet."""
        self._since = clock.now()
        self._minutes, self._soon = QTimer(self), QTimer(self)
        self._connect()

    @property
    def count(self) -> int:
        """How many are overdue, or come within 24 hours."""
        return said.count(self._card, self._clock.now()) if self._card else 0

    @property
    def sentences(self) -> tuple[str, ...]:
        return said.sentences(self._card, self._clock.now()) if self._card else ()

    @property
    def see(self) -> str:
        return said.see(self._card, self._clock.now()) if self._card else ""

    def stand_at(self, folder: Path | None) -> None:
        """At the door of a register: by what is remembered of it, or else kept beside it."""
        if folder != self._folder:
            self._folder, self._card = folder, None
        if folder and self._card is None:
            read = partial(_read, folder)
            self._jobs.run(PAPER, read, partial(self._find, folder), self.failed.emit)
        self.looked.emit()

    def follow(self, desk: Workspace, *, keeps: bool) -> None:
        """From now on by the register itself; kept beside it, where it may be."""
        folder = desk.store.files.folder
        if folder != self._folder:
            self._folder, self._card = folder, None
        self._desk, self._keeps, self._latest = desk, keeps, None
        desk.store.after_writing.append(self._note_change)
        if self._card:
            self._wait_a_little()
        else:
            self._note_change()

    def leave(self, store: Store, let_go: Callable[[], object]) -> None:
        """Worked out once more, where something changed since; let go; and only then kept."""
        if self._desk is None or self._desk.store is not store:
            let_go()
            return
        self._soon.stop()
        if self._taken != self._changes:
            self._work_out(self._desk)
        self._desk = None
        let_go()
        self._keep(store.files)

    def work_out(self) -> None:
        """What is due may be another, be it that nobody changed a record here."""
        if self._desk:
            self._changes += 1
            self._work_out(self._desk)
            self._keep(self._desk.store.files)

    def look(self) -> None:
        """Tells what came since the last look, be that a minute or a month ago."""
        now = self._clock.now()
        if self._card:
            self._tell(self._card, now)
        self._since = max(self._since, now)
        self.looked.emit()

    def _work_out(self, desk: Workspace) -> None:
        work = partial(self._worked_out, desk)
        self._jobs.run(STORE, work, partial(self._take, self._changes), self.failed.emit)

    def _worked_out(self, desk: Workspace, task: Task) -> Card:
        """In the lane of the store."""
        self._latest = card_of(desk, law_of(self._device), task)
        return self._latest

    def _keep(self, files: RegisterFiles) -> None:
        """Behind what was begun before it: a slow keyring must not keep a register from others."""
        if self._keeps:
            self._jobs.run(STORE, lambda _task: self._put(files), _done, self.failed.emit)

    def _put(self, files: RegisterFiles) -> None:
        if self._latest:
            keep_card(files, self._latest)

    def _take(self, number: int, card: Card) -> None:
        """Far behind the last look, the clock was put right meanwhile."""
        self._card, self._taken = card, number
        if self._since - card.written_at > ONE_DAY:
            self._since = card.written_at
        self.look()

    def _find(self, folder: Path, card: Card | None) -> None:
        """What came while the program was off is told, unless it was told then."""
        if card and self._card is None and folder == self._folder:
            told = self._told_at()
            self._card = card
            self._since = max(card.written_at, told) if told else card.written_at
            self.look()

    def _tell(self, card: Card, now: datetime) -> None:
        heading = said.heading(card, self._since, now)
        told = self._told_at()
        if not (heading or (told and day_of(told) == day_of(now))):
            heading = said.TODAY
        if heading and self.sentences:
            see = () if self._desk else (self.see,)
            self._remember(now)
            self.noticed.emit(heading, " ".join((*self.sentences, *see)))

    def _told_at(self) -> datetime | None:
        """When something was last told on this computer; a moment to come was none."""
        told = self._device.settings.told_at
        at = datetime.fromisoformat(told) if told else None
        return at if at and at <= self._clock.now() else None

    def _remember(self, now: datetime) -> None:
        with suppress(Trouble):  # it holds until the program is closed
            self._device.change(replace(self._device.settings, told_at=now.isoformat()))

    def _note_change(self) -> None:
        """In whichever thread changed a record."""
        self._changes += 1
        self._changed.emit()

    def _wait_a_little(self) -> None:
        if not self._soon.isActive():
            self._soon.start(SOON)

    def _connect(self) -> None:
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.work_out)
        self._minutes.setTimerType(Qt.TimerType.PreciseTimer)
        self._minutes.timeout.connect(self.look)
        self._minutes.start(MINUTE)
        self._changed.connect(self._wait_a_little)


def _read(folder: Path, _task: Task) -> Card | None:
    return read_card(RegisterFiles(folder))


def _done(_kept: None) -> None:
    """Nobody waits for it."""
