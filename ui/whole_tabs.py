"""The middle of a whole page, in tabs: measures, what is held around it, notes, history."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.around import counted, orders_of, outcomes_of, sightings_of
from orders.done_to import disruptions_of
from orders.dossier import may_weigh, options_of
from orders.entries import Entry
from orders.forum.of_one import actions_of, forum_of, plans_of
from orders.linked import linked
from orders.network_looked import links_of, may_link
from orders.noted import may_note
from orders.reckoning import Law
from orders.there import conditions_of, responsible_of, training_of, visits_of
from ui.arriving import Arriving
from ui.entries import Entries
from ui.measures_card import Measures
from ui.notes_card import NotesCard
from ui.parts import Card, Link
from ui.past import Past
from ui.places import New, may_make
from ui.screen import ACTIONS, PLANS, Screen
from ui.tab_strip import TabStrip

Tab = tuple[str, Callable[[], QWidget]]


@dataclass(frozen=True)
class Listed:
    """What of one kind stands around it, in lines."""

    kind: str
    title: str
    fetch: Callable[[Workspace, Law, Page], tuple[Entry, ...]]
    begins: Screen | None = None
    """Another of them is begun here, for whoever may make one."""


ORDERS = Listed("order", "Orders", orders_of)
DISRUPTIONS = Listed(
    "disruption", "Disruptions", lambda desk, _law, page: disruptions_of(desk, page)
)
SIGHTINGS = Listed("sighting", "Sightings", lambda desk, _law, page: sightings_of(desk, page))
PLANNED = Listed("plan", "Plans", lambda desk, _law, page: plans_of(desk, page), PLANS)
TO_DO = Listed("action", "Actions", lambda desk, _law, page: actions_of(desk, page), ACTIONS)
FORUM = Listed("agenda_item", "Forum", lambda desk, _law, page: forum_of(desk, page))
OF_THE_FORUM = (PLANNED, TO_DO, FORUM)
LISTS: Mapping[str, tuple[Listed, ...]] = {
    "person": (
        ORDERS,
        Listed("outcome", "Outcomes", lambda desk, _law, page: outcomes_of(desk, page)),
        DISRUPTIONS,
        *OF_THE_FORUM,
        SIGHTINGS,
    ),
    "premises": (
        Listed(
            "premises_responsible",
            "Responsible people",
            lambda desk, _law, page: responsible_of(desk, page),
        ),
        Listed(
            "premises_condition",
            "Licence conditions",
            lambda _desk, _law, page: conditions_of(page),
        ),
        Listed("premises_visit", "Visits", lambda _desk, _law, page: visits_of(page)),
        Listed("premises_training", "Training", lambda _desk, _law, page: training_of(page)),
        ORDERS,
        DISRUPTIONS,
        *OF_THE_FORUM,
        SIGHTINGS,
        Listed("link", "Links", lambda desk, _law, page: linked(desk, page)),
    ),
}
"""By the kind of page, in their order."""
CALLED: Mapping[str, str] = {
    "person": "What is held of this person",
    "premises": "What is held of this place",
}


class WholeTabs(Card):
    """What a tab holds is fetched and drawn when it is chosen."""

    wanted = Signal(object)
    """The place."""
    arrived = Signal(object)
    """Something came up here."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__()
        self._desk, self._law, self._page = desk, law, page
        self._tabs = tuple(self._offered())
        self._strip = TabStrip(CALLED[page.kind], (title for title, _maker in self._tabs))
        self._body = Arriving()
        self.column.addWidget(self._strip)
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self._strip.chosen.connect(self._choose)
        self._choose(0)

    def _offered(self) -> Iterator[Tab]:
        """Of what the reader may not see, not even a tab."""
        desk, page, count = self._desk, self._page, self._counted()
        if may_weigh(desk, page):
            yield "Have all measures been taken?", self._measures
        for each in LISTS[page.kind]:
            if each.kind in count:
                yield f"{each.title} {count[each.kind]}", partial(self._entries, each)
        if may_note(desk, page):
            yield "Notes", self._notes
        yield "History", partial(Past, desk, page)

    def _counted(self) -> Mapping[str, int]:
        """How many there are of each kind that the reader may see."""
        desk, page = self._desk, self._page
        parts = {dated.part.kind_name(): len(dated.held) for dated in page.dated}
        links = {"link": len(links_of(desk, page.reference))} if may_link(desk, page) else {}
        return {**parts, **counted(desk, page), **links}

    def _notes(self) -> QWidget:
        card = NotesCard(self._desk, self._page)
        card.setProperty("part", "within")
        card.wanted.connect(self.wanted)
        card.arrived.connect(self.arrived)
        return card

    def _measures(self) -> QWidget:
        measures = Measures(options_of(self._desk, self._law, self._page))
        measures.wanted.connect(self.wanted)
        return measures

    def _entries(self, of: Listed) -> QWidget:
        found = of.fetch(self._desk, self._law, self._page)
        entries = Entries(found, self._desk.store.clock.now())
        entries.wanted.connect(self.wanted)
        entries.arrived.connect(self.arrived)
        return _below(self._begins(of), entries)

    def _begins(self, of: Listed) -> Link | None:
        """Another of its kind, about whom the page is of."""
        if of.begins is None or not may_make(self._desk, of.begins):
            return None
        link, place = Link(f"New {of.begins.one}"), New(of.begins, self._page.reference)
        link.clicked.connect(lambda: self.wanted.emit(place))
        return link

    def _choose(self, at: int) -> None:
        _title, maker = self._tabs[at]
        body = Arriving()
        body.arrived.connect(self.arrived)
        body.bring([maker])
        self.column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        # At once, or nothing on it could take the focus.
        body.show()


def _below(first: Link | None, entries: Entries) -> QWidget:
    if first is None:
        return entries
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(first, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(entries)
    return both
