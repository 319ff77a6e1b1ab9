"""Records as sheets of the open format: gathered once, written the same way every time."""

import csv
import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.contents import content_of
from disrupt.errors import Trouble
from disrupt.fields import Field, Kind, fields_of
from disrupt.records import ENTRIES, PARTS, SUBJECTS, Entry, Part, Record, Subject, parts_of
from disrupt.records.base import current
from disrupt.sheets import cells
from disrupt.sheets.match import headings, key_field
from disrupt.sheets.read import ATTACHMENTS
from disrupt.sheets.sorting import GUESTS, HOSTED, as_in_sheet
from disrupt.store.backup import MARKING
from disrupt.store.sealed import CHANGED, WAITING, Sealed
from disrupt.workspace import Workspace
from reports import deliver

UNOPENED: Mapping[str, tuple[str, str]] = {
    WAITING: (
        "is intelligence that you cannot open yet",
        "Its key comes to you when a colleague who carries it next unlocks the register.",
    ),
    CHANGED: (
        "is intelligence that no longer opens: it was changed or damaged",
        "Run: disrupt verify REGISTER.",
    ),
}
"""What stands in place of sealed words: what it means, and what is to be done."""


@dataclass(frozen=True)
class Sheet:
    """One file of the open format, ready to be written."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_csv(self) -> bytes:
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerows([self.headings, *self.rows])
        return text.getvalue().encode()


@dataclass(frozen=True)
class OpenFormat:
    """A whole register as sheets, and the pictures that stand beside them."""

    sheets: tuple[Sheet, ...]
    attachments: dict[str, bytes]

    def files(self) -> dict[str, bytes]:
        sheets = {sheet.name: sheet.as_csv() for sheet in self.sheets}
        return sheets | {f"{ATTACHMENTS}/{name}": c for name, c in self.attachments.items()}


@dataclass(frozen=True)
class Manifest:
    """What stands beside the sheets, and is no part of them."""

    marking: str
    made_at: datetime
    made_by: str
    counts: dict[str, int]
    log: str

    def as_json(self) -> bytes:
        told = {**vars(self), "made_at": self.made_at.isoformat(timespec="seconds")}
        return json.dumps(told, indent=1, ensure_ascii=False).encode() + b"\n"


def export(desk: Workspace, folder: Path, *, replace: bool) -> int:
    """Everything, in the open format; how many records that is."""
    desk.ask("export")
    with desk.store.reading() as session:
        whole = gather(session, desk.today)
    counts = {sheet.name: len(sheet.rows) for sheet in whole.sheets}
    store = desk.store
    manifest = Manifest(MARKING, store.clock.now(), store.actor.name, counts, store.head().short)
    release = deliver.Release(
        document="open format",
        recipient=folder.resolve().name,
        count=sum(counts.values()),
        files={**whole.files(), "manifest.json": manifest.as_json()},
    )
    deliver.into_folder(desk, release, folder, replace=replace)
    return release.count


def gather(session: Session, today: date) -> OpenFormat:
    """Everything that a person can fill in, of every kind of record that is there."""
    parts = {part: _by_subject(session, part) for part in PARTS}
    pictures: dict[str, bytes] = {}
    sheets = []
    for kind in SUBJECTS:
        if kind in HOSTED:
            continue
        subjects = _subjects(session, kind)
        sheets.append(_subject_sheet(kind, subjects, parts, today, pictures=pictures))
        sheets += [_part_sheet(part, subjects, parts[part], pictures) for part in parts_of(kind)]
    sheets += [_entry_sheet(session, kind, pictures) for kind in ENTRIES]
    return OpenFormat(tuple(sheets), pictures)


def _subjects(session: Session, kind: type[Subject]) -> list[Subject]:
    """Those of a sheet, in the order of their references, whatever kind they are of."""
    kinds = (kind, GUESTS[kind].kind) if kind in GUESTS else (kind,)
    found = [each for one in kinds for each in session.scalars(select(one))]
    return sorted(found, key=lambda each: each.reference)


Parts = dict[int, list[Part]]


def _by_subject(session: Session, part: type[Part]) -> Parts:
    found: Parts = defaultdict(list)
    for each in session.scalars(select(part)):
        found[each.subject_id].append(each)
    return found


def _subject_sheet(
    kind: type[Subject],
    subjects: Iterable[Subject],
    parts: dict[type[Part], Parts],
    today: date,
    *,
    pictures: dict[str, bytes],
) -> Sheet:
    rows = []
    for subject in subjects:
        own = tuple(_cell(subject, field, pictures) for field in fields_of(kind))
        of_parts = (_now(part, parts[part][subject.id], today) for part in parts_of(kind))
        rows.append((*own, *(text for texts in of_parts for text in texts)))
    return Sheet(kind.sheet, headings(kind), tuple(rows))


def _cell(subject: Subject, field: Field, pictures: dict[str, bytes]) -> str:
    """Never the sentence that stands in place of words that nobody can open."""
    value = as_in_sheet(subject, field.name)
    if isinstance(value, bytes):
        return _beside(value, pictures)
    if isinstance(value, Sealed) and value in UNOPENED:
        why, remedy = UNOPENED[value]
        raise Trouble(f"{subject.reference} {why}, so nothing was taken out.", remedy)
    return cells.write(value)


def _now(part: type[Part], held: list[Part], today: date) -> Iterator[str]:
    """What a subject's own sheet shows of one kind of part."""
    latest = current(held, today)
    for name in part.headings.values():
        yield cells.write(getattr(latest, name)) if latest else ""
    for name in part.lists.values():
        yield cells.write(tuple(sorted({str(getattr(each, name)) for each in held})))


def _part_sheet(
    part: type[Part], subjects: Iterable[Subject], held: Parts, pictures: dict[str, bytes]
) -> Sheet:
    rows = []
    for subject in subjects:
        # Two rows that say the same say it once.
        of_subject = {_row(part, each, pictures) for each in held[subject.id]}
        rows += sorted((cells.write(subject.reference), *row) for row in of_subject)
    return Sheet(part.sheet, (key_field(part), *_names(part)), tuple(rows))


def _entry_sheet(session: Session, kind: type[Entry], pictures: dict[str, bytes]) -> Sheet:
    rows = {_row(kind, each, pictures) for each in session.scalars(select(kind))}
    return Sheet(kind.sheet, headings(kind), tuple(sorted(rows)))


def _names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(kind))


def _row(kind: type[Record], each: Record, pictures: dict[str, bytes]) -> tuple[str, ...]:
    values = {field: getattr(each, field.name) for field in fields_of(kind)}
    return tuple(
        _beside(value, pictures) if field.kind is Kind.PICTURE else cells.write(value)
        for field, value in values.items()
    )


def _beside(picture: bytes, pictures: dict[str, bytes]) -> str:
    """A picture stands beside the sheets, under a name that says nothing of who is on it."""
    name = f"{hashlib.sha256(picture).hexdigest()[:24]}.{content_of(picture).ending}"
    pictures[name] = picture
    return name
