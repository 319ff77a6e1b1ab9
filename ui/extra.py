"""What a kind of record has on its page beside what is recorded and what happened to it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import roles
from disrupt.page import Page
from disrupt.records import Record
from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui.actions import key_of
from ui.parts import Button, Link
from ui.places import Place

DOES: Mapping[str, str] = {
    "enter": "Entered on NR3S today",
    "answer": "Answer the disclosure",
    "decide": "New decision",
    "agree": "Agree",
    "moderate": "Do not agree: make it moderate",
}
"""What a key does, as its button says it."""


class Extra(QWidget):
    """One column of cards, made anew whenever the page shows the record anew."""

    headed = Signal(object)
    """What stands in the head of the page, below its name."""
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
        self._buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def begin(self) -> None:
        """It stands on the page now, and whoever wants to hear of it listens."""

    def take_keyboard(self) -> None:
        """Where something can be done here."""
        for button in self._buttons[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> Mapping[str, Callable[[], None]]:
        """What can be done here by a key, by the name that the keys have for it."""
        return {}

    def _may(self, kind: type[Record]) -> bool:
        return roles.may_write(self._desk.store.actor.roles, kind.kind_name())

    def _lead(self, text: str, place: Place) -> Link:
        link = Link(text)
        link.clicked.connect(lambda: self.wanted.emit(place))
        return link

    def _button(self, name: str, act: Callable[[], None]) -> Button:
        """For what a key does, too."""
        button = Button(DOES[name])
        button.setToolTip(key_of("act", name))
        button.clicked.connect(lambda: act())
        self._buttons.append(button)
        return button
