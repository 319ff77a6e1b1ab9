"""The tiles of the page Today: how many there are of each sort, and the way to them."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from orders.alerts.grouped import NOBODYS, Name
from ui.parts import Muted, Words
from ui.today_said import STATES, TITLES

IN_FORCE = "in force"
ORDER: tuple[Name, ...] = ("overdue", "24 hours", "7 days", "28 days", "90 days", NOBODYS)
ROOM = 15
"""In letters: what a tile needs, so that its words are seen whole."""


class Tile(QPushButton):
    """Pressed, it leads there."""

    def __init__(self, says: str, state: str) -> None:
        super().__init__()
        self._says = says
        self.setProperty("part", "tile")
        self.setProperty("state", state)
        self.setAutoDefault(True)
        self.number = Words("–")
        self.number.setProperty("part", "number")
        self._column = column = QVBoxLayout(self)
        # A layout takes no heed of the padding that a style sheet gives a button.
        letter = self.fontMetrics().averageCharWidth()
        column.setContentsMargins(2 * letter, letter, letter, letter)
        column.setSpacing(0)
        for words in (Muted(says), self.number):
            # A press on the words is one on the tile.
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
        self.setAccessibleName(says)

    def show_number(self, number: int) -> None:
        self.number.setText(str(number))
        self.number.setProperty("state", "none" if number == 0 else self.property("state"))
        self.number.style().polish(self.number)
        self.setAccessibleName(f"{self._says}: {number}")

    def sizeHint(self) -> QSize:
        """A button asks for its own words, of which this has none."""
        around = self.contentsMargins()
        hint = self._column.sizeHint()
        return hint + QSize(around.left() + around.right(), around.top() + around.bottom())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Tiles(QWidget):
    """In one line, or in two where there is no room."""

    chosen = Signal(str)
    """A band, nobody's, or the orders in force."""

    def __init__(self, *, with_orders: bool) -> None:
        super().__init__()
        titles: dict[str, str] = {name: TITLES[name] for name in ORDER}
        if with_orders:
            titles[IN_FORCE] = "Orders in force"
        states: Mapping[str, str] = {**STATES, NOBODYS: "fact", IN_FORCE: "fact"}
        self.tiles = {name: Tile(says, states[name]) for name, says in titles.items()}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._columns = 0
        self._place(len(self.tiles))
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        for name, tile in self.tiles.items():
            tile.show_number(counts[name])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = len(self.tiles) * ROOM * self.fontMetrics().averageCharWidth()
        all_of_them = len(self.tiles)
        self._place(all_of_them if self.width() >= room else (all_of_them + 1) // 2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for at, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, at // columns, at % columns)
