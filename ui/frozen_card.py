"""The frozen reports, each with whose it is and of when; it leads to its digits."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.workspace import Workspace
from reports.figures.periods import says
from reports.frozen_listed import Listed, listed
from ui.parts import Card, Link, Muted, wrapped
from ui.places import Frozen
from ui.swapping import swapped

NONE = "None yet. Freeze… keeps the digits of a report as they are."
SHORT = 12
"""Letters of the sum that are shown."""


class FrozenCard(Card):
    wanted = Signal(object)
    """The place."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__("Frozen reports")
        self._desk = desk
        self._rows = QWidget()
        self.column.addWidget(self._rows)
        self.show_frozen()

    def show_frozen(self) -> None:
        """As they stand now."""
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        held = listed(self._desk)
        for each in held:
            link = Link(each.name)
            link.clicked.connect(partial(self.wanted.emit, Frozen(each.name)))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(wrapped(Muted(told(each))))
        if not held:
            column.addWidget(wrapped(Muted(NONE)))
        self._rows = swapped(self.column, self._rows, rows)


def told(each: Listed) -> str:
    """What it is of, and whose; the beginning of its sum tells it from another."""
    report = word_list("reports").says(each.report)
    parts = (
        f"{report}{', public copy' if each.is_public else ''}",
        says(each.period),
        each.area or "all areas",
        f"as at {phrasing.when(each.as_at)}",
        f"by {each.author}" if each.author else "",
        f"SHA-256 {each.sha256[:SHORT]}…",
    )
    return " · ".join(part for part in parts if part)
