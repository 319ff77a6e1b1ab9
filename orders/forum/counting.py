"""What a score counts of people: what happened, and the children named with them, by a day."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.links import references, there
from disrupt.lists import word_list
from disrupt.moments import When, day_of
from disrupt.records import Child, Link, Order, OrderEvent, Outcome, Record, Sighting
from disrupt.records.base import Part
from orders.forum.brought_in import Numbered, brought_in
from orders.forum.score_rules import shipped
from orders.held import batches, is_among

NEEDED = ("child", "link", "order", "order_event", "outcome", "sighting")
"""What one must be able to read to be told: half a sum would be taken for the whole."""
SEVERAL = 100
"""People of whom one question to the register asks."""


@dataclass(frozen=True)
class Event:
    on: date
    gravity: int
    says: str
    reference: str
    case: str
    """What else of the same case counts once with it."""


@dataclass
class Counted:
    """Of one person."""

    events: list[Event] = field(default_factory=list)
    children: dict[str, str] = field(default_factory=dict)
    """By the child, the reference of the record that names it first."""


@dataclass(frozen=True)
class Known:
    """What was recorded by a day."""

    as_at: date
    of_sheets: frozenset[Numbered]

    def by_then(self, record: Record, when: When | None) -> bool:
        """It had happened, and it was recorded; what came in from sheets had been by its day."""
        if when is None or day_of(when) > self.as_at:
            return False
        was_known = _recorded_on(record) <= self.as_at
        return was_known or (record.kind_name(), record.id) in self.of_sheets


def counted(
    session: Session, people: Iterable[str], days: Collection[date]
) -> Mapping[date, Mapping[str, Counted]]:
    """As at each of these days, by the reference of each of these people; read once for all."""
    wanted = tuple(dict.fromkeys(people))
    held = _Held(session, wanted)
    of_sheets = brought_in(session, _recorded_later(held.all(), min(days)))
    there = held.children_there(session)
    return {day: _on(held, wanted, Known(day, of_sheets), there) for day in days}


def _on(
    held: "_Held", wanted: Iterable[str], known: Known, there: Collection[str]
) -> Mapping[str, Counted]:
    found = {each: Counted() for each in wanted}
    for person, event in held.events(known):
        if person in found:
            found[person].events.append(event)
    for person, child, reference in held.children(known):
        if person in found and child in there:
            found[person].children.setdefault(child, reference)
    return found


class _Held:
    """The records that may count, read in few queries."""

    def __init__(self, session: Session, people: Sequence[str]) -> None:
        self.outcomes: list[Outcome] = []
        self.orders: dict[int, Order] = {}
        self.sightings: dict[int, Sighting] = {}
        self.links: list[Link] = []
        for at in range(0, len(people), SEVERAL):
            self._read(session, people[at : at + SEVERAL])
        self.order_events = [
            each
            for some in batches(tuple(self.orders))
            for each in session.scalars(
                select(OrderEvent).where(
                    OrderEvent.order_id.in_(some), OrderEvent.event.in_(shipped().order_events)
                )
            )
        ]

    def _read(self, session: Session, people: Sequence[str]) -> None:
        rules = shipped()
        kinds = Outcome.kind.in_(rules.outcomes)
        self.outcomes += session.scalars(select(Outcome).where(Outcome.person.in_(people), kinds))
        of_orders = or_(*(is_among(each, Order.person) for each in people))
        self.orders |= {each.id: each for each in session.scalars(select(Order).where(of_orders))}
        seen = or_(*(is_among(each, Sighting.people) for each in people))
        with_child = select(Sighting).where(seen, Sighting.child.is_not(None))
        self.sightings |= {each.id: each for each in session.scalars(with_child)}
        ends = or_(Link.one.in_(people), Link.other.in_(people))
        roles = Link.role.in_(rules.victims.link_roles)
        self.links += session.scalars(select(Link).where(ends, roles))

    def all(self) -> Iterator[Record]:
        yield from self.outcomes
        yield from self.orders.values()
        yield from self.order_events
        yield from self.sightings.values()
        yield from self.links

    def children_there(self, session: Session) -> frozenset[str]:
        """Of all that may be children by where they stand, those that are."""
        said = {each.child for each in self.orders.values()}
        said |= {each.child for each in self.sightings.values()}
        said |= {name for each in self.links for name in (each.one, each.other)}
        return frozenset(there(session, Child, sorted(name for name in said if name)))

    def events(self, known: Known) -> Iterator[tuple[str, Event]]:
        yield from self._outcomes(known)
        yield from self._order_events(known)
        yield from self._sightings(known)

    def _outcomes(self, known: Known) -> Iterator[tuple[str, Event]]:
        rules, says = shipped(), word_list("outcomes").says
        for each in self.outcomes:
            if each.at and each.person and known.by_then(each, each.at):
                gravity = rules.outcomes[each.kind] + rules.families.get(each.family or "", 0)
                words = f"{says(each.kind)}, {each.family}" if each.family else says(each.kind)
                case = each.arrest or each.reference
                yield each.person, Event(day_of(each.at), gravity, words, each.reference, case)

    def _order_events(self, known: Known) -> Iterator[tuple[str, Event]]:
        gravity, says = shipped().order_events, word_list("order_events").says
        for each in self.order_events:
            if each.at and known.by_then(each, each.at):
                order = self.orders[each.order_id]
                case = f"{order.reference} {each.id}"
                event = Event(
                    day_of(each.at), gravity[each.event], says(each.event), order.reference, case
                )
                for person in references(each.person) or references(order.person):
                    yield person, event

    def _sightings(self, known: Known) -> Iterator[tuple[str, Event]]:
        gravity = shipped().sightings.with_child
        for each in self.sightings.values():
            if each.at and known.by_then(each, each.at):
                says, case = "seen with a child", each.reference
                event = Event(day_of(each.at), gravity, says, each.reference, case)
                for person in references(each.people):
                    yield person, event

    def children(self, known: Known) -> Iterator[tuple[str, str, str]]:
        """A person, a child, and the record that names the two."""
        for order in self.orders.values():
            if order.child and known.by_then(order, order.made or order.served):
                yield from ((who, order.child, order.reference) for who in references(order.person))
        for seen in self.sightings.values():
            if seen.child and known.by_then(seen, seen.at):
                yield from ((who, seen.child, seen.reference) for who in references(seen.people))
        for link in self.links:
            since = link.since.earliest() if link.since else day_of(link.made_at)
            if known.by_then(link, since):
                yield link.one, link.other, link.other
                yield link.other, link.one, link.one


def _recorded_later(records: Iterable[Record], as_at: date) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for each in records:
        if _recorded_on(each) > as_at and _was_recorded_as_made(each):
            found[each.kind_name()].append(each.id)
    return found


def _recorded_on(record: Record) -> date:
    """As a part says it, else the day on which it came into this register."""
    return record.recorded_on if isinstance(record, Part) else day_of(record.made_at)


def _was_recorded_as_made(record: Record) -> bool:
    """No other day is said than that on which it came into this register."""
    return _recorded_on(record) == day_of(record.made_at)


def said(event: Event) -> str:
    """Such as “arrest, sexual, 9 October 2026”."""
    return f"{event.says}, {phrasing.day(event.on)}"
