"""The values that a pack is made of, gone through field by field."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import Any


class _Names(dict[type, tuple[str, ...]]):
    """Looked up once for each kind of value: a pack holds some twenty thousand."""

    def __missing__(self, kind: type) -> tuple[str, ...]:
        self[kind] = tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
        return self[kind]


names_of = _Names().__getitem__
"""Of the fields of a value of ours, by its kind; anything else has none."""


def within(value: object) -> Iterator[object]:
    """Every value of ours in a value, itself first, in the order in which they are read."""
    to_come = [value]
    while to_come:
        each = to_come.pop()
        if isinstance(each, tuple):
            to_come.extend(reversed(each))
        elif names := names_of(type(each)):
            yield each
            to_come.extend(getattr(each, name) for name in reversed(names))


def with_parts(value: Any, part: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any part
    """With what becomes of each of its parts; its own self where all of them stay as they are."""
    if isinstance(value, tuple):
        left = tuple(map(part, value))
        return value if all(map(is_, left, value)) else left
    return changed(value, {each: part(getattr(value, each)) for each in names_of(type(value))})


def changed(value: Any, held: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any part
    """Most of a pack is the same in a copy of it, and none of that is made anew."""
    new = {name: each for name, each in held.items() if each is not getattr(value, name)}
    return replace(value, **new) if new else value
