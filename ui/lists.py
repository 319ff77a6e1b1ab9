"""A list's page: its name, the row of filters, and the table."""

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt.columns import columns_of
from disrupt.listing import Listing
from disrupt.selecting import Filter
from disrupt.settings import Layout
from disrupt.store import filters
from disrupt.workspace import Workspace
from ui.filterbar import FilterBar, Filters
from ui.parts import Card, Heading
from ui.screen import Screen
from ui.table import Empty, RecordTable


class ListPage(QWidget):
    """Whatever the screen says; a reader sees only the columns that they may."""

    opened = Signal(object)
    """The reference of the row that was chosen."""

    def __init__(self, desk: Workspace, screen: Screen) -> None:
        super().__init__()
        self._desk, self._screen = desk, screen
        self.kind = screen.kind.kind()
        listing = Listing(screen.kind, screen.columns)
        self.table = RecordTable(desk, listing, Layout(), Empty(screen.empty))
        self.bar = FilterBar(columns_of(desk, screen.kind), self._saved(), self._keep)
        self._draw()
        self.bar.changed.connect(lambda: self.table.filter(self.bar.filters()))
        self.table.clear_asked.connect(self.bar.clear_all)
        self.table.opened.connect(self.opened.emit)

    def begin(self) -> None:
        self.table.view.setFocus()

    def leave(self) -> None:
        """Nothing here waits to be kept."""

    def save(self) -> None:
        """Nothing here can be saved."""

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Heading(self._screen.title))
        card = Card()
        card.column.addWidget(self.bar)
        card.column.addWidget(self.table, 1)
        column.addWidget(card, 1)

    def _saved(self) -> dict[str, Filters]:
        held = filters.kept(self._desk.store, self._screen.title)
        return {name: tuple(map(_filter, each)) for name, each in held.items()}

    def _keep(self, named: Mapping[str, Filters]) -> None:
        plain = {name: [asdict(each) for each in chosen] for name, chosen in named.items()}
        filters.keep(self._desk.store, self._screen.title, plain)


def _filter(held: Mapping[str, object]) -> Filter:
    words = held["words"]
    return Filter(str(held["column"]), str(held["contains"]), tuple(words))  # type: ignore[arg-type]  # as it was kept
