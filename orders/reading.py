"""A file's table turned into frozen values; a key or a word that means nothing is refused."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


class Unreadable(ValueError):
    """A file of the law or of its settings that cannot be used, and where it goes wrong."""


def read_file(kind: type[Value], path: Path, **more: Any) -> Value:  # noqa: ANN401
    """The value that a file holds; `more` is what the file itself does not say, as its name."""
    try:
        held = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{path.name}: {error}") from error
    for key in more:
        if key in held:
            raise Unreadable(f"{path.name}: “{key}” means nothing here.")
    return read(kind, held | more, path.name)


def read(kind: type[Value], held: Mapping[str, Any], where: str) -> Value:
    wanted = _wanted(kind)  # type: ignore[arg-type]  # a class, of whichever kind
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    for key in held:
        if key not in known:
            raise Unreadable(f"{where}: “{key}” means nothing here.")
    for name, field in known.items():
        if name not in held and field.default is field.default_factory is MISSING:
            raise Unreadable(f"{where}: “{name}” is missing.")
    return kind(**{key: _value(wanted[key], each, f"{where}, {key}") for key, each in held.items()})


@cache
def _wanted(kind: type) -> Mapping[str, Any]:
    """Worked out once for each kind: a file says some kinds a hundred times over."""
    return get_type_hints(kind)


def _value(wanted: Any, held: Any, where: str) -> Any:  # noqa: ANN401 - whatever a file can say
    (fits,) = [each for each in _either(wanted) if _shape(each) is type(held)] or [None]
    if fits is None:
        raise Unreadable(f"{where}: “{held}” is not what is wanted here.")
    return _made(fits, held, where)


def _made(wanted: Any, held: Any, where: str) -> Any:  # noqa: ANN401
    origin, parts = get_origin(wanted), get_args(wanted)
    if is_dataclass(wanted):
        return read(wanted, held, where)  # type: ignore[arg-type]  # a class, not an instance
    if origin is Mapping:
        return {key: _value(parts[1], each, f"{where}, {key}") for key, each in held.items()}
    if origin is tuple:
        return tuple(_value(parts[0], each, f"{where} {at + 1}") for at, each in enumerate(held))
    if origin is Literal and held not in parts:
        raise Unreadable(f"{where}: “{held}” is none of {', '.join(parts)}.")
    return held


def _either(wanted: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """What a union allows, without nothing: a file says nothing by leaving the key out."""
    if get_origin(wanted) in (Literal, Mapping, tuple, None):
        return (wanted,)
    return tuple(each for each in get_args(wanted) if each is not NoneType)


def _shape(wanted: Any) -> type:  # noqa: ANN401
    """How a file writes such a value."""
    if is_dataclass(wanted):
        return dict
    written = {Mapping: dict, tuple: list, Literal: str}
    shape: type = written.get(get_origin(wanted), wanted)
    return shape
