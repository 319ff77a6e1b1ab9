"""When and where a meeting is, who chairs it, and by which rule of quorum."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from disrupt import phrasing
from disrupt.moments import When, day_of
from disrupt.records import Meeting
from orders.forum.before import Before, before, settle
from orders.own_lists import of_this_register
from ui.asked_form import Asked, some
from ui.labelled import Labelled
from ui.meeting_card import Draw, MeetingCard, Parts, in_line
from ui.parts import Words, wrapped
from ui.places import New
from ui.screen import FORUMS, MEETINGS

NAMES = ("at", "place", "chair", "rule", "papers_due")
SAYS = (
    "Moved to another day, its papers are due so many working days before that one; say another "
    "day for them only where that is wrong."
)
NOT_SAID = "not said yet"


class WhenCard(MeetingCard):
    title = "When and where"

    def _look(self) -> Draw:
        return partial(self._parts, before(self._desk, self._reference))

    def _parts(self, held: Before) -> Parts:
        meeting = held.meeting
        said: Mapping[str, str] = {
            "When": when_says(meeting.at),
            "Where": meeting.place or NOT_SAID,
            "Chair": meeting.chair or NOT_SAID,
            "Rule of quorum": meeting.rule or NOT_SAID,
        }
        yield Labelled([(label, (wrapped(Words(text)),)) for label, text in said.items()])
        yield in_line(*self._links(held))

    def _links(self, held: Before) -> Iterable[QWidget]:
        if self.may_write:
            yield self._button("Change…", "change when", lambda: self._change(held))
        if held.forum:
            yield self._lead(f"The forum {held.forum}", held.forum)
        yield self._lead("All meetings", MEETINGS)
        if not held.forum:
            yield self._lead("Forums", FORUMS)
        elif self.may_write:
            yield self._lead("Another meeting", New(MEETINGS, held.forum))

    def _change(self, held: Before) -> None:
        fields = tuple(of_this_register(self._desk, each) for each in some(Meeting, *NAMES))
        values = {name: getattr(held.meeting, name) for name in NAMES}
        self._ask(
            Asked(
                "When and where",
                SAYS,
                "Save",
                fields,
                lambda typed: settle(self._desk, held.meeting, typed),
                values,
                "at",
            )
        )


def when_says(at: When | None) -> str:
    """Such as “Thursday 3 December 2026, 10:00”."""
    if at is None:
        return NOT_SAID
    hour = f", {phrasing.time_of_day(at)}" if isinstance(at, datetime) else ""
    return f"{phrasing.weekday(day_of(at))} {phrasing.day(day_of(at))}{hour}"
