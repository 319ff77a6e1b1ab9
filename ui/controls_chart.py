"""Controls over time, drawn: one axis, and rows aligned on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from disrupt import phrasing
from orders.controls import Bar, Track
from ui.theme import colour

LABELS = 0.16
"""The part of the width in which the rows are named."""
INSET = 6
STRIPE = 3.0
"""So thick are the lines of hatching."""


class Chart(QWidget):
    """Drawn anew whenever it shows, so that it follows the theme."""

    def __init__(self, tracks: Sequence[Track], today: date) -> None:
        super().__init__()
        self._lanes = [lane for track in tracks for lane in lanes(track)]
        self._today = today
        self._axis = Axis(tracks, today)
        self.setAccessibleName("Controls over time, drawn. “As a table” says the same.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(600, self._line() * (len(self._lanes) + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, lane in enumerate(self._lanes, start=1):
            self._draw_track(painter, lane, at * self._line())
        self._draw_years(painter)
        self._draw_today(painter)
        painter.end()

    def _line(self) -> int:
        """So tall is a row, whatever the size of the letters."""
        return round(self.fontMetrics().height() * 1.6)

    def _left(self) -> float:
        return self.width() * LABELS

    def _x(self, day: date) -> float:
        return self._left() + self._axis.part(day) * (self.width() - self._left() - 1)

    def _draw_track(self, painter: QPainter, track: Track, top: int) -> None:
        tall = self._line() - INSET
        painter.setPen(QColor(colour("ink")))
        name = QRectF(0, top, self._left() - INSET, tall)
        text = self.fontMetrics().elidedText(
            track.label, Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)
        painter.fillRect(
            QRectF(self._left(), top, self.width() - self._left(), tall), QColor(colour("page"))
        )
        boxes = [self._box(bar, top, tall) for bar in track.bars]
        ends = [*(box.left() for box in boxes[1:]), float(self.width())]
        for bar, box, end in zip(track.bars, boxes, ends, strict=True):
            self._draw_bar(painter, bar, box)
            self._draw_text(painter, bar, box, end)

    def _box(self, bar: Bar, top: int, tall: int) -> QRectF:
        """Of which no end is known, to the end of the axis; never so narrow that it is not seen."""
        begins = self._x(bar.begins)
        ends = self._x(bar.ends) if bar.ends else float(self.width())
        return QRectF(begins, top, max(ends - begins, INSET), tall).adjusted(0.5, 0.5, -0.5, -0.5)

    def _draw_bar(self, painter: QPainter, bar: Bar, box: QRectF) -> None:
        look = LOOKS[bar.state]
        line = QPen(QColor(colour(look.line)), 1, look.stroke)
        painter.setPen(line)
        painter.setBrush(QColor(colour(look.ground)))
        painter.drawRoundedRect(box, 3, 3)
        if look.is_hatched:
            _hatch(painter, box)

    def _draw_text(self, painter: QPainter, bar: Bar, box: QRectF, end: float) -> None:
        """In the bar; beside it where it has no room there, and there is some beside it."""
        look, letters = LOOKS[bar.state], self.fontMetrics()
        wide = letters.horizontalAdvance(bar.says) + 2.0
        inside = box.adjusted(INSET, 0, -INSET, 0)
        beside = QRectF(box.right() + INSET, box.top(), end - box.right() - INSET, box.height())
        is_inside = wide <= inside.width() or wide > beside.width()
        room = inside if is_inside else beside
        text = letters.elidedText(bar.says, Qt.TextElideMode.ElideRight, int(room.width()))
        if look.is_hatched and is_inside:
            # Letters cannot be read on hatching.
            ground = room.adjusted(-2, 1, min(wide, room.width()) - room.width() + 2, -1)
            painter.fillRect(ground, QColor(colour("page")))
        painter.setPen(QColor(colour(look.ink if is_inside else "ink")))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_years(self, painter: QPainter) -> None:
        top = self._line() * (len(self._lanes) + 1)
        shown = None
        for year in self._axis.years():
            x = self._x(date(year, 1, 1))
            wide = self.fontMetrics().horizontalAdvance(f"{year}") + 2 * INSET
            if shown is not None and x - shown < wide:
                continue
            shown = x
            painter.setPen(QColor(colour("edge")))
            painter.drawLine(int(x), top, int(x), top + self._line() - INSET)
            painter.setPen(QColor(colour("muted")))
            if x + wide <= self.width():
                where = QRectF(x + INSET, top, wide, self._line() - INSET)
                painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, f"{year}")

    def _draw_today(self, painter: QPainter) -> None:
        x, text = self._x(self._today), phrasing.short_day(self._today)
        painter.setPen(QPen(QColor(colour("ink")), 2))
        painter.drawLine(int(x), self._line() - 4, int(x), self._line() * (len(self._lanes) + 1))
        wide = self.fontMetrics().horizontalAdvance(text) + 2 * INSET
        left = min(max(x - wide / 2, 0), self.width() - wide)
        painter.drawText(
            QRectF(left, 0, wide, self._line() - INSET), Qt.AlignmentFlag.AlignCenter, text
        )


def lanes(track: Track) -> list[Track]:
    """Of what ran side by side, each on a line of its own; the first has the name."""
    held: list[list[Bar]] = []
    for bar in sorted(track.bars, key=lambda each: each.begins):
        free = (lane for lane in held if lane[-1].ends and lane[-1].ends <= bar.begins)
        lane = next(free, None)
        if lane is None:
            held.append([bar])
        else:
            lane.append(bar)
    return [Track("" if at else track.label, tuple(lane)) for at, lane in enumerate(held)]


class Axis:
    """From the beginning of the first year to the end of the last."""

    def __init__(self, tracks: Sequence[Track], today: date) -> None:
        days = [today, *_days(tracks)]
        self._first, self._last = min(days).year, max(days).year + 1
        self._begins = date(self._first, 1, 1).toordinal()
        self._long = date(self._last, 1, 1).toordinal() - self._begins

    def part(self, day: date) -> float:
        return (day.toordinal() - self._begins) / self._long

    def years(self) -> range:
        return range(self._first, self._last)


def _days(tracks: Sequence[Track]) -> Iterator[date]:
    for track in tracks:
        for bar in track.bars:
            yield bar.begins
            if bar.ends:
                yield bar.ends


@dataclass(frozen=True)
class Look:
    """How a bar of one state is drawn, in colours of the theme."""

    ground: str
    line: str
    ink: str = "ink"
    stroke: Qt.PenStyle = Qt.PenStyle.SolidLine
    is_hatched: bool = False


LOOKS: Mapping[str, Look] = {
    "over": Look("hatch", "hatch"),
    "live": Look("in_force_soft", "in_force_soft", "in_force"),
    "asked": Look("card", "edge", stroke=Qt.PenStyle.DashLine),
    "lost": Look("page", "hatch", is_hatched=True),
}


def _hatch(painter: QPainter, box: QRectF) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(QColor(colour("hatch")), STRIPE))
    left = box.left() - box.height()
    while left < box.right():
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()))
        left += 3 * STRIPE
    painter.restore()
