"""What is sensitive, so that nobody sees it by the way: it is asked for, and that is logged."""

import json

from disrupt.fields import fields_of
from disrupt.records import RECORDS, Record
from disrupt.store.line import Line
from disrupt.workspace import Workspace


def sensitive(kind: str) -> tuple[str, ...]:
    """The fields of a kind of record that are shown only when they are asked for."""
    return tuple(field.name for field in fields_of(RECORDS[kind]) if field.sensitive)


def reveal(desk: Workspace, record: Record, fields: tuple[str, ...]) -> None:
    """That they were asked for is in the log before they are shown."""
    desk.ask("show")
    line = Line(
        "revealed",
        subject_kind=record.kind_name(),
        subject_id=record.id,
        detail=json.dumps({"fields": fields}),
    )
    desk.store.note(line, desk.reason)
