"""A list of records as somebody asked for it: what it shows, in which order, and of whom."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.columns import Column, columns_of
from disrupt.records import Part, Subject
from disrupt.records.base import current
from disrupt.selecting import Condition, Filter, Order, condition, ordering
from disrupt.store.line import Line
from disrupt.workspace import Workspace

Said = tuple[tuple[int, str], str]
Offered = Mapping[str, Column]

BY_REFERENCE = Order("reference")


@dataclass(frozen=True)
class Listing:
    """What is asked for, by the names of columns."""

    kind: type[Subject]
    columns: tuple[str, ...]
    order: Order = BY_REFERENCE
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True)
class Looked:
    """A list that somebody looks at, which is in the log: without it no row is shown."""

    listing: Listing
    columns: tuple[Column, ...]
    shown: int
    all: int


@dataclass(frozen=True)
class Row:
    id: int
    reference: str
    texts: tuple[str, ...]


def look(desk: Workspace, asked: Listing) -> Looked:
    """How many it shows and of how many, without any column that this reader may not see."""
    offered = _offered(desk, asked.kind)
    listing = _narrowed(asked, offered)
    every = select(func.count()).select_from(listing.kind)
    with desk.store.reading() as session:
        all_of_them = session.scalar(every) or 0
        some = every.where(*_chosen(desk, listing, offered))
        shown = session.scalar(some) or 0 if listing.filters else all_of_them
    desk.store.note(_told(listing, shown), desk.reason)
    return Looked(listing, tuple(offered[name] for name in listing.columns), shown, all_of_them)


def page(desk: Workspace, looked: Looked, start: int, count: int) -> tuple[Row, ...]:
    """Some of its rows, counted from nought."""
    listing, offered = looked.listing, _offered(desk, looked.listing.kind)
    kind, by = listing.kind, offered[listing.order.column]
    sorted_by = ordering(kind, by, desk.today, down=listing.order.down)
    wanted = select(kind.id, kind.reference).where(*_chosen(desk, listing, offered))
    some = wanted.order_by(sorted_by, kind.id).limit(count).offset(start)
    with desk.store.reading() as session:
        found = session.execute(some).all()
        said = dict(_said(session, looked, [number for number, _ in found], desk.today))
    return tuple(
        Row(number, reference, tuple(said.get((number, name), "") for name in listing.columns))
        for number, reference in found
    )


def copied(desk: Workspace, columns: tuple[str, ...], references: tuple[str, ...]) -> None:
    """That somebody took these cells with them, to paste them elsewhere."""
    detail = {"columns": columns, "references": references}
    line = Line("copied", count=len(references), detail=json.dumps(detail, ensure_ascii=False))
    desk.store.note(line, desk.reason)


def _offered(desk: Workspace, kind: type[Subject]) -> Offered:
    desk.ask("find")
    offered = {column.name: column for column in columns_of(desk, kind)}
    if not offered:
        desk.refuse("find")
    return offered


def _narrowed(asked: Listing, offered: Offered) -> Listing:
    """What was asked for, as far as this reader may see it: one column at least."""
    first = next(iter(offered))
    columns = tuple(name for name in asked.columns if name in offered) or (first,)
    order = asked.order if asked.order.column in offered else Order(first)
    filters = tuple(
        each for each in asked.filters if each.column in offered and (each.contains or each.words)
    )
    return replace(asked, columns=columns, order=order, filters=filters)


def _chosen(desk: Workspace, listing: Listing, offered: Offered) -> Iterator[Condition]:
    for wanted in listing.filters:
        yield condition(listing.kind, offered[wanted.column], wanted, desk.today)


def _told(listing: Listing, shown: int) -> Line:
    detail = {**asdict(listing), "kind": listing.kind.kind()}
    return Line("listed", count=shown, detail=json.dumps(detail, ensure_ascii=False))


def _said(session: Session, looked: Looked, ids: list[int], today: date) -> Iterator[Said]:
    """The text of each cell, by its subject and its column."""
    for source in {column.of for column in looked.columns}:
        columns = [column for column in looked.columns if column.of is source]
        if issubclass(source, Part):
            for number, held in _held_today(session, source, ids, today):
                yield from _today(number, columns, held, today)
        else:
            yield from _own(session, columns, ids)


def _own(session: Session, columns: list[Column], ids: list[int]) -> Iterator[Said]:
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
    session: Session, part: type[Part], ids: list[int], today: date
) -> Iterator[tuple[int, list[Part]]]:
    of_whom = attrgetter(part.belongs_to)
    theirs = select(part).where(of_whom(part).in_(ids)).order_by(of_whom(part))
    for number, parts in groupby(session.scalars(theirs), key=of_whom):
        yield number, [each for each in parts if each.held_on(today)]


def _all_say(column: Column, parts: Iterable[Part]) -> str:
    values = (getattr(each, column.field.name) for each in parts)
    texts = {phrasing.in_a_table(column.field, value) for value in values}
    return phrasing.several(tuple(sorted(texts)))
