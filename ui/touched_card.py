"""Beside a sighting: the live conditions that it touches, and a breach made of it by one key."""

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from disrupt.errors import Trouble
from disrupt.page import Page
from disrupt.records import Order, OrderEvent, Sighting
from disrupt.workspace import Workspace
from orders.reckoning import Law
from orders.touched import Touch, becomes_breach, is_recorded, touches
from ui.actions import key_of
from ui.extra import Extra
from ui.parts import Button, Card, Muted, Strong, Words, Wrong, wrapped
from ui.scrolling import bring_into_view
from ui.veil import MASK, Named

NONE = "It touches no live condition of those who were seen."
SAYS: Mapping[str, str] = {"breached": "a breach"}
"""What a word of an event is within a sentence, where it is another."""


class TouchedCard(Extra):
    """One a condition: whose it is, its exact words, why it is touched, and what follows."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        self.card = Card("Live conditions that it touches")
        self.buttons: list[Button] = []
        self._recorded: list[Words] = []
        self._column.addWidget(self.card)
        found = touches(desk, law, page.reference)
        for touch in found:
            for part in self._parts(touch):
                self.card.column.addWidget(part)
        if not found:
            self.card.column.addWidget(wrapped(Muted(NONE)))

    def take_keyboard(self) -> None:
        """At the first that can still be recorded; what was is seen."""
        for button in self.buttons[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self._recorded or self.buttons)[-1:]:
            bring_into_view(part)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        return {"breach": self.breach}

    def breach(self) -> None:
        """The one that the keyboard is at, or the only one there is; else it is to be chosen."""
        here = [button for button in self.buttons if button.hasFocus()]
        if len(chosen := here or self.buttons) == 1:
            chosen[0].click()
            return
        self.take_keyboard()
        for button in chosen[:1]:
            bring_into_view(button)

    def _parts(self, touch: Touch) -> Iterator[QWidget]:
        bound, line = touch.binding, touch.line
        yield wrapped(Strong(f"{bound.title}: {touch.why}"))
        yield Named(f"{line.number}. {line.text}" if line.number else line.text, MASK)
        yield wrapped(Muted(" ".join((bound.breach, bound.arrest, bound.source))))
        yield self._lead(f"{bound.reference}, on {touch.person}", bound.reference)
        if bound.kind == Order.kind_name():
            yield from self._breach(touch)

    def _breach(self, touch: Touch) -> Iterator[QWidget]:
        """What stands there already is never offered again."""
        if is_recorded(self._desk, self._law, self._sighting, touch):
            says = f"Recorded as {self._says(touch)} on {touch.binding.reference}"
            self._recorded.append(wrapped(Strong(says)))
            yield self._recorded[-1]
        elif self._may(OrderEvent):
            yield self._to_record(touch)

    @property
    def _sighting(self) -> Sighting:
        return cast(Sighting, self._page.subject)

    def _to_record(self, touch: Touch) -> Button:
        bound, line = touch.binding, touch.line
        says = f"Record it as {self._says(touch)}"
        button = Button(says)
        button.setAccessibleName(f"{says}, {bound.reference}, condition {line.number}")
        button.setToolTip(key_of("act", "breach"))
        button.clicked.connect(lambda: self._record(touch))
        self.buttons.append(button)
        return button

    def _says(self, touch: Touch) -> str:
        word = self._law.catalogue.latest(touch.binding.power).breach_word
        return SAYS.get(word, word)

    def _record(self, touch: Touch) -> None:
        try:
            kept = becomes_breach(self._desk, self._law, self._sighting, touch)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        if kept.refused:
            for said in kept.found.says:
                if said.level == "refused":
                    refusal = wrapped(Wrong(f"{said.text} [{said.source}]"))
                    self.card.column.addWidget(refusal)
                    bring_into_view(refusal)
        else:
            self.kept.emit(f"It stands as {self._says(touch)} on {kept.reference}.")
