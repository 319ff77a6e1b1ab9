"""A meeting by its reference, how far it has got, and where it stands among others."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.moments import beginning, day_of
from disrupt.records import Meeting
from disrupt.workspace import Workspace
from orders.forum.agenda import Phase


def phase_of(meeting: Meeting, now: datetime) -> Phase:
    """One that nobody began is over when its day has passed."""
    if meeting.ended:
        return "over"
    if meeting.began:
        return "in the room"
    passed = meeting.at is not None and day_of(meeting.at) < day_of(now)
    return "over" if passed else "before"


def find_meeting(desk: Workspace, session: Session, reference: str) -> Meeting:
    """The meeting with that reference, if the reader may see it."""
    wanted = select(Meeting).where(func.lower(Meeting.reference) == reference.strip().lower())
    meeting = session.scalar(wanted) if desk.readable(Meeting.kind_name()) else None
    if meeting is None:
        raise Trouble(
            f"There is no meeting {reference.strip()} here.",
            "Look whether it is written as on its page.",
        )
    return meeting


def in_order(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """The earliest first; those of no day stand last."""
    return tuple(sorted(meetings, key=order_of))


def order_of(meeting: Meeting) -> tuple[bool, float, int]:
    """By which meetings are put in order."""
    at = beginning(meeting.at).timestamp() if meeting.at else 0.0
    return meeting.at is None, at, meeting.id
