"""The meetings of one forum in their order, those before and after one, and as at when it is."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import LAST_MINUTE, day_of, ending
from disrupt.records import Meeting
from orders.forum.forums import forum_key, known_forums, plain
from orders.forum.phase import in_order, order_of, phase_of


def meetings_of(session: Session, forum: str) -> tuple[Meeting, ...]:
    """By its reference or its name, the earliest first; one of no day is in no order."""
    if not plain(forum):
        return ()
    known = known_forums(session)
    key = forum_key(known, Meeting(forum=forum))
    held = session.scalars(select(Meeting).where(Meeting.at.is_not(None)))
    return in_order(each for each in held if forum_key(known, each) == key)


def earlier(session: Session, meeting: Meeting) -> tuple[Meeting, ...]:
    """Those of its forum before it; of two at one hour, the one recorded first."""
    held, order = meetings_of(session, meeting.forum or ""), order_of(meeting)
    return tuple(each for each in held if meeting.at and order_of(each) < order)


def later(session: Session, meeting: Meeting) -> tuple[Meeting, ...]:
    held, order = meetings_of(session, meeting.forum or ""), order_of(meeting)
    return tuple(each for each in held if meeting.at and order_of(each) > order)


def the_last(session: Session, meeting: Meeting) -> Meeting | None:
    """The one before it."""
    return next(reversed(earlier(session, meeting)), None)


def moment_of(meeting: Meeting, now: datetime) -> datetime:
    """As at when it is looked at whom it considers: now, until it is over; then as it ended.

    So its minutes stay true. The last minute of its day, where no hour is known.
    """
    over = meeting.ended or (day_of(meeting.at) if meeting.at else None)
    if over is None or phase_of(meeting, now) != "over":
        return now
    return min(now, over if isinstance(over, datetime) else ending(over) - LAST_MINUTE)


def as_at(meeting: Meeting, now: datetime) -> date:
    """The day of it."""
    return day_of(moment_of(meeting, now))
