"""Six weeks ahead: how many fall due on each day, and the way to those of one day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from disrupt import phrasing
from ui.line_brush import SMALL, font
from ui.parts import Card, Link, Muted
from ui.theme import colour
from ui.words_table import WordsModel, WordsTable

WEEKS, DAYS = 6, 7
TALL = 2.2
"""The height of a day in lines of text."""
HOW = "Bold: how many fall due. Enter on a day, or a click, shows them."
Index = QModelIndex | QPersistentModelIndex
PRESSED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Days(WordsModel):
    """From this week's Monday on."""

    def __init__(self) -> None:
        super().__init__()
        self.today = self.first = date.min
        self.chosen: date | None = None
        self.counts: Counter[date] = Counter()

    def show_days(self, today: date, due: Iterable[date], chosen: date | None) -> None:
        self.today, self.chosen = today, chosen
        self.first = today - timedelta(days=today.weekday())
        self.counts = Counter(due)
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def day(self, row: int, column: int) -> date:
        return self.first + timedelta(days=row * DAYS + column)

    def heading(self, column: int) -> str:
        return phrasing.WEEKDAYS[column][:1]

    def text(self, row: int, column: int) -> str:
        day = self.day(row, column)
        count = self.counts[day]
        return f"{phrasing.weekday(day)} {phrasing.day(day)}, {count} due"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DAYS


class DrawnDay(QStyledItemDelegate):
    """Its number, and below it how many fall due."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, Days):
            return
        day = model.day(index.row(), index.column())
        painter.save()
        self._ground(painter, option, (day == model.chosen, day == model.today))
        half = option.rect.height() // 2
        upper = option.rect.adjusted(0, 2, 0, -half)
        small = font(option.font, SMALL)
        _write(painter, upper, _number(day), small, ink="muted")
        if count := model.counts[day]:
            lower = option.rect.adjusted(0, half - 2, 0, -2)
            _write(painter, lower, str(count), font(option.font, SMALL, strong=True), ink="ink")
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, option: QStyleOptionViewItem, marked: tuple[bool, bool]) -> None:
        is_chosen, is_today = marked
        if is_chosen:
            painter.fillRect(option.rect, QColor(colour("chosen")))
        at, line = option.rect, QColor(colour("line"))
        painter.fillRect(QRect(at.right(), at.top(), 1, at.height()), line)
        painter.fillRect(QRect(at.left(), at.bottom(), at.width(), 1), line)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_focus or is_today:
            edge = "edge" if is_today and not has_focus else "accent"
            painter.setPen(QPen(QColor(colour(edge)), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class SixWeeks(Card):
    """Walked by the arrow keys; one day can be chosen, and let go of."""

    chosen = Signal(object)
    """The date, or nothing: all of them."""

    def __init__(self) -> None:
        super().__init__("Six weeks ahead")
        self.days = Days()
        self.table = DayTable(self.days)
        self.all = Link("Show every day again")
        self._how = Muted(HOW)
        self._how.setWordWrap(True)
        for part in (self.table, self._how):
            self.column.addWidget(part)
        self.column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.all.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.table.pressed_on.connect(self._press)
        self.all.clicked.connect(lambda: self.chosen.emit(None))

    def show_days(self, today: date, due: Iterable[date], chosen: date | None) -> None:
        self.days.show_days(today, due, chosen)
        self.all.setVisible(chosen is not None)

    def _press(self, row: int, column: int) -> None:
        """Once more on the same day lets go of it."""
        day = self.days.day(row, column)
        self.chosen.emit(None if day == self.days.chosen else day)


class DayTable(WordsTable):
    pressed_on = Signal(int, int)

    def __init__(self, days: Days) -> None:
        super().__init__(days)
        self.setAccessibleName("Six weeks ahead, how many fall due each day")
        self.setItemDelegate(DrawnDay(self))
        self.setProperty("part", "days")
        self.setSelectionMode(self.SelectionMode.NoSelection)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clicked.connect(lambda at: self.pressed_on.emit(at.row(), at.column()))
        self.fit()

    def fit(self) -> None:
        """All of it is seen, however large the letters are."""
        tall = round(self.fontMetrics().height() * TALL)
        self.verticalHeader().setDefaultSectionSize(tall)
        self.setFixedHeight(WEEKS * tall + self.horizontalHeader().sizeHint().height() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        if event.key() in PRESSED and at.isValid():
            self.pressed_on.emit(at.row(), at.column())
        else:
            super().keyPressEvent(event)


def _number(day: date) -> str:
    """With its month where one begins."""
    return f"1 {phrasing.MONTHS[day.month - 1][:3]}" if day.day == 1 else str(day.day)


def _write(painter: QPainter, at: QRect, text: str, how: QFont, *, ink: str) -> None:
    painter.setFont(how)
    painter.setPen(QColor(colour(ink)))
    painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), text)
