"""Every key of the program, drawn from the one table of them."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.actions import ACTIONS, Action
from ui.parts import Card, Key, Words
from ui.places import KEYS
from ui.reading_page import ReadingPage

NAMED = {"Return": "Enter", "Enter": "Enter on the number pad"}
"""As a person calls it, where Qt calls it otherwise."""
LETTERS, KEY = 60, 22
"""How many of them there is room for where one types, and for the name of a key."""


class KeysPage(ReadingPage):
    """Searched as one types, by what a key does or by its name."""

    kind = KEYS.kind

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        self._none = Words("No key does that. Clear the box to see all of them.")
        self._lines: list[tuple[Action, tuple[QWidget, QWidget]]] = []
        self._cards: dict[str, Card] = {}
        self._draw()
        self.box.textChanged.connect(self._show)

    def begin(self) -> None:
        self.box.setFocus()

    def _draw(self) -> None:
        column = self._headed(KEYS.title)
        self.box.setObjectName("find_key")
        self.box.setAccessibleName("Find a key")
        self.box.setPlaceholderText("What it does, or the key…")
        self.box.setClearButtonEnabled(True)
        self.box.setMaximumWidth(LETTERS * self.fontMetrics().averageCharWidth())
        column.addWidget(self.box)
        for where, group in groupby(ACTIONS, key=lambda action: action.where):
            self._cards[where] = self._card(where, group)
            column.addWidget(self._cards[where])
        self._none.hide()
        column.addWidget(self._none)
        column.addStretch(1)

    def _card(self, where: str, actions: Iterable[Action]) -> Card:
        card, grid = Card(where), QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, KEY * self.fontMetrics().averageCharWidth())
        grid.setColumnStretch(1, 1)
        for row, action in enumerate(actions):
            key, text = Key(said(action.key)), Words(action.text)
            grid.addWidget(key, row, 0)
            grid.addWidget(text, row, 1)
            self._lines.append((action, (key, text)))
        card.column.addLayout(grid)
        return card

    def _show(self, wanted: str) -> None:
        found = {action for action, _ in self._lines if has(action, wanted)}
        for action, widgets in self._lines:
            for each in widgets:
                each.setVisible(action in found)
        for where, card in self._cards.items():
            card.setVisible(any(action.where == where for action in found))
        self._none.setVisible(not found)


def said(key: str) -> str:
    """A key as it is written upon it."""
    return NAMED.get(key, key)


def has(action: Action, wanted: str) -> bool:
    text = f"{action.text} {said(action.key)} {action.where}"
    return all(word in text.casefold() for word in wanted.casefold().split())
