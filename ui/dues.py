"""What is due, as it was last asked: who asks it anew, and when. No timer holds it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from disrupt.clock import LONDON
from disrupt.errors import Stopped
from disrupt.store.store import Store
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.alerts.away import Away, while_away
from orders.alerts.grouped import counts
from orders.alerts.handled import Key
from orders.alerts.items import Item
from orders.alerts.today import Asked, Today, today
from orders.reckoning import Law
from ui.jobs import STORE, Jobs
from ui.today_left import Left

MINUTE = 60_000
"""Milliseconds between two looks at the wall clock."""
SLEPT = timedelta(minutes=3)
"""Between two looks: the machine must have been asleep."""
SOON = 200
"""Milliseconds after a save: several often follow one another."""
DOING = "Looking at what is due"
ONE_DAY = timedelta(days=1)


class Dues(QObject):
    """Of one desk while it is open. All of it is looked for beside the window."""

    known = Signal()
    """There is another answer."""
    ticked = Signal()
    """A minute has passed."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    _wrote = Signal()

    def __init__(self, desk: Workspace, law: Callable[[], Law], jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._law, self._jobs = desk, law, jobs
        self.today: Today | None = None
        self.away: Away | None = None
        """What happened before this session began."""
        self.is_settled = False
        """Whether that was looked for too."""
        self.left = Left()
        self._task: Task | None = None
        self._asked_at = self._looked_at = desk.store.clock.now()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._minutes = QTimer(self, interval=MINUTE)
        self._soon.timeout.connect(self.ask)
        self._minutes.timeout.connect(self.look)
        self._wrote.connect(self._soon.start)

    def begin(self) -> None:
        """For as long as this lives."""
        after = self._desk.store.after_writing
        tell = self._wrote.emit
        after.append(tell)
        self.destroyed.connect(partial(after.remove, tell))
        self._minutes.start()
        self.ask()

    def ask(self) -> None:
        """Anew, and no longer for what was asked before."""
        if self._task:
            self._task.stop()
        self._asked_at = self._desk.store.clock.now()
        work = partial(_looked, self._desk, self._law)
        task = self._task = self._jobs.run(
            STORE,
            work,
            lambda found: self._know(task, found),
            lambda error: self._tell(task, error),
        )

    def renew(self) -> None:
        """What it hangs on, beside the register, is another now."""
        if self.today:
            self.ask()

    def look(self) -> None:
        """At midnight in London, each hour, after a sleep, and once a moment comes nearer."""
        now = self._desk.store.clock.now()
        slept = abs(now - self._looked_at) > SLEPT
        self._looked_at = now
        if slept or _hour(now) != _hour(self._asked_at) or self._has_come(now):
            self.ask()
        self.ticked.emit()

    def assume(self, changed: Mapping[Key, Item | None]) -> None:
        """What was just done is seen at once; what follows from it, when it was asked."""
        if self.today is None:
            return
        rows = self.today.due.rows
        found = ((each, changed.get(each.item.key, each.item)) for each in rows)
        kept = tuple(replace(each, item=item) for each, item in found if item)
        self.today = replace(self.today, due=replace(self.today.due, rows=kept))
        self.known.emit()

    def bring_back(self, before: Today | None) -> None:
        """What was known before something was done that is taken back now."""
        self.today = before
        self.known.emit()

    @property
    def overdue(self) -> int:
        """Of those whose dates are looked at."""
        if self.today is None:
            return 0
        return counts(self.today.rows(Asked(self.left.asked.whose)))["overdue"]

    def _know(self, task: Task, found: Today) -> None:
        if task is self._task:
            self._task = None
            self.today = found
            self.known.emit()
            if not self.is_settled:
                self._ask_what_happened(found)

    def _ask_what_happened(self, found: Today) -> None:
        """Once: what is recorded from now on, one knows of."""
        work = partial(_happened, self._desk, found)
        self._jobs.run(STORE, work, self._know_away, self.troubled.emit)

    def _know_away(self, away: Away | None) -> None:
        self.away, self.is_settled = away, True
        self.known.emit()

    def _tell(self, task: Task, error: Exception) -> None:
        """Whoever gave way to a writer asks again."""
        if task is not self._task:
            return
        self._task = None
        if isinstance(error, Stopped):
            self.ask()
        else:
            self.troubled.emit(error)

    def _has_come(self, now: datetime) -> bool:
        """A moment, or the day before it; days come at midnight."""
        rows = self.today.due.rows if self.today else ()
        whens = (row.item.found.due.when for row in rows)
        moments = (when for when in whens if isinstance(when, datetime))
        return any(
            self._asked_at < each <= now for when in moments for each in (when - ONE_DAY, when)
        )


def _looked(desk: Workspace, law: Callable[[], Law], task: Task) -> Today:
    def step() -> None:
        task.reach(DOING)
        _give_way(desk.store)

    return today(desk, law(), step)


def _happened(desk: Workspace, found: Today, _task: Task) -> Away | None:
    """To what one is shown, until one asks for more."""
    return while_away(desk, replace(found.due, rows=found.rows(Asked())))


def _give_way(store: Store) -> None:
    """To whoever saves: they must not wait for what can be asked again."""
    if store.is_awaited:
        raise Stopped


def _hour(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.astimezone(LONDON).timetuple()[:4])
