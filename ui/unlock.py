"""The way into a register: a name, a passphrase, and one sentence on what is wrong."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from disrupt import officers
from disrupt.clock import Clock
from disrupt.errors import Damaged, Trouble
from disrupt.store.keys import WrongKeyError
from disrupt.store.quick import Chosen
from disrupt.store.slots import RECOVERY
from disrupt.store.unlock import REASON, Visitor, unlock
from disrupt.store.ways import Way, with_keyring, with_passphrase
from disrupt.task import Task
from disrupt.workspace import Workspace
from ui import door_delay
from ui.device import Device
from ui.door_arrival import Arrival, arrived
from ui.door_delay import Delay
from ui.door_kept import Delays
from ui.door_parts import Asked, CodeLine, door_card, in_the_middle, secret_asked, where
from ui.door_try import Try
from ui.due_line import DueLine
from ui.fault import told
from ui.jobs import STORE, Jobs
from ui.parts import Button, Card, Link, Muted, Notice, PrimaryButton, Words

OVER = "Quick unlock is over. Type your passphrase, and it holds again."
KEPT = "What you were typing is kept and comes back."
WITHOUT = " Or go on without the lost lines: disrupt verify REGISTER --accept-loss --reason WHY."
SHEET, NO_SHEET = "I have a recovery sheet", "I have a passphrase"
LOOK = 250
"""Milliseconds between two looks at how long there is to wait."""


class UnlockPage(QWidget):
    """Nobody's name is shown or completed but that of whoever was here, or chose to be known."""

    unlocked = Signal(object)
    """The Store."""
    another = Signal()

    def __init__(self, device: Device, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._jobs, self._clock = jobs, clock
        self._folder = Path()
        self._opening, self._is_opening = Try(jobs), False
        self._delays, self._delay = Delays(device, clock), Delay()
        self._asked_again, self._wrong = False, ""
        self.register, self.path = Words(), Muted()
        self.trouble, self.kept, self.due = Notice("", "overdue"), Muted(KEPT), DueLine()
        self.name, self.code = QLineEdit(), CodeLine()
        self._named = Asked("name", "Your name here", self.name)
        self._asked, self.passphrase = secret_asked("passphrase", "Passphrase")
        self._coded = Asked("code", "Code on the recovery sheet", self.code)
        self.enter, self.quick = PrimaryButton("Unlock"), Button("Quick unlock")
        self.other, self.sheet = Link("Open another register…"), Link(SHEET)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.setSingleShot(True)
        in_the_middle(self, self._card())
        self._connect()

    def begin(self, folder: Path, name: str, *, kept: bool) -> None:
        self.leave()
        self._folder, self._delay = folder, self._delays.at(folder)
        self.register.setText(folder.stem)
        room = self.path.fontMetrics().averageCharWidth() * 48
        shown = self.path.fontMetrics().elidedText(str(folder), Qt.TextElideMode.ElideMiddle, room)
        self.path.setText(shown)
        self.path.setToolTip(where(folder))
        self.name.setText(name)
        self.kept.setVisible(kept)
        self.quick.hide()
        self._count()
        self._focus()
        self._jobs.run(STORE, self._look, self._know, lambda _error: None)

    def leave(self) -> None:
        """A try that is dropped counts as failed, or a lock would be a way round the wait."""
        if self._opening.drop():
            self._delay.failed(self._clock.ticks())
        self._use_sheet(on=False)
        self._wait(on=False)

    def open(self) -> None:
        """By what was typed."""
        if self._by_sheet():
            self._try(RECOVERY, with_passphrase(RECOVERY, self.code.text()), self._opened)
        else:
            name = self.name.text()
            self._try(name, with_passphrase(name, self.passphrase.text()), self._opened_anew)

    def open_quickly(self) -> None:
        """By what this computer keeps."""
        self._try(self.name.text(), with_keyring(self.name.text()), self._opened)

    def _try(self, name: str, way: Way, work: Callable[[Visitor, Task], Arrival]) -> None:
        if self._is_opening:
            return
        if self._delay.left(self._clock.ticks()):
            self._asked_again = True
            return
        self._say("", "")
        self._wait(on=True)
        self._opening.begin(partial(work, Visitor(name, way)), self._come_in, self._refuse)

    def _opened(self, visitor: Visitor, task: Task) -> Arrival:
        """In the lane of the store; whoever waits no longer is not let in."""
        task.reach("Opening")
        return arrived(unlock(self._folder, visitor, self._clock), task)

    def _opened_anew(self, visitor: Visitor, task: Task) -> Arrival:
        """Quick unlock counts from now. A keyring that fails is no reason to stay outside."""
        arrival = self._opened(visitor, task)
        with suppress(Trouble):
            officers.renew(Workspace(arrival.store, REASON))
        return arrival

    def _look(self, _task: Task) -> tuple[Path, Chosen | None]:
        return self._folder, officers.remembered_here(self._folder, self._clock)

    def _know(self, found: tuple[Path, Chosen | None]) -> None:
        """Whoever chose quick unlock here is known here, unless somebody else is typing."""
        folder, chosen = found
        if chosen is None or folder != self._folder or self.name.text() not in ("", chosen.name):
            return
        self.name.setText(chosen.name)
        self.quick.setVisible(chosen.holds)
        if not chosen.holds:
            self._asked.say_help(OVER)
        self._focus()

    def _come_in(self, arrival: Arrival) -> None:
        self._delay.succeeded()
        self._forget()
        self._wait(on=False)
        self.unlocked.emit(arrival.take())

    def _refuse(self, error: Exception) -> None:
        if isinstance(error.__cause__, WrongKeyError):
            self._delay.failed(self._clock.ticks())
            self._say("", str(error))
        else:
            self._say(_in_words(error), "")
        self.quick.hide()
        self._wait(on=False)
        self._focus()

    def _say(self, trouble: str, wrong: str) -> None:
        """Of what is tried or typed now; what was to be tried before it no longer is."""
        self._asked_again = False
        self.trouble.words.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self._wrong = wrong
        self._count()

    def _count(self) -> None:
        """What is wrong, and how long there is to wait, beside what was typed."""
        seconds = self._delay.left(self._clock.ticks())
        said = " ".join(filter(None, (self._wrong, door_delay.told(seconds))))
        (self._coded if self._by_sheet() else self._asked).say_wrong(said)
        for button in (self.enter, self.quick):
            button.setEnabled(not self._is_opening and not seconds)
        if seconds:
            self._timer.start()
        elif self._asked_again:
            self.open()

    def _wait(self, *, on: bool) -> None:
        self._is_opening = on
        self.enter.setText("Opening…" if on else "Unlock")
        for part in (self._named, self._asked, self._coded, self.other, self.sheet):
            part.setEnabled(not on)
        self._count()

    def _forget(self) -> None:
        """No secret stays on the page once it was used."""
        self.passphrase.forget()
        self.code.forget()
        self._asked.say_help("")
        self._asked.say_hint("")

    def _by_sheet(self) -> bool:
        return not self._coded.isHidden()

    def _use_sheet(self, *, on: bool) -> None:
        self._forget()
        for asked in (self._named, self._asked):
            asked.setHidden(on)
            asked.say_wrong("")
        self._coded.setHidden(not on)
        self._coded.say_wrong("")
        self.sheet.setText(NO_SHEET if on else SHEET)
        self._say("", "")

    def _turn(self) -> None:
        self._use_sheet(on=not self._by_sheet())
        self.quick.hide()
        self._focus()

    def _focus(self) -> None:
        """Where the next key belongs; what stands there is typed over."""
        box: QLineEdit = self.code if self._by_sheet() else self.passphrase
        if not (self._by_sheet() or self.name.text()):
            box = self.name
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.selectAll()

    def _card(self) -> Card:
        card = door_card("Unlock the register")
        self.trouble.hide()
        below = QHBoxLayout()
        below.addWidget(self.other)
        below.addStretch(1)
        below.addWidget(self.sheet)
        above = (self.register, self.path, self.due, self.trouble, self._named)
        for part in (*above, self._asked, self._coded, self.enter, self.quick, self.kept):
            card.column.addWidget(part)
        card.column.addLayout(below)
        return card

    def _connect(self) -> None:
        go_on = partial(self.passphrase.setFocus, Qt.FocusReason.TabFocusReason)
        self.name.returnPressed.connect(go_on)
        self.passphrase.returnPressed.connect(self.open)
        self.code.returnPressed.connect(self.open)
        for box in (self.name, self.passphrase, self.code):
            # What was wrong was wrong of something else.
            box.textEdited.connect(lambda: self._say("", ""))
        for button, act in (
            (self.enter, self.open),
            (self.quick, self.open_quickly),
            (self.other, self.another.emit),
            (self.sheet, self._turn),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(act)
        self._timer.timeout.connect(self._count)


def _in_words(error: Exception) -> str:
    """What is lost for good may be gone on without, but not by a click."""
    lost = isinstance(error, Damaged) and all(each.acceptable for each in error.problems)
    return " ".join(told(error)) + (WITHOUT if lost else "")
