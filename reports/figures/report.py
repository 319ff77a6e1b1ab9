"""A report as a value: the window, the paper, the sheet and the command all draw this one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Drawn = Literal["no chart", "columns", "bars"]
Sort = Literal["row", "subtotal", "total"]


@dataclass(frozen=True)
class Period:
    """Both days are in it."""

    first: date
    last: date


@dataclass(frozen=True)
class Cell:
    """One figure, and the references behind it: as many as it says, or none where it is no count.

    Figures of one key are one figure, wherever they stand: hidden in one table, hidden in all.
    """

    value: int | float | str | None
    records: tuple[str, ...] = ()
    of: int | None = None
    """The number that it is a share of, always printed beside it."""
    key: str = ""
    hidden: bool = False
    """In a public copy alone: its value is a star then, and nothing else of it is left."""
    rests_on: tuple[str, ...] = ()
    """The keys of the figures that it is worked out from: a share, a mean, a difference, a rank."""


@dataclass(frozen=True)
class Column:
    id: str
    label: str
    unit: str = ""
    """What is counted: people, events, orders, months; never mixed within a chart."""


@dataclass(frozen=True)
class Line:
    """A name, and a figure under each column; nothing where there is none to give.

    A subtotal is the sum of the rows since the one before, a total that of all rows above it.
    """

    name: str
    cells: tuple[Cell | None, ...]
    sort: Sort = "row"
    note: str = ""


@dataclass(frozen=True)
class Sum:
    """The keys of figures that add up to another's, so that of those hidden none can be told."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    id: str
    title: str
    heading: str
    """Over the names of the lines."""
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    says: str = ""
    """A sentence under the title."""
    notes: tuple[str, ...] = ()
    """Definitions, denominators and what does not add up, printed under it."""
    drawn: Drawn = "no chart"


@dataclass(frozen=True)
class Passage:
    """Words that somebody recorded, such as what worked: never in a public copy."""

    title: str
    text: str
    said_by: str = ""
    record: str = ""


@dataclass(frozen=True)
class Words:
    """Passages under one title."""

    id: str
    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Report:
    id: str
    title: str
    period: Period
    area: str
    """Empty where it is of all areas."""
    as_at: datetime
    edition: str
    tables: tuple[Table, ...]
    words: tuple[Words, ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()
    """Each measure by its label, and how it is counted."""
    sums: tuple[Sum, ...] = ()
    rule: str = ""
    """How small counts were hidden, in a public copy."""
    before: Period | None = None
    """The period that it stands beside."""
    notes: tuple[str, ...] = field(default=())

    @property
    def is_public(self) -> bool:
        return bool(self.rule)

    def table(self, name: str) -> Table:
        return next(each for each in self.tables if each.id == name)

    def cells(self) -> Iterator[Cell]:
        for table in self.tables:
            for line in table.lines:
                yield from (cell for cell in line.cells if cell is not None)
