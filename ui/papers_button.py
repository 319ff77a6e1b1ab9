"""A button with the papers that can be asked for: each leads to its page."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from ui.own_papers import Choice
from ui.parts import Button
from ui.places import Paper
from ui.tick_menu import TickMenu


class PapersButton(Button):
    """Where there are none it is not there."""

    wanted = Signal(object)
    """The place."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        super().__init__("Papers…")
        self._menu = TickMenu("Papers", self)
        for says, place in choices:
            self._offer(says, place)
        self.setMenu(self._menu)
        if self._menu.isEmpty():
            self.hide()

    def _offer(self, says: str, place: Paper) -> None:
        self._menu.addAction(says).triggered.connect(lambda: self.wanted.emit(place))
