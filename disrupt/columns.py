"""What a list can show of a kind of record: its own fields, and what its dated parts say today."""

from collections.abc import Iterator
from dataclasses import dataclass

from disrupt.fields import Field, Kind
from disrupt.records import Part, Record, Subject, parts_of
from disrupt.worked import WorkedOut
from disrupt.workspace import Workspace


@dataclass(frozen=True)
class Column:
    """A field, of the record itself or lent to it by its dated parts."""

    name: str
    label: str
    field: Field
    of: type[Record]
    several: bool = False
    """All the parts that hold today speak, and not the newest alone."""
    worked: bool = False
    """It stands in no table."""


def columns_of(
    desk: Workspace, kind: type[Subject], worked: WorkedOut | None = None
) -> tuple[Column, ...]:
    """Those that this reader may see; no other is offered, filtered by or sorted by."""
    readable = desk.readable_of_many(kind.kind_name())
    own = [field for field in readable if field.kind is not Kind.PICTURE]
    lent = (column for part in parts_of(kind) for column in _lent(desk, part))
    out = worked.fields if worked and own else ()
    return (
        *(Column(field.name, field.label, field, kind) for field in own),
        *(Column(field.name, field.label, field, kind, worked=True) for field in out),
        *lent,
    )


def _lent(desk: Workspace, part: type[Part]) -> Iterator[Column]:
    readable = {field.name: field for field in desk.readable(part.kind_name())}
    for heading, name in {**part.headings, **part.lists}.items():
        if name in readable:
            label = heading.replace("_", " ").capitalize()
            yield Column(heading, label, readable[name], part, heading in part.lists)
