"""One table of a report on a sheet: drawn or as a table, and its figure explained."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from reports.figures.report import Report, Table
from ui import figure_words
from ui.figure_chart import FigureChart
from ui.figure_strip import FigureStrip
from ui.figure_table import FigureTable
from ui.figures import At, figure
from ui.flow import Flow
from ui.parts import Card, Link, Muted, Section, wrapped

TWINS = {False: "as a table", True: "as a chart"}
TURN = Qt.Key.Key_T
NOTHING = "There is nothing to count here in this period."


class ReportCard(Card):
    pointed = Signal(object)
    opened = Signal(object)

    def __init__(self, report: Report, table: Table) -> None:
        super().__init__()
        self.table_id = table.id
        self._report, self._table = report, table
        self.chart = FigureChart(table) if table.drawn != "no chart" and table.lines else None
        self.figures = FigureTable(table)
        self._strip, self.turn = FigureStrip(), Link(TWINS[False])
        self._at: At | None = None
        self._draw()
        parts: list[FigureTable | FigureChart] = [self.figures]
        parts += [self.chart] if self.chart else []
        for part in parts:
            part.pointed.connect(self._explain)
            part.opened.connect(self.opened)
        self._strip.opened.connect(lambda: self.opened.emit(self._at))
        self.turn.clicked.connect(self.turn_over)

    def take_keyboard(self, at: At | None = None) -> None:
        """At a figure where somebody was, or at its first."""
        part = self.chart if self.chart and not self.figures.isVisibleTo(self) else self.figures
        if at:
            self._at = at
            part.choose(at)
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def has(self, at: At) -> bool:
        return at.table == self.table_id

    def forget(self) -> None:
        """A figure on another sheet is explained now."""
        self._at = None
        self._strip.hide()
        self.figures.forget()
        if self.chart:
            self.chart.forget()

    def turn_over(self) -> None:
        """The chart says the same as the table; one of the two is seen."""
        if not self.chart:
            return
        at, as_table = self._at, self.figures.isHidden()
        self.figures.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self.turn.setText(TWINS[as_table])
        self.take_keyboard(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == TURN and self.chart:
            self.turn_over()
        else:
            super().keyPressEvent(event)

    def _explain(self, at: At) -> None:
        found = figure(self._report, at)
        self._at = at
        if found:
            self._strip.explain(self._report, found)
        else:
            self._strip.hide()
        self.pointed.emit(at)

    def _draw(self) -> None:
        head = Flow()
        says = [Muted(self._table.says)] if self._table.says else []
        turn = [self.turn] if self.chart else []
        head.add(Section(self._table.title), *turn, *says)
        self.column.addLayout(head)
        if not self._table.lines:
            self.column.addWidget(wrapped(Muted(NOTHING)))
        if self.chart:
            self.turn.setToolTip("T")
            self.column.addWidget(self.chart)
        self.column.addWidget(self.figures)
        self.figures.setVisible(self.chart is None and bool(self._table.lines))
        self.column.addWidget(self._strip)
        for note in self._table.notes:
            self.column.addWidget(wrapped(Muted(note)))


def says_of(report: Report, at: At) -> tuple[str, str, tuple[str, ...]]:
    """A figure's sentence, how it was counted, and its records."""
    found = figure(report, at)
    if found is None:
        return "", "", ()
    rule = figure_words.definition(report, found)
    counted = f"{figure_words.when(report, found)}. {rule}".strip()
    return figure_words.counted(found), counted, found.cell.records
