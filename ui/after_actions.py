"""The actions that a meeting set and those that it carries forward: rated in letters, and done."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from disrupt.checks import Values
from disrupt.errors import Invalid
from disrupt.records import Action
from orders.forum.acting import close, rate
from orders.forum.action_lines import actions_of_meeting
from orders.forum.carrying import carried
from orders.forum.considered import ActionLine
from ui.action_table import ActionTable
from ui.asked_form import Asked, some
from ui.meeting_card import AtHand, Draw, MeetingCard, Parts, in_line, quiet
from ui.parts import Section
from ui.places import Paper
from ui.screen import ACTIONS

SET, CARRIED = "Set at this meeting", "Carried forward from the meetings before"
HOW = (
    "R, A or G rates the action; in the column of the outcome, the outcome. Backspace takes a "
    "rating away, X says that it is done, Enter opens it. Blank is “not rated”."
)
NOTHING = "None."
FIELDS = some(Action, "closed", "evidence", "outcome")
DONE = "The day on which it was done, what shows that it was, and what it changed."


class ActionsCard(MeetingCard):
    title = "Actions"

    def __init__(self, of: AtHand) -> None:
        super().__init__(of)
        self.tables = {SET: ActionTable(), CARRIED: ActionTable()}
        self._none = {name: quiet(NOTHING) for name in self.tables}
        self.column.insertLayout(1, in_line(*self._leads()))
        for at, part in enumerate(self._lower(), start=2):
            self.column.insertWidget(at, part)
        for name, table in self.tables.items():
            table.setAccessibleName(f"{name}, table")
            table.rated.connect(self._rate)
            table.done.connect(self._done)
            table.opened.connect(self.wanted.emit)

    def _look(self) -> Draw:
        lines: dict[str, Sequence[ActionLine]] = {
            SET: actions_of_meeting(self._desk, self._reference),
            CARRIED: carried(self._desk, self._reference),
        }
        return partial(self._parts, lines)

    def _show(self, draw: Draw) -> None:
        """Its tables stay where they are, and so does whoever walks in them."""
        tuple(draw())

    def _parts(self, lines: Mapping[str, Sequence[ActionLine]]) -> Parts:
        for name, table in self.tables.items():
            table.show_actions(lines[name])
            table.setVisible(bool(lines[name]))
            self._none[name].setVisible(not lines[name])
        return ()

    def _leads(self) -> Iterable[QWidget]:
        yield self._lead("Action plan on paper", Paper("action plan", self._reference))
        yield self._lead("All actions", ACTIONS)

    def _lower(self) -> Iterable[QWidget]:
        yield quiet(HOW)
        for name, table in self.tables.items():
            yield Section(name)
            yield self._none[name]
            yield table

    def _rate(self, reference: str, which: str, letter: str) -> None:
        if self.may_write:
            self._do(lambda: rate(self._desk, reference, which, letter))

    def _done(self, reference: str) -> None:
        if not self.may_write:
            return

        def take(values: Values) -> None:
            on = values["closed"]
            if not isinstance(on, date):
                raise Invalid(["Say the day on which it was done."])
            said = {name: str(values[name] or "") for name in ("evidence", "outcome")}
            close(self._desk, reference, on, **said)

        values = {"closed": self._desk.today}
        self._ask(Asked(f"{reference} is done", DONE, "Save", FIELDS, take, values, "evidence"))
