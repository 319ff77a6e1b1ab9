"""A meeting with people on its agenda, as tests of its page have it, and how they read it."""

from datetime import datetime, time

from disrupt import edit
from disrupt.clock import LONDON
from disrupt.records import Action, Agency, Forum, Meeting
from disrupt.records.meeting import AgendaHeading, AgendaItem, Attendance
from orders.forum.meetings import begin
from orders.forum.referring import refer
from tests import make
from ui.places import AtMeeting

ITEMS = ("Compliance", "New cases", "Review cases")
POLICE, HOMES = "Westmere Police", "Westmere Homes"
WHO = (
    (POLICE, "Lena Tallow", "detective inspector"),
    (HOMES, "Quentin Lambswick", "housing officer"),
    ("", "Idrees Qureshani", "nurse"),
)


def meeting(desk, people=3, *, has_begun=True):
    """Its reference, and those of whom it speaks, in the order of its agenda."""
    edit.make(desk, Agency, {"name": POLICE, "kind": "police"})
    edit.make(desk, Agency, {"name": HOMES, "kind": "housing"})
    edit.make(desk, Forum, {"name": "Perpetrator forum", "rule": "operational"})
    at = datetime.combine(desk.today, time(10), LONDON)
    made = edit.make(desk, Meeting, {"forum": "Perpetrator forum", "at": at, "statement": "Hush."})
    for number, item in enumerate(ITEMS, start=1):
        said = {"number": str(number), "item": item}
        edit.make(desk, AgendaHeading, said, meeting_id=made.id)
    for agency, name, rank in WHO:
        said = {"agency": agency or None, "name": name, "rank": rank}
        edit.make(desk, Attendance, said, meeting_id=made.id)
    names = [f"Exley{at:02}" for at in range(people)]
    found = [make.person(desk, family_name=name).reference for name in names]
    for each in found:
        said = {"about": each, "item": "New cases", "state": "referred"}
        edit.make(desk, AgendaItem, said, meeting_id=made.id)
    if has_begun:
        begin(desk, made.reference)
    return made.reference, found


def considering(desk, about):
    """A meeting under way with one more on its agenda: both their references."""
    of = meeting(desk)[0]
    refer(desk, of, about, {"reason": "Charged."})
    return of, about


def action(desk, of, about, text="Ask the landlord for the keys."):
    values = {"action": text, "agency": HOMES, "due": desk.today, "meeting": of, "about": about}
    return edit.make(desk, Action, values).reference


def in_the_room(qtbot, window, of, about=""):
    """Once all is known of whoever stands there."""
    window.go(AtMeeting(of, "in the room", about))
    settled(qtbot, window)
    return window.page.room


def settled(qtbot, window):
    qtbot.waitUntil(lambda: not window.page.is_looking, timeout=20_000)
