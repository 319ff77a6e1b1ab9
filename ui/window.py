"""The shell: marking, navigation, search, and the pages that one moves between."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from ui.detail import RecordPage
from ui.fault import told
from ui.lists import ListPage
from ui.navigation import Navigation, readable
from ui.parts import IconButton, Notice, Words
from ui.screen import SCREENS, Screen
from ui.search import SearchBox

MARKING = "OFFICIAL-SENSITIVE"
LEAST = (1024, 600)
SEARCH = 64
"""How many letters the search box has room for."""

Place = Screen | str
"""A list, or the reference of a record."""


class Window(QWidget):
    """One officer's desk while it is open."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__()
        self._desk = desk
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self.place: Place | None = None
        self.page: ListPage | RecordPage | None = None
        self.setWindowTitle("Disrupt")
        self.setMinimumSize(*LEAST)
        self.navigation = Navigation(desk, SCREENS)
        self.search = SearchBox(desk, self)
        self.bar = Notice("", "overdue")
        self._back = IconButton("back", "Back")
        self._forward = IconButton("forward", "Forward")
        self._scroll = QScrollArea()
        self._draw()
        self._connect()
        self._begin()

    def go(self, place: Place) -> None:
        """Somewhere else; what was here can be gone back to."""
        left = self.place
        if self._show(place) and left is not None:
            self._behind.append(left)
            self._ahead.clear()
        self._show_way()

    def back(self) -> None:
        self._step(self._behind, self._ahead)

    def forward(self) -> None:
        self._step(self._ahead, self._behind)

    def tell(self, error: BaseException) -> None:
        """What is wrong and what to do, on the page and never over it; and the program goes on."""
        self.bar.words.setText(" ".join(told(error)))
        self.bar.show()

    def _begin(self) -> None:
        """The first list that the role may read; where there is none, only the marking."""
        for screen in SCREENS:
            if readable(self._desk, screen):
                self.go(screen)
                return
        self.tell(Trouble("Your roles read no records.", "Ask the register's administrator."))

    def _step(self, taken: list[Place], left: list[Place]) -> None:
        if not taken or self.place is None:
            return
        here = self.place
        if self._show(taken[-1]):
            taken.pop()
            left.append(here)
        self._show_way()

    def _show(self, place: Place) -> bool:
        """Whether one got there. What was being typed is kept for when its page opens again."""
        self.bar.hide()
        self.search.results.hide()
        if self.page:
            self.page.leave()
        try:
            page = self._page(place)
        except Trouble as trouble:
            self.tell(trouble)
            return False
        self.place, self.page = place, page
        self._scroll.setWidget(page)
        self.navigation.mark(page.kind)
        page.begin()
        return True

    def _page(self, place: Place) -> ListPage | RecordPage:
        if isinstance(place, Screen):
            page = ListPage(self._desk, place)
            page.opened.connect(self.go)
            return page
        record = RecordPage(self._desk, place)
        record.troubled.connect(self.tell)
        return record

    def _save(self) -> None:
        if self.page:
            self.page.save()

    def _show_way(self) -> None:
        self._back.setEnabled(bool(self._behind))
        self._forward.setEnabled(bool(self._ahead))

    def _draw(self) -> None:
        banner = Words(f"{MARKING} — {self._desk.store.about.controller}")
        banner.setProperty("part", "banner")
        banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar.hide()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.navigation)
        columns.addLayout(self._right(), 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(banner)
        rows.addLayout(columns, 1)

    def _right(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        rows.addWidget(self._top())
        rows.addWidget(self.bar)
        rows.addWidget(self._scroll, 1)
        return rows

    def _top(self) -> QFrame:
        top = QFrame()
        top.setProperty("part", "top")
        line = QHBoxLayout(top)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(8)
        self.search.setFixedWidth(SEARCH * self.fontMetrics().averageCharWidth())
        for widget in (self._back, self._forward, self.search):
            line.addWidget(widget)
        line.addStretch(1)
        return top

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.go)
        self.search.chosen.connect(self.go)
        self._back.clicked.connect(self.back)
        self._forward.clicked.connect(self.forward)
        keys = {
            "Ctrl+K": self.search.setFocus,
            "Ctrl+S": self._save,
            "Alt+Left": self.back,
            "Alt+Right": self.forward,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)
