"""What stands beside a record's form: a card for each kind of dated thing, and the history."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt import roles
from disrupt.checks import Remark, Values
from disrupt.nowhere import leads_nowhere
from disrupt.page import Dated, Page
from disrupt.records import Condition, OrderEvent, Part
from disrupt.workspace import Workspace
from orders import before_kept
from orders.answered import one_by_one, together
from orders.network_looked import may_link
from orders.noted import may_note
from orders.own_lists import with_own_words
from orders.reckoning import Law
from ui.agency_card import AgencyCard
from ui.arriving import Arriving
from ui.dated import DatedCard
from ui.dated_form import Writer
from ui.decision_cards import DecisionCards
from ui.decision_remarks import objected_to_decision
from ui.disclosure_cards import DisclosureCards
from ui.disruption_cards import DisruptionCards
from ui.done_card import DoneCard
from ui.extra import Extra
from ui.forum_card import ForumCard
from ui.licence_cards import LicenceCards
from ui.links_card import LinksCard
from ui.notes_card import NotesCard
from ui.order_cards import OrderCards
from ui.order_events import order_events
from ui.order_lines import order_lines
from ui.order_points import objected
from ui.outcome_cards import OutcomeCards
from ui.past import PastCard
from ui.plan_card import PlanCard
from ui.touched_card import TouchedCard

EXTRAS: Mapping[str, Callable[[Workspace, Law, Page], Extra]] = {
    "agency": AgencyCard,
    "forum": ForumCard,
    "plan": PlanCard,
    "order": OrderCards,
    "sighting": TouchedCard,
    "licence": LicenceCards,
    "licence_decision": DecisionCards,
    "disclosure": DisclosureCards,
    "disruption": DisruptionCards,
    "outcome": OutcomeCards,
    **dict.fromkeys(("group", "operation"), DoneCard),
}
"""What stands above the rest, by the kind of record."""
WRITERS: Mapping[type[Part], Callable[[Workspace, Law, Page], Writer]] = {
    OrderEvent: order_events,
    Condition: order_lines,
}
"""What is not simply kept when it is added."""
OBJECTIONS: Mapping[str, Callable[[Workspace, Law, Page, Values], tuple[Remark, ...]]] = {
    "order": objected,
    "licence_decision": objected_to_decision,
}
"""What the law has against values, by the kind of record."""
EXTRA = -1
"""Where something was done, when it was done there."""


class Beside(Arriving):
    kept = Signal(int, str)
    """In which card something was added or changed, and what to say of it."""
    edited = Signal()
    """Something is being typed in one of them, or was left there."""
    opened = Signal()
    """A card came up, or a form in one of them."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    wanted = Signal(object)
    """Another place."""
    staged = Signal(str, str)
    """How far the record has got, and in which colour that is said."""
    headed = Signal(object)
    """What stands in the head of the page, below its name."""

    def __init__(self, desk: Workspace, page: Page, law: Law | None = None) -> None:
        super().__init__()
        self._cards: list[DatedCard] = []
        self.extra: Extra | None = None
        self._is_begun = False
        self._desk, self._law = desk, law
        page = with_own_words(desk, one_by_one(law, page) if law else page)
        self.page = page
        cards = [partial(self._card, desk, page, dated) for dated in page.dated]
        self.arrived.connect(self._greet)
        if law and page.kind in EXTRAS:
            self.bring([partial(self._extra, desk, law, page)])
        if may_note(desk, page):
            self.bring([self._notes])
        links = [self._links] if may_link(desk, page) else []
        self.bring([*cards, *links, partial(PastCard, desk, page)])

    @property
    def cards(self) -> list[DatedCard]:
        self.finish()
        return self._cards

    def begin(self) -> None:
        """What was begun there comes back, once there is a card for it."""
        self._is_begun = True
        for card in self._cards:
            card.begin()

    def leave(self) -> None:
        """Nothing that was typed there is lost."""
        for card in self._cards:
            card.leave()

    def take_keyboard(self, at: int) -> None:
        self.finish()
        if at == EXTRA and self.extra:
            self.extra.take_keyboard()
        else:
            self.cards[at].take_keyboard()

    def go_to_add(self) -> None:
        """To where something is added; from there, to where the next thing is."""
        cards = [card for card in self.cards if card.may_add]
        here = [at for at, card in enumerate(cards) if card.has_the_keyboard()]
        if cards:
            cards[(max(here, default=-1) + 1) % len(cards)].take_keyboard()

    def add(self, part: str, values: Values) -> None:
        """To the card of this kind, for whoever may: what is known of it stands there already."""
        for card in self.cards:
            if card.part == part and card.may_add:
                card.add(values)

    def act(self, name: str) -> None:
        """What a key does to this kind of record alone, if it does anything."""
        self.finish()
        if self.extra and (done := self.extra.acts().get(name)):
            done()

    def against(self, values: Values) -> tuple[Remark, ...]:
        """What keeps them from being saved, though each of them may stand by itself."""
        if not roles.may_write(self._desk.store.actor.roles, self.page.kind):
            # It is refused as a whole, once it is written.
            return ()
        asked, kind = OBJECTIONS.get(self.page.kind), type(self.page.subject)
        if asked and self._law:
            return asked(self._desk, self._law, self.page, values)
        nowhere = leads_nowhere(self._desk, kind, values)
        return nowhere or before_kept.against(self.page.kind, self._held(), values)

    def as_kept(self, values: Values) -> Values:
        """What the page asks in words of its own, as it stands in the record."""
        kept = together(self._law, self.page, values) if self._law else values
        return before_kept.as_kept(self._desk, self.page.kind, self._held(), kept)

    def being_typed_in(self) -> DatedCard | None:
        return next((card for card in self._cards if card.has_the_focus()), None)

    def _held(self) -> Values:
        return {field.name: value for field, value in self.page.values}

    def _extra(self, desk: Workspace, law: Law, page: Page) -> QWidget:
        self.extra = extra = EXTRAS[page.kind](desk, law, page)
        extra.staged.connect(self.staged)
        extra.headed.connect(self.headed)
        extra.kept.connect(partial(self.kept.emit, EXTRA))
        extra.wanted.connect(self.wanted)
        extra.troubled.connect(self.troubled)
        return extra

    def _card(self, desk: Workspace, page: Page, dated: Dated) -> QWidget:
        asked, law = WRITERS.get(dated.part), self._law
        writer = asked(desk, law, page) if asked and law else None
        return self._connected(DatedCard(desk, page, dated, writer))

    def _connected(self, card: DatedCard) -> DatedCard:
        card.kept.connect(partial(self.kept.emit, len(self._cards)))
        card.edited.connect(self.edited)
        card.opened.connect(self.opened)
        card.troubled.connect(self.troubled)
        self._cards.append(card)
        return card

    def _notes(self) -> QWidget:
        card = NotesCard(self._desk, self.page)
        card.wanted.connect(self.wanted)
        card.arrived.connect(self.opened)
        return card

    def _links(self) -> QWidget:
        return self._connected(LinksCard(self._desk, self.page))

    def _greet(self, part: QWidget) -> None:
        if isinstance(part, Extra) or (self._is_begun and isinstance(part, DatedCard)):
            part.begin()
        self.opened.emit()


Besides = Callable[[Workspace, Page], Beside]
