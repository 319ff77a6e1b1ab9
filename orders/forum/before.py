"""What is known of a meeting before it: when and where, its papers, and what it may be told."""

from dataclasses import dataclass
from datetime import date

from disrupt import edit
from disrupt.checks import Values
from disrupt.moments import When, day_of
from disrupt.partial import PartialDate
from disrupt.records import Forum, Meeting
from disrupt.workspace import Workspace
from orders.forum.agenda import Phase
from orders.forum.agenda_of import headings_of
from orders.forum.forums import forum_named, forum_of, known_forums
from orders.forum.phase import find_meeting, phase_of
from orders.forum.working_days import AFTER, papers_due, papers_of
from orders.working import many


@dataclass(frozen=True)
class Before:
    meeting: Meeting
    """As it was seen, so that a change says against what it was made."""
    phase: Phase
    forum: str
    """The reference of its forum; empty where there is no record of it."""
    called: str
    """Its forum."""
    papers: str
    """Such as “5 working days before the meeting”."""
    statement: str
    agreement: str
    agreement_ends: PartialDate | None
    is_over: bool
    """Whether the agreement has ended, or will have on the day of the meeting."""


def before(desk: Workspace, reference: str) -> Before:
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        known = known_forums(session)
    forum = forum_of(known, meeting)
    ends = forum.agreement_ends if forum else None
    return Before(
        meeting=meeting,
        phase=phase_of(meeting, desk.store.clock.now()),
        forum=forum.reference if forum else "",
        called=forum_named(known, meeting),
        papers=_papers(forum),
        statement=statement_of(meeting, forum),
        agreement=(forum.agreement if forum else None) or "",
        agreement_ends=ends,
        is_over=ends is not None and ends.latest() < _day(meeting.at, desk.today),
    )


def statement_of(meeting: Meeting, forum: Forum | None) -> str:
    """Its own, else that of its forum."""
    return meeting.statement or (forum.statement if forum else None) or ""


def settle(desk: Workspace, seen: Meeting, values: Values) -> Meeting:
    """A new day takes the day of its papers along, unless another is said for them too."""
    new = {name: value for name, value in values.items() if value != getattr(seen, name)}
    at = new.get("at")
    if isinstance(at, date) and "papers_due" not in new and not seen.began:
        with desk.store.reading() as session:
            forum = forum_of(known_forums(session), seen)
        new["papers_due"] = papers_due(forum, day_of(at))
    return edit.change(desk, seen, new) if new else seen


def items(desk: Workspace, reference: str) -> tuple[str, ...]:
    """Of its agenda, in their order."""
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        return tuple(each.item for each in headings_of(session, meeting))


def _papers(forum: Forum | None) -> str:
    days, side = papers_of(forum)
    count = many(int(days), "working day") if days.isdecimal() else days
    return f"{count} {'after' if side == AFTER else 'before'} the meeting"


def _day(at: When | None, today: date) -> date:
    """An agreement that ends before the meeting is over when it is needed."""
    return max(day_of(at), today) if at else today
