"""Minutes are approved at the next meeting of the forum, by that meeting, with its corrections."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.moments import day_of
from disrupt.records import Meeting
from disrupt.workspace import Workspace
from orders.forum.forums import forum_key, forum_named, known_forums
from orders.forum.meetings import Listed
from orders.forum.phase import find_meeting, phase_of
from orders.forum.sittings import earlier


def waiting(desk: Workspace, reference: str) -> tuple[Listed, ...]:
    """The earlier meetings of its forum whose minutes nobody approved yet."""
    now = desk.store.clock.now()
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        known = known_forums(session)
        return tuple(
            Listed(each.reference, forum_named(known, each), each.at, phase_of(each, now))
            for each in unapproved(session, meeting, now)
        )


def unapproved(
    session: Session, meeting: Meeting, now: datetime, *, by: date = date.max
) -> Iterator[Meeting]:
    """Earlier meetings that are over, and whose minutes nobody had approved by the end of a day."""
    for each in earlier(session, meeting):
        if phase_of(each, now) == "over" and (each.approved_on is None or each.approved_on > by):
            yield each


def approve(desk: Workspace, reference: str, at_meeting: str, corrections: str = "") -> Meeting:
    """The minutes of the one, at the other; what was put right in them stands beside."""
    with desk.store.reading() as session:
        minuted = find_meeting(desk, session, reference)
        at = find_meeting(desk, session, at_meeting)
        before = {each.id for each in earlier(session, at)}
        _need_one_forum(session, minuted, at)
    if minuted.id not in before:
        raise Trouble(
            f"{at.reference} is not after {minuted.reference}, so it cannot approve its minutes.",
            "Approve them at a later meeting of the forum.",
        )
    _need_phases(desk, minuted, at)
    values = {
        "approved_on": min(desk.today, day_of(at.began or at.at or desk.today)),
        "approved_at": at.reference,
        "corrections": corrections,
    }
    return edit.change(desk, minuted, values)


def _need_one_forum(session: Session, minuted: Meeting, at: Meeting) -> None:
    known = known_forums(session)
    if forum_key(known, minuted) != forum_key(known, at):
        raise Trouble(
            f"{minuted.reference} and {at.reference} are of two forums.",
            "Minutes are approved by a later meeting of their own forum.",
        )


def _need_phases(desk: Workspace, minuted: Meeting, at: Meeting) -> None:
    now = desk.store.clock.now()
    if minuted.approved_on:
        raise Trouble(
            f"The minutes of {minuted.reference} are approved already.",
            "What is to be corrected in them now is a decision of a later meeting.",
        )
    if phase_of(minuted, now) != "over":
        raise Trouble(
            f"{minuted.reference} is not over, so it has no minutes yet.", "End it first."
        )
    if phase_of(at, now) == "before":
        raise Trouble(
            f"{at.reference} has not begun, so it approves nothing yet.", "Begin it first."
        )
