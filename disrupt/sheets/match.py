"""Columns to the fields they mean, and rows to values, with all that is odd in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache

from disrupt import checks
from disrupt.checks import Remark, Weight
from disrupt.fields import Field, Kind, field_of, fields_of
from disrupt.partial import PartialDate
from disrupt.records import PARTS, Entry, Part, Record, parts_of
from disrupt.records import Subject as SubjectRecord
from disrupt.sheets import cells
from disrupt.sheets.read import Table
from disrupt.sheets.steps import one_by_one
from disrupt.task import Task

# What the program gives where it is not said: an empty cell leaves it as it is.
GIVEN = ("recorded_on",)
BEYOND = "It has more cells than there are headings: a comma may stand in a cell unquoted."
# Most cells of a sheet say what one not far above them says, such as a status or an area.
REMEMBERED = 8192


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


Sheets = Mapping[type[Record], Sheet]


def key_field(record: type[Record]) -> str:
    """The heading that says which subject a row is, or is about; an entry is about none."""
    if issubclass(record, Part):
        return record.belongs_to.removesuffix("_id")
    return "" if issubclass(record, Entry) else "reference"


@cache
def part_fields(record: type[Record]) -> dict[str, Field]:
    """The headings of a subject's own sheet that speak of its dated parts."""
    if not issubclass(record, SubjectRecord):
        return {}
    return {
        heading: replace(field_of(part, name), name=heading, required=False)
        for part in parts_of(record)
        for heading, name in {**part.headings, **part.lists}.items()
    } | {
        heading: replace(field_of(part, name), name=heading, required=False, kind=Kind.LIST)
        for part in parts_of(record)
        for heading, name in part.lists.items()
    }


def headings(record: type[Record]) -> tuple[str, ...]:
    """The headings of a kind's sheet, in the order in which they are written."""
    own = (heading_of(record, field.name) for field in fields_of(record))
    key = (key_field(record),) if issubclass(record, Part) else ()
    return (*key, *own, *part_fields(record))


def heading_of(record: type[Record], name: str) -> str:
    return record.said_as.get(name, name)


def understand(table: Table, record: type[Record], today: date, task: Task) -> Sheet:
    columns = _columns(table, record)
    known = {name for name in columns if name}
    odd = tuple(h for h, name in zip(table.headings, columns, strict=True) if h and not name)
    reader = Reader(record, columns, today)
    rows = one_by_one(task, f"Reading {table.name}", table.rows) if known else ()
    return Sheet(record, tuple(reader.row(number, texts) for number, texts in rows), odd)


def _columns(table: Table, record: type[Record]) -> tuple[str, ...]:
    """The field that each column means, or nothing; the first of two alike is meant."""
    labels = {field.label.casefold(): field.name for field in fields_of(record)}
    names = {heading: name for name, heading in record.said_as.items()}
    ours = {**labels, **{each.casefold(): names.get(each, each) for each in headings(record)}}
    found: list[str] = []
    for heading in table.headings:
        name = ours.get(heading.casefold(), "")
        found.append("" if name in found else name)
    return tuple(found)


@dataclass(frozen=True)
class Cell:
    """What one cell says: its value as it is kept, if it can be read, and what is odd in it."""

    values: Mapping[str, object]
    read: tuple[Remark, ...] = ()
    checked: tuple[Remark, ...] = ()


class Reader:
    """The columns of one sheet. A text that stands in one of them again is not read again."""

    def __init__(self, record: type[Record], columns: tuple[str, ...], today: date) -> None:
        self._record = record
        self._columns = columns
        self._today = today
        self._of_parts = part_fields(record)
        self._fields = {field.name: field for field in fields_of(record)} | self._of_parts
        self._needed = tuple(field.name for field in fields_of(record) if field.required)
        self._cell = lru_cache(REMEMBERED)(self._understood)

    def row(self, number: int, texts: tuple[str, ...]) -> Row:
        said = {name: text for name, text in zip(self._columns, texts, strict=False) if name}
        key = checks.plain(cells.unmarked(said.pop(key_field(self._record), "")))
        found = {name: self._cell(name, text) for name, text in said.items() if _says(name, text)}
        for name in self._needed:
            found.setdefault(name, self._cell(name, ""))
        kept = {name: value for cell in found.values() for name, value in cell.values.items()}
        alone = tuple(_alone(self._record, kept))
        for remark in alone:
            kept.pop(remark.field)
        of_parts = {name: kept.pop(name) for name in self._of_parts if name in kept}
        doubt = BEYOND if any(text.strip() for text in texts[len(self._columns) :]) else ""
        return Row(number, key, kept, of_parts, (*self._remarks(found), *alone), doubt)

    def _remarks(self, found: Mapping[str, Cell]) -> Iterable[Remark]:
        """What could not be read as the sheet has it; all else in the order of the fields."""
        for cell in found.values():
            yield from cell.read
        for name in self._fields:
            if name in found:
                yield from found[name].checked

    def _understood(self, name: str, text: str) -> Cell:
        described = self._fields[name]
        try:
            value = cells.read(described, text)
        except ValueError as error:
            return Cell({}, (Remark(name, Weight.REFUSED, str(error)),))
        kept = checks.tidied((described,), {name: value})
        odd = checks.remarks((described,), kept, self._today)
        return Cell(kept, tuple(_left(described, text, value)), odd)


def _says(name: str, text: str) -> bool:
    return bool(text.strip()) or name not in GIVEN


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
        if need in part_fields(record) and field_of(part, name).required
        for heading in part.headings
        if heading != need
    }


def _left(field: Field, text: str, value: object) -> Iterator[Remark]:
    """What stands in a cell and is not kept."""
    if field.kind is Kind.YES_NO and text.strip() and value is None:
        says = f"“{text}” is neither yes nor no, so it was left empty."
        yield Remark(field.name, Weight.WARNED, says)
    if isinstance(value, PartialDate) and cells.is_moment(text):
        says = f"Of “{text}” the day was kept: no hour is kept here."
        yield Remark(field.name, Weight.WARNED, says)
