"""What an officer left unsaved, said when they sit down again, with a way to each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.store import drafts
from disrupt.store.drafts import Draft
from disrupt.workspace import Workspace
from ui.pack_places import Packs
from ui.parts import IconButton, Link, Notice, Words
from ui.places import AtMeeting, New, Own, Place, place_of_draft

MOST = 4
"""How many are shown at once; the others come after them."""


class Unsaved(QWidget):
    """One line on drafts and one on what of them is lost; each goes when it is done with."""

    chosen = Signal(object)
    """The place."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__()
        self._store = desk.store
        self._left: dict[Place, Draft] = {}
        self._links = QHBoxLayout()
        self._notice = Notice("", "month")
        self._lost = Notice("", "week")
        self._draw()
        for draft in drafts.all_of(self._store):
            if place := place_of_draft(draft.record):
                self._left.setdefault(place, draft)
        self._show()
        self._show_lost()

    def came_back(self, place: Place) -> None:
        """Its officer is there now, and sees what they typed."""
        if self._left.pop(place, None):
            self._show()

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._lost)
        self._links.setSpacing(12)
        self._notice.words.setWordWrap(False)
        self._notice.row.setStretch(0, 0)
        self._notice.row.addLayout(self._links, 1)
        close = IconButton("close", "Close this notice")
        close.clicked.connect(self._notice.hide)
        self._notice.row.addWidget(close)
        forget = Link("Forget them")
        forget.clicked.connect(self._forget)
        self._lost.row.addWidget(forget)

    def _show(self) -> None:
        """References only: who they are stands on their pages, where looking is logged."""
        while item := self._links.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        things = "One thing that you" if len(self._left) == 1 else f"{len(self._left)} things you"
        self._notice.words.setText(f"{things} left unsaved:")
        for place, draft in list(self._left.items())[:MOST]:
            self._links.addWidget(self._link(place, draft))
        if len(self._left) > MOST:
            self._links.addWidget(Words(f"and {len(self._left) - MOST} more"))
        self._links.addStretch(1)
        self._notice.setVisible(bool(self._left))

    def _link(self, place: Place, draft: Draft) -> Link:
        link = Link(f"{_called(place)}, {phrasing.moment(draft.kept_at)}")
        link.clicked.connect(lambda: self.chosen.emit(place))
        return link

    def _show_lost(self) -> None:
        lost = drafts.lost(self._store)
        self._lost.setVisible(bool(lost))
        if lost:
            self._lost.words.setText(f"{lost.message} {lost.remedy}")

    def _forget(self) -> None:
        drafts.discard_lost(self._store)
        self._show_lost()


def _called(place: Place) -> str:
    if isinstance(place, New):
        return f"New {place.screen.one}"
    if isinstance(place, AtMeeting):
        return place.reference
    if isinstance(place, Packs):
        return f"Packs of {place.meeting}"
    return place.title if isinstance(place, Own) else str(place)
