"""After something was corrected: how many copies that are out tell of it, and the way to them."""

from collections.abc import Iterator

from PySide6.QtCore import Signal

from disrupt.workspace import Workspace
from orders.packs.still_told import still_told
from ui.pack_places import SentOf
from ui.pack_values import copies_said
from ui.parts import Link, Notice

WHO = "See who has them"


class StillOut(Notice):
    wanted = Signal(object)
    """A place."""

    def __init__(self, reference: str, how_many: int) -> None:
        out = "that is still out tells" if how_many == 1 else "that are still out tell"
        super().__init__(f"{copies_said(how_many)} {out} of this.", "week")
        self.link = Link(WHO)
        self.link.clicked.connect(lambda: self.wanted.emit(SentOf(reference)))
        self.row.addWidget(self.link)


def still_out(desk: Workspace, reference: str) -> Iterator[StillOut]:
    """Nothing where nobody has one; whoever was given what it said before may have to be told."""
    if how_many := still_told(desk, reference):
        yield StillOut(reference, how_many)
