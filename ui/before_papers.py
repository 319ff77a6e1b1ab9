"""The papers of a meeting: by when, whether they went out, and under which agreement."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from disrupt import edit, phrasing
from disrupt.checks import Values
from disrupt.moments import ending
from disrupt.records import Meeting
from orders.forum.before import Before, before
from orders.forum.meetings import papers_went
from ui.asked_form import Asked, some
from ui.labelled import Labelled
from ui.meeting_card import Draw, MeetingCard, Parts, in_line
from ui.near import nearness
from ui.parts import Muted, Tag, Words, wrapped
from ui.places import Paper

TODAY, ANOTHER = "They went out today", "On another day…"
NO_STATEMENT = "No confidentiality statement is recorded; the forum has none either."
STATEMENT = "It is read out as the meeting begins, and printed in its minutes."
FIRST = 320
"""Letters of the statement that are shown; all of it stands in the agenda on paper."""


class PapersCard(MeetingCard):
    title = "Papers and confidentiality"

    def _look(self) -> Draw:
        return partial(self._parts, before(self._desk, self._reference))

    def _parts(self, held: Before) -> Parts:
        yield Labelled(
            [
                ("Papers", tuple(self._due(held))),
                ("Sharing agreement", tuple(self._agreement(held))),
                ("Statement", (wrapped(Words(_shortened(held.statement) or NO_STATEMENT)),)),
            ]
        )
        yield in_line(*self._buttons(held))

    def _due(self, held: Before) -> Iterable[QWidget]:
        meeting = held.meeting
        if meeting.papers_out:
            yield Words(f"went out {phrasing.day(meeting.papers_out)}")
            late = meeting.papers_due and meeting.papers_due < meeting.papers_out
            yield Muted("late" if late else "in time") if meeting.papers_due else Muted()
        elif meeting.papers_due:
            due = f"{phrasing.weekday(meeting.papers_due)} {phrasing.day(meeting.papers_due)}"
            yield Words(f"due {due}")
            yield Tag(*self._left(meeting.papers_due))
            yield Muted(held.papers)
        else:
            yield Words("no day is said")
            yield Muted(held.papers)

    def _left(self, due: date) -> tuple[str, str]:
        left = ending(due) - self._desk.store.clock.now()
        days = (due - self._desk.today).days
        if left <= timedelta():
            return "overdue", "overdue"
        return ("today" if days == 0 else f"in {days} days" if days > 1 else "tomorrow"), nearness(
            left
        )

    def _agreement(self, held: Before) -> Iterable[QWidget]:
        """In red only once it is over: before that it is a date like any other."""
        if held.agreement_ends is None:
            yield Words(held.agreement or "none is recorded")
            return
        if held.agreement:
            yield Words(held.agreement)
        ends = phrasing.partial(held.agreement_ends)
        if held.is_over:
            yield Tag(f"ended {ends}", "overdue")
        else:
            yield Words(f"to {ends}")

    def _buttons(self, held: Before) -> Iterable[QWidget]:
        if self.may_write and not held.meeting.papers_out:
            yield self._button(TODAY, "papers went", partial(self._went, self._desk.today))
        if self.may_write:
            yield self._link(ANOTHER, "papers another day", lambda: self._another(held))
            yield self._link("Statement…", "statement", lambda: self._statement(held))
        yield self._lead("Agenda on paper", Paper("agenda", self._reference))

    def _went(self, on: date | None) -> None:
        self._do(lambda: papers_went(self._desk, self._reference, on))

    def _another(self, held: Before) -> None:
        def take(values: Values) -> None:
            on = values["papers_out"]
            papers_went(self._desk, self._reference, on if isinstance(on, date) else None)

        says = "The day on which they went out; nothing, where they have not."
        values = {"papers_out": held.meeting.papers_out}
        fields = some(Meeting, "papers_out")
        self._ask(Asked("Papers went out", says, "Save", fields, take, values))

    def _statement(self, held: Before) -> None:
        def take(values: Values) -> None:
            edit.change(self._desk, held.meeting, values)

        fields = some(Meeting, "statement")
        values = {"statement": held.statement}
        title = "Confidentiality statement"
        self._ask(Asked(title, STATEMENT, "Save", fields, take, values, lines=8))


def _shortened(text: str) -> str:
    return text if len(text) <= FIRST else f"{text[:FIRST].rsplit(' ', 1)[0]} …"
