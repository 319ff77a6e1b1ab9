"""Stored text set in lines without markup: a pack has some two hundred such texts on each page."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from reports.packs.broken import Line, Look, broken, looks_of, width_of
from reports.packs.spans import Span, Style
from reports.styles import MUTED

_KEPT = 2
"""Lines that stand together at the foot and at the head of a page."""


class Text(Flowable):
    """One text; what has no room on a page goes on, and a word wider than a line is broken."""

    def __init__(self, spans: Sequence[Span], style: Style) -> None:
        super().__init__()
        self.spaceBefore, self.keepWithNext = style.above, style.kept
        self._spans, self._style = spans, style
        self._lines: tuple[Line, ...] = ()
        self._within: float | None = None
        self._as_set: Sequence[tuple[float, Sequence[tuple[Look, str]]]] | None = None

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        within = wide - self._style.indent
        if self._within is None or (self._spans and self._within != within):
            self._lines = tuple(broken(self._spans, self._style, within))
            self._within, self._as_set = within, None
        return wide, len(self._lines) * self._style.leading

    def split(self, wide: float, high: float) -> list[Flowable]:
        self.wrap(wide, high)
        has_room = int(high / self._style.leading + 0.001)
        first = min(has_room, max(len(self._lines) - _KEPT, 0))
        if first < min(_KEPT, len(self._lines)):
            return []
        return [self._part(self._lines[:first]), self._part(self._lines[first:])]

    @property
    def widest(self) -> float:
        """Of its lines, as they were broken last."""
        return max((width_of(line, self._style) for line in self._lines), default=0)

    def draw(self) -> None:
        self.write(self.canv, 0, 0)

    def write(self, canv: Canvas, left: float, foot: float) -> None:
        """The same where it stands, which takes less than moving the page there and back."""
        style, written = self._style, canv.beginText()
        up = foot + len(self._lines) * style.leading
        up -= style.size + (style.leading - style.size) / 4
        last: Look | None = None
        for begins, looks in self._set:
            written.setTextOrigin(left + begins, up)
            for look, letters in looks:
                if look != last:
                    written.setFont(look[0], style.size)
                    written.setFillColor(MUTED if look[1] or style.quiet else style.ink)
                    last = look
                # Not textOut, which measures the letters: where each line begins is known.
                written._textOut(letters)
            up -= style.leading
        canv.drawText(written)

    @property
    def _set(self) -> Sequence[tuple[float, Sequence[tuple[Look, str]]]]:
        """Where each line begins, and what stands in it: the same in each copy."""
        if self._as_set is None:
            self._as_set = tuple((self._begins(line), (*looks_of(line),)) for line in self._lines)
        return self._as_set

    def _begins(self, line: Line) -> float:
        style = self._style
        free = (self._within or 0) - width_of(line, style)
        return style.indent + style.share * free

    def _part(self, lines: tuple[Line, ...]) -> "Text":
        part = Text((), self._style)
        part._lines, part._within = lines, self._within
        return part
