"""What controlled somebody or a place, over time: as a drawing, and the same as a table."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from orders.controls import Track
from orders.controls_told import HEADINGS, NOTHING, rows
from ui.binds import PART
from ui.controls_chart import Chart
from ui.parts import Card, Link, Muted, Section
from ui.plain_table import PlainTable

AS_TABLE, AS_CHART = "As a table", "As a chart"


class ControlsCard(Card):
    """The drawing is for the eye alone: its table says the same to everybody."""

    def __init__(self, tracks: Sequence[Track], today: date, *, is_all: bool = True) -> None:
        super().__init__()
        self._turn = Link(AS_TABLE)
        head = QHBoxLayout()
        head.addWidget(Section("Controls over time"), 1)
        head.addWidget(self._turn)
        self.column.addLayout(head)
        self._turn.setVisible(bool(tracks))
        if not is_all or not tracks:
            self.column.addWidget(Muted(NOTHING if is_all else PART))
        if not tracks:
            return
        self._tracks, self._chart = tracks, Chart(tracks, today)
        self._table: PlainTable | None = None
        self.column.addWidget(self._chart)
        self._turn.clicked.connect(self._turn_over)

    def _turn_over(self) -> None:
        if self._table is None:
            self._table = PlainTable("Controls over time", HEADINGS, rows(self._tracks))
            self._table.hide()
            self.column.addWidget(self._table)
        is_drawn = not self._chart.isHidden()
        self._chart.setVisible(not is_drawn)
        self._table.setVisible(is_drawn)
        self._turn.setText(AS_CHART if is_drawn else AS_TABLE)
