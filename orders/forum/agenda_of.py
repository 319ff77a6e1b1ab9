"""The agenda of a meeting: its headings in their order, and under each whom it considers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import day_of
from disrupt.records import AgendaHeading, Meeting
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.agenda import Agenda, Heading, Row
from orders.forum.agenda_rows import in_order, rows_of
from orders.forum.forums import forum_named, forum_of, known_forums, plain
from orders.forum.headings import stands
from orders.forum.items import considered_by
from orders.forum.phase import phase_of
from orders.forum.sittings import the_last
from orders.forum.standing import standing_before
from orders.forum.usual import usual


def agenda(desk: Workspace, reference: str) -> Agenda:
    """That somebody looked is in the log before they see anything."""
    desk.ask("show")
    number = number_of(desk, Meeting, reference)
    with desk.store.viewing(Meeting.kind_name(), number, desk.reason) as session:
        return agenda_in(desk, session, session.get_one(Meeting, number))


def agenda_in(desk: Workspace, session: Session, meeting: Meeting) -> Agenda:
    last = the_last(session, meeting)
    return Agenda(
        meeting=meeting.reference,
        forum=forum_named(known_forums(session), meeting) or Meeting.title,
        at=meeting.at,
        place=meeting.place or "",
        phase=phase_of(meeting, desk.store.clock.now()),
        headings=_filled(headings_of(session, meeting), rows_of(desk, session, meeting)),
        last=last.reference if last else "",
        last_on=day_of(last.at) if last and last.at else None,
    )


def missed(desk: Workspace, reference: str) -> tuple[str, ...]:
    """Adopted, and on no row of this agenda: so that a chair loses nobody."""
    number = number_of(desk, Meeting, reference)
    with desk.store.reading() as session:
        meeting = session.get_one(Meeting, number)
        standing = standing_before(session, meeting)
        there = considered_by(session, meeting, standing)
    return tuple(each for each in standing if each not in there)


def headings_of(session: Session, meeting: Meeting) -> tuple[Heading, ...]:
    """Its own, else those of its forum, else the usual ones."""
    wanted = select(AgendaHeading).where(AgendaHeading.meeting_id == meeting.id)
    if held := [each for each in session.scalars(wanted) if stands(each)]:
        return _own(held)
    forum = forum_of(known_forums(session), meeting)
    items = forum.agenda if forum and forum.agenda else usual().agenda
    return tuple(Heading(number, item, "") for number, item in enumerate(items, start=1))


def _own(held: Sequence[AgendaHeading]) -> tuple[Heading, ...]:
    """By number; those without one after them, as they came."""
    ordered = sorted(held, key=lambda each: (not _number(each), _number(each), each.id))
    return tuple(
        Heading(_number(each) or place, each.item, each.minute or "")
        for place, each in enumerate(ordered, start=1)
    )


def _number(heading: AgendaHeading) -> int:
    said = (heading.number or "").strip()
    return int(said) if said.isdecimal() else 0


def _filled(headings: Sequence[Heading], rows: Iterable[Row]) -> tuple[Heading, ...]:
    """Each under its heading; what is under none of them, under one more of its own name."""
    under: dict[str, list[Row]] = {}
    for row in rows:
        under.setdefault(plain(row.item), []).append(row)
    filled = [
        replace(each, rows=tuple(in_order(under.pop(plain(each.item), ())))) for each in headings
    ]
    after = max((each.number for each in headings), default=0) + 1
    more = [
        Heading(number, theirs[0].item, "", tuple(in_order(theirs)))
        for number, theirs in enumerate(under.values(), start=after)
    ]
    return (*filled, *more)
