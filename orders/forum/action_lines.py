"""Actions as lines: about somebody, of a meeting, of a plan, open of a forum, overdue by agency."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from disrupt.moments import day_of
from disrupt.records import Action, Meeting
from disrupt.workspace import Workspace
from orders.forum.agencies import Agencies, agencies
from orders.forum.considered import ActionLine
from orders.forum.promised import by_due, days_over, is_open
from orders.forum.sittings import later, meetings_of, the_last

Lines = tuple[ActionLine, ...]


@dataclass(frozen=True)
class OverdueOf:
    """What an agency has not done by its day, the longest overdue first."""

    agency: str
    """As its actions say it, by reference or by name; empty where nobody said whose they are."""
    called: str
    actions: Lines


def actions_about(desk: Workspace, about: str, meeting: str = "") -> Lines:
    """All of them; for a meeting without those done before the last one, or set by a later one."""
    with asked(desk) as session:
        return lines_about(desk, session, about, meeting)


def lines_about(desk: Workspace, session: Session, about: str, meeting: str = "") -> Lines:
    held = _held(session, _is(Action.about, about))
    at = session.scalar(select(Meeting).where(func.lower(Meeting.reference) == meeting.lower()))
    if at is not None:
        since, after = _day_before(session, at), {one.reference for one in later(session, at)}
        held = [each for each in held if matters(each, at, since) and each.meeting not in after]
    known = agencies(session)
    return tuple(
        line(each, known, desk.today, carried=is_carried(each, at, desk.today)) for each in held
    )


def actions_of_meeting(desk: Workspace, meeting: str) -> Lines:
    """Those that it set, whether they are done or not."""
    with asked(desk) as session:
        return _lines(desk, session, _held(session, _is(Action.meeting, meeting)))


def overdue_by_agency(desk: Workspace, today: date, forum: str = "") -> tuple[OverdueOf, ...]:
    """Of every forum and of none, or of one; whoever has the most of them first."""
    with asked(desk) as session:
        held = _open_of_forum(session, forum, today) if forum else _held(session)
        known = agencies(session)
    late: dict[str, list[Action]] = {}
    for each in sorted(held, key=by_due):
        if days_over(each, today):
            late.setdefault(known.key(each.agency), []).append(each)
    found = [_overdue_of(theirs, known, today) for theirs in late.values()]
    return tuple(sorted(found, key=lambda each: (-len(each.actions), each.called)))


@contextmanager
def asked(desk: Workspace) -> Iterator[Session]:
    """Whoever reads no action is refused, and not shown that there is none."""
    if not desk.readable(Action.kind_name()):
        desk.refuse("show")
    with desk.store.reading() as session:
        yield session


def is_carried(action: Action, at: Meeting | None, day: date) -> bool:
    """Set by another meeting than this one, and still open."""
    if at is None or not action.meeting or not is_open(action, day):
        return False
    return action.meeting.casefold() != at.reference.casefold()


def number_said(reference: str) -> str:
    """As it is spoken of: 41, of A-2026-0041."""
    last = reference.rsplit("-", 1)[-1]
    return last.lstrip("0") if last.isdecimal() and last.strip("0") else reference


def line(action: Action, known: Agencies, today: date, *, carried: bool = False) -> ActionLine:
    return ActionLine(
        reference=action.reference,
        number=number_said(action.reference),
        action=action.action,
        agency=known.called(action.agency),
        owner=action.owner or "",
        due=action.due,
        closed=action.closed,
        days_over=days_over(action, today),
        action_rag=action.action_rag or "",
        outcome_rag=action.outcome_rag or "",
        carried=carried,
    )


def _is(column: InstrumentedAttribute[str | None], reference: str) -> ColumnElement[bool]:
    return func.lower(column) == reference.strip().lower()


def _held(session: Session, *wanted: ColumnElement[bool]) -> list[Action]:
    return list(session.scalars(select(Action).where(*wanted).order_by(Action.id)))


def _lines(desk: Workspace, session: Session, held: Iterable[Action]) -> Lines:
    known = agencies(session)
    return tuple(line(each, known, desk.today) for each in held)


def _open_of_forum(session: Session, forum: str, day: date) -> list[Action]:
    references = [each.reference for each in meetings_of(session, forum)]
    held = _held(session, Action.meeting.in_(references))
    return sorted((each for each in held if is_open(each, day)), key=by_due)


def _overdue_of(actions: Sequence[Action], known: Agencies, today: date) -> OverdueOf:
    agency = (actions[0].agency or "").strip()
    lines = tuple(line(each, known, today) for each in actions)
    return OverdueOf(agency, known.called(agency), lines)


def _day_before(session: Session, at: Meeting) -> date:
    last = the_last(session, at)
    return day_of(last.at) if last and last.at else date.min


def set_by(session: Session, meetings: Iterable[Meeting]) -> Sequence[Action]:
    """By any of these meetings, in the order of their numbers."""
    references = [each.reference for each in meetings]
    mine = select(Action).where(Action.meeting.in_(references))
    return session.scalars(mine.order_by(Action.reference)).all()


def matters(action: Action, at: Meeting, since: date) -> bool:
    """What it set itself, what is open, and what was done since the last time."""
    return action.meeting == at.reference or is_open(action, since)
