"""How somebody's score, and what was counted of them, compare with the day of their adoption."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.links import named
from disrupt.records import Person
from orders.forum.comparing import around, entry_exit
from orders.forum.counting import Event, counted
from orders.forum.scoring import scored_by, why_no_age
from orders.forum.standing import Spell, spells
from orders.forum.weights import Weights


def progress(
    session: Session, forum: str, person: str, as_at: date, *, weights: Weights
) -> tuple[str, ...]:
    """In sentences; none of whom this forum had not adopted by that day.

    A score of each day by the same weights. Until they are discharged it is that of today.
    """
    spell = _last(session, forum, person, as_at)
    if spell is None:
        return ()
    left = spell.until if spell.until and spell.until <= as_at else None
    found = counted(session, (person,), {spell.since, left or as_at, as_at})
    entry, then = (
        scored_by(found[day][person], day, weights).points for day in (spell.since, left or as_at)
    )
    scored = f"{_between(spell, left)}: {entry_exit(entry, then)}"
    days = _first_days(found[as_at][person].events)
    events = (f"Events in {each.says()}" for each in around(days, spell.since, as_at))
    return (*(() if _was_a_child(session, person, spell.since) else (scored,)), *events)


def _was_a_child(session: Session, person: str, day: date) -> bool:
    """Or may have been: then there was no score to compare."""
    held = named(session, Person, (person,))
    return any(why_no_age(each.born, day) for each in held.values())


def _first_days(events: Iterable[Event]) -> Iterable[date]:
    """Of each case the day on which it began."""
    newest_first = sorted(events, key=lambda each: each.on, reverse=True)
    return {each.case: each.on for each in newest_first}.values()


def _between(spell: Spell, left: date | None) -> str:
    until = f"discharge, {phrasing.day(left)}" if left else "now"
    return f"Score from adoption, {phrasing.day(spell.since)}, to {until}"


def _last(session: Session, forum: str, person: str, day: date) -> Spell | None:
    """The newest that had begun by then."""
    mine = (each for each in spells(session, forum) if each.about == person and each.since <= day)
    return max(mine, key=lambda each: each.since, default=None)
