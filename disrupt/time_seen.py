"""What time it is for what is due: never earlier than the latest that the log has seen."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from disrupt.errors import Invalid, Trouble
from disrupt.moments import written
from disrupt.store.line import Line
from disrupt.store.schema import audit
from disrupt.workspace import Workspace

PUT_RIGHT = "clock put right"
Ahead = tuple[datetime, datetime]
SLACK = timedelta(minutes=2)
"""A clock is set by seconds now and then, and nobody need be told."""


@dataclass(frozen=True)
class TimeSeen:
    """The later of this computer's clock and the latest moment in the log."""

    now: datetime
    behind: timedelta | None = None
    """How far this computer's clock is behind what was seen already."""


def time_seen(desk: Workspace) -> TimeSeen:
    with desk.store.reading() as session:
        return seen_by(session, desk.store.clock.now())


def seen_by(session: Session, now: datetime) -> TimeSeen:
    latest = latest_seen(session)
    if latest is None or latest <= now + SLACK:
        return TimeSeen(now)
    return TimeSeen(latest, latest - now)


def put_right(desk: Workspace, reason: str) -> None:
    """The clock had been set forward by mistake: what it showed then counts no longer."""
    desk.ask("put the clock right")
    said = " ".join(reason.split())
    if not said:
        raise Invalid(["Say how you know that the clock is right now."])
    seen = time_seen(desk)
    if seen.behind is None:
        raise Trouble(
            "The clock is not behind what the log has seen.", "There is nothing to put right."
        )
    desk.store.note(Line(PUT_RIGHT, detail=f"the log had seen {written(seen.now)}"), said)


def latest_seen(session: Session, *only: ColumnElement[bool]) -> datetime | None:
    """Of the lines of which this is so, since the clock was last put right.

    Each half of it is led by an index.
    """
    right = select(func.max(audit.c.seq)).where(audit.c.event == PUT_RIGHT, *only)
    since = audit.c.seq >= (session.scalar(right) or 0)
    latest = select(audit.c.at).where(since, *only).order_by(audit.c.at.desc()).limit(1)
    at = session.scalar(latest)
    return datetime.fromisoformat(at) if at else None


def ahead(session: Session) -> tuple[Ahead, ...]:
    """Each time that a clock was ahead, from when it was put right to the latest it had shown."""
    right = select(audit.c.seq, audit.c.at).where(audit.c.event == PUT_RIGHT)
    found = ((at, latest_seen(session, audit.c.seq < seq)) for seq, at in session.execute(right))
    return tuple((datetime.fromisoformat(at), latest) for at, latest in found if latest)


def rightly(at: datetime, clocks: tuple[Ahead, ...]) -> datetime:
    """What bears a moment that a clock showed which was ahead may have been written before then."""
    return next((right for right, latest in clocks if right < at <= latest), at)
