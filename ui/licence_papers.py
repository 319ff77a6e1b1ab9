"""The notice of a decision on a licence: as it will be served, and then handed over to be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.records import Served
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.reckoning import Law
from reports.ways import Way
from ui import papers
from ui.hand_over import EitherWay, Outgoing, Run, Work
from ui.jobs import Jobs
from ui.parts import Muted, PrimaryButton, Words, wrapped
from ui.places import Paper
from ui.preview import PreviewPage

if TYPE_CHECKING:
    from reports.licence_notice import NoticePaper
    from reports.licence_serving import ToServe

TO_SERVE, HAND_OVER = "Print to serve…", "Hand over"
OTHERWISE = (
    "So it says. Where it is served at another moment, or otherwise, change that on the page of "
    "the decision and save it, then look at the notice again."
)
CHECKED = "These were checked with legal: {}."
KEPT = (
    "What leaves goes into the log first, and a copy of these very pages is kept with the "
    "decision, with when, how and by whom."
)
SERVED = "Notice {}, and its copy kept with the decision."


def may_print(desk: Workspace) -> bool:
    return roles.may(desk.store.actor.roles, "deliver")


def may_serve(desk: Workspace) -> bool:
    return may_print(desk) and roles.may_write(desk.store.actor.roles, Served.kind_name())


class NoticePage(PreviewPage):
    """What is shown is what is served: once anything of it is changed, it is opened again."""

    def __init__(self, jobs: Jobs, desk: Workspace, law: Law, place: Paper) -> None:
        of = papers.decision_notice(desk, law, place.reference)
        super().__init__(jobs, desk, papers.decision_document(of))
        self._desk, self._law, self._of = desk, law, of
        self.serve = PrimaryButton(TO_SERVE)
        self.hand.add(self.serve)
        self.serve.setVisible(may_serve(desk))
        self.serve.clicked.connect(self.ask)

    def begin(self) -> None:
        super().begin()
        if not self.serve.isHidden():
            self.serve.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """A draft is told what it lacks instead."""
        try:
            papers.need_ready(self._desk, self._of)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        asked = Serving(self, partial(papers.serve, self._desk, self._law), self._of, self.run)
        asked.given.connect(self.hand.say)


class Serving(Outgoing):
    """When, how and by whom stands on the notice already; what is in doubt is confirmed."""

    def __init__(
        self, asked_from: QWidget, serve: Callable[[ToServe, Task], None], of: NoticePaper, run: Run
    ) -> None:
        where = EitherWay()
        super().__init__(asked_from, "Hand over the notice", where, does=HAND_OVER, run=run)
        self._serve, self._of = serve, of
        self.checked = QCheckBox()
        at, how, by = of.service.says
        self.card.column.addWidget(wrapped(Words(f"Notice given {at}; {how}, by {by}.")))
        self.card.column.addWidget(wrapped(Muted(OTHERWISE)))
        if of.unsure:
            self.card.column.addLayout(self._to_confirm())
        self._end_with(KEPT)
        self.open(self.checked if of.unsure else where)

    def _work(self, where: Way) -> Work:
        return partial(
            self._serve, papers.to_serve(self._of, where, checked=self.checked.isChecked())
        )

    def _says(self) -> str:
        return SERVED.format(self.where.says)

    def _missing(self) -> QWidget:
        return self.checked if self._of.unsure and not self.checked.isChecked() else self.go

    def _to_confirm(self) -> QHBoxLayout:
        """A line of its own beside the box: a box does not break its words."""
        says = CHECKED.format("; ".join(self._of.unsure))
        self.checked.setObjectName("checked")
        self.checked.setAccessibleName(says)
        row = QHBoxLayout()
        row.addWidget(self.checked, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapped(Words(says)), 1)
        return row
