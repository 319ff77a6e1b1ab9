"""The log as an auditor reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.clock import LONDON
from disrupt.records import KEPT, SUBJECTS, parts_of
from disrupt.store.line import Line
from disrupt.store.schema import audit, revision
from disrupt.workspace import Workspace


@dataclass(frozen=True)
class Asked:
    """Which lines are wanted; what is not said leaves none out."""

    since: date | None = None
    until: date | None = None
    user: str = ""
    record: str = ""


@dataclass(frozen=True)
class Entry:
    seq: int
    at: datetime
    user: str
    event: str
    record: str
    reason: str
    outcome: str


def trail(desk: Workspace, asked: Asked) -> tuple[Entry, ...]:
    """In the order of their numbers. That it was read is its last line."""
    desk.ask("audit")
    lines = (
        select(audit, revision.c.reason)
        .join_from(audit, revision, audit.c.seq == revision.c.seq)
        .order_by(audit.c.seq)
    )
    with desk.store.reading() as session, wall.lifted(session):
        references = dict(_references(session))
        found = [_entry(row, references) for row in session.execute(lines)]
    kept = tuple(entry for entry in found if _wanted(entry, asked))
    desk.store.note(Line("log read", count=len(kept)), desk.reason)
    return kept


def _references(session: Session) -> Iterator[tuple[tuple[str, int], str]]:
    """What each subject is called, and of each part the subject that it is about."""
    for kind in SUBJECTS:
        called = {row.id: row.reference for row in session.execute(select(kind.id, kind.reference))}
        yield from (((kind.kind_name(), number), name) for number, name in called.items())
        kept = (each for each in KEPT if each.belongs_to == f"{kind.kind_name()}_id")
        for part in (*parts_of(kind), *kept):
            owner = getattr(part, part.belongs_to)
            for number, subject in session.execute(select(part.id, owner)):
                yield (part.kind_name(), number), called[subject]


def _entry(row: Row[Any], references: Mapping[tuple[str, int], str]) -> Entry:
    about = (row.subject_kind, row.subject_id)
    numbered = f"{row.subject_kind} {row.subject_id}" if row.subject_kind else ""
    return Entry(
        seq=row.seq,
        at=datetime.fromisoformat(row.at).astimezone(LONDON),
        user=row.actor,
        event=row.event,
        record=references.get(about, numbered),
        reason=row.reason or "",
        outcome=row.outcome,
    )


def _wanted(entry: Entry, asked: Asked) -> bool:
    return (
        (asked.since is None or entry.at.date() >= asked.since)
        and (asked.until is None or entry.at.date() <= asked.until)
        and (not asked.user or entry.user.casefold() == asked.user.casefold())
        and (not asked.record or entry.record == asked.record)
    )
