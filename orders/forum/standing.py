"""Who is adopted by a forum and not discharged, since when, and until when those were who left."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import day_of
from disrupt.records import AgendaItem, Meeting
from orders.forum.sittings import earlier, meetings_of

ADOPTED, DISCHARGED = "adopted", "discharged"


@dataclass(frozen=True)
class Spell:
    """One time that somebody or some place was adopted."""

    about: str
    since: date
    entered_at: str
    """The meeting that adopted them."""
    until: date | None = None
    """The day on which they were discharged; on it they are adopted no more."""
    left_at: str = ""


def spells(session: Session, forum: str) -> tuple[Spell, ...]:
    """Each time, the earliest first."""
    return tuple(sorted(_spells(session, meetings_of(session, forum)), key=_order))


def standing_before(session: Session, meeting: Meeting) -> Mapping[str, Spell]:
    """By their reference, those whom earlier meetings adopted and none of them discharged."""
    return standing_after(session, earlier(session, meeting))


def standing_after(session: Session, meetings: Iterable[Meeting]) -> Mapping[str, Spell]:
    """By these meetings alone, the earliest first."""
    found = _spells(session, meetings)
    return {each.about: each for each in sorted(found, key=_order) if each.until is None}


def _spells(session: Session, meetings: Iterable[Meeting]) -> Iterator[Spell]:
    """As the figures count them: adopted again while adopted begins nothing."""
    open_spells: dict[str, Spell] = {}
    for meeting, item in _decided(session, tuple(meetings)):
        day, state = day_of(meeting.at or meeting.made_at), (item.state or "").casefold()
        if state == ADOPTED:
            open_spells.setdefault(item.about, Spell(item.about, day, meeting.reference))
        elif state == DISCHARGED and item.about in open_spells:
            spell = open_spells.pop(item.about)
            yield replace(spell, until=day, left_at=meeting.reference)
    yield from open_spells.values()


def _decided(
    session: Session, meetings: tuple[Meeting, ...]
) -> Iterator[tuple[Meeting, AgendaItem]]:
    by_id = {each.id: each for each in meetings}
    wanted = select(AgendaItem).where(AgendaItem.meeting_id.in_(by_id)).order_by(AgendaItem.id)
    held = session.scalars(wanted).all()
    for meeting in meetings:
        yield from ((meeting, each) for each in held if each.meeting_id == meeting.id)


def _order(spell: Spell) -> tuple[date, str]:
    return spell.since, spell.about
