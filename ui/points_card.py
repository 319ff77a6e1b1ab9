"""What a power asks for: what is met, what is open, and what somebody should look at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.clock_card import Rows
from ui.parts import Card, Muted, Section, Tag, Words, wrapped
from ui.stops import put_in_order
from ui.swapping import swapped

STATES: Mapping[str, str] = {
    "refused": "overdue",
    "open": "day",
    "check": "week",
    "met": "fact",
}
"""The colour of each, the gravest first."""
KEPT = "Recording with points open keeps them on the order until they are closed."


@dataclass(frozen=True)
class Item:
    """One point as it is shown; what has a name is ticked by a person."""

    state: str
    says: str
    source: str = ""
    name: str = ""
    ticked: bool = False


class PointsCard(Card):
    ticked = Signal(str, bool)
    """A point by its name, and whether a person saw it met."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("points")
        self._body = QWidget()
        self.column.addWidget(self._body)
        self._shown: object = None
        self.show_items({})

    def show_items(self, groups: Mapping[str, Sequence[Item]]) -> None:
        """Under each heading its points."""
        if groups == self._shown:
            return
        self._shown = groups
        body = Card()
        body.setProperty("part", "within")
        for title, items in groups.items():
            if items:
                body.column.addWidget(Section(title))
                body.column.addWidget(self._rows(items))
        if open_of(item for items in groups.values() for item in items):
            body.column.addWidget(wrapped(Muted(KEPT)))
        self._put(body)
        self.setVisible(any(groups.values()))

    def _rows(self, items: Iterable[Item]) -> Rows:
        rows = Rows()
        for item in items:
            lines = [self._tick(item)] if item.name else _lines(item)
            rows.add([Tag(item.state, STATES[item.state])], lines)
        return rows

    def _tick(self, item: Item) -> QWidget:
        """Its words beside it: those of a box do not go on in a second line."""
        box = QCheckBox()
        box.setObjectName(f"point_{item.name}")
        box.setAccessibleName(item.says)
        box.setChecked(item.ticked)
        box.toggled.connect(lambda on: self.ticked.emit(item.name, on))
        both = QWidget()
        grid = QGridLayout(both)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(box, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, line in enumerate(_lines(item)):
            grid.addWidget(line, row, 1)
        return both

    def _put(self, body: QWidget) -> None:
        """Whoever was at one of them is at it still."""
        here = self.window().focusWidget()
        name = here.objectName() if here and self._body.isAncestorOf(here) else ""
        self._body = swapped(self.column, self._body, body)
        put_in_order(self, [body])
        if again := body.findChild(QCheckBox, name) if name else None:
            again.setFocus()


def _lines(item: Item) -> list[QWidget]:
    source = [wrapped(Muted(item.source))] if item.source else []
    return [wrapped(Words(item.says)), *source]


def open_of(items: Iterable[Item]) -> int:
    return sum(item.state in ("open", "refused") for item in items)
