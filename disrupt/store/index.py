"""The search index, kept in the same flush as the record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, column, select, table

from disrupt import names
from disrupt.fields import Field, Search, fields_of
from disrupt.records import Part, Record
from disrupt.records.sealed_text import sealed_fields
from disrupt.store import many
from disrupt.store.schema import index_entry, index_key

index_text = table("index_text", column("rowid"), column("folded"))

WORD, SOUND, CODE = "w", "s", "c"


@dataclass(frozen=True)
class Entry:
    """One searchable thing said of a subject: where it stands, and the forms that find it."""

    subject: tuple[str, int]
    source: tuple[str, int]
    field: str
    said: str

    def row(self, number: int, how: Search) -> dict[str, object]:
        return {
            "id": number,
            "subject_kind": self.subject[0],
            "subject_id": self.subject[1],
            "source_kind": self.source[0],
            "source_id": self.source[1],
            "field": self.field,
            "said": self.said,
            "folded": folded(self.said, how),
        }


def folded(text: str, how: Search) -> str:
    """What a part of a word is looked for in: the words, and the same without their gaps."""
    if how is Search.CODE:
        return names.code(text)
    words, squashed = names.fold(text), names.squashed(text)
    return words if words == squashed else f"{words} {squashed}"


def keys(text: str, how: Search) -> set[tuple[str, str]]:
    """The whole words, sounds or code by which an entry is found at once."""
    if how is Search.CODE:
        return {(CODE, names.code(text))}
    words = names.words(text)
    found = {(WORD, word) for word in words} | {(WORD, names.squashed(text))}
    if how is Search.NAME:
        found |= {(SOUND, names.sound(word)) for word in words}
    return found


def keep(connection: Connection, made: Sequence[Record], changed: Sequence[Record]) -> None:
    """Bring the index up to date with records that were just flushed."""
    if changed:
        _forget(connection, changed)
    found = [each for record in (*made, *changed) for each in _entries(record)]
    if found:
        _add(connection, found)


def _forget(connection: Connection, changed: Iterable[Record]) -> None:
    sources = [{"kind": record.kind_name(), "source": record.id} for record in changed]
    of_source = select(index_entry.c.id).where(
        index_entry.c.source_kind == bindparam("kind"),
        index_entry.c.source_id == bindparam("source"),
    )
    # The full text is forgotten first: it reads the words to forget from the entries.
    for each, number in (
        (index_text, index_text.c.rowid),
        (index_key, index_key.c.entry_id),
        (index_entry, index_entry.c.id),
    ):
        connection.execute(each.delete().where(number.in_(of_source)), sources)


def _add(connection: Connection, found: Sequence[tuple[Entry, Search]]) -> None:
    last = select(index_entry.c.id).order_by(index_entry.c.id.desc()).limit(1)
    first = (connection.scalar(last) or 0) + 1
    numbered = list(enumerate(found, first))
    rows = [entry.row(number, how) for number, (entry, how) in numbered]
    many.add(connection, index_entry, rows)
    many.add(connection, index_text, [{**row, "rowid": row["id"]} for row in rows])
    many.add(
        connection,
        index_key,
        [
            {"form": form, "key": key, "entry_id": number}
            for number, (entry, how) in numbered
            for form, key in sorted(keys(entry.said, how))
        ],
    )


def _entries(record: Record) -> Iterable[tuple[Entry, Search]]:
    """Of a kind of which something is sealed nothing at all: not even that there is one."""
    if sealed_fields(type(record)):
        return
    source = (record.kind_name(), record.id)
    subject = _subject(record)
    for field in fields_of(type(record)):
        if field.searched:
            for text in _texts(record, field):
                yield Entry(subject, source, field.name, text), field.searched


def _subject(record: Record) -> tuple[str, int]:
    if isinstance(record, Part):
        return record.belongs_to.removesuffix("_id"), record.subject_id
    return record.kind_name(), record.id


def _texts(record: Record, field: Field) -> tuple[str, ...]:
    value = getattr(record, field.name)
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()
