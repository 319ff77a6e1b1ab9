"""Rows that point at other records: whatever points at nothing is rejected."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from sqlalchemy.orm import Session

from disrupt.fields import Field, fields_of
from disrupt.links import missing, references, referred_to, there
from disrupt.records import Record
from disrupt.sheets.match import Row, Sheet, Sheets

Known = Mapping[str, set[str]]
"""By what a field refers to, the references that are there."""


def without_dangling(session: Session, sheets: Sheets) -> Sheets:
    """Until nothing more falls: what pointed at a row that was rejected points at nothing."""
    held = _held(session, sheets)
    standing = sheets
    while True:
        known = _known(held, standing)
        checked = {kind: _checked(sheet, known) for kind, sheet in standing.items()}
        if checked == standing:
            return checked
        standing = checked


@cache
def _pointers(record: type[Record]) -> tuple[Field, ...]:
    return tuple(each for each in fields_of(record) if each.refers_to)


def _pointed_at(row: Row, record: type[Record]) -> Iterator[tuple[Field, str]]:
    for field in _pointers(record):
        for reference in references(row.values.get(field.name)):
            yield field, reference


def _held(session: Session, sheets: Sheets) -> Known:
    """Of all that is pointed at, what stands in the register already."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for sheet in sheets.values():
        for row in sheet.rows:
            for field, reference in _pointed_at(row, sheet.record):
                wanted[field.refers_to].add(reference)
    return {
        refers_to: {
            each for kind in referred_to(refers_to) for each in there(session, kind, sorted(names))
        }
        for refers_to, names in wanted.items()
    }


def _known(held: Known, sheets: Sheets) -> Known:
    """What is held, and what comes in with the same sheets."""
    coming = {
        kind: {row.key for row in sheet.rows if not row.left} for kind, sheet in sheets.items()
    }
    return {
        refers_to: names.union(*(coming.get(kind, ()) for kind in referred_to(refers_to)))
        for refers_to, names in held.items()
    }


def _checked(sheet: Sheet, known: Known) -> Sheet:
    if not _pointers(sheet.record):
        return sheet
    return replace(sheet, rows=tuple(_row(row, sheet.record, known) for row in sheet.rows))


def _row(row: Row, record: type[Record], known: Known) -> Row:
    if row.left:
        return row
    for field, reference in _pointed_at(row, record):
        if reference not in known[field.refers_to]:
            row = row.refuse(field.name, missing(field, reference))
    return row
