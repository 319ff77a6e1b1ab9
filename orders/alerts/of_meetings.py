"""What is to be done for a meeting: papers that go out, minutes to approve, replies to come."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing, wall
from disrupt.links import references
from disrupt.moments import day_of
from disrupt.records import InformationRequest, Meeting
from orders.alerts.found import Found
from orders.forum.agencies import Agencies, agencies
from orders.forum.forums import Forums, forum_key, forum_of, known_forums
from orders.forum.phase import in_order, phase_of
from orders.licensing_dues import Due, to_be_done
from orders.reckoning import Law

PAPERS, MINUTES, REPLY = "papers", "minutes", "reply"
Minded = tuple[str, str]
"""Whose it is, and who stands in for them; empty where nobody is named."""


def of_meetings(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    """A meeting by itself asks for nothing: only what somebody has to do for it."""
    known = known_forums(session)
    held = in_order(session.scalars(select(Meeting)))
    hidden = wall.unread(session, Meeting)
    following = _following(known, held)
    for each in held:
        for name, due in (*_papers(each, at), *_minutes(each, following.get(each.id))):
            if name not in hidden:
                yield _found(known, each, due, read_in=name)
    yield from _replies(session, known, [each for each in held if phase_of(each, at) != "over"])


def minded(known: Forums, meeting: Meeting) -> Minded:
    """By whom a meeting is kept; by whom its forum is, where it says nobody itself."""
    for each in (meeting, forum_of(known, meeting)):
        if each is not None and each.owner:
            return each.owner, each.deputy or ""
    return "", ""


def _found(known: Forums, meeting: Meeting, due: Due, *, read_in: str) -> Found:
    owner, deputy = minded(known, meeting)
    return Found(
        record=meeting,
        due=due,
        recorded=day_of(meeting.made_at),
        read_in=(Meeting.kind_name(), read_in),
        owner=owner,
        deputy=deputy,
    )


def _papers(meeting: Meeting, at: datetime) -> Iterator[tuple[str, Due]]:
    """Until they went out; those that were due before it are not asked for once it is over."""
    due = meeting.papers_due
    if due is None or meeting.papers_out is not None:
        return
    is_after = meeting.at is not None and due > day_of(meeting.at)
    if is_after or phase_of(meeting, at) != "over":
        yield "papers_due", to_be_done(PAPERS, "Papers go out", due, meeting.reference)


def _minutes(meeting: Meeting, following: Meeting | None) -> Iterator[tuple[str, Due]]:
    """By the meeting after it."""
    if meeting.ended is None or meeting.approved_on or following is None or following.at is None:
        return
    label = f"Minutes of {phrasing.when(day_of(meeting.at or meeting.ended))} are approved"
    yield "approved_on", to_be_done(MINUTES, label, day_of(following.at), meeting.reference)


def _following(known: Forums, held: Iterable[Meeting]) -> Mapping[int, Meeting]:
    """By the number of each, the meeting of the same forum after it."""
    of_forum: dict[str, list[Meeting]] = defaultdict(list)
    for each in held:
        if each.at is not None:
            of_forum[forum_key(known, each)].append(each)
    return {one.id: after for several in of_forum.values() for one, after in pairwise(several)}


def _replies(session: Session, known: Forums, meetings: Sequence[Meeting]) -> Iterator[Found]:
    """Those that a meeting to come still waits for."""
    by_number = {each.id: each for each in meetings}
    r = InformationRequest
    if not by_number or "due" in wall.unread(session, r):
        return
    waits = r.meeting_id.in_(by_number), r.due.is_not(None), r.replied.is_(None)
    asked = session.scalars(select(r).where(*waits).order_by(r.id)).all()
    called = agencies(session)
    for each in asked:
        meeting = by_number[each.meeting_id]
        owner, deputy = minded(known, meeting)
        yield Found(
            record=meeting,
            due=_reply(meeting, each, called),
            recorded=each.recorded_on,
            about=references(each.about),
            read_in=(r.kind_name(), "due"),
            owner=owner,
            deputy=deputy,
        )


def _reply(meeting: Meeting, asked: InformationRequest, called: Agencies) -> Due:
    name = " ".join((REPLY, asked.agency, *references(asked.about)))
    label = f"Reply of {called.called(asked.agency)}"
    return to_be_done(name, label, asked.due or meeting.made_at, meeting.reference)
