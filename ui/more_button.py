"""A button with what is seldom done here: what is done often stands beside it."""

from collections.abc import Iterable

from PySide6.QtCore import SignalInstance

from ui.parts import Button
from ui.tick_menu import TickMenu

MORE = "More…"
Offer = tuple[str, SignalInstance, str]
"""What it is called, what hears of it, and the window's key that does the same, if any."""


class MoreButton(Button):
    """Where nothing of it may be done it is not there."""

    def __init__(self, offers: Iterable[Offer]) -> None:
        super().__init__(MORE)
        self._menu = TickMenu("More that can be done", self)
        for says, asked, key in offers:
            action = self._menu.addAction(f"{says}\t{key}" if key else says)
            action.triggered.connect(lambda _ticked, asked=asked: asked.emit())
        self.setMenu(self._menu)
        if self._menu.isEmpty():
            self.hide()
