"""“Restrictions recorded here” on paper: a row for each sort of them, bars over years."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from disrupt import phrasing
from orders.packs.subject import Bar, Track
from reports.packs.chart_axis import Axis, axis_of, lanes
from reports.packs.chart_bars import HIGH, Strip
from reports.packs.looks import COLUMN, LISTED, QUIET, plain
from reports.packs.spans import Span
from reports.packs.typeset import Text
from reports.styles import INK, PAPER

_LABELS = 110.0
_LANE = 11.5
_DAY = _YEARS = 11.0
"""What the day above the rows takes, and the years below them."""
_TALLEST = 300.0


def chart(tracks: Sequence[Track], day: date, wide: float) -> list[Flowable]:
    """As many as may stand on different pages: each has its day and its years."""
    axis = axis_of(tracks, day, wide - _LABELS)
    rows = [row for track in tracks for row in _rows(track, axis)]
    parts: list[list[_Row]] = [[]]
    for row in rows:
        if parts[-1] and sum(each.high for each in parts[-1]) + row.high > _TALLEST:
            parts.append([])
        parts[-1].append(row)
    return [_Chart(part, day, axis) for part in parts]


@dataclass(frozen=True)
class _Row:
    label: Text
    tall: float
    high: float
    lanes: Sequence[Sequence[Bar]]


def _rows(track: Track, axis: Axis) -> Iterator[_Row]:
    """One, unless it is too tall for that."""
    found = lanes((bar for bar in track.bars if axis.has(bar)), axis) or [[]]
    at_once = int(_TALLEST / _LANE)
    for at in range(0, len(found), at_once):
        label = Text((Span(track.label.says), *_beyond(track, axis)), LISTED)
        part = found[at : at + at_once]
        tall = label.wrap(_LABELS - 4, _TALLEST)[1]
        yield _Row(label, tall, max(len(part) * _LANE, tall + 1.5), part)


def _beyond(track: Track, axis: Axis) -> Iterator[Span]:
    """How many of them lie wholly beyond the years that are drawn."""
    for words, count in (
        (f"before {axis.first}", sum(axis.is_before(bar) for bar in track.bars)),
        (f"after {axis.last}", sum(axis.is_after(bar) for bar in track.bars)),
    ):
        if count:
            yield Span(f" · {count} {words}", quiet=True)


class _Chart(Flowable):
    spaceBefore = 4

    def __init__(self, rows: Sequence[_Row], day: date, axis: Axis) -> None:
        super().__init__()
        self._rows, self._day, self._axis = rows, day, axis

    @property
    def _high(self) -> float:
        return _DAY + sum(row.high for row in self._rows) + _YEARS

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        return wide, self._high

    def draw(self) -> None:
        up = self._high - _DAY
        strips = []
        for row in self._rows:
            up -= row.high
            strips += [*self._row(row, up)]
        self._today(up)
        # After the day, which is not to run through a word.
        for strip in strips:
            strip.write()
        self._named_years()

    def _row(self, row: _Row, up: float) -> Iterator[Strip]:
        row.label.write(self.canv, 0, up + row.high - row.tall)
        for number, lane in enumerate(row.lanes):
            foot = up + row.high - number * _LANE - HIGH
            self.canv.setFillColor(PAPER)
            self.canv.rect(_LABELS, foot, self._axis.wide, HIGH, stroke=0, fill=1)
            strip = Strip(self.canv, self._axis, (_LABELS, foot), lane)
            strip.draw()
            yield strip

    def _today(self, foot: float) -> None:
        at = _LABELS + self._axis.at(self._day)
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.9)
        self.canv.setDash(1.5, 1.5)
        self.canv.line(at, foot, at, self._high - _DAY + 1)
        self.canv.setDash()
        self._centred(plain(phrasing.day(self._day), COLUMN), at, self._high - _DAY + 1)

    def _named_years(self) -> None:
        for year, left in self._axis.years():
            named = plain(str(year), QUIET)
            named.wrap(self._axis.wide, _YEARS)
            named.write(self.canv, _LABELS + left, 0)

    def _centred(self, text: Text, middle: float, up: float) -> None:
        """As near to it as the edges leave room."""
        text.wrap(self._axis.wide, _DAY)
        most = _LABELS + self._axis.wide - text.widest
        text.write(self.canv, max(_LABELS, min(middle - text.widest / 2, most)), up)
