"""A report on the page: its headlines, its tables side by side or below each other, its words."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from reports.figures.headlines import MEASURES
from reports.figures.report import Report, Words
from ui.arriving import Arriving, Maker
from ui.figures import At, figure
from ui.headline_cards import Headlines
from ui.parts import Card, Muted, Notice, Strong, wrapped
from ui.report_card import ReportCard
from ui.scrolling import scrolled_in
from ui.veil import MASK, Named

ROOM = 150
"""In letters: from here on there is room for two sheets beside each other."""
DASHBOARD = (("by_month",), ("by_area", "in_force", "notices_in_force"))
FIRST: Mapping[str, tuple[tuple[str, ...], ...]] = {"pursue": DASHBOARD, "annual": DASHBOARD}
"""By the report, the lines that stand first, each of one table or of several abreast."""
LONGER = 8
"""So many lines longer than the left column, the right one takes no further sheet."""


class ReportBody(Arriving):
    pointed = Signal(object)
    """At which figure somebody is."""
    opened = Signal(object)
    """At which figure its records are asked for."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report
        self._figured: list[Headlines | ReportCard] = []
        self._sought: At | None = None
        self._is_sought = False
        self.arrived.connect(self._seek)
        self.bring(self._parts())

    def take_keyboard(self, at: At | None) -> None:
        """At the figure where somebody was, or at the first; once its sheet is there."""
        self._sought = at if at and figure(self._report, at) else None
        self._is_sought = True
        self._seek()

    def _seek(self) -> None:
        mine = (part for part in self._figured if self._sought is None or part.has(self._sought))
        for part in mine if self._is_sought else ():
            self._is_sought = False
            part.take_keyboard(self._sought)
            if self._sought is None and (page := scrolled_in(self)):
                # What is said of its first figure stands below, but one begins at the top.
                QTimer.singleShot(0, page, partial(page.verticalScrollBar().setValue, 0))

    def _parts(self) -> Iterator[Maker]:
        report = self._report
        if report.is_public:
            yield partial(Notice, f"{_hidden(report)} {report.rule}")
        headlines = self._headlines()
        if headlines.cards:
            yield lambda: self._watched(headlines)
        there = {table.id for table in report.tables}
        first = [[n for n in line if n in there] for line in FIRST.get(report.id, ())]
        for line in filter(None, first):
            yield partial(self._abreast, line)
        placed = {name for line in first for name in line}
        later = [table.id for table in report.tables if table.id not in placed]
        # All of them together are what one looks up, and stand last.
        for name in sorted(later, key=lambda name: name == MEASURES):
            yield partial(self._card, name)
        for words in report.words:
            yield partial(_passages, words)
        if report.definitions or report.notes:
            yield partial(_counted, report)

    def _headlines(self) -> Headlines:
        return Headlines(self._report)

    def _abreast(self, names: list[str]) -> QWidget:
        """The first at the left; those that follow at the right, unless it is far longer."""
        columns: list[list[str]] = [names[:1], []]
        lines = {name: len(self._report.table(name).lines) for name in names}
        for name in names[1:]:
            left, right = (sum(lines[each] for each in column) for column in columns)
            columns[0 if right > left + LONGER else 1].append(name)
        return Abreast([[self._card(name) for name in column] for column in columns if column])

    def _card(self, name: str) -> ReportCard:
        card = ReportCard(self._report, self._report.table(name))
        self._watched(card)
        return card

    def _watched(self, part: Headlines | ReportCard) -> QWidget:
        self._figured.append(part)
        part.pointed.connect(partial(self._point, part))
        part.opened.connect(self.opened)
        return part

    def _point(self, part: Headlines | ReportCard, at: At) -> None:
        """One figure is explained at a time."""
        for other in self._figured:
            if other is not part:
                other.forget()
        self.pointed.emit(at)


class Abreast(QWidget):
    """Columns of sheets beside each other, or below each other where there is no room."""

    def __init__(self, columns: list[list[ReportCard]]) -> None:
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        for at, cards in enumerate(columns):
            column = QVBoxLayout()
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._line.addLayout(column, 3 if at == 0 else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= ROOM * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)


def _hidden(report: Report) -> str:
    many = sum(cell.hidden for cell in report.cells())
    return f"{many:,} {'figure is' if many == 1 else 'figures are'} hidden."


def _passages(words: Words) -> Card:
    """As they were recorded; they may name somebody."""
    card = Card(words.title)
    for each in words.passages:
        card.column.addWidget(wrapped(Strong(each.title)))
        card.column.addWidget(Named(each.text, MASK))
        said = " · ".join(part for part in (each.said_by, each.record) if part)
        if said:
            card.column.addWidget(Named(said, MASK, "muted"))
    if not words.passages:
        card.column.addWidget(Muted("Nothing is recorded."))
    return card


def _counted(report: Report) -> Card:
    card = Card("How it is counted")
    for label, rule in report.definitions:
        card.column.addWidget(wrapped(Strong(label)))
        card.column.addWidget(wrapped(Muted(rule)))
    for note in report.notes:
        card.column.addWidget(wrapped(Muted(note)))
    moment = f"{phrasing.moment(report.as_at)}, edition {report.edition}"
    card.column.addWidget(wrapped(Muted(f"Counted as at {moment} of the measures.")))
    return card
