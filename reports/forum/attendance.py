"""Attendance at a forum over a year: agency by agency, what share came, and who never did."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportlab.platypus.flowables import Flowable

from disrupt.phrasing import day
from disrupt.records import Meeting
from disrupt.workspace import Workspace
from orders.forum.sittings import earlier
from orders.reckoning import Law
from orders.working import many
from reports.deliver import Copy, Document
from reports.figures.attended import attended
from reports.figures.dated import lies_in
from reports.figures.report import Line, Period, Table
from reports.forum.drawn import PEN, SMALL, headed, told
from reports.forum.held import Head, looked, sitting
from reports.page import A4, Sheet, paper
from reports.parts import furniture
from reports.report_table import grid, needs, parts
from reports.styles import LABEL

TITLE = "Attendance over a year"
CAME = 1
"""The column of the figures that holds who came; that before it holds who was asked."""
NOTHING = "Nobody was asked to a meeting of this forum in this year."
NEVER = "Of whom nobody came"


@dataclass(frozen=True)
class AttendanceYear:
    head: Head
    period: Period
    meetings: tuple[str, ...]
    """References, the earliest first."""
    table: Table

    @property
    def never(self) -> tuple[str, ...]:
        """Agencies that were asked, and of which nobody came."""
        return tuple(
            line.name for line in self.table.lines if line.sort == "row" and not came(line)
        )


def gather(desk: Workspace, law: Law, reference: str) -> AttendanceYear:
    """Up to the day of the meeting. That somebody looked is in the log first."""
    with sitting(desk, looked(desk, reference)) as of:
        period = Period(_a_year_before(of.day) + timedelta(days=1), of.day)
        series = (*earlier(of.session, of.meeting), of.meeting)
        held = tuple(each.reference for each in series if lies_in(period, each.at))
        table, _sums = attended(of.session, period, held)
        return AttendanceYear(of.head, period, held, table)


def came(line: Line) -> int:
    cell = line.cells[CAME]
    return len(cell.records) if cell else 0


def document(of: AttendanceYear) -> Document:
    return Document(
        "attendance over a year",
        (Meeting.kind_name(), of.head.number),
        lambda copy, _task: draw(of, copy),
        references=tuple(dict.fromkeys((of.head.reference, *of.meetings))),
    )


def draw(of: AttendanceYear, copy: Copy) -> bytes:
    """A4 pages as a PDF, on their side if its columns ask for it; equal years give equal bytes."""
    sheet = A4 if needs(of.table).width <= A4.within else A4.on_its_side
    first, last = of.period.first, of.period.last
    meetings = many(len(of.meetings), "meeting")
    story = [
        *headed(TITLE, of.head),
        PEN.plain(f"{day(first)} to {day(last)}: {meetings}", LABEL),
        PEN.gap(6),
        *_table(of.table, sheet),
        *told(NEVER, "; ".join(of.never)),
    ]
    upright = furniture(f"{TITLE} {of.head.reference}", of.head.origin, copy)
    return paper(story, upright if sheet is A4 else upright.on_its_side)


def _a_year_before(on: date) -> date:
    """Of 29 February, the day before 1 March."""
    try:
        return on.replace(year=on.year - 1)
    except ValueError:
        return on.replace(year=on.year - 1, day=28)


def _table(table: Table, sheet: Sheet) -> Iterator[Flowable]:
    if len(table.lines) == 1:
        yield PEN.plain(NOTHING)
        return
    for part in parts(needs(table), sheet.within):
        yield grid(table, part)
    yield from (PEN.plain(note, SMALL) for note in table.notes)
    yield PEN.gap(6)
