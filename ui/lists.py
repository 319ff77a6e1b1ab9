"""A list's page: its name, the row of filters, and the table."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.columns import columns_of
from disrupt.errors import Trouble
from disrupt.listing import Listing
from disrupt.records import Licence
from disrupt.selecting import Filter
from disrupt.settings import Layout
from disrupt.store import filters
from disrupt.workspace import Workspace
from ui.actions import key_of
from ui.device import Device
from ui.filterbar import FilterBar, Filters
from ui.lawful import law_of
from ui.licence_papers import may_print
from ui.navigation import readable
from ui.nothing import Empty
from ui.parts import Button, Card, Heading, Link
from ui.places import BRING_IN, New, Place, may_go, may_make
from ui.reminders_page import reminders_of
from ui.rows import Standing
from ui.screen import SCREENS, Screen
from ui.table import RecordTable

PAUSE = 500
"""Milliseconds after a column was last made wider until that is kept."""
REMINDERS = "Reminders…"
TO_REMIND = frozenset({Licence.kind_name()})
"""The kinds of record whose holders are written to from the list."""


class ListPage(QWidget):
    """Whatever the screen says; a reader sees only the columns that they may."""

    opened = Signal(object)
    """The reference of the row that was chosen, or another place that was asked for."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(
        self, desk: Workspace, device: Device, screen: Screen, stood: dict[str, Standing]
    ) -> None:
        super().__init__()
        self._desk, self._device, self._screen, self._stood = desk, device, screen, stood
        self.kind = screen.kind.kind_name()
        standing = stood.get(screen.title, Standing())
        worked = screen.worked and screen.worked(law_of(device), desk)
        listing = Listing(screen.kind, screen.columns, screen.order, standing.filters, worked)
        layout = device.settings.layouts.get(screen.title, Layout())
        self.table = RecordTable(desk, listing, layout, self._empty())
        self.bar = FilterBar(columns_of(desk, screen.kind, worked), self._saved(), self._keep)
        self.bar.show_filters(standing.filters)
        self._add, self._letters = Button(f"New {screen.one}"), Button(REMINDERS)
        self._pause = QTimer(self)
        self._draw()
        self._connect()
        self.table.stand(standing)

    def begin(self) -> None:
        self.table.take_keyboard()

    def leave(self) -> None:
        """As it stands, for whoever comes back to it."""
        if self._pause.isActive():
            self._remember()
        self._stood[self._screen.title] = self.table.standing()

    def save(self) -> None:
        """Nothing here can be saved."""

    def new(self) -> None:
        if may_make(self._desk, self._screen):
            self.opened.emit(New(self._screen))

    def edit(self) -> None:
        self.table.open_current()

    def refresh(self) -> None:
        self.table.refresh()

    def filter(self) -> None:
        self.bar.take_keyboard()

    def hide_names(self, *, on: bool) -> None:
        self.table.hide_names(on=on)
        self.bar.hide_names(on=on)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(Heading(self._screen.title))
        for other in lists_beside(self._desk, self._screen):
            line.addWidget(self._lead(other))
        line.addStretch(1)
        line.addWidget(self._letters)
        line.addWidget(self._add)
        column.addLayout(line)
        card = Card()
        card.column.addWidget(self.bar)
        card.column.addWidget(self.table, 1)
        column.addWidget(card, 1)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._add.setToolTip(key_of("new"))
        if not may_make(self._desk, self._screen):
            self._add.hide()
        self._letters.setVisible(self.kind in TO_REMIND and may_print(self._desk))

    def _lead(self, other: Screen) -> Link:
        link = Link(other.title)
        link.clicked.connect(lambda: self.opened.emit(other))
        return link

    def _connect(self) -> None:
        self.bar.changed.connect(lambda: self.table.filter(self.bar.filters()))
        self.table.clear_asked.connect(self.bar.clear_all)
        self.table.opened.connect(self.opened.emit)
        self.table.empty_pressed.connect(lambda: self.opened.emit(self._first()))
        self.table.arranged.connect(self._pause.start)
        self._pause.timeout.connect(self._remember)
        self._add.clicked.connect(self.new)
        self._letters.clicked.connect(self._remind)

    def _remind(self) -> None:
        """Whoever holds one of those that are listed now."""
        if references := self.table.model.references():
            self.opened.emit(reminders_of(references))

    def _first(self) -> Place | None:
        """Where somebody begins who has nothing yet."""
        if self._screen.is_typed and may_go(self._desk, BRING_IN):
            return BRING_IN
        return New(self._screen) if may_make(self._desk, self._screen) else None

    def _empty(self) -> Empty:
        first = self._first()
        if isinstance(first, New):
            return Empty(self._screen.empty, f"New {self._screen.one}")
        return Empty(self._screen.empty, BRING_IN.title if first else "")

    def _remember(self) -> None:
        """How wide, which, and sorted by what: kept on this computer. What they hold is not."""
        self._pause.stop()
        layout = self.table.arrangement()
        try:
            self._device.change(self._device.settings.with_layout(self._screen.title, layout))
        except Trouble as trouble:
            self.troubled.emit(trouble)

    def _saved(self) -> dict[str, Filters]:
        held = filters.kept(self._desk.store, self._screen.title)
        return {name: tuple(map(_filter, each)) for name, each in held.items()}

    def _keep(self, named: Mapping[str, Filters]) -> None:
        plain = {name: [asdict(each) for each in chosen] for name, chosen in named.items()}
        filters.keep(self._desk.store, self._screen.title, plain)


def lists_beside(desk: Workspace, screen: Screen) -> Iterator[Screen]:
    """Those that one goes to from this one, as far as the reader may see them."""
    for other in SCREENS:
        if other.kind in screen.beside and other != screen and readable(desk, other):
            yield other


def _filter(held: Mapping[str, object]) -> Filter:
    words = held["words"]
    return Filter(str(held["column"]), str(held["contains"]), tuple(words))  # type: ignore[arg-type]  # as it was kept
