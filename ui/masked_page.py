"""Several lines of free words, hidden while names are: they may name somebody. One types on."""

from datetime import date

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from disrupt.fields import Field
from ui.boxes import Page
from ui.veil import MASK


class MaskedPage(Page):
    """What it holds stays as it is: only the eye is kept from it."""

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(field, today, parent)
        self.masked = False

    def hide_names(self, *, on: bool) -> None:
        self.masked = on
        self.viewport().update()

    @property
    def is_hidden_now(self) -> bool:
        return self.masked and not self.hasFocus() and bool(self.toPlainText())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_hidden_now:
            super().paintEvent(event)
            return
        painter, around = QPainter(self.viewport()), int(self.document().documentMargin())
        down = around + self.fontMetrics().ascent()
        painter.drawText(around, down, MASK)
        painter.end()
