"""Beside a plan: the actions that are its steps, and the next one begun."""

from PySide6.QtCore import Qt

from disrupt.page import Page
from disrupt.records import Action
from disrupt.workspace import Workspace
from orders.forum.of_one import steps_of
from orders.reckoning import Law
from ui.entries import Entries
from ui.extra import Extra
from ui.parts import Card
from ui.places import New
from ui.screen import ACTIONS

NEXT = "New action of this plan"


class PlanCard(Extra):
    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        card = Card("Its actions")
        entries = Entries(steps_of(desk, page), desk.store.clock.now())
        entries.wanted.connect(self.wanted)
        card.column.addWidget(entries)
        if self._may(Action):
            lead = self._lead(NEXT, New(ACTIONS, page.reference))
            card.column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(card)
