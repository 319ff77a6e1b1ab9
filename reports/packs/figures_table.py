"""A table of few columns in a copy: close together, and a long one beside itself."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from reports.figures.report import Line, Table
from reports.figures.said import has_hidden, said, unit_of
from reports.packs.looks import GAP, SMALL, Heading, plain
from reports.packs.spans import Span, Style
from reports.packs.stacked import EMPTY, HEADED, LISTED_ROW, Row, Stack
from reports.packs.typeset import Text

MOST_COLUMNS = 2
LONG = 16
"""Lines, of which more stand in two columns."""
_FIGURE = 74.0
_NAME, _SUM = Style(8, 9.8), Style(8, 9.8, strong=True)
_RIGHT, _SUM_RIGHT = Style(8, 9.8, share=1), Style(8, 9.8, strong=True, share=1)


def is_narrow(table: Table) -> bool:
    return len(table.columns) <= MOST_COLUMNS and table.drawn == "no chart"


def narrow(table: Table, rule: str, wide: float) -> Flowable:
    """Under its title; what is said of it stands below."""
    above = [Heading(table.title), *_written(table.says)]
    below = [*table.notes, *([f"* {rule}"] if has_hidden(table) else [])]
    return Stack([*above, _lines(table, wide), *(plain(each, SMALL) for each in below)])


def _written(says: str) -> list[Flowable]:
    return [plain(says, SMALL)] if says else []


def _lines(table: Table, wide: float) -> Flowable:
    if len(table.lines) <= LONG:
        return _column(table, table.lines, wide)
    half = (len(table.lines) + 1) // 2
    column = (wide - GAP) / 2
    halves = [_column(table, each, column) for each in (table.lines[:half], table.lines[half:])]
    return Row([halves[0], EMPTY, halves[1]], [column, GAP, column])


def _column(table: Table, lines: Sequence[Line], wide: float) -> Stack:
    figures = [_FIGURE] * len(table.columns)
    widths = [wide - sum(figures), *figures]
    heads = [Text((*_head(of.label, unit_of(of)),), _RIGHT) for of in table.columns]
    head = Row([plain(table.heading, _SUM), *heads], widths, HEADED)
    return Stack([head, *(Row(_cells(each), widths, LISTED_ROW) for each in lines)], head)


def _head(label: str, unit: str) -> Iterator[Span]:
    yield Span(label, strong=True)
    if unit:
        yield Span(f" {unit}", quiet=True)


def _cells(line: Line) -> list[Flowable]:
    is_row = line.sort == "row"
    note = [Span(f"  {line.note}", quiet=True)] if line.note else []
    name = Text((Span(line.name), *note), _NAME if is_row else _SUM)
    return [name, *(plain(said(each), _RIGHT if is_row else _SUM_RIGHT) for each in line.cells)]
