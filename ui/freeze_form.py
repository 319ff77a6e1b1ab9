"""Freezing a report: under which name its digits are kept for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt.checks import Values
from disrupt.errors import Trouble
from disrupt.fields import Field, Kind, Seen
from disrupt.workspace import Workspace
from reports import frozen
from reports.figures.periods import says
from reports.figures.report import Report
from ui.asked_layer import AskedLayer
from ui.fault import told


class FreezeForm(AskedLayer):
    kept = Signal(str)
    """Under which name."""
    fields = (Field("name", "Name", Kind.TEXT, Seen.NOBODY, required=True),)
    says = (
        "Its digits stay as they are, whatever is recorded later; what has changed since can be "
        "asked at any time. What is frozen is never replaced."
    )
    goes_on = "Freeze it"

    def __init__(self, asked_from: QWidget, desk: Workspace, report: Report) -> None:
        title = f"Freeze {report.title}, {says(report.period)}"
        super().__init__(asked_from, title, {}, desk.today)
        self._desk, self._report = desk, report

    def take(self, values: Values) -> None:
        try:
            name = frozen.keep(self._desk, str(values["name"]), self._report).name
        except Trouble as trouble:
            self.refuse("name", " ".join(told(trouble)))
        else:
            self.finish()
            self.kept.emit(name)
