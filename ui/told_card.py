"""Who is still to be told of an order, and who is still to take it off."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from orders.deadlines import Deadline
from ui.clock_card import plain_rows
from ui.parts import Card
from ui.swapping import swapped


class ToldCard(Card):
    """It is there only while something is to be done."""

    def __init__(self) -> None:
        super().__init__("Circulation still to be done")
        self._rows: QWidget = QWidget()
        self.column.addWidget(self._rows)

    def show_untold(self, found: Sequence[Deadline], now: datetime) -> None:
        self._rows = swapped(self.column, self._rows, plain_rows(found, now))
        self.setVisible(bool(found))
