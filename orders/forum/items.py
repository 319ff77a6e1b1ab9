"""Whom and what a meeting considers: the rows of its agenda, or those who are there without one."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.records import Action, AgendaItem, Meeting
from orders.forum.considered import Decided
from orders.forum.forums import plain
from orders.forum.promised import open_on
from orders.forum.standing import Spell
from orders.forum.subjects import kinds

REFERRED, DEFERRED, WITHDRAWN = "referred", "deferred", "withdrawn"
ROW = tuple(each.name for each in fields(Decided))
"""What is said of a decision stands under the same names in its row of the agenda."""
UNDECIDED = frozenset({"", REFERRED})
"""While a row says no more than that, nothing is decided."""
NEW, REVIEW = "New cases", "Review cases"
IDENTIFIED = "Identified perpetrators"
"""Under it is asked of each what is being done, and whether support was offered."""
FITS: Mapping[str, str] = {
    "premises": "Problem locations and trends",
    "child": "Children living out of the area",
    "group": "Cross-border issues",
}
"""By kind of record, under which heading it stands where nobody said; all else by what it is."""


def state_of(row: AgendaItem | None) -> str:
    """As words are compared; of whom no row stands yet, nothing is said."""
    return plain(row.state) if row else ""


def decided_of(row: AgendaItem | None) -> Decided:
    """The row as its page shows it; nothing where there is none, or it was taken off again."""
    if row is None or state_of(row) == WITHDRAWN:
        return Decided()
    return Decided(**{name: getattr(row, name) or "" for name in ROW})


def rows_of(session: Session, meeting: Meeting) -> Sequence[AgendaItem]:
    """All of them, also those that were taken off again."""
    wanted = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id)
    return session.scalars(wanted.order_by(AgendaItem.id)).all()


def items_of(session: Session, meeting: Meeting) -> Sequence[AgendaItem]:
    """Those that stand on it."""
    return [each for each in rows_of(session, meeting) if state_of(each) != WITHDRAWN]


def item_about(session: Session, meeting: Meeting, about: str) -> AgendaItem | None:
    """Also one that was taken off: whoever is put on again has that one row."""
    same = func.lower(AgendaItem.about) == about.strip().lower()
    wanted = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id, same)
    return session.scalar(wanted.order_by(AgendaItem.id).limit(1))


def considered_by(
    session: Session, meeting: Meeting, standing: Mapping[str, Spell], *, on: date = date.max
) -> Mapping[str, AgendaItem | None]:
    """By reference: its rows; where there are none, all whom the forum has adopted.

    Always those whom an action is about that it set and that is open: on a day, where one is said.
    """
    rows = rows_of(session, meeting)
    found: dict[str, AgendaItem | None] = {} if rows else dict.fromkeys(standing)
    for row in rows:
        if state_of(row) != WITHDRAWN:
            found.setdefault(row.about, row)
    about = select(Action.about).where(
        func.lower(Action.meeting) == meeting.reference.lower(), open_on(Action, on)
    )
    for each in session.scalars(about.order_by(Action.id)):
        if each:
            found.setdefault(each, None)
    return found


def fitting(session: Session, wanted: Mapping[str, bool]) -> Mapping[str, str]:
    """By reference, its heading; it is said of each whether the forum has adopted it."""
    found = kinds(session, wanted)
    return {
        each: FITS.get(found.get(each, ""), REVIEW if is_adopted else NEW)
        for each, is_adopted in wanted.items()
    }
