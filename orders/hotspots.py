"""Places by how much happened there in a window of days, and in as many days before."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal, cast

from sqlalchemy import ColumnElement, SQLColumnExpression, func, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.links import named
from disrupt.lists import word_list
from disrupt.moments import When, day_of
from disrupt.paths import resource
from disrupt.records import Check, Order, Premises, Sighting, Visit
from disrupt.records.base import capital
from disrupt.store.line import Line
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.eyes import Eyes, eyes_of
from orders.held import batches
from orders.reading import read_file
from orders.terms import Confidence

Trend = Literal["more", "fewer", "as many"]
WINDOWS: Mapping[str, int] = {"30 days": 30, "90 days": 90, "180 days": 180, "a year": 365}
LONGEST = 3650
"""Days of a window at most."""
DAY = timedelta(days=1)
COUNTING = "Counting what happened"


@dataclass(frozen=True)
class Sort:
    """One sort of event that counts."""

    id: str
    one: str
    many: str
    visits: tuple[str, ...] = ()
    """The kinds of visit that are one."""
    found: tuple[str, ...] = ()
    """What a check found that is one."""


@dataclass(frozen=True)
class Counted:
    """What counts at a place, and how far that can be relied on."""

    title: str
    source: str
    confidence: Confidence
    says: str
    sorts: tuple[Sort, ...]


@dataclass(frozen=True)
class Event:
    """One thing that happened at a place."""

    sort: Sort
    says: str
    on: date
    reference: str
    """Of the record that says so."""


@dataclass(frozen=True)
class Window:
    """Days up to the last, and as many before."""

    earlier: date
    first: date
    last: date

    def is_now(self, event: Event) -> bool:
        return event.on >= self.first

    # A column of days and moments: SQLAlchemy has no one type for it and for the first of several.
    def holds(self, at: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """With a day to spare: a moment is kept in UTC, but lies on its day in London."""
        return (at >= self.earlier - DAY) & (at < self.last + DAY)


@dataclass(frozen=True)
class Hotspot:
    reference: str
    called: str
    events: tuple[Event, ...]
    """In the window, the newest first."""
    before: int
    """How many there were in as many days before."""

    @property
    def trend(self) -> Trend:
        now = len(self.events)
        if now == self.before:
            return "as many"
        return "more" if now > self.before else "fewer"

    def counted(self) -> str:
        """Such as “3 sightings, 1 complaint”."""
        numbers: dict[Sort, int] = defaultdict(int)
        for event in self.events:
            numbers[event.sort] += 1
        said = (
            f"{n} {s.one if n == 1 else s.many}" for s in what_counts().sorts if (n := numbers[s])
        )
        return ", ".join(said)


@cache
def what_counts() -> Counted:
    return read_file(Counted, resource("hotspots.toml"))


def hotspots(desk: Workspace, days: int, task: Task) -> tuple[Hotspot, ...]:
    """The most events first; of as many, the latest. Places where nothing happened are left out.

    That they were looked at is in the log before any is shown; stopped, it leaves no trace.
    """
    desk.ask("show")
    window, eyes = window_of(desk.today, days), eyes_of(desk)
    with desk.store.reading() as session:
        events = _by_place(session, eyes, window, task)
        busy = [place for place, held in events.items() if any(map(window.is_now, held))]
        called = _called(session, eyes, busy)
    found = tuple(_hotspot(place, called[place], events[place], window) for place in called)
    detail = json.dumps({"kind": Premises.kind_name(), "by": "hotspots", "days": days})
    desk.store.note(Line("listed", count=len(found), detail=detail), desk.reason)
    return tuple(sorted(found, key=_rank))


def window_of(last: date, days: int) -> Window:
    """As many days up to the last, and as many before."""
    first = last - timedelta(days=days - 1)
    return Window(first - timedelta(days=days), first, last)


def _called(session: Session, eyes: Eyes, busy: Sequence[str]) -> Mapping[str, str]:
    """By reference, of those that are places."""
    seen = eyes.fields(Premises.kind_name())
    found = (named(session, Premises, some) for some in batches(busy))
    return {name: each.called(seen) for some in found for name, each in some.items()}


def _hotspot(place: str, called: str, events: Sequence[Event], window: Window) -> Hotspot:
    now = tuple(event for event in events if window.is_now(event))
    return Hotspot(place, called, now, len(events) - len(now))


def _rank(hotspot: Hotspot) -> tuple[int, int, str]:
    return -len(hotspot.events), -hotspot.events[0].on.toordinal(), hotspot.reference


def _by_place(
    session: Session, eyes: Eyes, window: Window, task: Task
) -> Mapping[str, Sequence[Event]]:
    """By what names the place, the newest first; only of what the reader may see."""
    found: dict[str, list[Event]] = defaultdict(list)
    for done, (needs, source) in enumerate(SOURCES.items()):
        task.reach(COUNTING, done, len(SOURCES))
        for place, event in source(session, window) if eyes.may(needs) else ():
            if place and window.earlier <= event.on <= window.last:
                found[place].append(event)
    for events in found.values():
        events.sort(key=lambda each: (each.on, each.reference), reverse=True)
    return found


Told = Iterator[tuple[str | None, Event]]
"""What names a place, and what happened there."""


def _sightings(session: Session, window: Window) -> Told:
    sort = _sort("sighting")
    rows = select(Sighting.place, Sighting.at, Sighting.reference).where(
        Sighting.place.is_not(None), window.holds(Sighting.at)
    )
    for place, at, reference in session.execute(rows):
        yield place, _event(sort, "Sighting", at, reference)


def _orders(session: Session, window: Window) -> Told:
    sort, says = _sort("order"), word_list("powers").says
    at = func.coalesce(Order.served, Order.made, Order.applied)
    rows = select(Order.premises, Order.power, at, Order.reference).where(
        Order.premises.is_not(None), window.holds(at)
    )
    for place, power, when, reference in session.execute(rows):
        yield place, _event(sort, says(power), when, reference)


def _visits(session: Session, window: Window) -> Told:
    says = word_list("visit_kinds").says
    sorts = {kind: sort for sort in what_counts().sorts for kind in sort.visits}
    rows = (
        select(Premises.reference, Visit.kind, Visit.at)
        .join(Visit, Visit.premises_id == Premises.id)
        .where(Visit.kind.in_(sorts), window.holds(Visit.at))
    )
    for place, kind, at in session.execute(rows):
        yield place, _event(sorts[str(kind)], says(str(kind)), at, place)


def _checks(session: Session, window: Window) -> Told:
    sort = _sort("check")
    rows = (
        select(Premises.reference, Check.condition, Check.found, Check.at)
        .join(Check, Check.premises_id == Premises.id)
        .where(Check.found.in_(sort.found), window.holds(Check.at))
    )
    for place, condition, found, at in session.execute(rows):
        yield place, _event(sort, f"Condition {condition or '?'} {found}", at, place)


def _event(sort: Sort, says: str, at: When | None, reference: str) -> Event:
    """What lies in a window bears a date."""
    when = cast(When, at)
    return Event(sort, capital(f"{says}, {phrasing.when(when)}"), day_of(when), reference)


def _sort(name: str) -> Sort:
    return next(each for each in what_counts().sorts if each.id == name)


SOURCES: Mapping[str, Callable[[Session, Window], Told]] = {
    "sighting": _sightings,
    "order": _orders,
    "premises_visit": _visits,
    "premises_check": _checks,
}
"""By the kind of record that one must be let read."""
