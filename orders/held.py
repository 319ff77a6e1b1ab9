"""Orders read from the register with all that their dates hang on, in few queries."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import ColumnElement, Text, func, literal, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from disrupt.links import named, references
from disrupt.records import (
    Child,
    Circulation,
    Condition,
    Order,
    OrderEvent,
    Part,
    Person,
    Premises,
    Subject,
)
from disrupt.records.child import Care
from orders.recorded import Recorded

AT_ONCE = 500
READ = "orders as they were read"
FURTHEST = 6
"""How many orders above one another are followed: closures end after two, and circles end here."""

Words = tuple[str, ...]
Found = TypeVar("Found", bound=Subject)
AnyPart = TypeVar("AnyPart", bound=Part)
Thing = TypeVar("Thing")


def batches(things: Sequence[Thing]) -> Iterable[Sequence[Thing]]:
    """As many at once as one question to the register can name."""
    return (things[at : at + AT_ONCE] for at in range(0, len(things), AT_ONCE))


def is_about(person: str) -> ColumnElement[bool]:
    """An order of which they are a respondent."""
    return is_among(person, Order.person)


def is_on(place: str) -> ColumnElement[bool]:
    """An order on this place."""
    return Order.premises == place


def is_among(reference: str, column: InstrumentedAttribute[Words]) -> ColumnElement[bool]:
    """Whether a list of references names this one, to the letter."""
    kept = type_coerce(column, Text)
    # Each is kept within quotes, and all but the first after a comma; here the first is too.
    each_after_a_comma = literal(", ") + func.substr(kept, 2)
    wanted = json.dumps(reference, ensure_ascii=False)
    return func.instr(each_after_a_comma, f", {wanted}") > 0


@contextmanager
def remembering(session: Session) -> Iterator[None]:
    """Within it nothing is written, and each order is read once, however often it is asked for."""
    session.info[READ] = {}
    try:
        yield
    finally:
        del session.info[READ]


def recorded(session: Session, orders: Iterable[Order]) -> tuple[Recorded, ...]:
    """Each with its parts, whom it is about, and the orders that it belongs with."""
    orders, read = tuple(orders), session.info.get(READ)
    if read is None:
        return linked(session, with_parts(session, orders))
    new = [each for each in orders if each.id not in read]
    for each in linked(session, with_parts(session, new)):
        read[each.order.id] = each
    return tuple(read[each.id] for each in orders)


def linked(session: Session, known: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """With those whose births the clock asks for, and with other orders."""
    orders = [each.order for each in known]
    people = _named(session, Person, (name for each in orders for name in references(each.person)))
    children = _named(session, Child, (each.child for each in orders))
    places = _named(session, Premises, (each.premises for each in orders))
    care = _of(session, Care, [each.id for each in children.values()])
    mains = _mains(session, orders)
    following = _following(session, orders)
    return tuple(
        replace(
            each,
            respondents=tuple(people[n] for n in references(each.order.person) if n in people),
            child=children.get(each.order.child or ""),
            care=_care(children.get(each.order.child or ""), care),
            premises=places.get(each.order.premises or ""),
            main=mains.get(each.order.main or ""),
            following=following.get(each.order.reference or "", ()),
        )
        for each in known
    )


def _care(child: Child | None, care: Mapping[int, list[Care]]) -> tuple[Care, ...]:
    return tuple(care.get(child.id, ())) if child else ()


def with_parts(session: Session, orders: Sequence[Order]) -> tuple[Recorded, ...]:
    """Each with its own dated parts, and with nothing else."""
    ids = [each.id for each in orders]
    events = _of(session, OrderEvent, ids)
    conditions = _of(session, Condition, ids)
    circulation = _of(session, Circulation, ids)
    return tuple(
        Recorded(
            order,
            tuple(events[order.id]),
            tuple(conditions[order.id]),
            tuple(circulation[order.id]),
        )
        for order in orders
    )


def _of(session: Session, part: type[AnyPart], ids: Sequence[int]) -> Mapping[int, list[AnyPart]]:
    found: dict[int, list[AnyPart]] = defaultdict(list)
    owner = getattr(part, part.belongs_to)
    for some in batches(ids):
        for each in session.scalars(select(part).where(owner.in_(some)).order_by(part.id)):
            found[each.subject_id].append(each)
    return found


def _mains(session: Session, orders: Sequence[Order], depth: int = FURTHEST) -> dict[str, Recorded]:
    """By reference, each with what it belongs to in turn."""
    above = list(_named(session, Order, (each.main for each in orders)).values())
    if not above or not depth:
        return {}
    further = _mains(session, above, depth - 1)
    return {
        each.order.reference: replace(each, main=further.get(each.order.main or ""))
        for each in with_parts(session, above)
    }


def _following(session: Session, orders: Sequence[Order]) -> dict[str, tuple[Recorded, ...]]:
    """By the reference of what they belong to, those that do."""
    found: dict[str, list[Recorded]] = defaultdict(list)
    for some in batches([each.reference for each in orders if each.reference]):
        below = session.scalars(select(Order).where(Order.main.in_(some)).order_by(Order.id)).all()
        for each in with_parts(session, below):
            found[each.order.main or ""].append(each)
    return {name: tuple(each) for name, each in found.items()}


def _named(session: Session, kind: type[Found], wanted: Iterable[str | None]) -> dict[str, Found]:
    names = [each for each in dict.fromkeys(wanted) if each]
    found: dict[str, Found] = {}
    for some in batches(names):
        found |= named(session, kind, some)
    return found
