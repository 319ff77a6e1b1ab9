"""A drawn table of figures: the paper's own drawing, in the colours of the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from reports.figures.report import Table
from reports.figures.said import said
from ui import papers
from ui.figures import At
from ui.layer import ENTER
from ui.theme import colour

if TYPE_CHECKING:
    from reports.chart_places import Chart, Mark

POINTS = 8.7
"""Points of the drawing that become as many dots as a letter of the window is tall."""
TONES = ("in_force_soft", "accent", "paler")
"""Of the columns, told apart in grey too."""
STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class FigureChart(QWidget):
    """A click or the arrows come to a figure; Enter or a double click opens what is behind it."""

    pointed = Signal(object)
    opened = Signal(object)

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self._laid: Chart | None = None
        self._svg = QSvgRenderer(self)
        self._colours: object = None
        self._here: At | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{table.title}, drawn. “As a table” says the same.")
        self.setAccessibleDescription(table.says)

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def choose(self, at: At) -> None:
        """Where somebody was; it is drawn there once it has its width."""
        self._here = at
        if self._chosen:
            self._go(self._chosen)

    def forget(self) -> None:
        """A figure elsewhere is explained now."""
        self._here = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(self._under(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if mark := self._under(event):
            self.opened.emit(self._at(mark))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self._chosen:
            self.opened.emit(self._at(self._chosen))
        elif event.key() in STEPS and self._marks:
            self._step(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # as it was handed in
        if mark := self._chosen or next(iter(self._marks), None):
            self._go(mark)
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._draw_anew()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._svg.render(painter, QRectF(self.rect()))
        if self._chosen:
            self._ring(painter, self._chosen)
        painter.end()

    @property
    def _marks(self) -> Sequence["Mark"]:
        return self._laid.marks if self._laid else ()

    @property
    def _chosen(self) -> "Mark | None":
        return next((mark for mark in self._marks if self._at(mark) == self._here), None)

    @property
    def _scale(self) -> float:
        return self.font().pixelSize() / POINTS if self.font().pixelSize() > 0 else 1.5

    def _lay(self) -> None:
        """As wide as the widget, in points."""
        if self.width() < 2:
            return
        is_first = self._laid is None
        self._laid = papers.chart(self._table, self.width() / self._scale)
        self._colours = None
        self.setFixedHeight(max(1, round(self._laid.height * self._scale)))
        if is_first and (self._here or self.hasFocus()):
            self._go(self._chosen or next(iter(self._marks), None))

    def _draw_anew(self) -> None:
        """Once its width or the theme is another."""
        look = colour("ink"), colour("muted"), colour("edge")
        tones = tuple(map(colour, TONES))
        if self._laid and self._colours != (look, tones):
            self._colours = look, tones
            svg = papers.chart_picture(self._table, self._laid.width, look, tones)
            self._svg.load(QByteArray(svg))

    def _ring(self, painter: QPainter, mark: "Mark") -> None:
        place, scale = mark.place, self._scale
        box = QRectF(place.left, place.top, place.width, place.height)
        if self._table.drawn == "columns":
            # Its name stands above every column, and the ring is of one.
            box.setTop(max(place.top, mark.bar.top - POINTS * 1.6))
        around = QRectF(box.topLeft() * scale, box.size() * scale).adjusted(1, 1, -1, -1)
        pen = QPen(QColor(colour("accent")), 2 if self.hasFocus() else 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(around, 4, 4)

    def _under(self, event: QMouseEvent) -> "Mark | None":
        where = event.position()
        at = where.x() / self._scale, where.y() / self._scale
        return self._laid.at(*at) if self._laid else None

    def _step(self, by: int) -> None:
        here = self._marks.index(self._chosen) if self._chosen else 0
        self._go(self._marks[max(0, min(here + by, len(self._marks) - 1))])

    def _go(self, mark: "Mark | None") -> None:
        self._here = self._at(mark) if mark else None
        self.update()
        if mark:
            line = self._table.lines[mark.line]
            figure = said(line.cells[mark.column])
            label = self._table.columns[mark.column].label
            self.setAccessibleDescription(f"{line.name}, {label}: {figure}")
            self.pointed.emit(self._at(mark))

    def _at(self, mark: "Mark") -> At:
        return At(self._table.id, mark.line, mark.column)
