"""Text in, ranked hits out, each with its why."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, and_, select, true
from sqlalchemy.orm import Session

from disrupt import names, roles, wall
from disrupt.headline import headline
from disrupt.links import referred_to
from disrupt.named import names_in_place
from disrupt.records import SUBJECTS, Part, Subject, parts_of, stage_part
from disrupt.store.line import Line
from disrupt.store.lookup import RINGS, Lookup, Query
from disrupt.store.schema import index_entry
from disrupt.unindexed import looked_through
from disrupt.why import why
from disrupt.workspace import Workspace

AT_MOST = 50
LIKE_ENOUGH = 75

NAMES = {(kind.kind_name(), name) for kind in SUBJECTS for name in kind.named_by}

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
    # A shell hands on bytes that are no text as half a letter, which nothing can keep.
    text = text.encode(errors="replace").decode()
    query = Query.of(text)
    with desk.store.reading() as session:
        hits = _hits(desk, session, query) if query.squashed else ()
    desk.store.note(_told(desk, text, hits), desk.reason)
    return hits


def called(desk: Workspace, kind: str, references: tuple[str, ...]) -> tuple[Hit, ...]:
    """What records are called, of that kind or of any, whose references stand elsewhere.

    It is in the log as a search.
    """
    desk.ask("find")
    with desk.store.reading() as session:
        found = [
            (each.kind_name(), number)
            for each in referred_to(kind)
            for number in session.scalars(select(each.id).where(each.reference.in_(references)))
        ]
        hits = tuple(_lines(desk, session, found).values())
    desk.store.note(_told(desk, "; ".join(references), hits), desk.reason)
    return hits


def _hits(desk: Workspace, session: Session, query: Query) -> tuple[Hit, ...]:
    allowed = {
        (kind.kind_name(), field.name): field
        for subject in SUBJECTS
        for kind in (subject, *parts_of(subject))
        for field in desk.readable_of_many(kind.kind_name())
    }
    lookup = Lookup(session.connection(), query, allowed, _within(desk))
    ring_of = {subject: ring for ring, subject in lookup.rings(AT_MOST)}
    entries: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    for entry in lookup.entries(ring_of):
        entries[entry.subject_kind, entry.subject_id].append(entry)
    for ring, said in looked_through(desk, session, query):
        found = said.subject_kind, said.subject_id
        ring_of[found] = min(ring, ring_of.get(found, ring))
        entries[found].append(said)
    likeness = {subject: _likeness(query, entries[subject]) for subject in ring_of}
    close = [s for s in ring_of if ring_of[s] < len(RINGS) or likeness[s] >= LIKE_ENOUGH]
    says = _lines(desk, session, close)
    other = {s for s in close if not _is_its_own(query, says[s].reference)}
    close.sort(key=lambda s: (s in other, ring_of[s], -likeness[s], says[s].says))
    return tuple(replace(says[s], why=why(query, entries[s])) for s in close[:AT_MOST])


def _within(desk: Workspace) -> ColumnElement[bool]:
    """Of kinds of which the searcher sees only some, those; the index itself knows no reader."""
    ruled = (
        kind.kind_name() for kind in SUBJECTS if roles.reads_in_part(desk.roles, kind.kind_name())
    )
    entry = index_entry.c
    return and_(
        true(),
        *(
            (entry.subject_kind != kind) | wall.found_by(desk.roles, kind, entry.subject_id)
            for kind in ruled
        ),
    )


def _is_its_own(query: Query, reference: str) -> bool:
    """Whether this very reference was typed: whatever else names it comes after it."""
    return names.code(reference) in query.codes


def _likeness(query: Query, entries: Iterable[Entry]) -> float:
    """How like what was typed is to the whole name, or to any one thing that is said."""
    said = [names.fold(entry.said) for entry in entries]
    whole = " ".join(names.fold(e.said) for e in entries if (e.source_kind, e.field) in NAMES)
    typed = " ".join(query.words)
    return max((fuzz.token_sort_ratio(typed, each) for each in (*said, whole)), default=0.0)


def _lines(
    desk: Workspace, session: Session, found: Iterable[tuple[str, int]]
) -> dict[tuple[str, int], Hit]:
    """Each subject in one line, without its why."""
    lines: dict[tuple[str, int], Hit] = {}
    wanted = tuple(found)
    for kind in SUBJECTS:
        ids = [number for name, number in wanted if name == kind.kind_name()]
        if not ids:
            continue
        stages = _stages(session, kind, ids)
        seen = [
            field for each in (kind, *parts_of(kind)) for field in desk.readable(each.kind_name())
        ]
        held = session.scalars(select(kind).where(kind.id.in_(ids))).all()
        others = names_in_place(desk, session, kind, held)
        for subject in held:
            says = headline(subject, stages[subject.id], seen, desk.today, names=others)
            hit = Hit(subject.reference, kind.kind_name(), subject.id, says)
            lines[kind.kind_name(), subject.id] = hit
    return lines


def _stages(session: Session, kind: type[Subject], ids: list[int]) -> dict[int, list[Part]]:
    stages: dict[int, list[Part]] = defaultdict(list)
    if part := stage_part(kind):
        mine = select(part).where(getattr(part, part.belongs_to).in_(ids))
        for each in session.scalars(mine):
            stages[each.subject_id].append(each)
    return stages


def _told(desk: Workspace, text: str, hits: tuple[Hit, ...]) -> Line:
    shown = hashlib.sha256("".join(sorted(hit.reference for hit in hits)).encode()).hexdigest()
    detail = {"text": desk.store.confided(text), "shown": shown}
    return Line("searched", count=len(hits), detail=json.dumps(detail, ensure_ascii=False))
