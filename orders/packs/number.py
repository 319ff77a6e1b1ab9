"""The number of a pack: the sum of the frozen value that it is drawn from."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any

Told = list[Any]
"""A word that says what it is, then what it holds: nothing else is told as a list."""


def as_bytes(value: object) -> bytes:
    """Equal values have equal bytes, in whichever run and by whichever Python they are made."""
    text = json.dumps(_told(value), ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.encode("ascii")


def number(content: bytes) -> str:
    """Of the bytes of a value."""
    return hashlib.sha256(content).hexdigest()


def short(number: str) -> str:
    """As it stands on paper, such as “5d07 c1e9”."""
    return f"{number[:4]} {number[4:8]}"


def _told(value: object) -> Any:  # noqa: ANN401 - whatever JSON can say
    kind: type = type(value)
    return _telling(kind)(value)


@cache
def _telling(kind: type) -> Callable[[Any], Any]:
    """How each of its kind is told."""
    if is_dataclass(kind):
        names = [each.name for each in fields(kind)]
        return lambda value: [
            "value",
            kind.__name__,
            [[name, _told(getattr(value, name))] for name in names],
        ]
    for known, tell in KINDS.items():
        if issubclass(kind, known):
            return tell
    raise TypeError(f"What is a {kind.__name__} has no bytes that stay as they are.")


def _moment(value: datetime) -> Told:
    """Of two clocks that show one moment, the same."""
    if value.tzinfo is None:
        return ["hour", value.isoformat()]
    return ["moment", value.astimezone(UTC).isoformat()]


def _by_key(value: Mapping[Any, Any]) -> Told:
    return [
        "by key",
        sorted(([_told(key), _told(each)] for key, each in value.items()), key=_order),
    ]


def _several(value: frozenset[Any]) -> Told:
    return ["together", sorted((_told(each) for each in value), key=_order)]


def _order(told: object) -> str:
    return json.dumps(told)


# An enumeration may be of words, and a moment is a day: what says more of itself stands first.
KINDS: Mapping[type, Callable[[Any], Any]] = {
    Enum: lambda value: ["word", type(value).__name__, value.name],
    datetime: _moment,
    date: lambda value: ["day", value.isoformat()],
    bytes: lambda value: ["bytes", len(value), number(value)],
    tuple: lambda value: ["in order", [_told(each) for each in value]],
    frozenset: _several,
    Mapping: _by_key,
    bool: lambda value: value,
    int: lambda value: value,
    float: lambda value: ["number", repr(value)],
    str: lambda value: value,
    type(None): lambda value: value,
}
