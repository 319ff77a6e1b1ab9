"""Who is invited to a meeting, or to some items of it, and what each answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.checks import Values
from disrupt.errors import Invalid, Trouble
from disrupt.lists import word_list
from disrupt.records import Attendance, Meeting
from disrupt.workspace import Workspace
from orders.forum.agencies import Agencies, agencies
from orders.forum.forums import plain
from orders.forum.phase import find_meeting

LIST = "attendance"


@dataclass(frozen=True)
class Invitee:
    """Somebody who is invited, or an agency."""

    number: int
    """Of its row, by which it is answered."""
    agency: str
    """As it stands: its reference, or its name."""
    called: str
    """What the agency is called."""
    name: str
    rank: str
    came: str
    """One of the four answers; empty where none of them is recorded."""
    items: tuple[str, ...]

    @property
    def says(self) -> str:
        return ", ".join(filter(None, (self.name, self.called))) or "somebody unnamed"


def invited(desk: Workspace, reference: str) -> tuple[Invitee, ...]:
    """In the order in which they were."""
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        known = agencies(session)
        return tuple(_invitee(each, known) for each in rows_of(session, meeting))


def invite(desk: Workspace, reference: str, values: Values) -> Attendance:
    """By agency, name, rank and the items they are invited to; to all, where none is said."""
    if not (plain(_text(values, "agency")) or plain(_text(values, "name"))):
        raise Invalid(["Say who is invited: an agency, a name, or both."])
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        _need_new(rows_of(session, meeting), values)
    return edit.make(desk, Attendance, values, meeting_id=meeting.id)


def correct(desk: Workspace, reference: str, number: int, values: Values) -> Attendance:
    """Who it is, or to which items; somebody else may come in their place."""
    with desk.store.reading() as session:
        rows = rows_of(session, find_meeting(desk, session, reference))
        row = _numbered(rows, number)
        now = {"agency": row.agency, "name": row.name} | dict(values)
        _need_new([each for each in rows if each is not row], now)
    return edit.change(desk, row, values)


def answer(desk: Workspace, reference: str, number: int, came: str) -> Attendance:
    """One of the four; empty takes an answer back."""
    if came and word_list(LIST).position(came) < 0:
        known = ", ".join(each.says for each in word_list(LIST).words)
        raise Invalid([f"“{came}” is no answer to attendance: it is one of {known}."])
    with desk.store.reading() as session:
        row = _numbered(rows_of(session, find_meeting(desk, session, reference)), number)
    return edit.change(desk, row, {"came": came or None})


def rows_of(session: Session, meeting: Meeting) -> Sequence[Attendance]:
    wanted = select(Attendance).where(Attendance.meeting_id == meeting.id)
    return session.scalars(wanted.order_by(Attendance.id)).all()


def _invitee(row: Attendance, known: Agencies) -> Invitee:
    came = plain(row.came)
    return Invitee(
        number=row.id,
        agency=row.agency or "",
        called=known.called(row.agency),
        name=row.name or "",
        rank=row.rank or "",
        came=came if word_list(LIST).position(came) >= 0 else "",
        items=row.items,
    )


def _numbered(rows: Iterable[Attendance], number: int) -> Attendance:
    found = next((each for each in rows if each.id == number), None)
    if found is None:
        raise Trouble(
            "They are not invited to this meeting.", "Look again who is, then answer for them."
        )
    return found


def _need_new(rows: Iterable[Attendance], values: Values) -> None:
    agency, name = _text(values, "agency"), _text(values, "name")
    if any((plain(each.agency), plain(each.name)) == (plain(agency), plain(name)) for each in rows):
        who = ", ".join(filter(None, (name, agency)))
        raise Invalid([f"{who} is invited already."])


def _text(values: Values, name: str) -> str:
    return str(values.get(name) or "")
