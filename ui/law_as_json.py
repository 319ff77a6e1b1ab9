"""What the law's commands print for other programs, by the names that they rely on."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from disrupt.moments import written
from orders.cases import Outcome, dates
from orders.deadlines import Deadline
from orders.reckoning import Reckoning
from orders.said import Sayings
from orders.terms import Power


def power(held: Power) -> Mapping[str, Any]:
    """All of it, so that a lawyer's own program can lay it out."""
    return _plain(held)  # type: ignore[no-any-return]  # a dataclass becomes a mapping


def outcome(found: Outcome) -> Mapping[str, Any]:
    return {"id": found.id, **_found(found, found.deadlines, found.edition)}


def reckoning(found: Reckoning) -> Mapping[str, Any]:
    return {
        "power": found.power.id,
        **_found(found, dates(found), found.power.edition),
        "workings": [_working(each) for each in found.deadlines],
        "awaited": [{"name": each.clock.name, "begins": each.begins} for each in found.awaited],
    }


def _found(found: Sayings, deadlines: Mapping[str, str], edition: str) -> Mapping[str, Any]:
    """What a case and a reckoning give alike."""
    return {
        "deadlines": deadlines,
        "refused": found.refused,
        "warned": found.warned,
        "says": _plain(found.says),
        "edition": edition,
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


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can say
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
