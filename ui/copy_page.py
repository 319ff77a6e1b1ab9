"""A copy of a pack: each time it left, where it is now, and those very bytes handed out again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import roles
from disrupt.checks import Values
from disrupt.errors import Trouble
from disrupt.fields import Kind
from disrupt.records import PackCopy
from disrupt.workspace import Workspace
from orders.packs.copies import Listed, came_back, destroy_kept
from orders.packs.copy_looked import copy_looked
from orders.packs.recalling import recall
from ui import pack_work, veil
from ui.asked_form import Asked, ask, some
from ui.copy_facts import CopyFacts, TimesCard, state_of, where_says
from ui.flow import Flow
from ui.jobs import Jobs, Work
from ui.long_work import LongWork
from ui.pack_places import HandedCopy
from ui.packs_page import AT_ONCE
from ui.parts import Button, Heading, Muted, PrimaryButton, Tag, wrapped
from ui.preview import Pages
from ui.reading_page import ReadingPage
from ui.reprint_layer import ReprintLayer
from ui.swapping import swapped

CAME, RECALL, DESTROY = "It came back…", "Recall it…", "Destroy its bytes…"
LOOK, AGAIN = "Look at its pages", "Print again…"
CAME_SAYS = "Returned, destroyed by its reader, or lost, and on which day."
RECALL_SAYS = "Its reader is to give it back; it stands on the list of what is recalled."
DESTROY_SAYS = (
    "The bytes go for good, and the copy cannot be printed again. That it was handed out, to whom "
    "and when, stays. Before the day until which it is kept, say why."
)


class CopyPage(ReadingPage):
    """That it was looked at is in the log before it shows; its pages are another look."""

    kind = PackCopy.kind_name()
    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, jobs: Jobs, place: HandedCopy) -> None:
        # Before it is anywhere: where there is no such copy, there is no page.
        copy = copy_looked(desk, place.reference)
        super().__init__()
        self._desk, self.reference = desk, copy.reference
        self.copy, self._names_hidden = copy, False
        self.work = LongWork(self, jobs)
        self.again, self.look = PrimaryButton(AGAIN), Button(LOOK)
        self.came, self.recall, self.burn = Button(CAME), Button(RECALL), Button(DESTROY)
        self.heading, self.state, self.said = Heading(), Tag(), wrapped(Muted())
        self.pages, self._body = Pages(at_once=AT_ONCE), QWidget()
        self._draw()
        self._show(copy)
        self._connect()

    def begin(self) -> None:
        (self.again if self.again.isEnabled() else self.came).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def leave(self) -> None:
        self.work.leave()
        self.pages.clear()

    def refresh(self) -> None:
        self.leave()
        self._show(copy_looked(self._desk, self.reference))

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)
        self.pages.hide_names(on=on)

    def _show(self, copy: Listed) -> None:
        self.copy = copy
        self.heading.setText(copy.says)
        self.state.setText(where_says(copy))
        self.state.setProperty("state", state_of(copy))
        self.state.style().polish(self.state)
        body, facts = QWidget(), CopyFacts(copy)
        facts.wanted.connect(self.wanted)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (facts, TimesCard(copy)):
            column.addWidget(card)
        self._body = swapped(self._column, self._body, body)
        self._offer(copy)
        veil.hide_names(self, on=self._names_hidden)

    def _offer(self, copy: Listed) -> None:
        """Nobody is offered what they may not do, or what there is nothing left of."""
        may = roles.may_write(self._desk.roles, self.kind) and roles.may(self._desk.roles, "pack")
        delivers = may and roles.may(self._desk.roles, "deliver")
        for button, is_offered in (
            (self.again, delivers and copy.is_kept),
            (self.look, may and copy.is_kept),
            (self.came, may),
            (self.recall, may and copy.is_out and not copy.recall_reason),
            (self.burn, may and copy.is_kept),
        ):
            button.setVisible(is_offered)
            button.setEnabled(is_offered)

    def _print_again(self) -> None:
        layer = ReprintLayer(self, self._desk, self.copy, self._run_reprint)
        layer.given.connect(self._did)

    def _run_reprint(
        self, work: Work[object], then: Callable[[], None], otherwise: Callable[[Trouble], None]
    ) -> None:
        self.work.run("Handing out the copy again", work, lambda _done: then(), otherwise)

    def _look(self) -> None:
        work = partial(pack_work.kept, self._desk, self.reference)
        self.work.run("Opening the copy", work, self.pages.show_content, self.troubled.emit)

    def _came_back(self) -> None:
        def take(values: Values) -> None:
            on = values["came_back_on"]
            day = on if isinstance(on, date) else None
            came_back(self._desk, self.reference, str(values["came_back"] or ""), day)

        fields = some(PackCopy, "came_back", "came_back_on")
        values: Values = {"came_back_on": self._desk.today}
        self._ask(Asked(CAME[:-1], CAME_SAYS, "Save", fields, take, values), "Saved.")

    def _recall(self) -> None:
        def take(values: Values) -> None:
            recall(self._desk, self.reference, str(values["recall_reason"] or ""))

        fields = some(PackCopy, "recall_reason")
        self._ask(Asked(RECALL[:-1], RECALL_SAYS, "Recall", fields, take), "It is recalled.")

    def _destroy(self) -> None:
        def take(values: Values) -> None:
            destroy_kept(self._desk, (self.reference,), str(values["recall_reason"] or ""))

        (why,) = some(PackCopy, "recall_reason")
        fields = (replace(why, label="Why, before its day", kind=Kind.LONG),)
        done = "Its bytes are destroyed."
        self._ask(Asked(DESTROY[:-1], DESTROY_SAYS, "Destroy", fields, take), done)

    def _ask(self, asked: Asked, done: str) -> None:
        ask(self, self._desk, asked).done.connect(lambda: self._did(done))

    def _did(self, says: str) -> None:
        self.refresh()
        self.said.setText(says)

    def _connect(self) -> None:
        for button, act in (
            (self.again, self._print_again),
            (self.look, self._look),
            (self.came, self._came_back),
            (self.recall, self._recall),
            (self.burn, self._destroy),
        ):
            button.clicked.connect(act)

    def _draw(self) -> None:
        self._column, line, left, right = QVBoxLayout(self), QHBoxLayout(), Flow(), Flow()
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(12)
        left.add(self.heading, Tag(self.reference), self.state, self.said)
        right.add(self.look, self.came, self.recall, self.burn)
        line.addLayout(left, 1)
        line.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)
        self._column.addLayout(right)
        self._column.addWidget(self._body)
        self._column.addWidget(self.pages)
        self._column.addStretch(1)
