"""The figures that stand first: each on a card, with what belongs to it in small letters."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from reports.figures.headlines import MEASURES, Headline, headlines
from reports.figures.report import Report
from ui.figure_strip import FigureStrip
from ui.figures import At, figure
from ui.layer import ENTER
from ui.parts import Label, Muted, Words, wrapped

ROOM = 19
"""In letters: what a card needs, so that its words are seen whole."""


class HeadlineCard(QFrame):
    """Clicked, it is explained; opened, it leads to its records."""

    pointed = Signal(object)
    opened = Signal(object)

    def __init__(self, headline: Headline) -> None:
        super().__init__()
        self.at = At(MEASURES, headline.line, 0)
        self.setProperty("part", "headline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        number = Words(headline.figure)
        number.setProperty("part", "number")
        below = " · ".join(headline.below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words in (wrapped(Label(headline.title)), number, wrapped(Muted(below))):
            column.addWidget(words)
        column.addStretch(1)
        self.setAccessibleName(f"{headline.title}: {number.text()}. {below}")

    def mark(self, *, chosen: bool) -> None:
        self.setProperty("state", "chosen" if chosen else "")
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.at)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # as it was handed in
        self.pointed.emit(self.at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.opened.emit(self.at)
        else:
            super().keyPressEvent(event)


class Headlines(QWidget):
    """In one line, or in two or three where there is no room."""

    pointed = Signal(object)
    opened = Signal(object)

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report, self._columns = report, 0
        self.cards = [HeadlineCard(each) for each in headlines(report)]
        self._strip = FigureStrip()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self._strip)
        self._at: At | None = None
        for card in self.cards:
            card.pointed.connect(self._explain)
            card.opened.connect(self.opened)
        self._strip.opened.connect(lambda: self.opened.emit(self._at))
        self._place(len(self.cards))

    def take_keyboard(self, at: At | None = None) -> None:
        for card in [each for each in self.cards if at in (None, each.at)][:1]:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def has(self, at: At) -> bool:
        return any(card.at == at for card in self.cards)

    def forget(self) -> None:
        """A figure elsewhere is explained now."""
        self._at = None
        self._strip.hide()
        for card in self.cards:
            card.mark(chosen=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = dict(self._steps())
        here = next((at for at, card in enumerate(self.cards) if card.hasFocus()), None)
        if here is None or event.key() not in steps:
            super().keyPressEvent(event)
        elif 0 <= (there := here + steps[Qt.Key(event.key())]) < len(self.cards):
            self.cards[there].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        each = ROOM * self.fontMetrics().averageCharWidth()
        lines = next(n for n in (1, 2, 3, 6) if n == 6 or self.width() * n >= 6 * each)
        self._place(-(-len(self.cards) // lines))

    def _steps(self) -> Iterator[tuple[Qt.Key, int]]:
        yield from ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1))
        yield from ((Qt.Key.Key_Up, -self._columns), (Qt.Key.Key_Down, self._columns))

    def _explain(self, at: At) -> None:
        self._at = at
        if found := figure(self._report, at):
            self._strip.explain(self._report, found)
        for card in self.cards:
            card.mark(chosen=card.at == at)
        self.pointed.emit(at)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        cards: Sequence[QWidget] = self.cards
        for at, card in enumerate(cards):
            self._grid.addWidget(card, at // columns, at % columns)
