"""Whether the minutes of a meeting were approved, and those that it approves itself."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from disrupt import phrasing
from disrupt.checks import Values
from disrupt.records import Meeting
from orders.forum.approving import approve, waiting
from orders.forum.before import Before, before
from orders.forum.meetings import Listed
from ui.asked_form import Asked, some
from ui.before_when import when_says
from ui.meeting_card import Draw, MeetingCard, Parts, in_line, quiet
from ui.parts import Muted, Tag, Words, wrapped
from ui.places import AtMeeting, Paper

NOT_YET = "Not approved yet: the next meeting of the forum approves them."
NONE_WAITS = "No minutes of a meeting before wait for approval."
SAYS = "What is put right in them stands in the minutes; nothing is said where nothing was wrong."


class MinutesCard(MeetingCard):
    title = "Minutes and their approval"

    def _look(self) -> Draw:
        held = before(self._desk, self._reference)
        return partial(self._parts, held, waiting(self._desk, self._reference))

    def _parts(self, held: Before, found: Sequence[Listed]) -> Parts:
        yield from self._own(held)
        if not found:
            yield quiet(NONE_WAITS)
        for each in found:
            yield in_line(*self._waits(each, held))

    def _own(self, held: Before) -> Parts:
        meeting = held.meeting
        if meeting.approved_on is None:
            yield wrapped(Words(NOT_YET))
            return
        approved = Words(f"Approved on {phrasing.day(meeting.approved_on)}")
        at = meeting.approved_at
        yield in_line(approved, *([self._lead(f"at {at}", AtMeeting(at))] if at else []))
        if meeting.corrections:
            yield wrapped(Muted(f"Corrections: {meeting.corrections}"))

    def _waits(self, each: Listed, held: Before) -> Iterator[QWidget]:
        """Of an earlier meeting: what this one approves."""
        yield Words(f"Minutes of {when_says(each.at)}")
        yield Tag("not approved", "outlined")
        yield self._lead(f"Minutes {each.reference}", Paper("minutes", each.reference))
        if self.may_write and held.phase != "before":
            link = self._link("Approve…", f"approve {each.reference}", partial(self._approve, each))
            link.setAccessibleName(f"Approve the minutes of {each.reference}")
            yield link

    def _approve(self, each: Listed) -> None:
        def take(values: Values) -> None:
            approve(self._desk, each.reference, self._reference, str(values["corrections"] or ""))

        fields = some(Meeting, "corrections")
        title = f"Approve the minutes of {when_says(each.at)}"
        self._ask(Asked(title, SAYS, "Approve", fields, take))
