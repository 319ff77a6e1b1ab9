"""What stands above the tiles of the page Today: what somebody should read first."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orders.alerts.asks import calendar_runs_out
from orders.alerts.away import Away
from ui.away import AwayLine
from ui.parts import Notice


class TodayAbove(QVBoxLayout):
    """It takes no room while there is nothing to say."""

    wanted = Signal(object)
    """The place."""

    def __init__(self) -> None:
        super().__init__()
        self._away: Away | None = None
        self.holidays = Notice("", "week")
        self.holidays.hide()
        self.setSpacing(12)
        self.addWidget(self.holidays)

    def put(self, part: QWidget) -> None:
        """Another thing to read, which comes and goes by itself."""
        self.addWidget(part)

    def show_away(self, away: Away | None) -> None:
        """Once: it is what had happened by then."""
        if away and self._away is None:
            self._away = away
            line = AwayLine(away)
            line.wanted.connect(self.wanted)
            self.insertWidget(0, line)

    def show_time(self, now: datetime) -> None:
        """From when on the bank holidays held here come to their end."""
        says = calendar_runs_out(now)
        self.holidays.words.setText(says)
        self.holidays.setVisible(bool(says))
