"""What a line of the log says of a record: its state, and what changed, under a salt."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import InstanceState

from disrupt.fields import fields_of
from disrupt.partial import PartialDate
from disrupt.records import Record
from disrupt.store.sealed import Sealed, marks

# A value as text, so that a record hashes the same from memory and from its row.
SPELT: dict[type, Any] = {
    str: str,
    Sealed: lambda value: value.kept,
    int: str,
    float: str,
    bool: lambda value: str(int(value)),
    date: date.isoformat,
    datetime: lambda value: value.astimezone(UTC).isoformat(timespec="milliseconds"),
    PartialDate: str,
    tuple: lambda value: json.dumps(value, ensure_ascii=False),
    bytes: lambda value: f"sha256:{hashlib.sha256(value).hexdigest()}",
}

NOTHING = b"\xff\xff\xff\xff"
TELL = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

Change = tuple[str | None, str | None]


def spelt(value: object) -> str | None:
    return None if value is None or value == () else str(SPELT[type(value)](value))


def canonical(fields: Iterable[str | None]) -> bytes:
    """Each field with its length before it, so that no two lists of fields look the same."""
    parts = []
    for field in fields:
        if field is None:
            parts.append(NOTHING)
        else:
            content = field.encode("utf-8", "surrogatepass")
            parts += (len(content).to_bytes(4), content)
    return b"".join(parts)


def state_hash(salt: bytes, kind: str, values: Mapping[str, object]) -> str:
    """Over the fields that hold a value, by name: a new empty column changes no hash.

    Of what is sealed by its mark alone, which a new intelligence key leaves as it is.
    """
    held = ((name, spelt(values[name])) for name in sorted(values))
    fields = [part for name, text in held if text is not None for part in (name, marks(text))]
    return hashlib.sha256(salt + canonical([kind, *fields])).hexdigest()


def salted(salt: bytes, label: str, text: str | None) -> str | None:
    if text is None:
        return None
    return hashlib.sha256(salt + canonical([label, marks(text)])).hexdigest()


def values_of(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in _columns(type(record))}


@cache
def _columns(kind: type[Record]) -> tuple[str, ...]:
    return tuple(column.key for column in inspect(kind).columns)


def first_values_of(record: Record) -> dict[str, Change]:
    """Each described field of a new record that holds something."""
    texts = ((field.name, spelt(getattr(record, field.name))) for field in fields_of(type(record)))
    return {name: (None, text) for name, text in texts if text is not None}


def changes_of(record: Record) -> dict[str, Change]:
    """Each described field that this flush changes: what stood there, and what stands now."""
    state: InstanceState[Record] = inspect(record)
    found = {}
    for column in inspect(type(record)).columns:
        history = state.attrs[column.key].history
        if "field" in column.info and history.has_changes():
            before, after = (spelt(_only(side)) for side in (history.deleted, history.added))
            if before != after:
                found[column.key] = (before, after)
    return found


def told(changes: Mapping[str, Change]) -> str:
    return TELL.encode(changes)


def _only(side: Any) -> object:  # noqa: ANN401 - a history's side is untyped
    return side[0] if side else None
