"""Which records name somebody, a place or a child of a pack: asked once for all of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from disrupt.links import references
from disrupt.records import (
    Disruption,
    Intelligence,
    Licence,
    Note,
    Order,
    Outcome,
    Part,
    Sighting,
    Subject,
    Vehicle,
)
from disrupt.records.base import AnyPart, SeveralText
from orders.forum.dated import names_one_of
from orders.held import batches

Columns = tuple[InstrumentedAttribute[Any], ...]
Concerning = Mapping[str, Mapping[type[Subject], Sequence[Subject]]]
"""By the reference of whom they concern, and by kind, in the order in which they were recorded."""

NAMING: Mapping[type[Subject], Columns] = {
    Order: (Order.person, Order.premises, Order.child),
    Outcome: (Outcome.person,),
    Licence: (Licence.holder,),
    Sighting: (Sighting.people, Sighting.place, Sighting.child),
    Note: (Note.about,),
    Intelligence: (Intelligence.about,),
    Disruption: (Disruption.person, Disruption.premises),
    Vehicle: (Vehicle.keeper,),
}
"""By kind, the fields that say whom or what it concerns."""


def concerning(session: Session, wanted: Collection[str]) -> Concerning:
    found: dict[str, dict[type[Subject], list[Subject]]] = {each: {} for each in wanted}
    for kind, columns in NAMING.items():
        naming = or_(*(_names(each, wanted) for each in columns))
        for record in session.scalars(select(kind).where(naming).order_by(kind.id)):
            for name in _named_by(record, columns) & found.keys():
                found[name].setdefault(kind, []).append(record)
    return found


def _names(column: InstrumentedAttribute[Any], wanted: Collection[str]) -> ColumnElement[bool]:
    if isinstance(column.type, SeveralText):
        return names_one_of(column, wanted)
    return column.in_(sorted(wanted))


def _named_by(record: Subject, columns: Columns) -> set[str]:
    return {name for each in columns for name in references(getattr(record, each.key))}


def parts(
    session: Session, kind: type[AnyPart], owners: Iterable[Subject]
) -> Mapping[int, Sequence[AnyPart]]:
    """By the number of whose they are, in the order in which they began."""
    numbers = sorted({each.id for each in owners})
    column: InstrumentedAttribute[int] = getattr(kind, kind.belongs_to)
    found: dict[int, list[AnyPart]] = defaultdict(list)
    for some in batches(numbers):
        for each in session.scalars(select(kind).where(column.in_(some))):
            found[each.subject_id].append(each)
    return {number: sorted(each, key=Part.order) for number, each in found.items()}
