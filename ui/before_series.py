"""The next meetings of the series: how many, on which days, and made in one press."""

from collections.abc import Sequence
from functools import partial

from orders.forum.ahead import rhythm_of
from orders.forum.before import Before, before
from orders.forum.series import make
from ui.long_work import LongWork
from ui.meeting_card import AtHand, Draw, MeetingCard, Parts, in_line, quiet
from ui.next_meetings import FIRST, NextMeetings
from ui.screen import FORUMS

NO_FORUM = (
    "This meeting names no forum of this register, so it is of no series. A forum says how often "
    "it meets, and whom it invites."
)
MAKING = "Making the meetings"


class SeriesCard(MeetingCard):
    title = "The next meetings"

    def __init__(self, of: AtHand) -> None:
        super().__init__(of)
        self._told = ""
        self._next: NextMeetings | None = None
        self._work = LongWork(self, of.jobs)

    def leave(self) -> None:
        super().leave()
        self._work.leave()

    def _look(self) -> Draw:
        held = before(self._desk, self._reference)
        says = f"{held.called}: {rhythm_of(self._desk, held.forum)}." if held.forum else ""
        return partial(self._parts, held, says)

    def _parts(self, held: Before, says: str) -> Parts:
        if not held.forum:
            yield quiet(NO_FORUM)
            yield in_line(self._lead("Forums", FORUMS))
            return
        yield quiet(says)
        if self.may_write:
            typed = self._next.typed if self._next else FIRST
            self._next = NextMeetings(self._desk, held.forum, typed)
            self._next.asked.connect(partial(self._make, held.forum))
            yield self._next
        if self._told:
            yield quiet(self._told)

    def _make(self, forum: str, count: int) -> None:
        desk = self._desk
        self._work.run(
            MAKING, lambda _task: make(desk, forum, count), self._made, self.troubled.emit
        )

    def _made(self, made: Sequence[str]) -> None:
        self._told = f"Made: {', '.join(made)}."
        self.changed.emit()
