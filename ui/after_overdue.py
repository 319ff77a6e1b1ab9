"""What agencies have not done by its day: how many, how long, and a letter to each."""

from collections.abc import Sequence
from functools import partial

from orders.forum.action_lines import OverdueOf, overdue_by_agency
from orders.forum.before import before
from ui.meeting_card import Draw, MeetingCard, Parts, in_line, quiet
from ui.places import Paper
from ui.wrapped_table import WrappedTable

HEADINGS = ("Agency", "Overdue", "Longest, days", "Actions")
NOTHING = "No action of this forum is overdue."
NOBODYS = "Nobody’s: no agency is said"


class OverdueCard(MeetingCard):
    title = "Overdue, by agency"

    def _look(self) -> Draw:
        forum = before(self._desk, self._reference).meeting.forum or ""
        return partial(self._parts, overdue_by_agency(self._desk, self._desk.today, forum))

    def _parts(self, found: Sequence[OverdueOf]) -> Parts:
        if not found:
            yield quiet(NOTHING)
            return
        yield WrappedTable("Overdue by agency, table", HEADINGS, [_cells(each) for each in found])
        yield in_line(self._lead("Letters to them", Paper("action letters", self._reference)))


def _cells(of: OverdueOf) -> tuple[str, ...]:
    longest = max(each.days_over for each in of.actions)
    numbers = ", ".join(each.number for each in of.actions)
    return of.called or NOBODYS, str(len(of.actions)), str(longest), numbers
