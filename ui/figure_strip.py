"""The figure that somebody is at, explained, with the way to its records."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reports.figures.report import Report
from ui import figure_words
from ui.figures import Figure
from ui.flow import Flow
from ui.parts import Link, Muted, Strong, Words, wrapped
from ui.scrolling import bring_into_view


class FigureStrip(QFrame):
    """Hidden until there is a figure to explain."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "explained")
        self._says, self._of, self._rule = Strong(), Words(), Muted()
        self.link = Link()
        self.link.clicked.connect(self.opened)
        column, line = QVBoxLayout(self), Flow()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line.add(self._says, self._of, self.link)
        column.addLayout(line)
        column.addWidget(wrapped(self._rule))
        self.hide()

    def explain(self, report: Report, figure: Figure) -> None:
        self._says.setText(figure_words.counted(figure))
        of = figure_words.beside(figure)
        self._of.setText(of)
        self._of.setVisible(bool(of))
        self.link.setText(figure_words.opens(figure).capitalize())
        self.link.setVisible(bool(figure.cell.records))
        rule = figure_words.definition(report, figure)
        self._rule.setText(rule)
        self._rule.setVisible(bool(rule))
        self.setAccessibleName(f"{self._says.text()} {of}".strip())
        self.show()
        bring_into_view(self)
