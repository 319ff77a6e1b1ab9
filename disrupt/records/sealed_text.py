"""A column whose text is sealed under the intelligence key: read as words, kept as nobody reads."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import (
    ColumnElement,
    Dialect,
    Engine,
    Text,
    TypeDecorator,
    event,
    func,
    inspect,
    type_coerce,
)
from sqlalchemy.orm import Session

from disrupt.store import sealed
from disrupt.store.sealed import Sealed, TextKey

OPENED = "opened"

# By what each engine speaks with, which it shares with no other.
_carried: WeakKeyDictionary[Dialect, TextKey] = WeakKeyDictionary()


class SealedText(TypeDecorator[str]):
    """Only what was sealed before is ever written: plain words are refused."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not isinstance(value, Sealed):
            raise RuntimeError("Words that are to be sealed were about to be written as they are.")
        return value.kept

    def process_result_value(self, value: str | None, dialect: Dialect) -> Sealed | None:
        return None if value is None else sealed.read(value, key_of(dialect))


def entrust(engine: Engine, intelligence: bytes | None) -> None:
    """From now on everything that is read through this engine is opened with the key, if any."""
    key = TextKey(intelligence) if intelligence else None
    if key:
        _carried[engine.dialect] = key

    @event.listens_for(engine, "connect")
    def _teach(raw: Any, entry: object) -> None:  # noqa: ANN401 - the driver is untyped
        raw.create_function(OPENED, 1, lambda kept: key and kept and key.words(kept))


def key_of(dialect: Dialect) -> TextKey | None:
    return _carried.get(dialect)


@cache
def sealed_fields(record: type) -> tuple[str, ...]:
    """The columns of a kind of record whose text is sealed."""
    columns: Iterable[Any] = inspect(record).columns
    return tuple(each.key for each in columns if isinstance(each.type, SealedText))


def as_kept(column: Any) -> ColumnElement[str]:  # noqa: ANN401 - of a kind of record, or of an alias
    """The text in the file, whatever is made of it when it is read; what is sealed, opened."""
    kept = type_coerce(column, Text)
    return func.opened(kept, type_=Text()) if isinstance(column.type, SealedText) else kept


def told(session: Session, kind: type, detail: str) -> dict[str, list[str | None]]:
    """What a line of the log says of each field, before and after, as it reads in this session."""
    changes: dict[str, list[str | None]] = json.loads(detail)
    key = key_of(session.connection().dialect)
    for name in changes.keys() & set(sealed_fields(kind)):
        changes[name] = [each and str(sealed.read(each, key)) for each in changes[name]]
    return changes
