"""On the page of a group or an operation: the disruptions of it, each in a line and a half."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from disrupt.page import Page
from disrupt.records import Disruption
from disrupt.workspace import Workspace
from orders.done_to import disruptions_of
from orders.entries import Entry
from orders.reckoning import Law
from ui.actions import key_of
from ui.extra import Extra
from ui.parts import Card, Muted, Tag, Words, wrapped
from ui.places import New, may_make
from ui.screen import DISRUPTIONS

RECORD = "Record a disruption"
NOTHING = "Nothing is recorded."


class DoneCard(Extra):
    """The newest first."""

    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        if not desk.readable(Disruption.kind_name()):
            return
        found = disruptions_of(desk, page)
        card = Card(f"{DISRUPTIONS.title} {len(found)}")
        card.setObjectName("done")
        for each in found:
            card.column.addLayout(self._row(each))
        if not found:
            card.column.addWidget(Muted(NOTHING))
        if may_make(desk, DISRUPTIONS):
            lead = self._lead(RECORD, New(DISRUPTIONS, page.reference))
            lead.setToolTip(key_of("disrupt"))
            card.column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(card)

    def _row(self, each: Entry) -> QVBoxLayout:
        lines, head = QVBoxLayout(), QHBoxLayout()
        lines.setSpacing(2)
        head.setSpacing(8)
        link = self._lead(each.reference, each.reference)
        link.setAccessibleName(f"{each.reference}, {each.says}")
        head.addWidget(link)
        head.addWidget(wrapped(Words(each.says)), 1)
        if each.state:
            head.addWidget(Tag(each.state, "outlined"), 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        lines.addWidget(wrapped(Muted(each.beside)))
        return lines
