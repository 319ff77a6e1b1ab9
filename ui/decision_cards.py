"""Beside a decision on a licence: its legal clock, its notice, its appeal, and what follows it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.page import Page
from disrupt.records import Disclosure, LicenceDecision
from disrupt.workspace import Workspace
from orders.decide import enter_on_nr3s
from orders.decisions_looked import DecisionLooked, decision_looked
from orders.licensing_decision import DecisionClock
from orders.licensing_notice import NoticePoint, is_complete
from orders.reckoning import Law
from orders.terms import Power
from ui import papers
from ui.arriving import Arriving
from ui.clock_card import Rows, law_used, wide
from ui.due_rows import due_rows, notes
from ui.extra import Extra
from ui.licence_cards import STATES, LicenceHead
from ui.licence_papers import may_print, may_serve
from ui.parts import Button, Card, Muted, Section, Tag, Words, wrapped
from ui.places import New, Paper
from ui.screen import DISCLOSURES
from ui.swapping import swapped

CLOCK, NOTICE, APPEAL = "The legal clock", "The notice", "Appeal"
NOT_YET = "Choose a licence: its dates stand here as you type."
NO_DATES = "It sets no dates for what is said so far."
NO_POINTS = "What the notice has to say stands here once it is said which decision it is."
DRAFT = "Until every line is there, the notice is a draft."
WHOLE = "Every line is there."
PREVIEW = {True: "Preview and serve", False: "Preview"}
"""Of the notice, by whether its reader may serve it."""
THERE: Mapping[str, str] = {"there": "fact", "missing": "day"}
"""The colour of each."""


class DecisionClockCard(Card):
    """It answers while one types, and says by which edition."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clock")
        self._used, self._notes = wrapped(Muted()), wrapped(Muted(NOT_YET))
        self._rows: QWidget = QWidget()
        self._used.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.addWidget(Section(CLOCK))
        line.addWidget(self._used, 1)
        self.column.addLayout(line)
        self.column.addWidget(self._rows)
        self.column.addWidget(self._notes)
        self._shown: object = None

    def show_clock(self, clock: DecisionClock, power: Power | None, now: datetime) -> None:
        if (clock, power) == self._shown:
            return
        self._shown = (clock, power)
        self._used.setText(law_used(power) if power else "")
        self._rows = swapped(self.column, self._rows, due_rows(clock.dues, clock.says, now))
        self._notes.setText(notes(clock.says) or ("" if clock.dues else NO_DATES))
        self._notes.setVisible(bool(self._notes.text()))


class NoticeCard(Card):
    """Each thing that the notice has to say, and whether it is there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.head = QHBoxLayout()
        self.head.addWidget(Section(NOTICE), 1)
        self.column.addLayout(self.head)
        self._rows: QWidget = QWidget()
        self._below = wrapped(Muted(NO_POINTS))
        self.column.addWidget(self._rows)
        self.column.addWidget(self._below)
        self._shown: object = None

    def show_points(self, points: Sequence[NoticePoint]) -> None:
        if points == self._shown:
            return
        self._shown = points
        rows = Rows()
        for each in points:
            source = [wrapped(Muted(each.source))] if each.source else []
            rows.add([wide(Tag(each.state, THERE[each.state]))], [_says(each), *source])
        self._rows = swapped(self.column, self._rows, rows)
        said = WHOLE if is_complete(tuple(points)) else DRAFT
        self._below.setText(said if points else NO_POINTS)


def _says(point: NoticePoint) -> QWidget:
    return wrapped(Words(point.says))


class DecisionCards(Extra):
    """What can be done is done by one key each: entered on NR3S, and answered."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self.looked = looked = decision_looked(desk, law, page.reference)
        self._cards = Arriving()
        self._column.addWidget(self._cards)
        if looked:
            cards = (self._clock, self._notice, self._appeal, self._follows)
            self._cards.bring(partial(card, looked) for card in cards)

    def begin(self) -> None:
        if looked := self.looked:
            self.headed.emit(LicenceHead(looked.head))
            if effect := looked.clock.effect:
                self.staged.emit(effect.state, STATES.get(effect.state, "asked"))

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """Only what is still to be done, for whoever may."""
        looked, acts = self.looked, dict[str, Callable[[], None]]()
        if looked and looked.is_owed_to_nr3s and self._may(LicenceDecision):
            acts["enter"] = self._enter
        if looked and self._is_to_answer(looked):
            acts["answer"] = self._answer
        return acts

    def take_keyboard(self) -> None:
        self._cards.finish()
        super().take_keyboard()

    def _clock(self, looked: DecisionLooked) -> Card:
        card = DecisionClockCard()
        card.show_clock(looked.clock, looked.power, looked.at)
        return card

    def _notice(self, looked: DecisionLooked) -> Card:
        card = NoticeCard()
        card.show_points(looked.points)
        card.head.addWidget(self._preview(looked))
        return card

    def _preview(self, looked: DecisionLooked) -> Button:
        """From there it is served, too."""
        button = Button(PREVIEW[may_serve(self._desk)])
        # Never shown while it stands nowhere: it would be a window of its own for a moment.
        if not may_print(self._desk):
            button.hide()
        place = Paper(papers.DECISION, looked.decision.reference)
        button.clicked.connect(lambda: self.wanted.emit(place))
        return button

    def _appeal(self, looked: DecisionLooked) -> Card:
        card = Card(APPEAL)
        card.setObjectName("appeal")
        for said in looked.appeal:
            card.column.addWidget(wrapped(Words(said)))
        return card

    def _follows(self, looked: DecisionLooked) -> Card:
        """What is left to do, and where the decision came from."""
        card = Card("What follows")
        card.setObjectName("follows")
        leads = {
            looked.head.reference: f"Licence {looked.head.reference}, {looked.head.called}",
            looked.answers: f"From disclosure {looked.answers}",
            looked.answered: f"Answer {looked.answered}",
        }
        for reference, text in leads.items():
            if reference:
                lead = self._lead(text, reference)
                card.column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        for name, act in self.acts().items():
            line.addWidget(self._button(name, act))
        line.addStretch(1)
        card.column.addLayout(line)
        return card

    def _is_to_answer(self, looked: DecisionLooked) -> bool:
        is_open = bool(looked.answers) and not looked.answered
        return is_open and self._may(Disclosure)

    def _enter(self) -> None:
        try:
            enter_on_nr3s(self._desk, self._law, self._page.reference)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.kept.emit("Entered on NR3S today.")

    def _answer(self) -> None:
        self.wanted.emit(New(DISCLOSURES, self._page.reference))
