"""Attendance by agency over the year up to a meeting: the figures of its paper, in a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reports.figures.report import Line
from reports.figures.said import number, said
from ui import papers
from ui.meeting_card import Draw, MeetingCard, Parts, in_line, quiet
from ui.places import Paper
from ui.wrapped_table import WrappedTable

if TYPE_CHECKING:
    from reports.forum.attendance import AttendanceYear

CAME = 1
"""The column of who came."""
NOBODY = "Nobody was asked to a meeting of this forum in this year."


class AttendedCard(MeetingCard):
    title = "Attendance over a year, by agency"

    def _look(self) -> Draw:
        return partial(self._parts, papers.attendance_year(self._desk, self._law, self._reference))

    def _parts(self, found: AttendanceYear) -> Parts:
        if len(found.table.lines) <= 1:
            yield quiet(NOBODY)
        else:
            headings = (found.table.heading, *(each.label for each in found.table.columns))
            rows = [_cells(each) for each in found.table.lines]
            yield WrappedTable("Attendance by agency, table", headings, rows)
            if found.never:
                yield quiet(f"Nobody came of: {'; '.join(found.never)}.")
        yield in_line(self._lead("Attendance on paper", Paper("attendance", self._reference)))


def _cells(of: Line) -> tuple[str, ...]:
    """How large a part came stands beside it; of the others the number alone."""
    figures = (
        (said if at == CAME else number)(cell) if cell else "" for at, cell in enumerate(of.cells)
    )
    return of.name, *figures
