"""A meeting that is held, with somebody on its agenda, and the window that its room looks at."""

from datetime import UTC, datetime
from types import SimpleNamespace

from PySide6.QtWidgets import QApplication

from disrupt import edit
from disrupt.records import Action, AgendaItem, Attendance, Meeting
from disrupt.workspace import Workspace
from orders.forum.consider import considered
from tests import make
from tests.ui.desks import said
from ui.lawful import law_of
from ui.room_window import RoomWindow
from ui.window import Window

NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)
BEGUN = {"forum": "Perpetrator forum", "at": NINE, "began": NINE}
OWNER = "Quentin Marsh"


def hold(desk: Workspace) -> SimpleNamespace:
    """Two people are considered; two agencies of three have come."""
    meeting = edit.make(desk, Meeting, BEGUN)
    for agency, came in (("police", "yes"), ("housing", "yes"), ("health", "apologies")):
        edit.make(desk, Attendance, {"agency": agency, "came": came}, meeting_id=meeting.id)
    robin = make.person(desk, family_name="Quillfeather")
    terry = make.person(desk, family_name="Sample", given_names="Terry")
    make.status(desk, robin, "charged")
    for each in (robin, terry):
        item = {"about": each.reference, "item": "New cases", "reason": "zqreason"}
        edit.make(desk, AgendaItem, item, meeting_id=meeting.id)
    said = {"action": "Ask Terry Sample", "owner": OWNER, "agency": "housing"}
    of = {"meeting": meeting.reference, "about": robin.reference}
    edit.make(desk, Action, said | of)
    return SimpleNamespace(
        meeting=meeting.reference, robin=robin.reference, terry=terry.reference, number=meeting.id
    )


def look(window: Window, held: SimpleNamespace, about: str) -> None:
    """As the meeting's page says whom it shows."""
    window.room.follow(about)
    window.room.know(considered(window.desk, law_of(window.device), held.meeting, about))


def look_in(qtbot, window: Window, held: SimpleNamespace, about: str) -> None:
    """And the room sees them."""
    look(window, held, about)
    seen(qtbot, about)


def turn(qtbot, window: Window, held: SimpleNamespace, about: str) -> None:
    """The room is opened, and sees them."""
    window.room.turn(held.meeting)
    seen(qtbot, about)


def seen(qtbot, text: str) -> None:
    qtbot.waitUntil(lambda: text in said(the_room()))


def rooms() -> list[RoomWindow]:
    """Those that can be seen."""
    tops = QApplication.topLevelWidgets()
    return [each for each in tops if isinstance(each, RoomWindow) and each.isVisible()]


def the_room() -> RoomWindow:
    (room,) = rooms()
    return room
