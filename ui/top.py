"""What stands above every page: the way back and forward, the one search box, and who may look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from disrupt import roles
from disrupt.workspace import Workspace
from ui.parts import IconButton, Tag
from ui.search import SearchBox

LETTERS = 64
"""How many of them the search box has room for."""


class Top(QFrame):
    back_asked = Signal()
    forward_asked = Signal()

    def __init__(self, desk: Workspace, over: QWidget) -> None:
        super().__init__()
        self.search = SearchBox(desk, over)
        self._back, self._forward = IconButton("back", "Back"), IconButton("forward", "Forward")
        self._hidden = Tag("Names are hidden: F9", "outlined")
        self.may_find = roles.may(desk.store.actor.roles, "find")
        self._draw()
        self._back.clicked.connect(lambda: self.back_asked.emit())
        self._forward.clicked.connect(lambda: self.forward_asked.emit())

    def show_way(self, *, behind: bool, ahead: bool) -> None:
        self._back.setEnabled(behind)
        self._forward.setEnabled(ahead)

    def hide_names(self, *, on: bool) -> None:
        self._hidden.setVisible(on)
        self.search.hide_names(on=on)

    def fit(self) -> None:
        """Room for so many letters, however large they are."""
        self.search.setMaximumWidth(LETTERS * self.fontMetrics().averageCharWidth())
        self.search.place_hint()

    def _draw(self) -> None:
        self.setProperty("part", "top")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(8)
        line.addWidget(self._back)
        line.addWidget(self._forward)
        line.addWidget(self.search, 1)
        line.addStretch()
        line.addWidget(self._hidden)
        self.search.setVisible(self.may_find)
        self._hidden.hide()
        # Or the page would move when it comes.
        self.setMinimumHeight(self.sizeHint().height())
        self.fit()
