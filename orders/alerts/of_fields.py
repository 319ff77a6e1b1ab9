"""Dates that somebody wrote into a field: every field on which something ends, of any record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.fields import Kind, fields_of
from disrupt.moments import day_of
from disrupt.records import Part, Record, Subject, parts_of
from orders.alerts.found import Found, Source
from orders.licensing_dues import of_fields
from orders.reckoning import Law

TOLD_APART_BY: Mapping[str, str] = {"premises_training": "course"}
"""Parts of which the newest of a sort stands for those before it, and the field of that sort."""


def expires(kind: type[Record]) -> bool:
    return any(field.kind is Kind.EXPIRY for field in fields_of(kind))


def fields_source(kind: type[Subject]) -> Source:
    """Of a kind of record and of what is said about it, wherever a date is described as an end.

    A field that the reader may not read tells them of no date.
    """
    parts = [part for part in parts_of(kind) if expires(part)]

    def dates(session: Session, law: Law, at: datetime) -> Iterator[Found]:
        hidden = wall.unread(session, kind)
        if expires(kind):
            for each in session.scalars(select(kind).order_by(kind.id)):
                yield from of_record(each, hidden)
        for part in parts:
            yield from _of_parts(session, kind, part, day_of(at))

    return dates


def of_record(record: Subject, but: tuple[str, ...] = ()) -> Iterator[Found]:
    for due in of_fields(record, record.reference, but):
        read_in = record.kind_name(), due.name
        yield Found(record, due, recorded=day_of(record.made_at), read_in=read_in)


def _of_parts(
    session: Session, kind: type[Subject], part: type[Part], today: date
) -> Iterator[Found]:
    owner: Any = getattr(part, part.belongs_to)
    hidden = wall.unread(session, part)
    rows = session.execute(select(kind, part).join(part, owner == kind.id).order_by(part.id))
    yield from of_parts([(subject, each) for subject, each in rows], today, hidden)


def of_parts(
    rows: Iterable[tuple[Subject, Part]], today: date, hidden: tuple[str, ...] = ()
) -> Iterator[Found]:
    """Each with whose it is."""
    for subject, each in _standing(rows, today):
        for due in of_fields(each, subject.reference, hidden):
            label = f"{type(each).title} {each.further()[0]}: {due.label.lower()}"
            name = " ".join((due.name, *each.further()))
            own = replace(due, name=name, label=label)
            read_in = each.kind_name(), due.name
            yield Found(subject, own, recorded=each.recorded_on, read_in=read_in)


def _standing(rows: Iterable[tuple[Subject, Part]], today: date) -> Iterable[tuple[Subject, Part]]:
    """Without what is over, and without what a newer one of its sort stands for."""
    found: dict[tuple[object, ...], tuple[Subject, Part]] = {}
    for subject, each in rows:
        sort = TOLD_APART_BY.get(each.kind_name())
        key = (subject.id, getattr(each, sort)) if sort else (subject.id, each.id)
        if each.held_on(today) or sort:
            before = found.get(key)
            if before is None or before[1].order() <= each.order():
                found[key] = (subject, each)
    return found.values()
