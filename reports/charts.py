"""A chart, drawn once: as vectors on paper, and the same as a picture for the window."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from reports import chart_months
from reports.chart_place import Place
from reports.chart_places import AIR, LEADING, LETTERS, Mark, Panel, chart
from reports.figures.report import Drawn, Table
from reports.figures.said import number
from reports.letters import runs
from reports.styles import BOLD, FALLBACK, REGULAR


@dataclass(frozen=True)
class Look:
    """The colours of a chart. Its tones, one a column, must be told apart in grey too."""

    ink: str
    muted: str
    line: str
    tones: tuple[str, ...]


ON_PAPER = Look("#1B2733", "#5B6875", "#7C8A97", ("#2B3947", "#0B6E6E", "#72A8A4"))

# The names by which the window knows the fonts of the paper.
_FAMILIES = {
    REGULAR: {"family": "'Noto Sans'"},
    BOLD: {"family": "'Noto Sans'", "weight": "bold"},
    FALLBACK: {"family": "'DejaVu Sans'"},
}


def drawing(table: Table, width: float, look: Look = ON_PAPER) -> Drawing:
    """Its marks stand where `chart` of the same table and width says."""
    laid = chart(table, width)
    return _drawn(table, laid.panels, _Pen(Drawing(laid.width, laid.height), look))


def strips(table: Table, width: float, look: Look = ON_PAPER) -> Iterator[Drawing]:
    """The same in as many parts as can stand on different pages."""
    by_top = groupby(chart(table, width).panels, lambda panel: panel.place.top)
    for top, abreast in by_top:
        panels = [*abreast]
        tall = ceil(max(panel.place.height for panel in panels))
        yield _drawn(table, panels, _Pen(Drawing(width, tall), look, top))


def svg(drawn: Drawing) -> bytes:
    """As Qt shows it: without a clipping path, which would turn all of it black there."""
    written = renderSVG.drawToString(drawn, useClip=True, fontHacks=_FAMILIES)
    return written.encode() if isinstance(written, str) else bytes(written)


@dataclass(frozen=True)
class _Style:
    font: str
    size: float
    colour: str = "ink"

    def runs(self, text: str) -> Iterator[tuple[str, str]]:
        return ((self.font if has == REGULAR else has, letters) for has, letters in runs(text))

    def width(self, text: str) -> float:
        runs = self.runs(text)
        return float(sum(stringWidth(letters, font, self.size) for font, letters in runs))


_NAMED = _Style(BOLD, LETTERS)
_UNIT = _Style(REGULAR, LETTERS, "muted")
_NAME = _Style(REGULAR, LETTERS)
_VALUE = _Style(REGULAR, chart_months.SIZE)
_TOTAL = _Style(BOLD, LETTERS)
_CAPITAL = 5.7
"""How tall a capital letter of a name is."""
_UNDER = _Style(REGULAR, chart_months.SIZE, "muted")


@dataclass(frozen=True)
class _Pen:
    """Draws at places counted from above, on a sheet that is counted from below."""

    drawn: Drawing
    look: Look
    top: float = 0

    def _up(self, down: float) -> float:
        return float(self.drawn.height - (down - self.top))

    def block(self, place: Place, tone: str) -> None:
        if place.width and place.height:
            up = self._up(place.bottom)
            of = {"fillColor": HexColor(tone), "strokeColor": None}
            self.drawn.add(Rect(place.left, up, place.width, place.height, **of))

    def rule(self, left: float, right: float, down: float) -> None:
        up = self._up(down)
        of = {"strokeColor": HexColor(self.look.line), "strokeWidth": 0.6}
        self.drawn.add(Line(left, up, right, up, **of))

    def write(self, text: str, style: _Style, left: float, down: float) -> float:
        """Each letter in a font that has it; where the text ends."""
        # The picture for the window knows heights in halves of a point alone.
        up = round(2 * self._up(down)) / 2
        of = {"fontSize": style.size, "fillColor": HexColor(getattr(self.look, style.colour))}
        for font, letters in style.runs(text):
            self.drawn.add(String(left, up, letters, fontName=font, **of))
            left += stringWidth(letters, font, style.size)
        return left

    def centre(self, text: str, style: _Style, middle: float, down: float) -> None:
        """As near to it as the edges of the drawing leave room."""
        wide = style.width(text)
        left = min(middle - wide / 2, self.drawn.width - wide)
        self.write(text, style, max(left, 0), down)


def _drawn(table: Table, panels: Iterable[Panel], pen: _Pen) -> Drawing:
    for panel in panels:
        _draw(table, panel, pen)
    return pen.drawn


def _draw(table: Table, panel: Panel, pen: _Pen) -> None:
    place = panel.place
    for down, (label, unit) in enumerate(panel.title, start=1):
        end = pen.write(label, _NAMED, place.left, place.top + down * LEADING)
        pen.write(unit, _UNIT, end + AIR if label else end, place.top + down * LEADING)
    tone = pen.look.tones[panel.column % len(pen.look.tones)]
    for mark in panel.marks:
        pen.block(mark.bar, tone)
        cell = table.lines[mark.line].cells[mark.column]
        _WRITTEN[table.drawn](mark, number(cell) if cell else "", pen)
    if table.drawn == "columns":
        foot = panel.marks[0].bar.bottom
        pen.rule(place.left, panel.marks[-1].place.right, foot)


def _column(mark: Mark, figure: str, pen: _Pen) -> None:
    middle = mark.place.left + mark.place.width / 2
    pen.centre(figure, _VALUE, middle, mark.bar.top - AIR)
    for down, text in enumerate(mark.name, start=1):
        pen.centre(text, _UNDER, middle, mark.bar.bottom + down * (LEADING - 1))


def _bar(mark: Mark, figure: str, pen: _Pen) -> None:
    """Name and figure stand level with the middle of the bar."""
    level = mark.bar.top + (mark.bar.height + _CAPITAL) / 2
    first = level - (len(mark.name) - 1) * LEADING / 2
    for down, text in enumerate(mark.name):
        pen.write(text, _NAME, mark.place.left, first + down * LEADING)
    pen.write(figure, _TOTAL, mark.bar.right + 6, level)


_WRITTEN: Mapping[Drawn, Callable[[Mark, str, _Pen], None]] = {"columns": _column, "bars": _bar}
