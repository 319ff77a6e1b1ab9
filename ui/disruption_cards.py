"""Beside a disruption: what it counts as, whether a second person agrees, and the criteria."""

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from PySide6.QtWidgets import QHBoxLayout

from disrupt.errors import Trouble
from disrupt.lists import word_list
from disrupt.page import Page
from disrupt.records import Disruption
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.agreeing import agree, make_moderate, may_be_second
from orders.impact import AGREED, UNPROVEN, WAITS, agreement, counts_as
from orders.reckoning import Law
from ui.criteria_card import CriteriaCard
from ui.extra import Extra
from ui.parts import Card, Muted, Strong, wrapped

COUNTS = "Counts as moderate until a second person agrees."
NO_EVIDENCE = "Counts as moderate: major needs evidence, and none is recorded."
YOURS = "You graded it: another officer agrees, or makes it moderate."
NOT_SAID = "No impact is recorded."
LOOKS: Mapping[str, str] = {WAITS: "asked", UNPROVEN: "asked", AGREED: "in_force"}
SAID = {"agree": "Agreed: it counts as major.", "moderate": "It is moderate now."}


class DisruptionCards(Extra):
    """A second person agrees, or does not, by one key."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self._of = cast(Disruption, page.subject)
        self._state = agreement(self._of)
        self._column.addWidget(self._impact())
        self._column.addWidget(CriteriaCard())

    def begin(self) -> None:
        if self._state:
            self.staged.emit(self._state, LOOKS[self._state])

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Whoever graded it is refused, in words."""
        if self._state != WAITS or not self._may(Disruption):
            return {}
        return {"agree": self._agree, "moderate": self._make_moderate}

    def _impact(self) -> Card:
        card = Card("What it counts as")
        card.setObjectName("counts_as")
        card.column.addWidget(wrapped(Strong(self._says())))
        for text in self._graded():
            card.column.addWidget(wrapped(Muted(text)))
        if acts := self.acts():
            if may_be_second(self._desk, self._of):
                self._offer(card, acts)
            else:
                card.column.addWidget(wrapped(Muted(YOURS)))
        return card

    def _offer(self, card: Card, acts: Mapping[str, Callable[[], None]]) -> None:
        line = QHBoxLayout()
        for name, act in acts.items():
            line.addWidget(self._button(name, act))
        line.addStretch(1)
        card.column.addLayout(line)

    def _says(self) -> str:
        if self._state in (WAITS, UNPROVEN):
            return COUNTS if self._state == WAITS else NO_EVIDENCE
        said = word_list("impacts").says(counts_as(self._of))
        return f"{capital(said)}." if said else NOT_SAID

    def _graded(self) -> Iterator[str]:
        of = self._of
        if of.impact and of.graded_by:
            by = f" by the criteria of {of.criteria}" if of.criteria else ""
            yield f"{capital(of.impact)}, said by {of.graded_by}{by}."
        if of.moderated_by:
            yield f"Second person: {of.moderated_by}."

    def _agree(self) -> None:
        self._do(agree, SAID["agree"])

    def _make_moderate(self) -> None:
        self._do(make_moderate, SAID["moderate"])

    def _do(self, act: Callable[[Workspace, str], Disruption], says: str) -> None:
        try:
            act(self._desk, self._page.reference)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.kept.emit(says)
