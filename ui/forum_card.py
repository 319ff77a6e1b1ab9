"""Beside a forum: its meetings that are ahead, and the next of its series made in one press."""

from functools import partial

from PySide6.QtCore import Qt

from disrupt.errors import Trouble
from disrupt.page import Page
from disrupt.records import Meeting
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.forum.ahead import rhythm_of
from orders.forum.meetings import meetings
from orders.forum.series import make
from orders.reckoning import Law
from orders.working import many
from ui.before_when import when_says
from ui.extra import Extra
from ui.flow import Flow
from ui.next_meetings import NextMeetings
from ui.parts import Card, Muted, wrapped
from ui.places import AtMeeting, New
from ui.screen import MEETINGS

NOTHING = "No meeting is ahead."


class ForumCard(Extra):
    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        if not desk.readable(Meeting.kind_name()):
            return
        card = Card("Its meetings")
        card.column.addWidget(wrapped(Muted(f"{capital(rhythm_of(desk, page.reference))}.")))
        ahead = [each for each in meetings(desk, page.reference) if each.phase != "over"]
        for each in ahead:
            lead = self._lead(when_says(each.at), AtMeeting(each.reference))
            card.column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        if not ahead:
            card.column.addWidget(Muted(NOTHING))
        if self._may(Meeting):
            self.next = NextMeetings(desk, page.reference)
            self.next.asked.connect(partial(self._make, page.reference))
            self._buttons.append(self.next.make)
            card.column.addWidget(self.next)
        card.column.addLayout(self._links(page))
        self._column.addWidget(card)

    def _links(self, page: Page) -> Flow:
        line = Flow()
        line.add(self._lead("All meetings", MEETINGS))
        if self._may(Meeting):
            line.add(self._lead("A meeting out of the series", New(MEETINGS, page.reference)))
        return line

    def _make(self, forum: str, count: int) -> None:
        try:
            made = make(self._desk, forum, count)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.kept.emit(f"{many(len(made), 'meeting')} made.")
