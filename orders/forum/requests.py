"""What agencies that cannot come are asked for a meeting, and what they answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.checks import Values
from disrupt.errors import Invalid, Trouble
from disrupt.moments import day_of
from disrupt.records import InformationRequest, Meeting
from disrupt.workspace import Workspace
from orders.forum.agencies import Agencies, agencies
from orders.forum.forums import forum_of, known_forums, plain
from orders.forum.inviting import rows_of
from orders.forum.phase import find_meeting
from orders.forum.quorum import APOLOGIES
from orders.forum.series import members_of
from orders.forum.usual import usual
from orders.forum.working_days import before, within_the_calendar

WHOLE_AGENDA = ""
"""What a request is about that names nobody."""
DECLINED, NOT_INVITED = "nobody of it is coming", "nobody of it is invited"


@dataclass(frozen=True)
class Request:
    number: int
    agency: str
    """As it stands: its reference, or its name."""
    called: str
    about: str
    """A reference; empty where the whole agenda is meant."""
    asked: str
    sent: date | None
    due: date | None
    replied: date | None
    reply: str
    is_late: bool


@dataclass(frozen=True)
class Absent:
    """An agency of which nobody comes."""

    agency: str
    called: str
    why: str
    is_asked: bool
    """Whether there is a request to it already."""


def requests(desk: Workspace, reference: str) -> tuple[Request, ...]:
    """In the order in which they were made."""
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        known = agencies(session)
        return tuple(_request(each, known, desk.today) for each in _rows(session, meeting))


def absent(desk: Workspace, reference: str) -> tuple[Absent, ...]:
    """Agencies whose people all sent word that they are not coming, or of which nobody is asked."""
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        known = agencies(session)
        rows = rows_of(session, meeting)
        asked = {known.key(each.agency) for each in _rows(session, meeting)}
        members = _members_of(session, meeting, desk.today)
    coming = {known.key(each.agency) for each in rows if plain(each.came) not in APOLOGIES}
    declined = {known.key(each.agency): each.agency for each in rows if each.agency}
    uninvited = {known.key(each): each for each in members if known.key(each) not in declined}
    found = [(key, text, DECLINED) for key, text in declined.items() if key not in coming]
    found += [(key, text, NOT_INVITED) for key, text in uninvited.items()]
    return tuple(
        Absent(text or "", known.called(text), why, key in asked) for key, text, why in found
    )


def due_by(meeting: Meeting, today: date) -> date | None:
    """So many working days before the meeting; never past, while the meeting is ahead."""
    if meeting.at is None:
        return None
    day = day_of(meeting.at)
    with within_the_calendar("Say yourself by when the reply is due."):
        due = before(usual().reply_days, day)
    return max(due, min(today, day))


def ask(desk: Workspace, reference: str, agency: str, values: Values) -> InformationRequest:
    """What is asked of it; sent today and due in time for the meeting, where nothing is said."""
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        known = agencies(session)
        about = plain(str(values.get("about") or ""))
        for each in _rows(session, meeting):
            if (known.key(each.agency), plain(each.about)) == (known.key(agency), about):
                raise Invalid([f"{known.called(agency)} was asked that already."])
    told: dict[str, object] = {"agency": agency, "sent": desk.today}
    told |= {name: value for name, value in values.items() if value}
    if "due" not in told:
        told["due"] = due_by(meeting, desk.today)
    return edit.make(desk, InformationRequest, told, meeting_id=meeting.id)


def replied(
    desk: Workspace, reference: str, number: int, reply: str, *, on: date | None = None
) -> InformationRequest:
    """What it answered, today where no day is said; no words at all take a reply back."""
    with desk.store.reading() as session:
        held = _rows(session, find_meeting(desk, session, reference))
    row = next((each for each in held if each.id == number), None)
    if row is None:
        raise Trouble("This meeting asked nothing of the kind.", "Look again what it asked.")
    on = (on or desk.today) if reply.strip() else None
    return edit.change(desk, row, {"reply": reply, "replied": on})


def _rows(session: Session, meeting: Meeting) -> Sequence[InformationRequest]:
    mine = select(InformationRequest).where(InformationRequest.meeting_id == meeting.id)
    return session.scalars(mine.order_by(InformationRequest.id)).all()


def _request(row: InformationRequest, known: Agencies, today: date) -> Request:
    return Request(
        number=row.id,
        agency=row.agency,
        called=known.called(row.agency),
        about=row.about or WHOLE_AGENDA,
        asked=row.asked or "",
        sent=row.sent,
        due=row.due,
        replied=row.replied,
        reply=row.reply or "",
        is_late=row.due is not None and (row.replied or today) > row.due,
    )


def _members_of(session: Session, meeting: Meeting, today: date) -> tuple[str, ...]:
    """The agencies that its forum invites on its day."""
    forum = forum_of(known_forums(session), meeting)
    if forum is None:
        return ()
    day = day_of(meeting.at) if meeting.at else today
    held = members_of(session, forum)
    return tuple(each.agency for each in held if each.agency and each.held_on(day))
