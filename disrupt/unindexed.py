"""What stands in no index, looked through word by word for whoever may read it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Text, select, type_coerce
from sqlalchemy.orm import Session

from disrupt import names
from disrupt.records import SUBJECTS, Subject
from disrupt.records.sealed_text import key_of, sealed_fields
from disrupt.store import sealed
from disrupt.store.lookup import PART, Query
from disrupt.workspace import Workspace

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
SAME, BEGINS, HAS = range(3)


@dataclass(frozen=True)
class Said:
    """As the index would have it: where it stands, and what is said there."""

    subject_kind: str
    subject_id: int
    source_kind: str
    source_id: int
    field: str
    said: str


def looked_through(desk: Workspace, session: Session, query: Query) -> Iterator[tuple[int, Said]]:
    """Each thing that meets what was typed, with the number of the narrowest ring it stands in."""
    for kind in SUBJECTS:
        if sealed_fields(kind):
            yield from _of_kind(desk, session, kind, query)


def _of_kind(
    desk: Workspace, session: Session, kind: type[Subject], query: Query
) -> Iterator[tuple[int, Said]]:
    name, seen = kind.kind_name(), {field.name for field in desk.readable(kind.kind_name())}
    words = [each for each in sealed_fields(kind) if each in seen]
    key = key_of(session.connection().dialect)
    kept = (type_coerce(getattr(kind, each), Text) for each in words)
    if not seen:
        return
    for number, reference, *texts in session.execute(select(kind.id, kind.reference, *kept)):
        ring = _numbered(query, reference)
        if ring is not None:
            yield ring, Said(name, number, name, number, "reference", reference)
        for field, text in zip(words, texts, strict=True):
            ring = _worded(query, key.folded(text)) if key and text else None
            if ring is not None:
                said = _excerpt(query, str(sealed.read(text, key)))
                yield ring, Said(name, number, name, number, field, said)


def _numbered(query: Query, reference: str) -> int | None:
    """By as much of its number as was typed; by the letters before it alone all would be found."""
    if not any(map(str.isdigit, query.squashed)):
        return None
    rings = [_met(code, [names.code(reference)]) for code in query.codes]
    return min((ring for ring in rings if ring is not None), default=None)


def _worded(query: Query, folded: str) -> int | None:
    # Nearly all stop here: no more is worked out of them.
    if not all(word in folded for word in query.words):
        return None
    words = folded.split()
    rings = [_met(word, words) for word in query.words]
    found = [ring for ring in rings if ring is not None]
    return max(found) if found and len(found) == len(rings) else None


def _met(sought: str, words: list[str]) -> int | None:
    """A part of a word; what is shorter than three letters is only looked for at a beginning."""
    if sought in words:
        return SAME
    if any(word.startswith(sought) for word in words):
        return BEGINS
    return HAS if len(sought) >= PART and any(sought in word for word in words) else None


def _excerpt(query: Query, value: str) -> str:
    """The sentence in which it stands, where one has all of it."""
    for sentence in SENTENCE.split(value):
        folded = names.fold(sentence)
        if all(word in folded for word in query.words):
            return sentence
    return value
