"""Bars of the chart of restrictions, told apart without colour; their words where there is room."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor, white
from reportlab.pdfgen.canvas import Canvas

from orders.controls import State
from orders.packs.subject import Bar
from reports.packs.chart_axis import Axis
from reports.packs.looks import plain
from reports.packs.spans import Style
from reports.packs.typeset import Text
from reports.styles import INK

HIGH = 10.0
ENDED = HexColor("#C9CED4")
_THINNEST = 1.6
_AIR = 2.5
_HATCH = 4.0
_ENDLESS = 1e6
_WORDS = Style(8, 10)
_ON_DARK = Style(8, 10, ink=white)


@dataclass(frozen=True)
class _Drawn:
    """How a bar is filled, and what stands in it."""

    fill: Color | None
    words: Style
    hatched: bool = False
    dotted: bool = False


_STATES: Mapping[State, _Drawn] = {
    "live": _Drawn(INK, _ON_DARK),
    "over": _Drawn(ENDED, _WORDS),
    "asked": _Drawn(white, _WORDS, dotted=True),
    "lost": _Drawn(white, _WORDS, hatched=True),
}
LEGEND: Mapping[State, str] = {
    "live": "dark: in force",
    "over": "grey: ended",
    "asked": "dotted: asked for",
    "lost": "hatched: licence lost",
}


@dataclass(frozen=True)
class Strip:
    """One line of bars; `at` is the left end of its axis, and where its bars stand."""

    canv: Canvas
    axis: Axis
    at: tuple[float, float]
    bars: Sequence[Bar]

    @property
    def _left(self) -> float:
        return self.at[0]

    @property
    def _foot(self) -> float:
        return self.at[1]

    def draw(self) -> None:
        for bar in self.bars:
            self._bar(bar)

    def write(self) -> None:
        free, ends = self._left, self._left + self.axis.wide
        nexts = [*(self._spans(each)[0] for each in self.bars), ends][1:]
        for bar, before in zip(self.bars, nexts, strict=True):
            free = self._written(bar, free, before)

    def _spans(self, bar: Bar) -> tuple[float, float]:
        begins = min(self.axis.at(bar.begins), self.axis.wide - _THINNEST)
        ends = max(self.axis.ends_at(bar), begins + _THINNEST)
        return self._left + begins, self._left + ends

    def _bar(self, bar: Bar) -> None:
        left, right = self._spans(bar)
        drawn = _STATES[bar.state]
        self.canv.saveState()
        self.canv.setFillColor(drawn.fill)
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.6)
        if drawn.dotted:
            self.canv.setDash(1, 1.4)
        inner = 0.3 if drawn.dotted else 0
        wide, high = right - left - 2 * inner, HIGH - 2 * inner
        self.canv.rect(left + inner, self._foot + inner, wide, high, stroke=drawn.dotted, fill=1)
        if drawn.hatched:
            self._hatch(left, right)
        self.canv.restoreState()

    def _hatch(self, left: float, right: float) -> None:
        shape = self.canv.beginPath()
        shape.rect(left, self._foot, right - left, HIGH)
        self.canv.clipPath(shape, stroke=0, fill=0)
        self.canv.setLineWidth(1.3)
        at = left - HIGH
        slanted = []
        while at < right:
            slanted.append((at, self._foot, at + HIGH, self._foot + HIGH))
            at += _HATCH
        self.canv.lines(slanted)

    def _written(self, bar: Bar, free: float, before: float) -> float:
        """Its words in it, or right of it where there is room; where the next may begin."""
        left, right = self._spans(bar)
        text = _in_one_line(bar, _STATES[bar.state].words)
        takes = text.widest + 2 * _AIR
        if takes <= right - left:
            self._place(text, left + _AIR, ground=white if bar.state == "lost" else None)
            return right
        if takes <= before - right:
            return self._beside(bar, right)
        if takes <= left - free:
            self._beside(bar, left - takes)
        return right

    def _beside(self, bar: Bar, left: float) -> float:
        text = _in_one_line(bar, _WORDS)
        self._place(text, left + _AIR)
        return left + text.widest + 2 * _AIR

    def _place(self, text: Text, left: float, *, ground: Color | None = None) -> None:
        if ground:
            self.canv.setFillColor(ground)
            self.canv.rect(left - 1.5, self._foot, text.widest + 3, HIGH, stroke=0, fill=1)
        text.write(self.canv, left, self._foot + 0.3)


def _in_one_line(bar: Bar, style: Style) -> Text:
    text = plain(" ".join(bar.says.says.split()), style)
    text.wrap(_ENDLESS, HIGH)
    return text
