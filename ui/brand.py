"""The name of the program, and its mark."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts import Words
from ui.theme import colour


class Brand(Words):
    """The name of the program beside its mark."""

    part = "brand"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Disrupt", parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self.fontMetrics().ascent()
        box = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark(painter, box)
        painter.end()


def mark(painter: QPainter, box: QRectF) -> None:
    """The mark of the program, as large as this."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_halves(box))
    painter.drawRoundedRect(box, box.width() / 5, box.width() / 5)


def _halves(box: QRectF) -> QBrush:
    slope = QLinearGradient(box.topLeft(), box.bottomRight())
    for place, name in ((0, "filled"), (0.49, "filled"), (0.51, "ink"), (1, "ink")):
        slope.setColorAt(place, QColor(colour(name)))
    return QBrush(slope)
