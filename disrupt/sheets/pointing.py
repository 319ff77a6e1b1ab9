"""Rows that point at other records: whatever points at nothing is rejected."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.fields import Field, fields_of
from disrupt.links import references, referred_to
from disrupt.records import Record, Subject
from disrupt.sheets.match import Row, Sheet

AT_ONCE = 500

Sheets = dict[str, Sheet]
Known = Mapping[type[Subject], set[str]]


def without_dangling(session: Session, sheets: Mapping[str, Sheet]) -> Sheets:
    """Until nothing more falls: what pointed at a row that was rejected points at nothing."""
    held = _held(session, sheets)
    standing = dict(sheets)
    while True:
        known = _known(held, standing)
        checked = {name: _checked(sheet, known) for name, sheet in standing.items()}
        if checked == standing:
            return checked
        standing = checked


@cache
def _pointers(record: type[Record]) -> tuple[tuple[Field, type[Subject]], ...]:
    return tuple((each, referred_to(each)) for each in fields_of(record) if each.refers_to)


def _pointed_at(row: Row, record: type[Record]) -> Iterator[tuple[Field, type[Subject], str]]:
    for field, kind in _pointers(record):
        for reference in references(row.values.get(field.name)):
            yield field, kind, reference


def _held(session: Session, sheets: Mapping[str, Sheet]) -> Known:
    """Of all that is pointed at, what stands in the register already."""
    wanted: dict[type[Subject], set[str]] = defaultdict(set)
    for sheet in sheets.values():
        for row in sheet.rows:
            for _, kind, reference in _pointed_at(row, sheet.record):
                wanted[kind].add(reference)
    return {kind: set(_found(session, kind, sorted(names))) for kind, names in wanted.items()}


def _found(session: Session, kind: type[Subject], names: list[str]) -> Iterator[str]:
    for at in range(0, len(names), AT_ONCE):
        some = names[at : at + AT_ONCE]
        yield from session.scalars(select(kind.reference).where(kind.reference.in_(some)))


def _known(held: Known, sheets: Sheets) -> Known:
    """What is held, and what comes in with the same sheets."""
    coming: dict[type[Subject], set[str]] = {kind: set(names) for kind, names in held.items()}
    for sheet in sheets.values():
        if sheet.record in coming and issubclass(sheet.record, Subject):
            coming[sheet.record] |= {row.key for row in sheet.rows if not row.left}
    return coming


def _checked(sheet: Sheet, known: Known) -> Sheet:
    if not _pointers(sheet.record):
        return sheet
    return replace(sheet, rows=tuple(_row(row, sheet.record, known) for row in sheet.rows))


def _row(row: Row, record: type[Record], known: Known) -> Row:
    if row.left:
        return row
    for field, kind, reference in _pointed_at(row, record):
        if reference not in known[kind]:
            row = row.refuse(field.name, f"There is no {kind.title.lower()} “{reference}”.")
    return row
