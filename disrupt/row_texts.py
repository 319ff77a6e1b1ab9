"""The texts of a list's rows, as far as they are held: a record's own, and its dated parts'."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.columns import Column
from disrupt.records import Part
from disrupt.records.base import current

Said = tuple[tuple[int, str], str]
"""By its subject and its column, the text of a cell."""


def held_texts(
    session: Session, columns: Sequence[Column], ids: Sequence[int], today: date
) -> Iterator[Said]:
    for source in {column.of for column in columns}:
        of_it = [column for column in columns if column.of is source]
        if issubclass(source, Part):
            for number, held in _held_today(session, source, ids, today):
                yield from _today(number, of_it, held, today)
        else:
            yield from _own(session, of_it, ids)


def _own(session: Session, columns: list[Column], ids: Sequence[int]) -> Iterator[Said]:
    kind = columns[0].of
    values = (getattr(kind, column.name) for column in columns)
    for number, *row in session.execute(select(kind.id, *values).where(kind.id.in_(ids))):
        for column, value in zip(columns, row, strict=True):
            yield (number, column.name), phrasing.in_a_table(column.field, value)


def _today(number: int, columns: list[Column], held: list[Part], today: date) -> Iterator[Said]:
    newest = current(held, today)
    for column in columns:
        speaking = held if column.several else [newest] if newest else []
        yield (number, column.name), _all_say(column, speaking)


def _held_today(
    session: Session, part: type[Part], ids: Sequence[int], today: date
) -> Iterator[tuple[int, list[Part]]]:
    of_whom = attrgetter(part.belongs_to)
    theirs = select(part).where(of_whom(part).in_(ids)).order_by(of_whom(part))
    for number, parts in groupby(session.scalars(theirs), key=of_whom):
        yield number, [each for each in parts if each.held_on(today)]


def _all_say(column: Column, parts: Iterable[Part]) -> str:
    values = (getattr(each, column.field.name) for each in parts)
    texts = {phrasing.in_a_table(column.field, value) for value in values}
    return phrasing.several(tuple(sorted(texts)))
