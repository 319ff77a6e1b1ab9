"""Several cards of a meeting on one part of its page; what one writes, the others show anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.meeting_card import MeetingCard
from ui.stops import put_in_order

TAKEN, IGNORED = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored


class MeetingCards(QWidget):
    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    changed = Signal()
    """Something was written."""

    def __init__(self, cards: Sequence[MeetingCard], rows: Sequence[QWidget]) -> None:
        super().__init__()
        self.cards = tuple(cards)
        self._is_awaited = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        for card in self.cards:
            card.wanted.connect(self.wanted)
            card.troubled.connect(self.troubled)
            card.changed.connect(self._changed)
            card.drawn.connect(self._drawn)

    @property
    def is_looking(self) -> bool:
        return any(card.is_looking for card in self.cards)

    def begin(self) -> None:
        """Whoever comes back finds what stands there now, and the keyboard at the first of it."""
        self._is_awaited = True
        self.refresh()

    def refresh(self) -> None:
        """Each card is asked beside the window, and drawn in an event of its own."""
        for card in self.cards:
            card.show_now()

    def leave(self) -> None:
        self.save()
        for card in self.cards:
            card.leave()

    def save(self) -> None:
        """Whatever is chosen and not written yet."""
        for card in self.cards:
            card.save()

    def hide_names(self, *, on: bool) -> None:
        for card in self.cards:
            card.hide_names(on=on)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setSizePolicy(TAKEN, TAKEN)

    def hideEvent(self, event: QHideEvent) -> None:
        """The part that is shown instead is not as tall as this one."""
        super().hideEvent(event)
        self.setSizePolicy(IGNORED, IGNORED)

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _drawn(self) -> None:
        """Tab goes through them as they are read, in whatever order they came up."""
        if self._is_awaited and not self.cards[0].is_looking:
            self._is_awaited = False
            self.cards[0].take_keyboard()
        if not self.is_looking:
            put_in_order(self.cards[0], self.cards)


def below(*cards: QWidget) -> QWidget:
    """One below the other, at the top of their column."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return both
