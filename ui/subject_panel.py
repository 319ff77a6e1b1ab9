"""The right of the room: one subject, what is known of it, its actions, and what is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orders.forum.agenda import Row
from orders.forum.considered import Considered
from ui.action_table import ActionTable
from ui.decision_box import DecisionBox
from ui.new_action import NewActionLine
from ui.parts import Section
from ui.plan_lines import PlanLines
from ui.recorded_line import RecordedLine
from ui.score_line import ScoreLine
from ui.stops import put_in_order
from ui.subject_facts import SubjectFacts
from ui.subject_head import SubjectHead

DECISION, ACTION = "decision", "action"
Typed = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Looked:
    """What was found of a subject."""

    of: Considered
    choices: tuple[str, ...]
    """What may be decided of it here."""


class SubjectPanel(QWidget):
    """The same parts for everybody: from one to the next only words change."""

    edited = Signal(str)
    """In which part something is typed."""
    left = Signal()
    save_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.head, self.facts = SubjectHead(), SubjectFacts()
        self.table, self.new_action = ActionTable(), NewActionLine(today)
        self.decision = DecisionBox(today)
        self.recorded, self.plans, self.score = RecordedLine(), PlanLines(), ScoreLine()
        self._below: Sequence[QWidget] = (self.table, self.recorded, self.plans, self.score)
        self._draw()
        self.decision.edited.connect(partial(self.edited.emit, DECISION))
        self.new_action.edited.connect(partial(self.edited.emit, ACTION))
        self.decision.save_asked.connect(self.save_asked)
        for part in (self.decision, self.new_action):
            part.left.connect(self.left)

    def show_row(self, row: Row, count: str, typed: Typed) -> None:
        """At once: nothing of whoever stood here before is seen under another's name."""
        self.head.show_row(row, count)
        self.facts.wait()
        for part in self._below:
            part.hide()
        self.decision.begin(row)
        self.decision.say("")
        self.decision.take(typed.get(DECISION, {}))
        self.new_action.put(typed.get(ACTION, {}))
        self.new_action.say("")

    def show_looked(self, found: Looked) -> None:
        self.head.show_considered(found.of)
        self.facts.show_considered(found.of)
        self.table.show_actions(found.of.actions)
        self.decision.show_decided(found.of.decided, found.choices)
        self.recorded.show_recorded(found.of.recorded)
        self.table.show()
        self.recorded.show()
        self.plans.show_plans(found.of.plans)
        self.score.show_score(found.of.score, found.of.no_score)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Agencies may have come that stood with nobody before."""
        for before, after in pairwise((self.new_action.boxes["due"], *self.decision.stops)):
            self.setTabOrder(before, after)
        put_in_order(self.decision.save, (self.recorded, self.score))

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.facts)
        column.addWidget(Section("Actions"))
        column.addWidget(self.table)
        column.addWidget(self.new_action)
        column.addWidget(self.decision)
        column.addWidget(self.recorded)
        column.addWidget(self.plans)
        column.addWidget(self.score)
        column.addStretch(1)
