"""References from one record to others: each names one that is there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.checks import Remark, Values, Weight
from disrupt.fields import Field
from disrupt.records import SUBJECTS, Subject

Found = TypeVar("Found", bound=Subject)


def references(value: object) -> tuple[str, ...]:
    """One or several, as the field holds them."""
    if isinstance(value, tuple):
        return value
    return (str(value),) if value else ()


def named(session: Session, kind: type[Found], wanted: Iterable[str]) -> Mapping[str, Found]:
    """Of these references, those that are there."""
    held = session.scalars(select(kind).where(kind.reference.in_(tuple(wanted))))
    return {each.reference: each for each in held}


def dangling(session: Session, fields: Iterable[Field], values: Values) -> Iterator[Remark]:
    """Each reference to nothing."""
    for field in fields:
        if field.refers_to and (wanted := references(values.get(field.name))):
            kind = referred_to(field)
            held = named(session, kind, wanted)
            for each in wanted:
                if each not in held:
                    says = f"There is no {kind.title.lower()} “{each}”."
                    yield Remark(field.name, Weight.REFUSED, says)


def referred_to(field: Field) -> type[Subject]:
    return next(kind for kind in SUBJECTS if kind.kind_name() == field.refers_to)
