"""Beside a disclosure: who owes what by when, what it is about, and what came of it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from disrupt.page import Page
from disrupt.records import Disclosure, LicenceDecision
from disrupt.workspace import Workspace
from orders.disclosures_looked import DisclosureLooked, disclosure_looked
from orders.letter_words import letter_of
from orders.reckoning import Law
from ui.due_rows import due_rows, notes
from ui.extra import Extra
from ui.licence_papers import may_print
from ui.papers import LETTER
from ui.parts import Card, Muted, Strong, wrapped
from ui.places import New, Paper
from ui.screen import DECISIONS, DISCLOSURES
from ui.veil import MASK, Named

NO_GATEWAY = "No date hangs on its gateway, and none was recorded."
NOTHING_CAME = "No decision came of it yet."


class DisclosureCards(Extra):
    """A received one is decided by one key, and then answered by one."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self.looked = looked = disclosure_looked(desk, law, page.reference)
        if looked:
            self._column.addWidget(self._owed(looked))
            if looked.licences:
                self._column.addWidget(self._about(looked))
            if looked.to_decide or looked.decisions:
                self._column.addWidget(self._came_of_it(looked))

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Only what is still to be done, for whoever may."""
        looked, acts = self.looked, dict[str, Callable[[], None]]()
        if looked and looked.to_answer and self._may(Disclosure):
            acts["answer"] = partial(self.wanted.emit, New(DISCLOSURES, looked.to_answer))
        if looked and looked.to_decide and self._may(LicenceDecision):
            acts["decide"] = partial(self.wanted.emit, New(DECISIONS, self._page.reference))
        return acts

    def _owed(self, looked: DisclosureLooked) -> Card:
        card = Card("Who owes what")
        card.setObjectName("owed")
        card.column.addWidget(Named(looked.owes, MASK))
        duties = looked.duties
        rows = due_rows(duties.dues, duties.says, looked.at)
        card.column.addWidget(rows if rows.count else wrapped(Muted(NO_GATEWAY)))
        if text := notes(duties.says):
            card.column.addWidget(wrapped(Muted(text)))
        if may_print(self._desk) and letter_of(looked.disclosure):
            letter = self._lead("Letter to print…", Paper(LETTER, self._page.reference))
            card.column.addWidget(letter, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _about(self, looked: DisclosureLooked) -> Card:
        card = Card("Licences it is about")
        card.setObjectName("about_licences")
        for each in looked.licences:
            card.column.addWidget(self._lead(f"{each.says}, {each.reference}", each.reference))
            told = each.answer
            card.column.addWidget(wrapped(Strong(f"{told.question} {told.says}")))
            if told.why:
                card.column.addWidget(wrapped(Muted(told.why)))
        return card

    def _came_of_it(self, looked: DisclosureLooked) -> Card:
        card = Card("What came of it")
        card.setObjectName("came_of_it")
        for reference, says in looked.decisions:
            card.column.addWidget(self._lead(f"{says}, {reference}", reference))
        if not looked.decisions:
            card.column.addWidget(Muted(NOTHING_CAME))
        if looked.answered:
            card.column.addWidget(self._lead(f"Answer {looked.answered}", looked.answered))
        line = QHBoxLayout()
        for name, act in self.acts().items():
            line.addWidget(self._button(name, act))
        line.addStretch(1)
        card.column.addLayout(line)
        return card
