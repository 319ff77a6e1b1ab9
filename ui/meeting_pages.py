"""How the page of a meeting is made, and what stands there where there is no meeting yet."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from disrupt.workspace import Workspace
from orders.forum.meetings import the_next
from ui.lawful import law_of
from ui.meeting_page import MeetingPage
from ui.nothing import Empty, Nothing
from ui.pack_pages import PACK_PLACES
from ui.page import Page, Surroundings
from ui.parts import Heading
from ui.places import FORUM, AtMeeting, New, Own, may_go, may_make
from ui.reading_page import ReadingPage
from ui.screen import FORUMS

NONE_YET = "No meeting is recorded yet. A forum makes the meetings of its series."
MAKE = "Record a forum"


class NoMeetingPage(ReadingPage):
    kind = FORUM.kind
    wanted = Signal(object)
    """A place."""

    def __init__(self, desk: Workspace) -> None:
        super().__init__()
        self.nothing = Nothing()
        self.nothing.say(Empty(NONE_YET, MAKE if may_make(desk, FORUMS) else ""))
        self.nothing.pressed.connect(lambda: self.wanted.emit(New(FORUMS)))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.addWidget(Heading(FORUM.title))
        column.addWidget(self.nothing, 1)

    def begin(self) -> None:
        self.nothing.button.setFocus()


def _meeting(around: Surroundings, place: AtMeeting) -> Page:
    """The one that is under way, else the next, where none is named."""
    if not may_go(around.desk, FORUM):
        around.desk.refuse(FORUM.act)
    reference = place.reference or the_next(around.desk)
    if not reference:
        return _none(around)
    law = law_of(around.device)
    at = AtMeeting(reference, place.part, place.about)
    page = MeetingPage(around.desk, law, around.jobs, at)
    page.wanted.connect(around.go)
    page.stood.connect(around.stand)
    page.troubled.connect(around.tell)
    page.righted.connect(around.unsay)
    page.room_asked.connect(partial(around.room.turn, reference))
    page.subject_shown.connect(around.room.follow)
    page.subject_known.connect(around.room.know)
    page.phase_told.connect(around.room.heed)
    around.room.turned.connect(page.head.say_shown)
    return page


def _none(around: Surroundings) -> Page:
    page = NoMeetingPage(around.desk)
    page.wanted.connect(around.go)
    return page


MEETING_PLACES: Mapping[type, Callable[[Surroundings, Any], Page]] = {
    AtMeeting: _meeting,
    **PACK_PLACES,
}
OWN_MEETING: Mapping[Own, Callable[[Surroundings], Page]] = {
    FORUM: lambda around: _meeting(around, AtMeeting()),
}
