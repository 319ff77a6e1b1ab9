"""How the papers of a meeting look: their head, their facts, and tables over several pages."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph
from reportlab.platypus import Table as Grid
from reportlab.platypus.flowables import CondPageBreak, Flowable

from disrupt.phrasing import weekday
from reports.forum.held import NOT_SAID, Head
from reports.letterhead import when
from reports.letters import printable, printable_lines
from reports.page import A4
from reports.parts import Pen
from reports.styles import (
    BODY,
    BOLD,
    CELL,
    FIELD,
    INK,
    LABEL,
    LETTER,
    LINE,
    MUTED,
    NAME,
    PAPER,
    TABLE,
)

PEN = Pen(A4)
ITEM = ParagraphStyle(
    "item", BODY, fontName=BOLD, fontSize=11.5, leading=15, spaceBefore=12, keepWithNext=1
)
SUBJECT = ParagraphStyle(
    "subject", BODY, fontName=BOLD, fontSize=9.5, leading=13, spaceBefore=8, keepWithNext=1
)
MINUTE = ParagraphStyle("minute", LETTER, leading=13, spaceAfter=2)
KEPT = ParagraphStyle("kept", MINUTE, keepWithNext=1)
"""What never stands last on a page."""
SMALL = ParagraphStyle("small", LABEL, fontSize=8, leading=11)
HEADING = ParagraphStyle("heading of a column", CELL, fontName=BOLD, fontSize=7.5, leading=9.5)
LABELS = 34 * mm
BEGINS = 90.0
"""What a table needs at the foot of a page to begin there."""
Cell = str | Sequence[Flowable]
"""Stored text, or what was drawn of it already."""


def headed(title: str, head: Head) -> Iterator[Flowable]:
    yield PEN.plain(title, NAME)
    yield PEN.plain(" · ".join(part for part in (head.forum, head.reference) if part), LABEL)
    yield PEN.gap(6)


def where(head: Head) -> Iterator[tuple[str, str]]:
    yield "Date", f"{weekday(head.at)} {when(head.at)}" if head.at else NOT_SAID
    yield "Place", head.place or NOT_SAID
    yield "Chair", head.chair or NOT_SAID


def facts(said: Iterable[tuple[str, str]], wide: float = A4.within) -> Grid:
    """Labels, and beside each what is known; a line end of its own is kept."""
    rows = [[PEN.plain(label, LABEL), PEN.plain(text)] for label, text in said]
    widths = [LABELS, wide - LABELS]
    return Grid(rows, widths, splitInRow=1, hAlign="LEFT", style=_FACTS)


def told(label: str, text: str, style: ParagraphStyle = MINUTE) -> list[Flowable]:
    """A line that begins with what it is; nothing where nothing is known."""
    said = f"<b>{printable(label)}:</b> {printable_lines(text)}"
    return [PEN.text(said, style)] if text.strip() else []


def boxed(label: str, text: str, wide: float = A4.within) -> Grid:
    """What is read out stands apart; however long it is, it goes on over the page."""
    rows = [[PEN.plain(label, LABEL)], [PEN.plain(text, MINUTE)]]
    return Grid(rows, [wide], splitInRow=1, hAlign="LEFT", style=_BOX)


def grid(
    headings: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[float],
    style: ParagraphStyle = CELL,
) -> list[Flowable]:
    """Its headings stand on every page that it takes, and one row may be taller than a page."""
    top = [Paragraph(printable(each), HEADING) for each in headings]
    below = [[_cell(each, style) for each in row] for row in rows]
    return [CondPageBreak(BEGINS), _grid([top, *below], widths, _GRID, heads=1)]


def lines(rows: Iterable[Sequence[Cell]], widths: Sequence[float]) -> Flowable:
    """A table that needs no headings."""
    return _grid([[_cell(each, CELL) for each in row] for row in rows], widths, _LINES)


class _Rows(Grid):
    """What has no room goes on at the head of the next page, and not under headings of its own."""

    def split(self, wide: float, high: float) -> list[Flowable]:
        parts: list[Flowable] = super().split(wide, high)
        return [*parts[:1], CondPageBreak(A4.height), *parts[1:]] if len(parts) > 1 else parts


def _grid(
    rows: Sequence[Sequence[object]],
    widths: Sequence[float],
    style: Sequence[tuple[object, ...]],
    *,
    heads: int = 0,
) -> Grid:
    return _Rows(
        rows,
        widths,
        repeatRows=heads,
        splitInRow=1,
        hAlign="LEFT",
        spaceBefore=3,
        spaceAfter=5,
        style=style,
    )


def muted(markup: str) -> str:
    return f'<font fg="{MUTED.hexval()}">{markup}</font>'


def _cell(said: Cell, style: ParagraphStyle) -> Sequence[Flowable]:
    return [Paragraph(printable_lines(said), style)] if isinstance(said, str) else said


_FACTS = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
)
_BOX = (
    TABLE,
    ("BACKGROUND", (0, 0), (-1, -1), PAPER),
    ("LINEBEFORE", (0, 0), (0, -1), 2, FIELD),
    ("LEFTPADDING", (0, 0), (-1, -1), 8),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
)
_LINES: tuple[tuple[object, ...], ...] = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
)
_GRID: tuple[tuple[object, ...], ...] = (
    *_LINES,
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("BACKGROUND", (0, 0), (-1, 0), PAPER),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
)
