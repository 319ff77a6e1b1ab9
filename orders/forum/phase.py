"""How far a meeting has got, and which meetings are of one forum."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.moments import beginning, day_of
from disrupt.records import Forum, Meeting
from disrupt.workspace import Workspace
from orders.forum.agenda import Phase
from orders.impact import said

Forums = Mapping[str, Forum]
"""By reference and by name, as two who write them differently would agree on them."""


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


def known_forums(session: Session) -> Forums:
    held = session.scalars(select(Forum).order_by(Forum.id.desc())).all()
    return {plain(each.name): each for each in held} | {
        plain(each.reference): each for each in held
    }


def forum_of(known: Forums, meeting: Meeting) -> Forum | None:
    """Whose meeting it is, where there is a record of it."""
    return known.get(plain(meeting.forum))


def forum_named(known: Forums, meeting: Meeting) -> str:
    """What it is called; as it stands, where there is no record of it."""
    forum = forum_of(known, meeting)
    return forum.name if forum else meeting.forum or ""


def forum_key(known: Forums, meeting: Meeting) -> str:
    """Meetings with the same key are of one forum; without a forum, each is of its own."""
    forum = forum_of(known, meeting)
    return forum.reference if forum else plain(meeting.forum) or meeting.reference


def in_order(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """The earliest first; those of no day stand last."""
    return tuple(sorted(meetings, key=order_of))


def order_of(meeting: Meeting) -> tuple[bool, float, int]:
    """By which meetings are put in order."""
    at = beginning(meeting.at).timestamp() if meeting.at else 0.0
    return meeting.at is None, at, meeting.id


def plain(text: str | None) -> str:
    """As two who write it differently would agree on it."""
    return " ".join(said(text).split())
