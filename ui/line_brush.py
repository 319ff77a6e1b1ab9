"""What each drawn line of a list has: its ground, its ring, and words cut to their room."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from ui.theme import BASE, colour

Index = QModelIndex | QPersistentModelIndex
SMALL, TINY = 12 / BASE, 11 / BASE
"""Of the letters of the page: what is said beside, and what stands in a tag."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class LineBrush:
    """One line being drawn."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, *, is_chosen: bool) -> None:
        self._painter, self._rect, self._font = painter, option.rect, option.font
        self._letter = option.fontMetrics.averageCharWidth()
        self._is_chosen = is_chosen
        self._has_focus = is_chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)

    def _under(self) -> None:
        line = QRect(self._rect.left(), self._rect.bottom(), self._rect.width(), 1)
        self._painter.fillRect(line, QColor(colour("line")))

    def _ring(self) -> None:
        """Where the keyboard is."""
        if self._has_focus:
            self._painter.setPen(QPen(QColor(colour("accent")), 2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(self._rect.adjusted(1, 1, -1, -1))

    def _write(
        self, at: QRect, text: str, how: QFont, ink: str, *, align: Qt.AlignmentFlag = LEFT
    ) -> None:
        """As it is stored, on one line, cut off where there is no more room."""
        self._painter.setFont(how)
        self._painter.setPen(QColor(colour(ink)))
        plain = " ".join(text.split())
        cut = QFontMetrics(how).elidedText(plain, Qt.TextElideMode.ElideRight, at.width())
        self._painter.drawText(at, int(align | Qt.TextFlag.TextSingleLine), cut)


def is_chosen(option: QStyleOptionViewItem, index: Index) -> bool:
    """Where the arrow keys are, whatever else was clicked."""
    view = option.widget
    return isinstance(view, QListView) and view.currentIndex() == index


def halves(at: QRect) -> tuple[QRect, QRect]:
    """Close together, as two lines of one text."""
    near = at.height() // 8
    upper = QRect(at.left(), at.top() + near, at.width(), at.height() // 2 - near)
    return upper, upper.translated(0, upper.height())


def font(of: QFont, size: float, *, strong: bool = False) -> QFont:
    made = QFont(of)
    made.setPixelSize(max(1, round(of.pixelSize() * size)))
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made
