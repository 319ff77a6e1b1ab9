"""Small parts in a line that goes on below where there is no room beside."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget

from ui.parts import Tag, Words

GAP = 8
ROOM = 8
"""Beside the letters of words that may wrap: a border, and a pixel's padding."""


class Flow(QLayout):
    """Each as wide as it asks to be, and never wider than the line."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, *parts: QWidget) -> None:
        for part in parts:
            if isinstance(part, Words) and not isinstance(part, Tag):
                part.setWordWrap(True)
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Asked many times over while a page is laid out."""
        if width not in self._heights:
            rows = self._rows(width)
            self._heights[width] = sum(row.height() for row in rows) + GAP * (len(rows) - 1)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights = {}
        super().invalidate()

    def sizeHint(self) -> QSize:
        hints = [asked(item) for item in self._shown()]
        return QSize(
            sum(hint.width() for hint in hints) + GAP * max(0, len(hints) - 1),
            max((hint.height() for hint in hints), default=0),
        )

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for row in self._rows(rect.width()):
            row.place(rect)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list["Row"]:
        rows: list[Row] = []
        top = 0
        for item in self._shown():
            if not rows or not rows[-1].has_room(item, width):
                top += rows[-1].height() + GAP if rows else 0
                rows.append(Row(top))
            rows[-1].take(item, width)
        return rows


class Row:
    """One line of them, from its top down."""

    def __init__(self, top: int) -> None:
        self._top, self._taken = top, 0
        self._parts: list[tuple[QLayoutItem, QRect]] = []

    def has_room(self, item: QLayoutItem, width: int) -> bool:
        return self._taken + asked(item).width() <= width

    def take(self, item: QLayoutItem, width: int) -> None:
        wide = min(asked(item).width(), width)
        tall = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
        self._parts.append((item, QRect(self._taken, self._top, wide, tall)))
        self._taken += wide + GAP

    def height(self) -> int:
        return max(place.height() for _, place in self._parts)

    def place(self, within: QRect) -> None:
        """In the middle of the line, whatever its own height."""
        for item, place in self._parts:
            down = QPoint(0, (self.height() - place.height()) // 2)
            item.setGeometry(place.translated(within.topLeft() + down))


def asked(item: QLayoutItem) -> QSize:
    """Words that may wrap would ask for a narrow column: here they ask for one line."""
    words, hint = item.widget(), item.sizeHint()
    if not isinstance(words, QLabel) or not words.wordWrap():
        return hint
    words.ensurePolished()
    letters = words.fontMetrics()
    longest = max(map(letters.horizontalAdvance, words.text().splitlines()), default=0)
    return QSize(longest + ROOM, hint.height())
