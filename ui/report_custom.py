"""A period of one's own: from which day to which."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt.checks import Values
from disrupt.fields import Field, Kind, Seen
from reports.figures.report import Period
from ui.asked_layer import AskedLayer

TURNED = "The last day comes before the first."


class CustomPeriod(AskedLayer):
    chosen = Signal(object)
    """The Period."""
    fields = (
        Field("first", "From", Kind.DATE, Seen.NOBODY, required=True),
        Field("last", "To", Kind.DATE, Seen.NOBODY, required=True),
    )
    says = "Both days are in it."
    goes_on = "Count it"

    def __init__(self, asked_from: QWidget, period: Period, today: date) -> None:
        values = {"first": period.first, "last": period.last}
        super().__init__(asked_from, "From one day to another", values, today)

    def take(self, values: Values) -> None:
        first, last = values["first"], values["last"]
        if not isinstance(first, date) or not isinstance(last, date) or last < first:
            self.refuse("last", TURNED)
            return
        self.finish()
        self.chosen.emit(Period(first, last))
