"""Who has recorded somebody on their own system: a line for each agency that was invited."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.errors import Invalid
from disrupt.lists import word_list
from disrupt.records import Attendance, Meeting, Recorded
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.agencies import Agencies, agencies
from orders.forum.considered import RecordedBy
from orders.forum.forums import plain
from orders.forum.laying import ask, lay, one_unit, relay
from orders.forum.subjects import spelt

NOT_YET = "not yet"
STATES = "recorded_states"


def recorded_in(session: Session, meeting: int, about: str) -> tuple[RecordedBy, ...]:
    """In the order in which they are invited, then those that said so without being invited."""
    known = agencies(session)
    invited = session.scalars(
        select(Attendance.agency).where(Attendance.meeting_id == meeting).order_by(Attendance.id)
    )
    lines: dict[str, RecordedBy] = {}
    for each in invited:
        if plain(each):
            lines.setdefault(known.key(each), _not_yet(each, known))
    for said in _said(session, meeting, about):
        held = lines.get(known.key(said.agency)) or _not_yet(said.agency, known)
        lines[known.key(said.agency)] = replace(
            held, state=said.state or NOT_YET, their_reference=said.their_reference or ""
        )
    return tuple(lines.values())


def record(
    desk: Workspace,
    meeting: str,
    about: str,
    agency: str,
    *,
    state: str,
    their_reference: str = "",
) -> None:
    """What an agency says of its own system; said anew, it takes the place of what it said."""
    said = {
        "about": about,
        "agency": agency.strip(),
        "state": state,
        "their_reference": their_reference,
    }
    ask(desk, Recorded, said)
    if not word_list(STATES).knows(state):
        raise Invalid([f"“{state}” does not say whether it is recorded there."])
    number = number_of(desk, Meeting, meeting)
    with desk.store.reading() as session:
        said["about"] = spelt(session, about)
        known = agencies(session)
        rows = _said(session, number, about)
        key = known.key(agency)
        held = next((each for each in rows if known.key(each.agency) == key), None)
    with one_unit(desk) as session:
        if held is None:
            lay(desk, session, Recorded, said, meeting_id=number)
        else:
            relay(desk, session, session.get_one(Recorded, held.id), said)


def _not_yet(agency: str | None, known: Agencies) -> RecordedBy:
    return RecordedBy((agency or "").strip(), known.called(agency), NOT_YET)


def _said(session: Session, meeting: int, about: str) -> Sequence[Recorded]:
    wanted = select(Recorded).where(
        Recorded.meeting_id == meeting, func.lower(Recorded.about) == about.strip().lower()
    )
    return session.scalars(wanted.order_by(Recorded.id)).all()
