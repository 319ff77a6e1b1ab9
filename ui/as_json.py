"""What a command prints for other programs, by the names that they rely on."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from disrupt.clock import wall_time
from disrupt.find import Hit
from disrupt.moments import written
from disrupt.page import Dated, Page
from disrupt.store.health import Health
from disrupt.trail import Entry


def hits(found: Iterable[Hit]) -> Any:  # noqa: ANN401 - whatever JSON can say
    return [
        {"reference": hit.reference, "kind": hit.kind, "says": hit.says, "why": hit.why}
        for hit in found
    ]


def page(shown: Page) -> Any:  # noqa: ANN401
    own = {field.name: _value(value) for field, value in shown.values}
    return {
        "reference": shown.reference,
        "kind": shown.kind,
        "says": shown.says,
        "as_at": shown.as_at.isoformat(),
        "fields": own | {name: v for dated in shown.dated for name, v in _headings(dated)},
        "stage": shown.stage,
        **{dated.part.sheet.removesuffix(".csv"): _rows(dated) for dated in shown.dated},
        "history": [
            {"at": wall_time(s.at), "user": s.who, "says": s.says, "reason": s.reason}
            for s in shown.history
        ],
    }


def _value(value: object) -> object:
    """As a cell of the open format has it, but lists as lists, and what is not said as null."""
    if isinstance(value, bool | None):
        return value
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, date):
        return written(value)
    return list(value) if isinstance(value, tuple) else str(value)


def _headings(dated: Dated) -> Iterable[tuple[str, object]]:
    """What the subject's own sheet says of its dated parts, as at the day."""
    readable = {field.name for field in dated.fields}
    latest = dated.on_the_day[0] if dated.on_the_day else None
    for heading, name in dated.part.headings.items():
        if name in readable:
            yield heading, _value(getattr(latest, name)) if latest else None
    for heading, name in dated.part.lists.items():
        if name in readable:
            yield heading, sorted({str(getattr(each, name)) for each in dated.on_the_day})


def _rows(dated: Dated) -> list[dict[str, object]]:
    return [
        {field.name: _value(getattr(each, field.name)) for field in dated.fields}
        for each in dated.held
    ]


def health(found: Health) -> Any:  # noqa: ANN401
    return {
        "ok": found.ok,
        "problems": [{"what": p.what, "where": p.where} for p in found.problems],
        "records": found.records,
        "audit_rows": found.audit_rows,
    }


def trail(entries: Iterable[Entry]) -> Any:  # noqa: ANN401
    return [
        {
            "seq": entry.seq,
            "at": wall_time(entry.at),
            "user": entry.user,
            "event": entry.event,
            "record": entry.record,
            "reason": entry.reason,
            "outcome": entry.outcome,
        }
        for entry in entries
    ]
