"""The meetings of a forum in advance: their days, and each with all that a new one is given."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from dateutil.relativedelta import relativedelta
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt import typed_time
from disrupt.errors import Trouble
from disrupt.moments import When, day_of
from disrupt.records import AgendaHeading, Attendance, Forum, Meeting, Member
from disrupt.store.gate import GatedSession
from disrupt.workspace import Workspace
from orders.forum.forums import plain
from orders.forum.meeting_days import WEEK, day_in, month_of, months_between, need_day
from orders.forum.sittings import meetings_of
from orders.forum.usual import usual
from orders.forum.working_days import papers_due, within_the_calendar

MONTH = relativedelta(months=1)
FEWER = "Make fewer meetings in advance, or make that one by hand."


def dates(forum: Forum, after: date, count: int, *, last: date | None = None) -> tuple[date, ...]:
    """The next days on which it meets, later than that one.

    Months are counted from its last meeting, where there was one.
    """
    need_day(forum)
    with within_the_calendar(FEWER):
        return tuple(islice(_days(forum, after, last), max(count, 0)))


def next_days(desk: Workspace, session: Session, forum: Forum, count: int) -> tuple[date, ...]:
    """After today, and after its last meeting that is held here."""
    held = [day_of(each.at) for each in meetings_of(session, forum.reference) if each.at]
    last = max(held, default=None)
    return dates(forum, max(desk.today, last or desk.today), count, last=last)


def beginning_at(forum: Forum, day: date) -> When:
    """The hour at which it begins on a day; the day alone, where no hour is said."""
    if not forum.begins:
        return day
    try:
        return typed_time.read(f"{day.isoformat()} {forum.begins}", day)
    except ValueError as error:
        raise Trouble(
            f"“{forum.begins}” is no time at which {forum.name} begins.",
            "Write it on the page of the forum as 10:00.",
        ) from error


def make(desk: Workspace, forum_ref: str, count: int) -> tuple[str, ...]:
    """So many meetings after its last one, all of them or none; their references."""
    for kind in (Meeting, AgendaHeading, Attendance):
        desk.ask_to_write(kind.kind_name())
    with desk.store.reading() as session:
        forum = find_forum(desk, session, forum_ref)
        members = members_of(session, forum)
        days = next_days(desk, session, forum, count)
    new = [_meeting(forum, day) for day in days]
    with desk.writing_in_sight() as session:
        for meeting, day in zip(new, days, strict=True):
            _write(desk, session, meeting)
            invited = [each for each in members if each.held_on(day)]
            session.add_all([*_headings(forum, meeting), *_asked(invited, meeting)])
        session.flush()
    return tuple(each.reference for each in new)


def find_forum(desk: Workspace, session: Session, reference: str) -> Forum:
    """The forum with that reference, if the reader may see it."""
    wanted = select(Forum).where(func.lower(Forum.reference) == reference.strip().lower())
    forum = session.scalar(wanted) if desk.readable(Forum.kind_name()) else None
    if forum is None:
        raise Trouble(
            f"There is no forum {reference.strip()} here.",
            "Look whether it is written as on its page.",
        )
    return forum


def members_of(session: Session, forum: Forum) -> Sequence[Member]:
    """All there ever were, in the order in which they were recorded."""
    mine = select(Member).where(Member.forum_id == forum.id)
    return session.scalars(mine.order_by(Member.id)).all()


def _days(forum: Forum, after: date, last: date | None) -> Iterator[date]:
    """Without an end; without a last meeting, from the first month that has one to come."""
    step = months_between(forum) * MONTH
    near = (after - WEEK).replace(day=1)
    month = month_of(forum, last) + step if last else near
    begun = last is not None
    while True:
        if month >= near and (day := day_in(forum, month)) > after:
            begun = True
            yield day
        month += step if begun else MONTH


def _meeting(forum: Forum, day: date) -> Meeting:
    return Meeting(
        forum=forum.reference,
        at=beginning_at(forum, day),
        place=forum.place,
        rule=forum.rule,
        statement=forum.statement,
        papers_due=papers_due(forum, day),
        owner=forum.owner,
        deputy=forum.deputy,
    )


def _write(desk: Workspace, session: GatedSession, meeting: Meeting) -> None:
    session.add(meeting)
    session.flush()
    desk.must_see(session, meeting)
    desk.follows(session, meeting)


def _headings(forum: Forum, meeting: Meeting) -> Iterator[AgendaHeading]:
    items = dict.fromkeys(forum.agenda or usual().agenda)
    for number, item in enumerate(items, start=1):
        yield AgendaHeading(
            meeting_id=meeting.id,
            recorded_on=day_of(meeting.made_at),
            number=str(number),
            item=item,
        )


def _asked(members: Sequence[Member], meeting: Meeting) -> Iterator[Attendance]:
    """Each once, as they are recorded last."""
    once = {(plain(each.agency), plain(each.name)): each for each in members}
    for each in once.values():
        yield Attendance(
            meeting_id=meeting.id,
            recorded_on=day_of(meeting.made_at),
            agency=each.agency,
            name=each.name,
            rank=each.rank,
            items=each.items,
        )
