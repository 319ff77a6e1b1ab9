"""How a line of a meeting's agenda is drawn: an item across, or a name with what is said of it."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from orders.forum.agenda import Chip
from ui.agenda_lines import LINE, Item, Lines, Subject
from ui.line_brush import CENTRE, RIGHT, SMALL, TINY, Index, LineBrush, font, halves, is_chosen
from ui.theme import colour

TALL: Mapping[type, float] = {Item: 1.6, Subject: 2.7}
"""In lines of text."""
STATES: Mapping[Chip, str] = {
    "new": "fact",
    "changed": "fact",
    "overdue": "overdue",
    "gaps": "week",
}
BAR = 3


class Drawn(QStyledItemDelegate):
    """Nothing of a line is a widget."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(TALL[type(index.data(LINE))] * option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, line = index.model(), index.data(LINE)
        if not isinstance(model, Lines):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, option, is_chosen=is_chosen(option, index))
        brush.ground("page" if isinstance(line, Item) else "card")
        if isinstance(line, Item):
            brush.item(line, model)
        elif isinstance(line, Subject):
            brush.subject(line, model)
        painter.restore()


class Brush(LineBrush):
    def ground(self, colour_name: str) -> None:
        """A chosen line has a bar at its left beside its colour."""
        rect = self._rect
        self._painter.fillRect(rect, QColor(colour("chosen" if self._is_chosen else colour_name)))
        self._under()
        if self._is_chosen:
            bar = QRect(rect.left(), rect.top(), BAR, rect.height())
            self._painter.fillRect(bar, QColor(colour("accent")))
        self._ring()

    def item(self, line: Item, model: Lines) -> None:
        words = self._within()
        strong, small = font(self._font, SMALL, strong=True), font(self._font, SMALL)
        beside = model.beside(line)
        taken = QFontMetrics(small).horizontalAdvance(beside) + self._letter if beside else 0
        self._write(words, beside, small, "muted", align=RIGHT)
        self._write(words.adjusted(0, 0, -taken, 0), model.title(line), strong, "fact")

    def subject(self, line: Subject, model: Lines) -> None:
        words, row = self._within(), line.row
        upper, lower = halves(words)
        taken = self._chip(words, row.says, STATES.get(row.chip, "fact")) if row.says else 0
        strong, small = font(self._font, 1.0, strong=True), font(self._font, SMALL)
        self._write(upper.adjusted(0, 0, -taken, 0), model.title(line), strong, "ink")
        self._write(lower.adjusted(0, 0, -taken, 0), model.beside(line), small, "muted")

    def _chip(self, within: QRect, text: str, state: str) -> int:
        """How much room it took at the right."""
        tiny = font(self._font, TINY, strong=True)
        metrics = QFontMetrics(tiny)
        tall = round(metrics.height() * 1.25)
        wide = metrics.horizontalAdvance(text) + 2 * self._letter + 4
        box = QRect(within.right() - wide, within.center().y() - tall // 2, wide, tall)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour(f"{state}_soft")))
        self._painter.drawRoundedRect(box, tall / 2, tall / 2)
        self._write(box, text, tiny, state, align=CENTRE)
        return wide + self._letter

    def _within(self) -> QRect:
        return self._rect.adjusted(2 * self._letter, 0, -2 * self._letter, 0)
