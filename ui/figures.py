"""Where a figure stands in a report, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.figures.report import Cell, Column, Line, Report, Table
from ui.places import Place

PAIRED: Mapping[str, str] = {
    "arrests": "people_arrested",
    "charges": "people_charged",
    "convictions": "people_convicted",
}
"""Events, and whom they happened to, where both stand in one line."""


@dataclass(frozen=True)
class At:
    """A figure by its table, line and column, each counted from nought."""

    table: str
    line: int
    column: int


LeftAt = dict[Place, At]
"""At which figure somebody was, by the place of its report."""


@dataclass(frozen=True)
class Figure:
    """A figure with what stands around it."""

    at: At
    table: Table
    line: Line
    column: Column
    cell: Cell


def figure(report: Report, at: At) -> Figure | None:
    """Nothing where none stands there, or stands there no longer."""
    table = next((each for each in report.tables if each.id == at.table), None)
    if table is None or at.line >= len(table.lines) or at.column >= len(table.columns):
        return None
    line = table.lines[at.line]
    cell = line.cells[at.column]
    return Figure(at, table, line, table.columns[at.column], cell) if cell else None
