"""A licence's page: whose it is and whether it holds now, what is due, and what was decided."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.page import Page
from disrupt.records import LicenceDecision
from disrupt.workspace import Workspace
from orders.licences_looked import DecisionLine, Head, LicenceLooked, Told, licence_looked
from orders.reckoning import Law
from ui.clock_card import Rows, wide
from ui.due_rows import due_card
from ui.extra import Extra
from ui.parts import UNSURE, Card, Muted, Section, Tag, Words, wrapped
from ui.places import New
from ui.screen import DECISIONS
from ui.veil import MASK, Named

NONE_DECIDED = "No decision on it is recorded."
STATES: Mapping[str, str] = {"in effect": "in_force", "over": "ended", "not known": "week"}
"""The colour of what a decision does; any other is still to come."""


class LicenceHead(QWidget):
    """At the left whose licence it is, at the right the one question that is asked of it."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self.setObjectName("licence_head")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(24)
        across.addLayout(_whose(head), 4)
        if head.answer:
            across.addLayout(_answer(head.answer), 3)


def _whose(head: Head) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(4)
    if head.holder:
        rows.addWidget(Named(head.holder, MASK, "strong"))
    if head.term:
        rows.addWidget(wrapped(Words(head.term)))
    if head.dates:
        rows.addWidget(wrapped(Muted(head.dates)))
    if head.vehicle:
        rows.addWidget(Named(f"Vehicle {head.vehicle}", f"Vehicle {MASK}", "muted"))
    rows.addStretch(1)
    return rows


def _answer(told: Told) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(2)
    says = Section(told.says)
    says.setProperty("part", "answer")
    for words in (Muted(told.question), says, Muted(told.why)):
        if words.text():
            words.setAlignment(Qt.AlignmentFlag.AlignRight)
            rows.addWidget(wrapped(words))
    if not told.sure:
        rows.addWidget(Tag(UNSURE, "week"), 0, Qt.AlignmentFlag.AlignRight)
    rows.addStretch(1)
    return rows


class LicenceCards(Extra):
    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self.looked = looked = licence_looked(desk, law, page.reference)
        self._column.addWidget(due_card(looked.duties, looked.at))
        self._column.addWidget(self._decided(looked))

    def begin(self) -> None:
        self.headed.emit(LicenceHead(self.looked.head))

    def acts(self) -> Mapping[str, Callable[[], None]]:
        return {"decide": self._new} if self._may(LicenceDecision) else {}

    def _decided(self, looked: LicenceLooked) -> Card:
        card = Card()
        card.setObjectName("decided")
        line = QHBoxLayout()
        line.addWidget(Section("Decisions"), 1)
        for name, act in self.acts().items():
            line.addWidget(self._button(name, act))
        card.column.addLayout(line)
        rows = Rows()
        for each in looked.decisions:
            rows.add(
                [wide(_state(each))], [self._lead(each.says, each.reference), Muted(each.reference)]
            )
        card.column.addWidget(rows if rows.count else Muted(NONE_DECIDED))
        return card

    def _new(self) -> None:
        self.wanted.emit(New(DECISIONS, self._page.reference))


def _state(each: DecisionLine) -> Tag:
    return Tag(each.state or "recorded", STATES.get(each.state, "asked" if each.state else "fact"))
