"""What stands beside a record's form: a card for each kind of dated thing, and the history."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt.page import Page
from disrupt.workspace import Workspace
from ui.dated import DatedCard
from ui.past import PastCard


class Beside(QWidget):
    kept = Signal(int, str)
    """In which card something was added or changed, and what to say of it."""
    edited = Signal()
    """Something is being typed in one of them, or was left there."""
    opened = Signal()
    """A form came up in one of them."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, page: Page) -> None:
        super().__init__()
        self.cards = [DatedCard(desk, page, dated) for dated in page.dated]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (*self.cards, PastCard(desk, page)):
            column.addWidget(card)
        column.addStretch(1)
        for at, card in enumerate(self.cards):
            card.kept.connect(partial(self.kept.emit, at))
            card.edited.connect(self.edited)
            card.opened.connect(self.opened)
            card.troubled.connect(self.troubled)

    def begin(self) -> None:
        """What was begun there comes back."""
        for card in self.cards:
            card.begin()

    def leave(self) -> None:
        """Nothing that was typed there is lost."""
        for card in self.cards:
            card.leave()

    def take_keyboard(self, at: int) -> None:
        self.cards[at].take_keyboard()

    def being_typed_in(self) -> DatedCard | None:
        return next((card for card in self.cards if card.has_the_focus()), None)
