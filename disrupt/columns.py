"""What a list can show of a kind of record: its own fields, and what its dated parts say today."""

from collections.abc import Iterator
from dataclasses import dataclass

from disrupt.fields import Field, Kind
from disrupt.records import Part, Record, Subject, parts_of
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


def columns_of(desk: Workspace, kind: type[Subject]) -> tuple[Column, ...]:
    """Those that this reader may see; no other is offered, filtered by or sorted by."""
    own = (field for field in desk.readable(kind.kind_name()) if field.kind is not Kind.PICTURE)
    lent = (column for part in parts_of(kind) for column in _lent(desk, part))
    return (*(Column(field.name, field.label, field, kind) for field in own), *lent)


def _lent(desk: Workspace, part: type[Part]) -> Iterator[Column]:
    readable = {field.name: field for field in desk.readable(part.kind_name())}
    for heading, name in {**part.headings, **part.lists}.items():
        if name in readable:
            label = heading.replace("_", " ").capitalize()
            yield Column(heading, label, readable[name], part, heading in part.lists)
