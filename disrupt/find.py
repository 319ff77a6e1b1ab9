"""Text in, ranked hits out, each with its why."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import names
from disrupt.headline import headline
from disrupt.records import SUBJECTS, Person, parts_of
from disrupt.records.person import Status
from disrupt.store.line import Line
from disrupt.store.lookup import RINGS, Lookup, Query
from disrupt.why import why
from disrupt.workspace import Workspace

AT_MOST = 50
LIKE_ENOUGH = 75

Entry = Any


@dataclass(frozen=True)
class Hit:
    """Somebody found: who, said in one line, and why."""

    reference: str
    kind: str
    id: int
    says: str
    why: str = ""


def find(desk: Workspace, text: str) -> tuple[Hit, ...]:
    """The best first. That it was asked is in the log, and whom it showed."""
    desk.ask("find")
    query = Query.of(text)
    with desk.store.reading() as session:
        hits = _hits(desk, session, query) if query.squashed else ()
    desk.store.note(_told(text, hits), desk.reason)
    return hits


def _hits(desk: Workspace, session: Session, query: Query) -> tuple[Hit, ...]:
    allowed = {
        (kind.kind(), field.name): field
        for subject in SUBJECTS
        for kind in (subject, *parts_of(subject))
        for field in desk.readable(kind.kind())
    }
    lookup = Lookup(session.connection(), query, allowed)
    ring_of = {subject: ring for ring, subject in lookup.rings(AT_MOST)}
    entries = defaultdict(list)
    for entry in lookup.entries(ring_of):
        entries[entry.subject_kind, entry.subject_id].append(entry)
    likeness = {subject: _likeness(query, entries[subject]) for subject in ring_of}
    close = [s for s in ring_of if ring_of[s] < len(RINGS) or likeness[s] >= LIKE_ENOUGH]
    says = _lines(desk, session, [number for _, number in close])
    close.sort(key=lambda s: (ring_of[s], -likeness[s], says[s[1]].says))
    return tuple(replace(says[s[1]], why=why(query, entries[s])) for s in close[:AT_MOST])


def _likeness(query: Query, entries: Iterable[Entry]) -> float:
    """How like what was typed is to the whole name, or to any one thing that is said."""
    said = [names.fold(entry.said) for entry in entries]
    whole = " ".join(names.fold(e.said) for e in entries if e.field.endswith(("name", "names")))
    typed = " ".join(query.words)
    return max((fuzz.token_sort_ratio(typed, each) for each in (*said, whole)), default=0.0)


def _lines(desk: Workspace, session: Session, ids: list[int]) -> dict[int, Hit]:
    seen = (*desk.readable("person"), *desk.readable("person_status"))
    statuses = defaultdict(list)
    for status in session.scalars(select(Status).where(Status.person_id.in_(ids))):
        statuses[status.person_id].append(status)
    found = {}
    for person in session.scalars(select(Person).where(Person.id.in_(ids))):
        line = headline(person, statuses[person.id], seen, desk.today)
        found[person.id] = Hit(person.reference, person.kind(), person.id, line)
    return found


def _told(text: str, hits: tuple[Hit, ...]) -> Line:
    shown = hashlib.sha256("".join(sorted(hit.reference for hit in hits)).encode()).hexdigest()
    detail = {"text": text, "shown": shown}
    return Line("searched", count=len(hits), detail=json.dumps(detail, ensure_ascii=False))
