"""What the law's commands print for other programs, by the names that they rely on."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from orders.cases import Answer, written
from orders.clock import Reckoning
from orders.deadlines import Deadline
from orders.said import Said
from orders.terms import Power


def power(held: Power) -> Mapping[str, Any]:
    """All of it, so that a lawyer's own program can lay it out."""
    return _plain(held)  # type: ignore[no-any-return]  # a dataclass becomes a mapping


def answer(given: Answer) -> Mapping[str, Any]:
    return {
        "id": given.id,
        "deadlines": given.deadlines,
        "refused": given.refused,
        "warned": given.warned,
        "says": _says(given.says),
        "edition": given.edition,
    }


def reckoning(found: Reckoning) -> Mapping[str, Any]:
    return {
        "power": found.power.id,
        "deadlines": {each.clock.name: written(each.when) for each in found.deadlines},
        "refused": found.refused,
        "warned": found.warned,
        "says": _says(found.says),
        "edition": found.power.edition,
        "workings": [_working(each) for each in found.deadlines],
        "awaited": [{"name": clock.name, "begins": begins} for clock, begins in found.awaited],
    }


def _working(each: Deadline) -> Mapping[str, Any]:
    return {
        "name": each.clock.name,
        "label": each.clock.label,
        "when": written(each.when),
        "act_by": written(each.act_by) if each.act_by else None,
        "working": each.working,
        "lost": each.clock.lost,
        "source": each.source,
        "evidence": each.clock.evidence,
        "confidence": each.confidence,
    }


def _says(said: Iterable[Said]) -> list[Mapping[str, str]]:
    return [{"level": each.level, "text": each.text, "source": each.source} for each in said]


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can say
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
