"""A report as one CSV, a line to each figure; the marking stands in the file's name alone."""

import csv
import io
from collections.abc import Iterator

from disrupt.sheets.cells import marked
from reports.figures.report import Cell, Column, Line, Report, Table
from reports.figures.said import HIDDEN

HEADINGS = ("table", "line", "column", "unit", "value", "of")


def write(report: Report) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS)
    for table in report.tables:
        writer.writerows(_rows(table))
    return text.getvalue().encode()


def _rows(table: Table) -> Iterator[tuple[str, ...]]:
    for line in table.lines:
        for column, cell in zip(table.columns, line.cells, strict=True):
            if cell is not None:
                yield _row(table, line, column, cell)


def _row(table: Table, line: Line, column: Column, cell: Cell) -> tuple[str, ...]:
    said = (table.title, line.name, column.label, column.unit)
    return (*map(marked, said), _figure(cell.value, hidden=cell.hidden), _of(cell))


def _of(cell: Cell) -> str:
    return "" if cell.of is None or cell.hidden else str(cell.of)


def _figure(value: int | float | str | None, *, hidden: bool) -> str:
    """A number below nothing is no formula."""
    if hidden:
        return HIDDEN
    if value is None:
        return ""
    return marked(value) if isinstance(value, str) else str(value)
