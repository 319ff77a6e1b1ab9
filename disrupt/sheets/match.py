"""Columns to the fields they mean, and rows to values, with all that is odd in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from disrupt import checks
from disrupt.checks import Remark, Weight
from disrupt.fields import Field, Kind, fields_of
from disrupt.records import PARTS, Part, Record, parts_of
from disrupt.records import Subject as SubjectRecord
from disrupt.sheets import cells
from disrupt.sheets.read import Table

# What the program gives where it is not said: an empty cell leaves it as it is.
GIVEN = ("recorded_on",)
BEYOND = "It has more cells than there are headings: a comma may stand in a cell unquoted."


@dataclass(frozen=True)
class Row:
    """One row understood: its values, those it says of dated parts, and what is wrong with it."""

    number: int
    key: str
    values: dict[str, object]
    of_parts: dict[str, object] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    doubt: str = ""

    @property
    def left(self) -> bool:
        """Whether nothing comes of it: it was rejected, or is for a person to decide."""
        return bool(self.doubt) or self.rejected

    @property
    def rejected(self) -> bool:
        return any(remark.weight is Weight.REFUSED for remark in self.remarks)

    def refuse(self, heading: str, says: str) -> "Row":
        return replace(self, remarks=(*self.remarks, Remark(heading, Weight.REFUSED, says)))


@dataclass(frozen=True)
class Sheet:
    """A table of records of one kind, with the headings that nobody knows."""

    record: type[Record]
    rows: tuple[Row, ...]
    unknown: tuple[str, ...]


def key_field(record: type[Record]) -> str:
    """The heading that says which subject a row is, or is about."""
    return record.belongs_to.removesuffix("_id") if issubclass(record, Part) else "reference"


@cache
def part_fields(record: type[Record]) -> dict[str, Field]:
    """The headings of a subject's own sheet that speak of its dated parts."""
    if not issubclass(record, SubjectRecord):
        return {}
    return {
        heading: replace(_named(part, name), name=heading, required=False)
        for part in parts_of(record)
        for heading, name in {**part.headings, **part.lists}.items()
    } | {
        heading: replace(_named(part, name), name=heading, required=False, kind=Kind.LIST)
        for part in parts_of(record)
        for heading, name in part.lists.items()
    }


def _named(record: type[Record], name: str) -> Field:
    return next(field for field in fields_of(record) if field.name == name)


def headings(record: type[Record]) -> tuple[str, ...]:
    """The headings of a kind's sheet, in the order in which they are written."""
    own = tuple(field.name for field in fields_of(record))
    key = (key_field(record),) if issubclass(record, Part) else ()
    return (*key, *own, *part_fields(record))


def understand(table: Table, record: type[Record], today: date) -> Sheet:
    columns = _columns(table, record)
    known = {name for name in columns if name}
    odd = tuple(h for h, name in zip(table.headings, columns, strict=True) if h and not name)
    rows = tuple(_row(record, columns, each, today) for each in table.rows) if known else ()
    return Sheet(record, rows, odd)


def _columns(table: Table, record: type[Record]) -> tuple[str, ...]:
    """Each column's heading as we write it, or nothing; the first of two alike is meant."""
    labels = {field.label.casefold(): field.name for field in fields_of(record)}
    ours = {**labels, **{name.casefold(): name for name in headings(record)}}
    found: list[str] = []
    for heading in table.headings:
        name = ours.get(heading.casefold(), "")
        found.append("" if name in found else name)
    return tuple(found)


def _row(
    record: type[Record], columns: tuple[str, ...], row: tuple[int, tuple[str, ...]], today: date
) -> Row:
    number, texts = row
    said = {name: text for name, text in zip(columns, texts, strict=False) if _says(name, text)}
    key = checks.plain(cells.unmarked(said.pop(key_field(record), "")))
    fields = {field.name: field for field in fields_of(record)} | part_fields(record)
    values, remarks = _values(fields, said)
    described = tuple(fields.values())
    kept = checks.tidied(described, checks.whole(described, values))
    alone = tuple(_alone(record, kept))
    remarks += (*checks.remarks(described, kept, today), *alone)
    for remark in alone:
        kept.pop(remark.field)
    of_parts = {name: kept.pop(name) for name in part_fields(record) if name in kept}
    doubt = BEYOND if any(text.strip() for text in texts[len(columns) :]) else ""
    return Row(number, key, kept, of_parts, remarks, doubt)


def _says(name: str, text: str) -> bool:
    return bool(name) and bool(text.strip() or name not in GIVEN)


def _alone(record: type[Record], said: dict[str, object]) -> Iterator[Remark]:
    """What says nothing by itself, such as the day of a status without the status."""
    for heading, need in _needs(record).items():
        if said.get(heading) and not said.get(need):
            says = f"It says nothing without “{need}”, so it was left."
            yield Remark(heading, Weight.WARNED, says)


@cache
def _needs(record: type[Record]) -> dict[str, str]:
    """Headings of a subject's own sheet, each with the one that its dated part cannot lack."""
    return {
        heading: need
        for part in PARTS
        for need, name in part.headings.items()
        if need in part_fields(record) and _named(part, name).required
        for heading in part.headings
        if heading != need
    }


def _values(
    fields: dict[str, Field], said: dict[str, str]
) -> tuple[dict[str, object], tuple[Remark, ...]]:
    values: dict[str, object] = {}
    remarks: list[Remark] = []
    for name, text in said.items():
        try:
            values[name] = cells.read(fields[name], text)
        except ValueError as error:
            remarks.append(Remark(name, Weight.REFUSED, str(error)))
        else:
            remarks += _neither(fields[name], text, values[name])
    return values, tuple(remarks)


def _neither(field: Field, text: str, value: object) -> Iterator[Remark]:
    if field.kind is Kind.YES_NO and text.strip() and value is None:
        says = f"“{text}” is neither yes nor no, so it was left empty."
        yield Remark(field.name, Weight.WARNED, says)
