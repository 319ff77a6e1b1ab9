"""A list's filters and its order, said to the database; of dated parts, as they hold on a day."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased

from disrupt import moments, typed
from disrupt.columns import Column
from disrupt.entry import DATES
from disrupt.fields import Field, Kind, Search, fields_of
from disrupt.lists import word_list
from disrupt.moments import midnight
from disrupt.partial import PartialDate
from disrupt.records import Part, Subject, sealed_text
from disrupt.store import said

NOTHING_SAID = ""
"""The word that chooses what is not recorded."""
YES_NO = {"yes": True, "no": False}
# A partial date, made whole by the first day that it may mean.
FIRST_DAY = "-01-01"
WHOLE = len("2026-01-01")

Condition = ColumnElement[bool]
Wanted = Select[int]
Asked = Any  # a kind of part, or another name for it in the same question


@dataclass(frozen=True)
class Filter:
    """What a column must say: a text that it has in it, or one of several words."""

    column: str
    contains: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Order:
    column: str
    down: bool = False


def condition(kind: type[Subject], column: Column, wanted: Filter, today: date) -> Condition:
    """Which subjects meet a filter."""
    if not wanted.words:
        return _of_whom(kind, column, _contains(column, wanted.contains, today), today)
    found = _of_whom(kind, column, _is_one_of(column, wanted.words), today)
    return or_(found, _nothing(kind, column, today)) if NOTHING_SAID in wanted.words else found


def ordered(kind: type[Subject], column: Column, order: Order, today: date) -> Wanted:
    """The numbers of all, in this order; those of whom nothing is recorded stand last."""
    part: Asked = column.of
    wanted, sorted_by = select(kind.id), _sorted_by(column)
    if column.several:
        mine = getattr(part, part.belongs_to) == kind.id
        sorted_by = select(func.min(sorted_by)).where(mine, _held(part, today)).scalar_subquery()
    elif part is not kind:
        newest = getattr(part, part.belongs_to) == kind.id, _newest(part, today)
        wanted = wanted.outerjoin(part, and_(*newest))
    way = sorted_by.desc() if order.down else sorted_by.asc()
    return wanted.order_by(way.nulls_last(), kind.id)


def _as_kept(of: Asked, name: str) -> ColumnElement[str]:
    """The text in the file, whatever is made of it when it is read."""
    return sealed_text.as_kept(getattr(of, name))


def _of_whom(kind: type[Subject], column: Column, says: Condition, today: date) -> Condition:
    """Those of whom it is true, now that it is true of a record."""
    if column.of is kind:
        return says
    part: Asked = column.of
    holds = _held(part, today) if column.several else _newest(part, today)
    return kind.id.in_(select(getattr(part, part.belongs_to)).where(says, holds))


def _contains(column: Column, text: str, today: date) -> Condition:
    if column.field.kind in DATES:
        return _dated(column, text, today)
    known = said.having(column.of.kind_name(), column.field, text)
    if known is not None:
        return column.of.id.in_(known)
    return _as_kept(column.of, column.field.name).icontains(text.strip(), autoescape=True)


def _dated(column: Column, text: str, today: date) -> Condition:
    """By as much of the date as was typed."""
    kept: ColumnElement[str] = func.ltrim(_as_kept(column.of, column.field.name), "~")
    try:
        ahead = 0 if column.field.not_after_today else typed.NEAREST
        known = typed.read(text, today, ahead)
        if column.field.kind is Kind.WHEN:
            return _within(kept, known)
    except (ValueError, OverflowError):
        return kept.contains(text.strip(), autoescape=True)
    begins: Condition = kept.startswith(str(known).removeprefix("~"))
    return begins


def _within(kept: ColumnElement[str], known: PartialDate) -> Condition:
    """A moment is kept in UTC, but lies on its day in London."""
    first, after = known.earliest(), known.latest() + timedelta(days=1)
    begins, ends = (min(str(day), moments.kept(midnight(day))) for day in (first, after))
    return (kept >= begins) & (kept < ends)


def _nothing(kind: type[Subject], column: Column, today: date) -> Condition:
    """Those of whom nothing is recorded."""
    if column.of is kind:
        return _as_kept(kind, column.field.name).is_(None)
    said = _as_kept(column.of, column.field.name).is_not(None)
    return ~_of_whom(kind, column, said, today)


def _is_one_of(column: Column, words: tuple[str, ...]) -> Condition:
    if column.field.kind is Kind.YES_NO:
        value: ColumnElement[bool] = getattr(column.of, column.field.name)
        return value.in_([YES_NO[word] for word in words if word in YES_NO])
    kept = _as_kept(column.of, column.field.name)
    if column.field.kind is Kind.LIST:
        spelt = (json.dumps(word, ensure_ascii=False) for word in words if word)
        return or_(*(kept.icontains(word, autoescape=True) for word in spelt))
    return func.lower(kept).in_([word.casefold() for word in words if word])


def _sorted_by(column: Column) -> ColumnElement[Any]:
    field, kept = column.field, _as_kept(column.of, column.field.name)
    if field.kind in DATES:
        return func.ltrim(kept, "~")
    if field.choices and field.kind is Kind.CHOICE:
        return case((kept.is_(None), None), else_=_position(field, kept))
    if field.searched in (Search.NAME, Search.WORDS) and field.kind is Kind.TEXT:
        # Only an accent that a name begins with puts it far from its place, and is worth a look.
        accented = func.octet_length(func.substr(kept, 1, 1)) > 1
        return case(
            (accented, said.folded(column.of.kind_name(), field, column.of.id)),
            else_=func.lower(kept),
        )
    return func.lower(kept)


def _position(field: Field, kept: ColumnElement[str]) -> ColumnElement[int]:
    """Where a word stands in its list, in which a case goes from alleged to convicted."""
    places = {word.word.casefold(): at for at, word in enumerate(word_list(field.choices).words)}
    return case(places, value=func.lower(kept), else_=-1)


def _newest(part: Asked, today: date) -> Condition:
    """Of the parts of one subject that hold today, the one that began last."""
    other = aliased(part)
    same = getattr(other, part.belongs_to) == getattr(part, part.belongs_to)
    # Most subjects have but one, and this says so before any date is worked out.
    another = same & (other.id != part.id)
    later = tuple_(*_order(part, other)) > tuple_(*_order(part, part))
    return _held(part, today) & ~exists().where(another, _held(other, today), later)


def _order(part: type[Part], asked: Asked) -> Iterator[ColumnElement[Any]]:
    """As Part.order() has it."""
    yield _begun(asked)
    yield _as_kept(asked, "recorded_on")
    fields = {each.name: each for each in fields_of(part)}
    for name in part.key:
        kept = _as_kept(asked, name)
        if fields[name].choices:
            yield _position(fields[name], kept)
        yield func.coalesce(kept, "")
    yield asked.id


def _held(asked: Asked, today: date) -> Condition:
    """As Part.held_on() has it, told from the text of its dates."""
    day, first = today.isoformat(), func.ltrim(_as_kept(asked, asked.holds_from), "~")
    # As text, a month or a year comes before each of its days, as its first day does.
    begun = func.coalesce(first, _as_kept(asked, "recorded_on")) <= day
    if not asked.holds_until:
        return begun
    over = func.ltrim(_as_kept(asked, asked.holds_until), "~")
    return begun & (over.is_(None) | (func.substr(day, 1, func.length(over)) <= over))


def _begun(asked: Asked) -> ColumnElement[str]:
    first = func.ltrim(_as_kept(asked, asked.holds_from), "~").concat(FIRST_DAY)
    return func.coalesce(func.substr(first, 1, WHOLE), _as_kept(asked, "recorded_on"))
