"""Beside an outcome: what came of the arrest, and what a conviction opens."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.page import Page
from disrupt.records import Order, Outcome
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.case_of import came_of
from orders.opened_by import Opened, orders_opened, periods_begun
from orders.periods import Begun
from orders.reckoning import Law
from ui.arriving import Arriving
from ui.clock_card import law_used
from ui.due_rows import due_rows, notes
from ui.entries import Entries
from ui.extra import Extra
from ui.parts import Button, Card, Muted, Section, Strong, Words, wrapped
from ui.places import New
from ui.screen import ORDERS, OUTCOMES

OPENS = "What this conviction opens"
PERIOD = "Period that it begins"
SAYS = "By what is on record of them. Whether one is right here is for whoever asks for it."
NEXT = "New outcome of this case"
SURE = "confidence {}"


class OutcomeCards(Extra):
    """The law takes a while: each card comes up in an event of its own."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self._column.addWidget(self._case())
        self._cards = Arriving()
        self._column.addWidget(self._cards)
        self._cards.bring([self._periods, self._opens])

    def take_keyboard(self) -> None:
        self._cards.finish()
        super().take_keyboard()

    def _case(self) -> Card:
        """All that stands in one case, and the next one begun."""
        card, of = Card("The case"), cast(Outcome, self._page.subject)
        card.setObjectName("case")
        entries = Entries(came_of(self._desk, of), self._desk.store.clock.now())
        entries.wanted.connect(self.wanted)
        card.column.addWidget(entries)
        if self._may(Outcome):
            lead = self._lead(NEXT, New(OUTCOMES, of.reference))
            card.column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _periods(self) -> QWidget:
        found = periods_begun(self._desk, self._law, self._page)
        return _below_one_another(map(self._period, found))

    def _opens(self) -> QWidget:
        found = orders_opened(self._desk, self._law, self._page)
        return _below_one_another([self._orders(found)] if found else [])

    def _orders(self, several: tuple[Opened, ...]) -> Card:
        card = Card(OPENS)
        card.setObjectName("opens")
        card.column.addWidget(wrapped(Muted(SAYS)))
        for each in several:
            card.column.addLayout(self._order(each))
        return card

    def _period(self, of: Begun) -> Card:
        card, line = Card(), QHBoxLayout()
        card.setObjectName("period")
        line.addWidget(Section(PERIOD))
        line.addWidget(wrapped(Muted(law_used(of.power))), 1)
        card.column.addLayout(line)
        card.column.addWidget(wrapped(Strong(of.power.name)))
        sure = SURE.format(of.power.confidence)
        card.column.addWidget(wrapped(Muted(f"{of.power.statute} · {sure}")))
        now = self._desk.store.clock.now()
        card.column.addWidget(due_rows(of.dues, of.says, now))
        for text in _awaited(of):
            card.column.addWidget(wrapped(Words(text)))
        card.column.addWidget(wrapped(Muted(notes(of.says))))
        return card

    def _order(self, each: Opened) -> QVBoxLayout:
        lines, head = QVBoxLayout(), QHBoxLayout()
        lines.setSpacing(2)
        head.addWidget(wrapped(Strong(each.power.name)), 1)
        head.addWidget(self._begin(each), 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        said = (each.source, SURE.format(each.confidence), each.option.state)
        lines.addWidget(wrapped(Muted(" · ".join(part for part in said if part))))
        if each.option.why:
            lines.addWidget(wrapped(Words(each.option.why)))
        return lines

    def _begin(self, each: Opened) -> QWidget:
        """To the order that stands already; else to a new one, for whoever may make it."""
        if each.option.reference:
            return self._lead(each.option.reference, each.option.reference)
        button, place = Button("Begin"), New(ORDERS, self._page.reference, each.power.id)
        button.setAccessibleName(f"Begin {each.power.name}")
        button.clicked.connect(partial(self.wanted.emit, place))
        if not self._may(Order):
            button.hide()
        self._buttons.append(button)
        return button


def _below_one_another(cards: Iterable[Card]) -> QWidget:
    several = QWidget()
    column = QVBoxLayout(several)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for card in cards:
        column.addWidget(card)
    return several


def _awaited(of: Begun) -> Iterator[str]:
    yield of.check
    if of.lacks:
        yield of.lacks
    for each in of.awaits:
        yield f"{capital(each.clock.label)}: waits for {each.begins}."
