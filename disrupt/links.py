"""References from one record to others: each names one that is there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.checks import Remark, Values, Weight
from disrupt.fields import ANY, Field
from disrupt.records import SUBJECTS, Subject

AT_ONCE = 500

Found = TypeVar("Found", bound=Subject)


def references(value: object) -> tuple[str, ...]:
    """One or several, as the field holds them."""
    if isinstance(value, tuple):
        return value
    return (str(value),) if value else ()


def named(session: Session, kind: type[Found], wanted: Iterable[str]) -> Mapping[str, Found]:
    """Of these references, those that are there."""
    names = tuple(wanted)
    held = session.scalars(select(kind).where(kind.reference.in_(names))) if names else ()
    return {each.reference: each for each in held}


def there(session: Session, kind: type[Subject], wanted: Sequence[str]) -> Iterator[str]:
    """Of however many references, those that are there."""
    for at in range(0, len(wanted), AT_ONCE):
        some = wanted[at : at + AT_ONCE]
        yield from session.scalars(select(kind.reference).where(kind.reference.in_(some)))


def dangling(session: Session, fields: Iterable[Field], values: Values) -> Iterator[Remark]:
    """Each reference to nothing."""
    for field in fields:
        if field.refers_to and (wanted := references(values.get(field.name))):
            kinds = referred_to(field.refers_to)
            held = {each for kind in kinds for each in there(session, kind, wanted)}
            for each in wanted:
                if each not in held:
                    yield Remark(field.name, Weight.REFUSED, missing(field, each))


def missing(field: Field, reference: str) -> str:
    kinds = referred_to(field.refers_to)
    what = kinds[0].title.lower() if len(kinds) == 1 else "record"
    return f"There is no {what} “{reference}”."


@cache
def referred_to(refers_to: str) -> tuple[type[Subject], ...]:
    """The kinds of record whose references these are."""
    return tuple(kind for kind in SUBJECTS if refers_to in (ANY, kind.kind_name()))
