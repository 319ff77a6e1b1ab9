"""One subject on the screen of a room, in letters as large as there is room for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from orders.forum.shown import COLUMNS, CONTROLS, NOT_RATED, OPEN, Group, Shown
from ui.parts import Words, wrapped

NOBODY = "Nobody is shown"
LEAST, SHARE = 15, 27
"""Letters have so many pixels at least; and of the height one part in so many at most."""
NAME, STATUS, TEXT, TITLE = 1.9, 1.2, 1.0, 0.75
"""How large words are, beside those that are read as text."""
WIDE = (0, 17, 7, 6, 10, 5, 5)
"""How the columns of the actions share what room there is."""
SPACES = {"groups": 0.9, "lines": 0.2, "columns": 1.2}
"""Between what stands below or beside another, in letters."""
TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
BOTTOM = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft


class RoomSheet(QWidget):
    """Nothing on it can be marked, copied or changed."""

    def __init__(self, shown: Shown | None) -> None:
        super().__init__()
        self._words: list[tuple[Words, float]] = []
        self._spaced: list[tuple[QBoxLayout, str]] = []
        self._grids: list[QGridLayout] = []
        self._rows = self._column("groups")
        self.setLayout(self._rows)
        if shown:
            self._draw(shown)
        else:
            nobody = self._said(NOBODY, NAME, "room-title")
            nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._rows.addWidget(nobody, 1)

    def fit(self, room: QSize) -> None:
        """The largest letters with which all of it is seen; else the least, and one scrolls."""
        largest = max(LEAST, room.height() // SHARE)
        for letters in range(largest, LEAST - 1, -1):
            self._set_letters(letters)
            if self._rows.totalHeightForWidth(room.width()) <= room.height():
                return

    def _set_letters(self, letters: int) -> None:
        for words, share in self._words:
            font = QFont(words.font())
            font.setPixelSize(round(letters * share))
            words.setFont(font)
        for rows, what in self._spaced:
            rows.setSpacing(round(letters * SPACES[what]))
        for grid in self._grids:
            grid.setHorizontalSpacing(round(letters * SPACES["columns"]))
            grid.setVerticalSpacing(round(letters * SPACES["lines"] * 2))
        self._rows.activate()

    def _draw(self, shown: Shown) -> None:
        self._rows.addLayout(self._head(shown))
        beside = [group for group in shown.groups if group.title in CONTROLS]
        for group in shown.groups:
            if group.title not in CONTROLS:
                self._rows.addLayout(self._in_one_line(group))
            elif group is beside[0]:
                self._rows.addLayout(self._beside(beside))
        if shown.actions:
            self._rows.addLayout(self._actions(shown.actions))
        if shown.decision:
            self._rows.addLayout(self._group(Group("Decision", (shown.decision,))))
        self._rows.addStretch(1)

    def _head(self, shown: Shown) -> QVBoxLayout:
        rows = self._column("lines")
        rows.addWidget(self._said(shown.name or shown.about, NAME, "room-name"))
        below = (shown.about if shown.name not in ("", shown.about) else "", shown.status)
        if line := " · ".join(each for each in below if each):
            rows.addWidget(self._said(line, STATUS))
        if shown.welfare:
            rows.addWidget(self._said(shown.welfare, TEXT, "room-welfare"))
        return rows

    def _beside(self, groups: list[Group]) -> QHBoxLayout:
        columns = QHBoxLayout()
        self._spaced.append((columns, "columns"))
        for group in groups:
            columns.addLayout(self._group(group), 1)
        return columns

    def _in_one_line(self, group: Group) -> QVBoxLayout:
        between = " · " if group.title == OPEN else "; "
        return self._group(Group(group.title, (between.join(group.says),)))

    def _group(self, group: Group) -> QVBoxLayout:
        rows = self._column("lines")
        rows.addWidget(self._said(group.title, TITLE, "room-title"))
        for line in group.says:
            rows.addWidget(self._said(line, TEXT))
        rows.addStretch(1)
        return rows

    def _actions(self, actions: tuple[tuple[str, ...], ...]) -> QGridLayout:
        grid = QGridLayout()
        self._grids.append(grid)
        for at, (title, wide) in enumerate(zip(COLUMNS, WIDE, strict=True)):
            heading = self._said(title, TITLE, "room-title")
            heading.setAlignment(BOTTOM)
            grid.addWidget(heading, 0, at)
            grid.setColumnStretch(at, wide)
        for row, action in enumerate(actions, start=1):
            for at, cell in enumerate(action):
                words = self._said(cell, TEXT, "room-muted" if cell == NOT_RATED else "room")
                words.setAlignment(TOP)
                grid.addWidget(words, row, at)
        return grid

    def _column(self, what: str) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        self._spaced.append((rows, what))
        return rows

    def _said(self, text: str, share: float, part: str = "room") -> Words:
        words = wrapped(Words(text))
        words.setProperty("part", part)
        self._words.append((words, share))
        return words
