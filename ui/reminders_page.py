"""Reminders to the holders of the licences of a list: of what, how many, and the first of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from disrupt.errors import Trouble
from disrupt.records import Licence
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.letter_words import letters_words
from orders.reckoning import Law
from ui import papers
from ui.fault import told
from ui.hand_over import Work
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.parts import UNSURE, Button, Label, Muted, Tag, wrapped
from ui.places import Paper
from ui.preview import Handing, Pages, headed, preview
from ui.print_page import UNSIGNED
from ui.reading_page import ReadingPage

if TYPE_CHECKING:
    from reports.licence_reminders import Reminders

BETWEEN = "; "
GATHERING, HANDING_OVER = "Gathering the letters", "Handing over the letters"
GATHER = "Gather the letters"
LOOKS = "To gather them looks at each holder, and that is logged of every one."
SHOWN = 3
"""Letters, of however many."""


def reminders_of(references: Iterable[str]) -> Paper:
    """The page for these licences: those of the rows that a list shows."""
    return Paper(papers.REMINDERS, BETWEEN.join(references))


class RemindersPage(ReadingPage):
    """What leaves is all of them; what is shown is the first."""

    kind = Licence.kind_name()
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, jobs: Jobs, desk: Workspace, law: Law, place: Paper) -> None:
        desk.ask("deliver")
        super().__init__()
        self._desk, self._law, self.work = desk, law, LongWork(self, jobs)
        self._references = place.reference.split(BETWEEN)
        self.hand, self.pages = Handing(desk, self, self._hand_over), Pages()
        self.which, self.says = QComboBox(), wrapped(Muted(LOOKS))
        self.gather = Button(GATHER)
        self._draw()
        self.which.currentIndexChanged.connect(self._begin_anew)
        self.gather.clicked.connect(self.show_now)

    def begin(self) -> None:
        self.which.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Whatever is under way is stopped, and nothing of it is kept."""
        self.work.leave()
        self._empty()

    def hide_names(self, *, on: bool) -> None:
        self.pages.hide_names(on=on)

    def show_now(self) -> None:
        """As they would be printed now. It looks at every holder, so nothing but this gathers."""
        self._begin_anew()
        gather = partial(self._gather, self.which.currentData())
        self.work.run(GATHERING, gather, self._show, self._stopped)

    def _gather(self, which: str, task: Task) -> tuple[Reminders, bytes]:
        """All of them, and the first as they will look."""
        found = papers.reminders(self._desk, self._law, (self._references, which), task)
        if not found.letters:
            return found, b""
        first = papers.reminders_document(replace(found, letters=found.letters[:SHOWN]))
        return found, first.draw(preview(self._desk))

    def _show(self, of: tuple[Reminders, bytes]) -> None:
        found, first = of
        self.says.setText(f"{found.says}.")
        if found.letters:
            self.hand.offer(papers.reminders_document(found))
            self.pages.show_content(first)

    def _stopped(self, trouble: Trouble) -> None:
        self.says.setText(" ".join(told(trouble)))
        self.gather.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_over(
        self, work: Work, then: Callable[[], None], otherwise: Callable[[Trouble], None]
    ) -> None:
        self.work.run(HANDING_OVER, work, lambda _copy: then(), otherwise)

    def _begin_anew(self) -> None:
        """Of something else, nothing is gathered yet."""
        self._empty()
        self.says.setText(LOOKS)

    def _empty(self) -> None:
        self.hand.withdraw()
        self.pages.clear()

    def _draw(self) -> None:
        label, line = Label("Of what"), QHBoxLayout()
        label.setBuddy(self.which)
        self.which.setObjectName("which")
        self.which.setAccessibleName("Of what")
        for each in letters_words().reminders:
            self.which.addItem(each.says, each.id)
        line.addWidget(label)
        line.addWidget(self.which)
        line.addWidget(self.gather)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(headed("Reminders", self.hand))
        column.addWidget(self.hand.said)
        column.addLayout(line)
        column.addWidget(self.says)
        if not letters_words().signed_off_by:
            column.addWidget(Tag(UNSURE, "week"), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(wrapped(Muted(UNSIGNED)))
        column.addWidget(self.pages)
        column.addStretch(1)
