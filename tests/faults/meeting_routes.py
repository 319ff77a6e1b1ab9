"""Ways by which somebody may try to come at a meeting, or through one at whom it is about."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime

import pypdfium2

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.find import called, find
from disrupt.listing import copied
from disrupt.page import show
from disrupt.records import (
    SUBJECTS,
    Action,
    AgendaItem,
    Attendance,
    Child,
    Forum,
    Handling,
    HandOver,
    InformationRequest,
    Intelligence,
    Meeting,
    Note,
    Outcome,
    Plan,
    Premises,
    Recorded,
)
from disrupt.store import drafts
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders import local
from orders.actions import record
from orders.alerts.handing import known
from orders.alerts.looked import due
from orders.alerts.today import today
from orders.forum import (
    after,
    agenda_of,
    before,
    carrying,
    consider,
    deciding,
    inviting,
    meetings,
    of_one,
    others,
    present,
    quorum,
    requests,
)
from orders.forum.action_lines import actions_about, actions_of_meeting, overdue_by_agency
from orders.forum.shown import shown as shown_to_room
from orders.reckoning import the_law
from reports import calendar_file, digest
from reports.deliver import Document
from tests import make
from tests.faults.routes import listed
from ui.as_json import page
from ui.meeting_papers import OF_MEETINGS
from ui.preview import preview

LAW = the_law(local.shipped())
PERSON, PLACE, CHILD, HELD = "N-2026-0001", "P-2026-0001", "C-2026-0001", "M-2026-0001"
NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)
DUE = date(2026, 11, 18)

Route = Callable[[Workspace], object]


def make_case(desk: Workspace) -> None:
    """In every text about a meeting stands a word with “zqm”, in every other one with “zqx”."""
    said = {"aliases": ("Zqxalias",), "note": "Zqxnote", "support_contact": "Zqxsupport"}
    said |= {"also_victim": True, "born": "1971-02-03", "phones": ("01632 960147",)}
    robin = make.person(desk, **said)
    make.status(desk, robin, "charged", source="zqxsource")
    make.address(desk, robin, address="1 Zqxlane")
    edit.make(desk, Premises, {"name": "Zqxlounge", "address": "14 Zqxstreet"})
    edit.make(desk, Child, {"authority": "Zqxharbour"})
    edit.make(desk, Outcome, {"kind": "charge", "person": PERSON, "court": "Zqxcourt", "cse": True})
    edit.make(desk, Note, {"text": "Zqxfact", "kind": "fact", "about": (PERSON,)})
    edit.make(desk, Intelligence, {"text": "Zqxsaid", "grade": "2BP", "about": (PERSON,)})
    order = record(desk, LAW, "sro", {"person": PERSON, "made": "2026-11-02"}, as_found="Zqxorder")
    _handled(desk, order.reference, "zqx")
    _handled(desk, PERSON, "zqx")
    edit.make(desk, Forum, {"name": "Zqmforum", "rule": "strategic"})
    at = {
        "forum": "F-2026-0001",
        "at": NINE,
        "began": NINE,
        "place": "Zqmhall",
        "owner": "zqmowner",
    }
    meeting = edit.make(desk, Meeting, at)
    for about in (PERSON, PLACE, CHILD):
        item = {"item": "New cases", "state": "referred", "reason": "Zqmreason", "score": "zqx61"}
        edit.make(desk, AgendaItem, {**item, "about": about}, meeting_id=meeting.id)
        act = {"action": "Zqmact", "meeting": HELD, "about": about, "agency": "zqmpolice"}
        edit.make(desk, Action, {**act, "due": DUE, "owner": "Zqmdoer"})
        edit.make(desk, Plan, {"objective": "Zqmplan", "about": about, "due": DUE})
        said = {"agency": "zqmpolice", "state": "recorded", "about": about}
        edit.make(desk, Recorded, said, meeting_id=meeting.id)
    came = {"agency": "zqmpolice", "name": "Zqmtallow", "came": "yes"}
    edit.make(desk, Attendance, came, meeting_id=meeting.id)
    edit.make(desk, InformationRequest, {"agency": "zqmhealth"}, meeting_id=meeting.id)
    _handled(desk, HELD, "zqm")
    _handled(desk, "A-2026-0001", "zqm")
    for kept in (order.reference, PERSON, HELD):
        typed = {"texts": {"note": "Zqxdraft zqmdraft"}, "focused": "", "scroll": 0}
        drafts.keep(desk.store, kept, typed)


def _handled(desk: Workspace, of: str, word: str) -> None:
    did = make.LITTLE["handling"] | {"record": of, "next_step": f"{word}step", "owner": f"{word}at"}
    edit.make(desk, Handling, did)
    edit.make(desk, HandOver, make.LITTLE["hand_over"] | {"about": (of,), "reason": f"{word}why"})


def read(document: Document, desk: Workspace) -> str:
    """All that stands on its pages."""
    content = document.draw(preview(desk), Task())
    with pypdfium2.PdfDocument(content) as pdf:
        text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    return f"{document.name} {document.references} {text}"


def due_of(desk: Workspace) -> str:
    rows = due(desk, LAW).rows
    calendar = calendar_file.of(desk, [each.item for each in rows])
    return f"{rows} {calendar} {digest.of(desk, rows, NINE)}"


def handed(desk: Workspace) -> str:
    seen = known(desk, today(desk, LAW))
    return f"{seen.rows} {seen.overs} {seen.names} {seen.handed}"


def lists(desk: Workspace) -> Iterator[str]:
    for kind in SUBJECTS:
        if desk.readable(kind.kind_name()):
            yield listed(desk, kind, *(field.name for field in desk.readable(kind.kind_name())))


def room(desk: Workspace) -> object:
    of = consider.considered(desk, LAW, HELD, PERSON)
    return of, others.others(desk, PERSON), present.present(desk, HELD), shown_to_room(of)


def decided(desk: Workspace) -> object:
    return deciding.decide(desk, HELD, PERSON, {"state": "deferred", "reason": "zqmwhy"}).state


ROUTES: Mapping[str, Route] = {
    **{
        f"a search for {word}": lambda d, word=word: find(d, word)
        for word in (
            *("zqmforum", "zqmhall", "zqmact", "zqmplan", "zqmreason", "zqmtallow", "zqmpolice"),
            *("zqxalias", "zqxnote", "zqxlane", "zqxlounge", "zqxcourt", "zqxfact", "zqxsaid"),
            *("zqxorder", "zqx61", "zqxharbour", "01632 960147", "1971", "zqmstep", "zqxstep"),
            *(HELD, "A-2026-0001", "PL-2026-0001", "F-2026-0001", PERSON, PLACE, CHILD),
        )
    },
    **{
        f"the page of {each}": lambda d, each=each: page(show(d, each))
        for each in (
            *(HELD, "A-2026-0001", "PL-2026-0001", "F-2026-0001", PERSON, PLACE, CHILD),
            *("NT-2026-0001", "IN-2026-0001", "OC-2026-0001", "SRO-2026-0001", HELD.lower()),
        )
    },
    "what they are called": lambda d: called(d, "any", (HELD, "A-2026-0001", PERSON, PLACE)),
    "cells that are copied": lambda d: copied(d, ("reason",), (PERSON, HELD)),
    "the lists": lambda d: list(lists(d)),
    "the drafts": lambda d: drafts.all_of(d.store),
    "what is due": due_of,
    "today": lambda d: today(d, LAW),
    "what can be handed over": handed,
    "the meetings": meetings.meetings,
    "the next meeting": meetings.the_next,
    "the agenda": lambda d: agenda_of.agenda(d, HELD),
    "before it": lambda d: before.before(d, HELD),
    "after it": lambda d: after.decided(d, HELD),
    "who is invited": lambda d: inviting.invited(d, HELD),
    "what is asked": lambda d: requests.requests(d, HELD),
    "who is absent": lambda d: requests.absent(d, HELD),
    "whether it is quorate": lambda d: quorum.quorum(d, HELD),
    "the subject": lambda d: consider.considered(d, LAW, HELD, PERSON),
    "the place": lambda d: consider.considered(d, LAW, HELD, PLACE),
    "the child": lambda d: consider.considered(d, LAW, HELD, CHILD),
    "the room": room,
    "actions": lambda d: (actions_about(d, PERSON), actions_of_meeting(d, HELD)),
    "overdue": lambda d: overdue_by_agency(d, date(2026, 12, 1)),
    "plans": lambda d: of_one.plans_of(d, show(d, PERSON)),
    "carried": lambda d: carrying.carried(d, HELD),
    **{
        f"the paper “{what}”": lambda d, of=of: read(of(d, LAW, HELD), d)
        for what, of in OF_MEETINGS.items()
    },
    "a decision": decided,
}


def answer(route: Route, desk: Workspace) -> str:
    """All that comes back by it: what it gives, or what it says beside what was asked."""
    try:
        return repr(route(desk))
    except Trouble as trouble:
        return f"{trouble} {trouble.remedy}".replace(HELD, "what was asked")
