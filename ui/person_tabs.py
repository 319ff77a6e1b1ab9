"""The middle of a person's page: measures, orders, outcomes, sightings, history, in tabs."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.around import Entry, counted, orders_of, outcomes_of, sightings_of
from orders.dossier import may_weigh, options_of
from orders.reckoning import Law
from ui.arriving import Arriving
from ui.entries import Entries
from ui.measures_card import Measures
from ui.parts import Card
from ui.past import Past

Tab = tuple[str, Callable[[], QWidget]]


class PersonTabs(Card):
    """What a tab holds is fetched and drawn when it is chosen."""

    wanted = Signal(object)
    """The place."""
    arrived = Signal(object)
    """Something came up here."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__()
        self._desk, self._law, self._page = desk, law, page
        self._tabs = tuple(self._offered())
        self._bar = QTabBar()
        self._bar.setAccessibleName("What is held of this person")
        self._bar.setUsesScrollButtons(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideRight)
        for title, _maker in self._tabs:
            self._bar.addTab(title)
        self._body = Arriving()
        self.column.addWidget(self._bar)
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self._bar.currentChanged.connect(lambda _at: self._choose())
        self._choose()

    def _offered(self) -> Iterator[Tab]:
        """Of what the reader may not see, not even a tab."""
        count = counted(self._desk, self._page)
        desk, page = self._desk, self._page
        if may_weigh(desk):
            yield "Have all measures been taken?", self._measures
        if "order" in count:
            yield f"Orders {count['order']}", partial(self._entries, self._orders)
        if "outcome" in count:
            fetch = partial(outcomes_of, desk, page)
            yield f"Outcomes {count['outcome']}", partial(self._entries, fetch)
        if "sighting" in count:
            fetch = partial(sightings_of, desk, page)
            yield f"Sightings {count['sighting']}", partial(self._entries, fetch)
        yield "History", partial(Past, desk, page)

    def _measures(self) -> QWidget:
        measures = Measures(options_of(self._desk, self._law, self._page))
        measures.wanted.connect(self.wanted)
        return measures

    def _orders(self) -> tuple[Entry, ...]:
        return orders_of(self._desk, self._law, self._page)

    def _entries(self, fetch: Callable[[], tuple[Entry, ...]]) -> QWidget:
        entries = Entries(fetch())
        entries.wanted.connect(self.wanted)
        return entries

    def _choose(self) -> None:
        _title, maker = self._tabs[self._bar.currentIndex()]
        body = Arriving()
        body.arrived.connect(self.arrived)
        body.bring([maker])
        self.column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        # At once, or nothing on it could take the focus.
        body.show()
