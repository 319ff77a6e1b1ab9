"""A table of figures on paper: as wide as it must be, its headings on every page that it takes."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph
from reportlab.platypus import Table as Grid

from reports.figures.report import Cell, Line, Table
from reports.figures.said import said, unit_of
from reports.letters import printable, runs
from reports.styles import BOLD, CELL, FIELD, INK, LINE, MUTED, REGULAR, TABLE

SIZE = 8.0
_AIR = 8.0
"""Left and right of what stands in a cell, together."""
_NAME = 100.0
"""What a name is left, at the least, where it needs as much."""
_NAME_AT_EASE = 150.0
_TEXT = 120.0
"""Words that need more than this are broken into lines."""
_SPARE = 30.0
_A_FEW_LINES = 400
_STAY = 2
"""Rows before a total that go with it."""
_HEADING = ParagraphStyle("heading", CELL, fontName=BOLD, fontSize=7.5, leading=9.5)
_HEADING_RIGHT = ParagraphStyle("heading right", _HEADING, alignment=TA_RIGHT)
_STYLES = {REGULAR: CELL, BOLD: ParagraphStyle("strong cell", CELL, fontName=BOLD)}

Way = tuple[object, ...]


@dataclass(frozen=True)
class Part:
    """So many columns of a table as stand beside its names on one page."""

    columns: tuple[int, ...]
    widths: tuple[float, ...]
    """Of the names, and then of each column."""


@dataclass(frozen=True)
class Needs:
    """How wide a table must be at the least: its names, and each column of figures."""

    names: float
    columns: tuple[float, ...]
    longest: float
    """What the names would take if none of them were broken into lines."""

    @property
    def width(self) -> float:
        return self.names + sum(self.columns)


def needs(table: Table) -> Needs:
    longest = _longest_name(table)
    columns = (_column_at_least(table, column) for column in range(len(table.columns)))
    return Needs(min(_NAME, longest), tuple(columns), longest)


def parts(of: Needs, room: float) -> tuple[Part, ...]:
    """All its columns, in their order, in as few parts as there is room for."""
    found: list[list[int]] = [[]]
    for column, width in enumerate(of.columns):
        taken = of.names + sum(of.columns[each] for each in found[-1])
        if found[-1] and taken + width > room:
            found.append([])
        found[-1].append(column)
    return tuple(Part(tuple(each), _widths(of, each, room)) for each in found)


def grid(table: Table, part: Part) -> Grid:
    rows = [_headings(table, part), *(_row(line, part) for line in table.lines)]
    return Grid(
        rows,
        part.widths,
        repeatRows=1,
        # One row may be taller than a page: somebody may have typed a page where a name stands.
        splitInRow=1,
        hAlign="LEFT",
        style=[*_STYLE, *_aligned(table, part), *_set_apart(table.lines)],
    )


_STYLE: tuple[Way, ...] = (
    TABLE,
    ("FONTSIZE", (0, 0), (-1, -1), SIZE),
    ("LEADING", (0, 0), (-1, -1), 10),
    ("TEXTCOLOR", (0, 0), (-1, -1), INK),
    ("LEFTPADDING", (0, 0), (-1, -1), _AIR / 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), _AIR / 2),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, FIELD),
)
_APART: dict[str, tuple[float, object]] = {"subtotal": (0.6, FIELD), "total": (1.0, INK)}


def _set_apart(lines: Sequence[Line]) -> Iterator[Way]:
    for row, line in enumerate(lines, start=1):
        if line.sort in _APART:
            yield ("FONTNAME", (0, row), (-1, row), BOLD)
            yield ("LINEABOVE", (0, row), (-1, row), *_APART[line.sort])
            yield from _kept(lines, row)


def _kept(lines: Sequence[Line], row: int) -> Iterator[Way]:
    """A total does not begin a page, away from all that it adds up, if these are of some lines."""
    first = max(1, row - _STAY)
    if all(len(line.name) + len(line.note) < _A_FEW_LINES for line in lines[first - 1 : row]):
        yield ("NOSPLIT", (0, first), (-1, row))


def _aligned(table: Table, part: Part) -> Iterator[Way]:
    for at, column in enumerate(part.columns, start=1):
        if not _is_words(table, column):
            yield ("ALIGN", (at, 1), (at, -1), "RIGHT")


def _headings(table: Table, part: Part) -> list[Paragraph]:
    heads = [Paragraph(printable(table.heading), _HEADING)]
    for column in part.columns:
        style = _HEADING if _is_words(table, column) else _HEADING_RIGHT
        of = table.columns[column]
        unit = f'<br/><font name="{REGULAR}" fg="{MUTED.hexval()}">{printable(unit_of(of))}</font>'
        heads.append(Paragraph(printable(of.label) + (unit if unit_of(of) else ""), style))
    return heads


def _row(line: Line, part: Part) -> list[str | Paragraph]:
    font = REGULAR if line.sort == "row" else BOLD
    texts = [line.name, *(said(line.cells[column]) for column in part.columns)]
    row = [_cell(text, font, width) for text, width in zip(texts, part.widths, strict=True)]
    return [_named(line, font, part.widths[0]), *row[1:]] if line.note else row


def _cell(text: str, font: str, width: float) -> str | Paragraph:
    """Plain where that is as good: it is drawn in a third of the time."""
    plain = [*runs(text)]
    if all(has == REGULAR for has, _ in plain):
        letters = "".join(part for _, part in plain)
        if _long(letters, font) <= width - _AIR:
            return letters
    return Paragraph(printable(text), _STYLES[font])


def _named(line: Line, font: str, width: float) -> Paragraph:
    """Its note beside the name, or below where there is no room."""
    note = f'<font name="{REGULAR}" fg="{MUTED.hexval()}">{printable(line.note)}</font>'
    beside = _long(f"{line.name}  {line.note}", font) <= width - _AIR
    return Paragraph(
        f"{printable(line.name)}{'&nbsp; ' if beside else '<br/>'}{note}", _STYLES[font]
    )


def _widths(of: Needs, columns: Sequence[int], room: float) -> tuple[float, ...]:
    """The names have what they need, then each figure some air; what is over stays white."""
    wide = [of.columns[each] for each in columns]
    left = room - sum(wide)
    name = min(max(of.longest, _NAME_AT_EASE), left)
    spare = min(_SPARE, (left - name) / max(1, len(wide)))
    return (name, *(each + spare for each in wide))


def _longest_name(table: Table) -> float:
    names = [_long(line.name, BOLD) for line in table.lines]
    notes = [min(_NAME_AT_EASE, _long(f"{line.name}  {line.note}", BOLD)) for line in table.lines]
    return max((*names, *notes, _longest_word(table.heading))) + _AIR


def _column_at_least(table: Table, column: int) -> float:
    of = table.columns[column]
    figures = (min(_TEXT, _long(text, BOLD)) for text in _figures(table, column))
    heads = map(_longest_word, (of.label, of.unit))
    return max((*figures, *heads)) + _AIR


def _figures(table: Table, column: int) -> Iterable[str]:
    return (said(line.cells[column]) for line in table.lines)


def _is_words(table: Table, column: int) -> bool:
    """Not one figure in it."""
    cells = [cell for line in table.lines if (cell := line.cells[column])]
    return bool(cells) and all(map(_says_words, cells))


def _says_words(cell: Cell) -> bool:
    return isinstance(cell.value, str) and not cell.hidden


def _longest_word(text: str) -> float:
    return max((_long(word, BOLD) for word in text.split()), default=0)


def _long(text: str, font: str = REGULAR) -> float:
    return float(stringWidth(text, font, SIZE))
