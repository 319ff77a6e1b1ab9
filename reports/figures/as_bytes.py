"""A report as canonical bytes, and the equal value read back from them."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from reports.figures.report import Cell, Report

Known = dict[str, int]
"""Each reference once, by its place: a record stands behind many figures."""


def as_bytes(report: Report) -> bytes:
    """One report has one such form; what is as it is by default is left out of it."""
    known: Known = {}
    told = {"report": _plain(report, known), "references": list(known)}
    text = json.dumps(
        told, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def from_bytes(content: bytes) -> Report:
    """A ValueError, KeyError or TypeError where these bytes are no report."""
    told = json.loads(content)
    read: Report = _read(Report, told["report"], told["references"])
    return read


def _plain(value: object, known: Known) -> Any:  # noqa: ANN401 - whatever JSON can say
    if is_dataclass(value):
        return {
            each.name: _of(value, each.name, known)
            for each in fields(value)
            if getattr(value, each.name) != _default(each)
        }
    if isinstance(value, tuple):
        return [_plain(each, known) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _of(value: object, name: str, known: Known) -> Any:  # noqa: ANN401
    if isinstance(value, Cell) and name == "records":
        return [known.setdefault(each, len(known)) for each in value.records]
    return _plain(getattr(value, name), known)


def _default(each: Field[Any]) -> object:
    """What never was said is unlike anything that was."""
    return each.default if each.default is not MISSING else MISSING


def _read(kind: Any, told: Any, known: list[str]) -> Any:  # noqa: ANN401 - by its description
    if is_dataclass(kind):
        return _made(kind, told, known)
    if get_origin(kind) is tuple:
        return _several(kind, told, known)
    if get_origin(kind) is UnionType and is_dataclass(get_args(kind)[0]):
        return None if told is None else _read(get_args(kind)[0], told, known)
    return kind.fromisoformat(told) if kind in (date, datetime) else told


def _made(kind: Any, told: Mapping[str, Any], known: list[str]) -> Any:  # noqa: ANN401
    kinds = get_type_hints(kind)
    return kind(
        **{
            name: tuple(known[place] for place in each)
            if kind is Cell and name == "records"
            else _read(kinds[name], each, known)
            for name, each in told.items()
        }
    )


def _several(kind: Any, told: list[Any], known: list[str]) -> tuple[Any, ...]:  # noqa: ANN401
    each = get_args(kind)[0]
    return tuple(_read(each, one, known) for one in told)
