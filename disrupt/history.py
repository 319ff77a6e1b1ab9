"""The log of a record, as sentences."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import Row, select, tuple_
from sqlalchemy.orm import Session

from disrupt import moments, phrasing
from disrupt.fields import Field, Kind
from disrupt.partial import PartialDate
from disrupt.records import RECORDS, Record, Subject, parts_of, sealed_text
from disrupt.store.schema import audit, revision

VERBS = {"made": "recorded", "changed": "changed"}
NOTHING = "nothing"


@dataclass(frozen=True)
class Sentence:
    """One thing that was done to a record: when, by whom, what, and why they said they did."""

    at: datetime
    who: str
    says: str
    reason: str

    def __str__(self) -> str:
        return f"{phrasing.moment(self.at)}, {self.who} {self.says} ({self.reason})"


Readable = Mapping[str, tuple[Field, ...]]
Changes = Mapping[str, list[str | None]]
Names = Mapping[str, frozenset[str]]
"""Names of fields, by kind of record."""
NO_NAMES: Names = {}


def history(
    session: Session, subject: Subject, readable: Readable, rests_on: Names = NO_NAMES
) -> tuple[Sentence, ...]:
    """All that was written about a subject and its dated parts, the newest first.

    A field that the reader may not see is not in it, and a line about no other is left out. Where
    it rests on some fields that they see it at all, they are told nothing from before the last
    change of one: it may not have been theirs to see.
    """
    written = (
        select(audit.c.at, audit.c.actor, audit.c.event, audit.c.subject_kind)
        .add_columns(revision.c.reason, revision.c.detail)
        .join_from(audit, revision, audit.c.seq == revision.c.seq)
        .where(
            tuple_(audit.c.subject_kind, audit.c.subject_id).in_(_about(session, subject)),
            audit.c.event.in_(VERBS),
        )
        .order_by(audit.c.seq.desc())
    )
    told = ((row, _changes(session, row)) for row in session.execute(written))
    since = takewhile(lambda each: not _moved(*each, rests_on), told)
    return tuple(
        Sentence(datetime.fromisoformat(row.at), row.actor, says, row.reason)
        for row, changes in since
        if (says := _says(row.event, row.subject_kind, changes, readable))
    )


def last_change(session: Session, record: Record) -> str:
    """Who changed a record last, and when."""
    last = (
        select(audit.c.actor, audit.c.at)
        .where(audit.c.subject_kind == record.kind_name(), audit.c.subject_id == record.id)
        .where(audit.c.event.in_(VERBS))
        .order_by(audit.c.seq.desc())
        .limit(1)
    )
    who, at = session.execute(last).one()
    return f"{who} changed this on {phrasing.moment(datetime.fromisoformat(at))}"


def _about(session: Session, subject: Subject) -> list[tuple[str, int]]:
    """The subject and its parts, as the log names them."""
    found = [(subject.kind_name(), subject.id)]
    for part in parts_of(type(subject)):
        ids = select(part.id).where(getattr(part, part.belongs_to) == subject.id)
        found += [(part.kind_name(), number) for number in session.scalars(ids)]
    return found


def _changes(session: Session, row: Row[Any]) -> Changes:
    return sealed_text.told(session, RECORDS[row.subject_kind], row.detail)


def _moved(row: Row[Any], changes: Changes, rests_on: Names) -> bool:
    decisive = rests_on.get(row.subject_kind, frozenset())
    return row.event == "changed" and not decisive.isdisjoint(changes)


def _says(event: str, kind: str, changes: Changes, readable: Readable) -> str:
    fields = [field for field in readable[kind] if field.name in changes]
    if not fields:
        return ""
    told = (_change(field, *changes[field.name]) for field in fields)
    return f"{VERBS[event]} {RECORDS[kind].title.lower()}: {'; '.join(told)}"


def _change(field: Field, before: str | None, after: str | None) -> str:
    if before is None:
        return f"{field.label} “{_read(field, after)}”"
    return f"{field.label} from “{_read(field, before)}” to “{_read(field, after)}”"


def _read(field: Field, text: str | None) -> str:
    """A value as the log spells it, as a person reads it."""
    if text is None:
        return NOTHING
    return phrasing.shown(field, READ.get(field.kind, str)(text))


READ: dict[Kind, Callable[[str], object]] = {
    Kind.LIST: lambda text: tuple(json.loads(text)),
    Kind.DATE: date.fromisoformat,
    Kind.PARTIAL: PartialDate.read,
    Kind.EXPIRY: PartialDate.read,
    Kind.YES_NO: lambda text: text == "1",
    Kind.WHEN: moments.from_kept,
    Kind.PICTURE: lambda text: "a file",
}
