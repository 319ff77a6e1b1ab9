"""What stands beside a record's form: a card for each kind of dated thing, and the history."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt.page import Dated, Page
from disrupt.workspace import Workspace
from ui.arriving import Arriving
from ui.dated import DatedCard
from ui.past import PastCard


class Beside(Arriving):
    kept = Signal(int, str)
    """In which card something was added or changed, and what to say of it."""
    edited = Signal()
    """Something is being typed in one of them, or was left there."""
    opened = Signal()
    """A card came up, or a form in one of them."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, page: Page) -> None:
        super().__init__()
        self._cards: list[DatedCard] = []
        self._is_begun = False
        cards = [partial(self._card, desk, page, dated) for dated in page.dated]
        self.arrived.connect(self._greet)
        self.bring([*cards, partial(PastCard, desk, page)])

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
        self.cards[at].take_keyboard()

    def go_to_add(self) -> None:
        """To where something is added; from there, to where the next thing is."""
        cards = [card for card in self.cards if card.may_add]
        here = [at for at, card in enumerate(cards) if card.has_the_keyboard()]
        if cards:
            cards[(max(here, default=-1) + 1) % len(cards)].take_keyboard()

    def being_typed_in(self) -> DatedCard | None:
        return next((card for card in self._cards if card.has_the_focus()), None)

    def _card(self, desk: Workspace, page: Page, dated: Dated) -> QWidget:
        card = DatedCard(desk, page, dated)
        card.kept.connect(partial(self.kept.emit, len(self._cards)))
        card.edited.connect(self.edited)
        card.opened.connect(self.opened)
        card.troubled.connect(self.troubled)
        self._cards.append(card)
        return card

    def _greet(self, part: QWidget) -> None:
        if self._is_begun and isinstance(part, DatedCard):
            part.begin()
        self.opened.emit()
