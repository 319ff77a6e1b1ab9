"""A new order ends earlier ones of its kind against the same respondent, when it is made."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt.links import references
from disrupt.moments import When, beginning
from disrupt.records import Order, OrderEvent, Record
from disrupt.store.gate import GatedSession
from orders.given import YES_NO
from orders.held import is_about, recorded
from orders.reckoning import Law
from orders.recorded import SUPERSEDED, Recorded
from orders.standing import stood

BY = "by "
"""What begins the detail of an event that the program wrote, before the newer order's reference."""
LEFT_STANDING = "court_left_it"
"""The fact that the court which made the newer order said otherwise."""
LIVE = ("in force", "not yet enforceable")


@dataclass(frozen=True)
class Ended:
    """One order that a newer one ended by law: for one of its respondents, or for all."""

    old: Order
    new: Order
    at: When
    person: str | None


def succeed(session: GatedSession, law: Law, record: Record) -> tuple[Order, ...]:
    """All orders against the same people stand to one another as they are held now.

    What was written of it before and holds no more loses its day, and so counts no more.
    """
    order = session.get(Order, record.order_id) if isinstance(record, OrderEvent) else record
    if not isinstance(order, Order) or not _is_concerned(law, order.power):
        return ()
    olds = _of_the_same_people(session, law, (order, *_once_ended_by(session, order)))
    held = _written(olds)
    wanted = {(e.old.id, e.person, BY + e.new.reference): e for e in _endings(session, law, olds)}
    for key, event in held.items():
        if key in wanted:
            event.at = wanted[key].at
    for event in _taken_back(session, olds, [held[key] for key in held.keys() - wanted.keys()]):
        event.at = None
    session.add_all(_event(session, each) for key, each in wanted.items() if key not in held)
    session.flush()
    return tuple(of.order for of in olds)


def unsaid(session: Session, law: Law, of: Recorded) -> Iterator[Ended]:
    """What ended it or was ended by it, where nobody wrote so: as in sheets brought in."""
    if not _is_concerned(law, of.order.power):
        return
    olds = _of_the_same_people(session, law, (of.order,))
    written = _written(olds)
    for each in _endings(session, law, olds):
        is_its = of.order.id in (each.old.id, each.new.id)
        if is_its and (each.old.id, each.person, BY + each.new.reference) not in written:
            yield each


def _concerned(law: Law) -> frozenset[str]:
    """The powers that end others so, or are ended."""
    return frozenset(
        name for power in law.catalogue if power.replaces for name in (power.id, *power.replaces)
    )


def _is_concerned(law: Law, name: str) -> bool:
    return name in _concerned(law)


def _of_the_same_people(
    session: Session, law: Law, orders: Iterable[Order]
) -> tuple[Recorded, ...]:
    people = _respondents(orders)
    if not people:
        return ()
    found = session.scalars(
        select(Order)
        .where(Order.power.in_(_concerned(law)), or_(*map(is_about, sorted(people))))
        .order_by(Order.id)
    )
    return recorded(session, found.all())


def _respondents(orders: Iterable[Order]) -> frozenset[str]:
    return frozenset(name for each in orders for name in references(each.person))


def _once_ended_by(session: Session, order: Order) -> Iterable[Order]:
    """Its respondents, or the day it was made, may have been corrected since."""
    by = select(OrderEvent.order_id).where(
        OrderEvent.event == SUPERSEDED, OrderEvent.detail == BY + order.reference
    )
    return session.scalars(select(Order).where(Order.id.in_(by))).all()


def _written(olds: Iterable[Recorded]) -> Mapping[tuple[int, str | None, str], OrderEvent]:
    return {
        (of.order.id, each.person, each.detail): each
        for of in olds
        for each in of.happenings(SUPERSEDED)
        if each.detail and each.detail.startswith(BY)
    }


def _taken_back(
    session: Session, olds: Iterable[Recorded], events: Iterable[OrderEvent]
) -> Iterator[OrderEvent]:
    """Of what is not held here, or has no day, nobody can say that it ended nothing."""
    dated = {of.order.id for of in olds if of.when("made")}
    by = {(each.detail or "").removeprefix(BY): each for each in events if each.order_id in dated}
    held = session.scalars(select(Order.reference).where(Order.reference.in_(by)))
    yield from (by[reference] for reference in held)


def _endings(session: Session, law: Law, olds: Iterable[Recorded]) -> Iterator[Ended]:
    """Of each of them, and for each of its respondents, the first newer order that ended it."""
    olds = tuple(olds)
    rivals = _of_the_same_people(session, law, (of.order for of in olds))
    for of in olds:
        newer = sorted((each for each in rivals if _is_newer(law, each, of)), key=_made)
        first: dict[str, Recorded] = {}
        for each in newer:
            if _stood(law, _without(of, rivals), _made(each)[0]):
                first |= {p: each for p in _shared(of, each) if p not in first}
        yield from _by_newer(of, first)


def _by_newer(of: Recorded, first: Mapping[str, Recorded]) -> Iterator[Ended]:
    """For all of its respondents at once, or for those alone who are named again."""
    whom: dict[str, list[str]] = defaultdict(list)
    newer = {each.order.reference: each for each in first.values()}
    for person, each in first.items():
        whom[each.order.reference].append(person)
    for reference, people in whom.items():
        new, made = newer[reference].order, newer[reference].when("made")
        all_of_them = set(people) == set(references(of.order.person))
        named: list[str | None] = [None] if all_of_them else [*people]
        yield from (Ended(of.order, new, made, each) for each in named if made)


def _is_newer(law: Law, new: Recorded, old: Recorded) -> bool:
    """Of two made at once, the one recorded later."""
    ends_it = law.catalogue.latest(new.order.power).ends(old.order.power)
    if not ends_it or new.order.id == old.order.id or YES_NO.get(old.facts().get(LEFT_STANDING)):
        return False
    return bool(new.when("made") and old.when("made")) and _made(old) < _made(new)


def _made(of: Recorded) -> tuple[datetime, int]:
    return beginning(of.when("made") or date.max), of.order.id


def _without(old: Recorded, rivals: Iterable[Recorded]) -> Recorded:
    """As though none of these had ended it."""
    by = {BY + each.order.reference for each in rivals}
    kept = (e for e in old.events if e.event != SUPERSEDED or e.detail not in by)
    return replace(old, events=tuple(kept))


def _stood(law: Law, old: Recorded, at: datetime) -> bool:
    return stood(law, old, at).stage in LIVE


def _shared(old: Recorded, new: Recorded) -> Iterator[str]:
    theirs = references(new.order.person)
    yield from (each for each in references(old.order.person) if each in theirs)


def _event(session: GatedSession, ended: Ended) -> OrderEvent:
    return OrderEvent(
        order_id=ended.old.id,
        event=SUPERSEDED,
        at=ended.at,
        detail=BY + ended.new.reference,
        person=ended.person,
        recorded_on=session.today,
    )
