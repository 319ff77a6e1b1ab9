"""What stands at the left: the lists that the role may read, and whose desk it is."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from disrupt.workspace import Workspace
from ui.icons import icon
from ui.parts import Brand, Muted, Words
from ui.screen import Screen

WIDTH = 22
"""In letters, so that it grows with them."""


class Navigation(QFrame):
    """One entry a list, under the headings of the pictures."""

    chosen = Signal(object)
    """The screen."""

    def __init__(self, desk: Workspace, screens: Iterable[Screen]) -> None:
        super().__init__()
        self.setProperty("part", "navigation")
        self.setFixedWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self._entries: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 16, 10, 16)
        self._column.setSpacing(2)
        self._column.addWidget(Brand())
        self._column.addSpacing(12)
        for section, group in groupby(screens, key=lambda screen: screen.section):
            self._draw(section, [screen for screen in group if readable(desk, screen)])
        self._column.addStretch(1)
        self._whose(desk)

    def mark(self, kind: str) -> None:
        """The list that one is in, or whose record is open."""
        for each, entry in self._entries.items():
            entry.setChecked(each == kind)

    def _draw(self, section: str, screens: list[Screen]) -> None:
        if screens:
            heading = Muted(section.upper())
            heading.setProperty("part", "navigation-heading")
            self._column.addWidget(heading)
        for screen in screens:
            entry = QPushButton(icon(screen.icon), screen.title)
            entry.setProperty("part", "navigation-entry")
            entry.setCheckable(True)
            entry.clicked.connect(lambda _on, screen=screen: self.chosen.emit(screen))
            self._entries[screen.kind.kind()] = entry
            self._column.addWidget(entry)

    def _whose(self, desk: Workspace) -> None:
        actor = desk.store.actor
        self._column.addWidget(Words(actor.name))
        for role in actor.roles:
            self._column.addWidget(Muted(role.replace("-", " ").capitalize()))


def readable(desk: Workspace, screen: Screen) -> bool:
    return bool(desk.readable(screen.kind.kind()))
