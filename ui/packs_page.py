"""The packs of a meeting: who gets a copy, what to check, and then they are printed or saved."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui import pack_work
from ui.fault import told
from ui.flow import Flow
from ui.jobs import Jobs, Work
from ui.kept_pack import KeptPack, WrittenSince
from ui.long_work import LongWork
from ui.pack_places import Packs
from ui.pack_values import AtFirst, Checked, Numbered, Wanted, copies_said
from ui.packs_asked import PacksAsked
from ui.packs_check import PacksCheck
from ui.packs_done import PacksDone
from ui.parts import Button, Heading, Link, Muted, Notice, PrimaryButton, wrapped
from ui.places import AtMeeting
from ui.preview import Pages
from ui.scrolling import bring_into_view

TITLE, CHECK, LOOKING, DONE = "Packs", "Check before you print", "As it would leave", "Handed out"
ANEW = (
    "Something was written in the register since these copies were checked. What stands here is "
    "the check of now: look at it again before they leave."
)
AT_ONCE = 12
"""Pages of a copy that are shown before one asks for more: all of them would fill the memory."""
Result = TypeVar("Result")


class PacksPage(QWidget):
    """Four steps, of which one is shown; nothing leaves before the last button is pressed."""

    kind = "meeting"
    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, law: Law, jobs: Jobs, place: Packs) -> None:
        desk.ask("pack")
        first = pack_work.at_first(desk, place.meeting)
        super().__init__()
        self._desk, self._law, self.reference = desk, law, place.meeting
        self._first: AtFirst = first
        self._wanted: Wanted | None = None
        self._checked: Checked | None = None
        self._kept = KeptPack(desk.store)
        self.destroyed.connect(self._kept.leave)
        self.work = LongWork(self, jobs)
        self.heading, self.go, self.back = Heading(TITLE), PrimaryButton(), Button("Back")
        self.meeting, self._told = Link(first.meeting), wrapped(Muted())
        self._wrong = Notice("", "overdue")
        self.asked = PacksAsked(desk, place.meeting, first)
        self.check, self.pages, self.done = PacksCheck(), Pages(at_once=AT_ONCE), PacksDone()
        self._steps: tuple[QWidget, ...] = (self.asked, self.check, self.pages, self.done)
        self._draw()
        self._connect()
        self._show(self.asked)

    def begin(self) -> None:
        """Whoever comes back finds the recipients as they were left."""
        self.asked.bring_back()
        self._say_go()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Nothing that was typed is lost, but for the passphrase; nothing shown stays in memory."""
        self.work.leave()
        if self.step is not self.done:
            self.asked.draft.keep()
        self._forget()
        self.pages.clear()
        if self.step in (self.check, self.pages):
            self._show(self.asked)

    def save(self) -> None:
        """What the filled button does; a key alone hands nothing out."""
        if self.step is self.asked:
            self._check()

    def edit(self) -> None:
        if self.step is self.asked:
            self.asked.table.edit_current()

    def hide_names(self, *, on: bool) -> None:
        for each in (self.asked, self.check, self.pages, self.done):
            each.hide_names(on=on)

    @property
    def step(self) -> QWidget:
        return next(each for each in self._steps if not each.isHidden())

    def _check(self) -> None:
        """What is missing is said, and nothing is gathered."""
        if wanted := self.asked.wanted():
            self._wanted = wanted
            self._gather(wanted)

    def _gather(self, wanted: Wanted, *, anew: bool = False) -> None:
        of = self._kept, self.reference, wanted, self._first
        work = partial(pack_work.checked, self._desk, self._law, of)
        self._run("Checking the copies", work, partial(self._show_checked, anew=anew))

    def _check_anew(self) -> None:
        """What leaves is what was checked, and nothing else."""
        if wanted := self._wanted:
            self._gather(wanted, anew=True)

    def _show_checked(self, checked: Checked, *, anew: bool) -> None:
        self._checked = checked
        self.check.show_checked(checked)
        self._show(self.check)
        if anew:
            self._warn(ANEW)
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, copy: Numbered) -> None:
        if self._checked:
            of = self._kept, self.reference, copy
            work = partial(pack_work.preview, self._desk, self._law, of)
            self._run(f"Drawing copy {copy.number}", work, partial(self._show_pages, copy))

    def _show_pages(self, copy: Numbered, content: bytes) -> None:
        self._show(self.pages)
        self.heading.setText(f"{LOOKING}: copy {copy.number} of {copy.of}")
        self.pages.show_content(content)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_out(self) -> None:
        if self._wanted and self._checked:
            of = self._kept, self.reference, self._wanted
            work = partial(pack_work.issue, self._desk, self._law, of)
            self._run(self.go.text(), work, self._show_done)

    def _show_done(self, references: tuple[str, ...]) -> None:
        """They are out: what was asked is done with."""
        self.asked.draft.drop()
        if self._wanted:
            self.done.show_done(self.reference, references, self._wanted)
        self._forget()
        self._show(self.done)
        self._told.setText("")
        self.done.take_keyboard()

    def _forget(self) -> None:
        """The passphrase, wherever it stands, and what was worked out."""
        self.asked.forget()
        self._kept.forget()
        self._wanted = self._checked = None

    def _run(self, title: str, work: Work[Result], then: Callable[[Result], None]) -> None:
        self._wrong.hide()
        self.work.run(title, work, then, self._stopped)

    def _stopped(self, trouble: Trouble) -> None:
        """Where some did not get there, they are issued all the same."""
        if isinstance(trouble, WrittenSince):
            self._check_anew()
            return
        if issued := pack_work.issued_yet(trouble):
            self._show_done(issued)
            self.done.show_failed(self.reference, issued)
        self._warn(" ".join(told(trouble)))

    def _warn(self, says: str) -> None:
        self._wrong.words.setText(says)
        self._wrong.show()
        bring_into_view(self._wrong)

    def _press(self) -> None:
        if self.step is self.asked:
            self._check()
        else:
            self._hand_out()

    def _go_back(self) -> None:
        """To the step before, with the keyboard where it was left."""
        self.pages.clear()
        self._show(self.check if self.step is self.pages else self.asked)
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, step: QWidget) -> None:
        for each in self._steps:
            each.setVisible(each is step)
        titles = dict(zip(self._steps, (TITLE, CHECK, LOOKING, DONE), strict=True))
        self.heading.setText(titles[step])
        self.back.setVisible(step in (self.check, self.pages))
        self.go.setVisible(step in (self.asked, self.check))
        self._wrong.hide()
        self._say_go()
        bring_into_view(self.heading)

    def _say_go(self) -> None:
        """The verb says what it does."""
        if self.step is self.asked or self._wanted is None:
            self.go.setText(f"Check {copies_said(len(self.asked.chosen))}…")
        else:
            does = "Print" if self._wanted.is_printed else "Save"
            self.go.setText(f"{does} {copies_said(len(self._wanted.rows))}")

    def _connect(self) -> None:
        self.go.clicked.connect(self._press)
        self.back.clicked.connect(self._go_back)
        self.meeting.clicked.connect(lambda: self.wanted.emit(AtMeeting(self.reference)))
        self.asked.edited.connect(self._say_go)
        self.asked.wanted_place.connect(self.wanted)
        self.asked.draft.says.connect(self._told.setText)
        self.check.preview_asked.connect(self._look)
        self.done.wanted.connect(self.wanted)

    def _draw(self) -> None:
        column, line = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        left = Flow()
        left.add(self.heading, self.meeting, self._told)
        line.addLayout(left, 1)
        for button in (self.back, self.go):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        for part in (self._wrong, *self._steps):
            column.addWidget(part)
        column.addStretch(1)
