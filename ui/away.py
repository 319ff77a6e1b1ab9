"""The line above the tiles: what happened while one was away, once for each unlock."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from disrupt import phrasing
from orders.alerts.away import Away, Group
from ui.flow import Flow
from ui.parts import Card, Link, Strong, Words


class AwayLine(Card):
    wanted = Signal(object)
    """The place: a record, where it is about one alone."""

    def __init__(self, away: Away) -> None:
        super().__init__()
        self.setObjectName("away")
        line = Flow()
        since = phrasing.moment(away.since)
        line.add(Strong(f"While you were away (since {since}):"))
        for each in away.groups:
            line.add(self._part(each))
        self.column.addLayout(line)

    def _part(self, group: Group) -> QWidget:
        """What it is of is read out, and shown when pointed at."""
        part = self._link(group) if len(group.references) == 1 else Words(group.says)
        part.setToolTip(group.of)
        part.setAccessibleDescription(group.of)
        return part

    def _link(self, group: Group) -> Link:
        (reference,) = group.references
        link = Link(f"{group.says}, {reference}")
        link.clicked.connect(partial(self.wanted.emit, reference))
        return link
