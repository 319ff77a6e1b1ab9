"""A list of records as somebody asked for it: what it shows, in which order, and of whom."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from itertools import product

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.columns import Column, columns_of
from disrupt.links import AT_ONCE
from disrupt.records import Subject
from disrupt.row_texts import Said, held_texts
from disrupt.selecting import Filter, Order, condition, ordered
from disrupt.sifted import Sifted
from disrupt.store.line import Line
from disrupt.worked import Known, Values, WorkedOut
from disrupt.workspace import Workspace

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
    known: Known = field(default_factory=dict, compare=False, repr=False)
    """What was worked out of each already, to find its place."""

    @property
    def shown(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class Row:
    id: int
    reference: str
    texts: tuple[str, ...]


class Looking:
    """A list as it is asked for, without any column that this reader may not see.

    Where it is filtered or sorted by what is worked out, that is done a step at a time.
    """

    def __init__(self, desk: Workspace, asked: Listing) -> None:
        self._desk, self._offered = desk, _offered(desk, asked)
        self.listing = _narrowed(asked, self._offered)
        self._out = tuple(f for f in self.listing.filters if self._offered[f.column].worked)
        self._names = {each.column for each in self._out}
        if self._is_sorted_by_it:
            self._names.add(self.listing.order.column)
        with desk.store.reading() as session:
            self._all = session.scalar(select(func.count()).select_from(self.listing.kind)) or 0
            self._numbers = _numbers(session, self._held())
        self._known: dict[int, Values] = {}

    @property
    def done(self) -> int:
        return len(self._known)

    @property
    def of(self) -> int:
        """How many records something has to be worked out of."""
        return len(self._numbers) if self._names else 0

    @property
    def is_done(self) -> bool:
        return self.done >= self.of

    @property
    def is_short(self) -> bool:
        """Whether one step does it."""
        return not self.listing.worked or self.of <= self.listing.worked.at_once

    def step(self) -> None:
        """Some more of them."""
        if (out := self.listing.worked) and not self.is_done:
            some = self._numbers[self.done : self.done + out.at_once]
            with self._desk.store.reading() as session:
                self._known |= out.work(session, some, self._names)

    def begun(self) -> Looked:
        """What can be said of it before: its columns, and not one of its rows."""
        return self._looked(())

    def looked(self) -> Looked:
        """Once all is done. That it was looked at is in the log."""
        looked = self._looked(self._in_order())
        self._desk.store.note(_told(self._desk, self.listing, looked.shown), self._desk.reason)
        return looked

    @property
    def _is_sorted_by_it(self) -> bool:
        return self._offered[self.listing.order.column].worked

    def _looked(self, ids: tuple[int, ...]) -> Looked:
        columns = tuple(self._offered[name] for name in self.listing.columns)
        return Looked(self.listing, columns, ids, self._all, self._known)

    def _held(self) -> Select[int]:
        """By what is held: what is worked out is asked only of those that are left."""
        kind, today = self.listing.kind, self._desk.today
        kept = [each for each in self.listing.filters if each not in self._out]
        chosen = (condition(kind, self._offered[each.column], each, today) for each in kept)
        order = BY_REFERENCE if self._is_sorted_by_it else self.listing.order
        return ordered(kind, self._offered[order.column], order, today).where(*chosen)

    def _in_order(self) -> tuple[int, ...]:
        out = self.listing.worked
        if not out or not self._names:
            return self._numbers
        sifted = Sifted(out, self._known, self._desk.today)
        left = sifted.met(self._numbers, self._out)
        return sifted.in_order(left, self.listing.order) if self._is_sorted_by_it else left


def look(desk: Workspace, asked: Listing) -> Looked:
    """At once, for whoever waits: how many it shows and of how many."""
    looking = Looking(desk, asked)
    while not looking.is_done:
        looking.step()
    return looking.looked()


def page(desk: Workspace, looked: Looked, start: int, count: int) -> tuple[Row, ...]:
    """Some of its rows, counted from nought; one that went out of sight meanwhile is empty."""
    listing, ids = looked.listing, looked.ids[start : start + count]
    _offered(desk, listing)
    named = select(listing.kind.id, listing.kind.reference).where(listing.kind.id.in_(ids))
    with desk.store.reading() as session:
        called = dict(session.execute(named).all())
        said = dict(_said(session, looked, ids, desk.today))
    return tuple(
        Row(
            number,
            called.get(number, ""),
            tuple(said.get((number, each), "") for each in listing.columns),
        )
        for number in ids
    )


def references(desk: Workspace, looked: Looked) -> tuple[str, ...]:
    """Of all its rows that are still in sight, in their order; nothing else is read of them."""
    kind, found = looked.listing.kind, dict[int, str]()
    _offered(desk, looked.listing)
    with desk.store.reading() as session:
        for at in range(0, looked.shown, AT_ONCE):
            some = looked.ids[at : at + AT_ONCE]
            named = select(kind.id, kind.reference).where(kind.id.in_(some))
            found |= dict(session.execute(named).all())
    return tuple(found[number] for number in looked.ids if number in found)


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


def _numbers(session: Session, wanted: Select[int]) -> tuple[int, ...]:
    """All of them as one text: as rows, the driver would take as long again to hand them over."""
    numbers = select(func.json_group_array(wanted.subquery().c.id))
    return tuple(json.loads(session.scalars(numbers).one()))


def _told(desk: Workspace, listing: Listing, shown: int) -> Line:
    detail = {**asdict(replace(listing, worked=None)), "kind": listing.kind.kind_name()}
    del detail["worked"]
    detail["filters"] = desk.store.confided(detail["filters"])
    return Line("listed", count=shown, detail=json.dumps(detail, ensure_ascii=False))


def _said(session: Session, looked: Looked, ids: Sequence[int], today: date) -> Iterator[Said]:
    """The text of each cell, by its subject and its column."""
    yield from _worked(session, looked, ids)
    stored = [column for column in looked.columns if not column.worked]
    yield from held_texts(session, stored, ids, today)


def _worked(session: Session, looked: Looked, ids: Sequence[int]) -> Iterator[Said]:
    columns, out = [each for each in looked.columns if each.worked], looked.listing.worked
    if not out or not columns:
        return
    known = {number: looked.known.get(number, {}) for number in ids}
    names = {column.name for column in columns}
    lacking = names.difference(*(values.keys() for values in known.values()))
    more = out.work(session, ids, lacking) if lacking else known
    for number, column in product(ids, columns):
        value = {**known[number], **more[number]}[column.name]
        yield (number, column.name), phrasing.in_a_table(column.field, value)
