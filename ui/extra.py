"""What a kind of record has on its page beside what is recorded and what happened to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.reckoning import Law


class Extra(QWidget):
    """One column of cards, made anew whenever the page shows the record anew."""

    staged = Signal(str, str)
    """How far it has got, and in which colour that is said, for the head of the page."""
    kept = Signal(str)
    """Something was written, and what to say of it."""
    wanted = Signal(object)
    """Another place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__()
        self._desk, self._law, self._page = desk, law, page
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def begin(self) -> None:
        """It stands on the page now, and whoever wants to hear of it listens."""

    def take_keyboard(self) -> None:
        """Where something can be done here."""
