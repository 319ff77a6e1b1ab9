"""A list of records as somebody asked for it: what it shows, in which order, and of whom."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.columns import Column, columns_of
from disrupt.records import Part, Subject
from disrupt.records.base import current
from disrupt.selecting import Filter, Order, condition, ordered
from disrupt.sifted import Sifted
from disrupt.store.line import Line
from disrupt.worked import WorkedOut
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
    worked: WorkedOut | None = None
    """What can be shown beside what is held."""


@dataclass(frozen=True)
class Looked:
    """A list that somebody looks at, which is in the log: without it no row is shown.

    Its rows keep their places until it is asked for anew, whatever is changed meanwhile.
    """

    listing: Listing
    columns: tuple[Column, ...]
    ids: tuple[int, ...]
    all: int

    @property
    def shown(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class Row:
    id: int
    reference: str
    texts: tuple[str, ...]


def look(desk: Workspace, asked: Listing) -> Looked:
    """How many it shows and of how many, without any column that this reader may not see."""
    offered = _offered(desk, asked)
    listing = _narrowed(asked, offered)
    columns = tuple(offered[name] for name in listing.columns)
    with desk.store.reading() as session:
        every = session.scalar(select(func.count()).select_from(listing.kind)) or 0
        looked = Looked(listing, columns, _in_order(desk, session, listing, offered), every)
    desk.store.note(_told(listing, looked.shown), desk.reason)
    return looked


def page(desk: Workspace, looked: Looked, start: int, count: int) -> tuple[Row, ...]:
    """Some of its rows, counted from nought."""
    listing, ids = looked.listing, looked.ids[start : start + count]
    _offered(desk, listing)
    named = select(listing.kind.id, listing.kind.reference).where(listing.kind.id.in_(ids))
    with desk.store.reading() as session:
        called = dict(session.execute(named).all())
        said = dict(_said(session, looked, ids, desk.today))
    return tuple(
        Row(number, called[number], tuple(said.get((number, each), "") for each in listing.columns))
        for number in ids
    )


def copied(desk: Workspace, columns: tuple[str, ...], references: tuple[str, ...]) -> None:
    """That somebody took these cells with them, to paste them elsewhere."""
    detail = {"columns": columns, "references": references}
    line = Line("copied", count=len(references), detail=json.dumps(detail, ensure_ascii=False))
    desk.store.note(line, desk.reason)


def _offered(desk: Workspace, asked: Listing) -> Offered:
    desk.ask("find")
    columns = columns_of(desk, asked.kind, asked.worked)
    offered = {column.name: column for column in columns}
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


def _in_order(
    desk: Workspace, session: Session, listing: Listing, offered: Offered
) -> tuple[int, ...]:
    """By what is held first; what is worked out is asked only of those that are left."""
    out = tuple(each for each in listing.filters if offered[each.column].worked)
    kept = [each for each in listing.filters if each not in out]
    chosen = (condition(listing.kind, offered[each.column], each, desk.today) for each in kept)
    is_worked = offered[listing.order.column].worked
    order = BY_REFERENCE if is_worked else listing.order
    wanted = ordered(listing.kind, offered[order.column], order, desk.today).where(*chosen)
    numbers = _numbers(session, wanted)
    if not listing.worked or not (out or is_worked):
        return numbers
    sifted = Sifted(listing.worked, listing.worked.work(session, numbers), desk.today)
    left = sifted.met(numbers, out)
    return sifted.in_order(left, listing.order) if is_worked else left


def _numbers(session: Session, wanted: Select[int]) -> tuple[int, ...]:
    """All of them as one text: as rows, the driver would take as long again to hand them over."""
    numbers = select(func.json_group_array(wanted.subquery().c.id))
    return tuple(json.loads(session.scalars(numbers).one()))


def _told(listing: Listing, shown: int) -> Line:
    detail = {**asdict(replace(listing, worked=None)), "kind": listing.kind.kind_name()}
    del detail["worked"]
    return Line("listed", count=shown, detail=json.dumps(detail, ensure_ascii=False))


def _said(session: Session, looked: Looked, ids: Sequence[int], today: date) -> Iterator[Said]:
    """The text of each cell, by its subject and its column."""
    yield from _worked(session, looked, ids)
    stored = [column for column in looked.columns if not column.worked]
    for source in {column.of for column in stored}:
        columns = [column for column in stored if column.of is source]
        if issubclass(source, Part):
            for number, held in _held_today(session, source, ids, today):
                yield from _today(number, columns, held, today)
        else:
            yield from _own(session, columns, ids)


def _worked(session: Session, looked: Looked, ids: Sequence[int]) -> Iterator[Said]:
    columns, out = [each for each in looked.columns if each.worked], looked.listing.worked
    if not out or not columns:
        return
    for number, values in out.work(session, ids).items():
        for column in columns:
            value = out.value(values, column.name)
            yield (number, column.name), phrasing.in_a_table(column.field, value)


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
