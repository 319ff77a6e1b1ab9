"""The next meetings of a series before they are made: on which days, and which gave way to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.records import Forum
from disrupt.workspace import Workspace
from orders.forum.series import find_forum, next_days

WEEK = 7


@dataclass(frozen=True)
class Ahead:
    day: date
    instead_of: date | None
    """The bank holiday on which it would have been."""


def ahead(desk: Workspace, forum: str, count: int) -> tuple[Ahead, ...]:
    """As they would be made now."""
    with desk.store.reading() as session:
        found = find_forum(desk, session, forum)
        days = next_days(desk, session, found, count)
    return tuple(Ahead(day, _instead_of(found, day)) for day in days)


def rhythm_of(desk: Workspace, forum: str) -> str:
    """Such as “first Thursday, every 2 months, at 10:00”; as much of it as is said."""
    with desk.store.reading() as session:
        found = find_forum(desk, session, forum)
    return _rhythm(found) or "on which day it meets is not said"


def told(days: Sequence[Ahead]) -> tuple[str, ...]:
    """A line each."""
    return tuple(
        _said(each.day)
        + (f" · instead of {_said(each.instead_of)}, a bank holiday" if each.instead_of else "")
        for each in days
    )


def _rhythm(forum: Forum) -> str:
    day = " ".join(part for part in (forum.week, forum.weekday) if part)
    every = f"every {forum.every} months" if (forum.every or "1") != "1" else "every month"
    return ", ".join(part for part in (day, every, _hour(forum)) if part) if day else ""


def _instead_of(forum: Forum, day: date) -> date | None:
    """It gave way by weeks, or, where none was left in its month, to the next working day."""
    wanted = _place("weekdays", forum.weekday)
    if day.weekday() != wanted:
        return day - timedelta(days=(day.weekday() - wanted) % WEEK)
    which = _place("weeks_of_month", forum.week)
    weeks_late = (day.day - 1) // WEEK - which
    is_last = which >= len(word_list("weeks_of_month").words) - 1
    return day - timedelta(weeks=weeks_late) if weeks_late > 0 and not is_last else None


def _place(name: str, word: str | None) -> int:
    return word_list(name).position((word or "").strip())


def _hour(forum: Forum) -> str:
    return f"at {forum.begins}" if forum.begins else ""


def _said(day: date) -> str:
    return f"{phrasing.weekday(day)} {phrasing.day(day)}"
