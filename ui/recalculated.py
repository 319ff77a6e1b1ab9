"""An order's dates by its own edition of the law, and by the newest: which of them are kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt.moments import When
from disrupt.workspace import Workspace
from orders import working
from orders.keeping import Recalculated, recalculate
from orders.reckoning import Law
from ui.parts import Button, Card, Link, Muted, Words, wrapped
from ui.swapping import swapped

NONE = "not set"
ASK = "Recalculate…"
KEEP = "Keep what the newest edition says"


class RecalculatedCard(Card):
    """Both values stand here before anything is kept."""

    kept = Signal()

    def __init__(self, desk: Workspace, law: Law, reference: str, *, may_write: bool) -> None:
        super().__init__()
        self._desk, self._law, self._reference = desk, law, reference
        self._may_write = may_write
        self._ask = Link(ASK)
        self._told: QWidget = QWidget()
        self.column.addWidget(self._ask)
        self.column.addWidget(self._told)
        self._ask.clicked.connect(self._show)

    def _show(self) -> None:
        both = recalculate(self._desk, self._law, self._reference)
        told = Card()
        told.setProperty("part", "within")
        for line in lines(both):
            told.column.addWidget(wrapped(line))
        if both.differing and self._may_write:
            keep = Button(KEEP)
            keep.clicked.connect(self._keep)
            told.column.addWidget(keep)
        self._told = swapped(self.column, self._told, told)

    def _keep(self) -> None:
        recalculate(self._desk, self._law, self._reference, keep=True)
        self.kept.emit()


def lines(both: Recalculated) -> list[Words]:
    own, newest = both.own.power.edition, both.newest.power.edition
    if not both.differing:
        return [Muted(f"By edition {newest}, the newest, every date comes out the same.")]
    every = (*both.own.deadlines, *both.newest.deadlines)
    named = {each.clock.name: each.clock.label for each in every}
    return [
        Words(
            f"{named[name]}: {_said(before)} by edition {own}, {_said(after)} by edition {newest}."
        )
        for name, (before, after) in both.differing.items()
    ]


def _said(when: When | None) -> str:
    return working.when(when) if when else NONE
