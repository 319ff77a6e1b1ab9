"""Hand over: what stands now and is coming, and more of it, for oneself or somebody else."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.records import HandOver
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.alerts import handing_acts
from orders.alerts.handing import Asked, Known, known
from ui.actions import key_of
from ui.dues import Dues
from ui.handed_card import HandedCard
from ui.handing_form import HandingForm
from ui.jobs import STORE, Jobs
from ui.parts import Heading, Link, Muted, PrimaryButton
from ui.places import HAND_OVER

LOOKING = "Looking at what is due…"
Does = Callable[[], object]


class HandingPage(QWidget):
    """By what is due as it is known. What hangs on that is looked up beside the window."""

    kind = HAND_OVER.kind
    wanted = Signal(object)
    """The place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, jobs: Jobs, dues: Dues, number: int = 0) -> None:
        super().__init__()
        self._desk, self._jobs, self._dues, self._number = desk, jobs, dues, number
        self._task: Task | None = None
        self._known: Known | None = None
        self._back: Does | None = None
        self.handed, self.form = HandedCard(), HandingForm(desk)
        self._told, self._take_back = Muted(LOOKING), Link("Take it back")
        self.go = PrimaryButton("Hand over")
        self._draw()
        dues.known.connect(self._look)
        self.handed.wanted.connect(self.wanted)
        self.handed.end_asked.connect(self._end)
        self.form.wanted.connect(self._hand_over)
        self.form.draft.says.connect(self._say)
        self.go.clicked.connect(self.save)
        self._take_back.clicked.connect(self.undo)
        self._look()

    @property
    def is_looking(self) -> bool:
        return self._task is not None

    def begin(self) -> None:
        """At the items that somebody wants to see, where they came for those."""
        is_back = self.form.bring_back()
        if self._number:
            self.handed.open(self._number)
        elif not is_back:
            self.form.form.take_keyboard()

    def leave(self) -> None:
        """Nothing that was typed is lost."""
        self._task = None
        self.form.draft.keep()

    def save(self) -> None:
        self.form.ask()

    def refresh(self) -> None:
        self._dues.ask()

    def undo(self) -> None:
        """The last thing that was done here."""
        if self._back is None:
            return
        try:
            self._back()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self._did("Taken back.", None)

    def hide_names(self, *, on: bool) -> None:
        self.handed.hide_names(on=on)
        self.form.hide_names(on=on)

    def _hand_over(self, asked: Asked) -> None:
        """What speaks against it is said where it was typed."""
        if self._known is None:
            return
        try:
            over = handing_acts.hand_over(self._desk, self._known, asked)
        except Trouble as trouble:
            self.form.say_wrong(trouble)
            return
        back = partial(handing_acts.end, self._desk, over, self._known.today)
        self.form.clear()
        self._did(f"Handed over to {asked.to_whom}.", back)

    def _end(self, over: HandOver) -> None:
        if self._known is None:
            return
        before = over.until
        try:
            ended = handing_acts.end(self._desk, over, self._known.today)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        back = partial(handing_acts.take_back_end, self._desk, ended, before)
        self._did(f"Ended: what is {over.whose}’s is theirs again.", back)

    def _did(self, says: str, back: Does | None) -> None:
        self._back = back
        self._say(says, may_take_back=back is not None)
        self._look()

    def _look(self) -> None:
        """Anew, and no longer for what was asked before."""
        now = self._dues.today
        if now is None:
            return
        task = self._task = self._jobs.run(
            STORE,
            lambda _task: known(self._desk, now),
            lambda found: self._know(task, found),
            lambda error: self._fail(task, error),
        )

    def _know(self, task: Task, found: Known) -> None:
        if task is not self._task:
            return
        self._task = None
        if self._told.text() == LOOKING:
            self._say("")
        self._known = found
        self.handed.show_known(found)
        self.form.show_known(found)

    def _fail(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self._task = None
            self.troubled.emit(error)

    def _say(self, what: str, *, may_take_back: bool = False) -> None:
        self._told.setText(what)
        self._take_back.setVisible(may_take_back)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Heading(HAND_OVER.title))
        line.addStretch(1)
        line.addWidget(self._told)
        line.addWidget(self._take_back)
        line.addWidget(self.go)
        column.addLayout(line)
        column.addWidget(self.handed)
        column.addWidget(self.form)
        column.addStretch(1)
        self.go.setToolTip(key_of("save"))
        self._take_back.setToolTip(key_of("undo"))
        self._told.setAccessibleName("What was just done")
        self._say(self._told.text())
