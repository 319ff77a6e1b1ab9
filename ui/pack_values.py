"""What the page of packs asks and is told, as values."""

from dataclasses import dataclass
from datetime import date, datetime

from orders.packs.checking import Check
from orders.packs.recipients import Recipient
from reports.packs.paper_value import Asked
from reports.ways import Way


@dataclass(frozen=True)
class Row:
    """One recipient as they stand in the table, also half filled in."""

    on: bool
    name: str
    audience: str
    agency: str
    """Its reference where it is known, else as it was typed."""

    @property
    def is_empty(self) -> bool:
        return not (self.name.strip() or self.audience or self.agency.strip())


@dataclass(frozen=True)
class Wanted:
    """Everything that was asked, once it can be read."""

    rows: tuple[Row, ...]
    as_at: datetime | None
    keep_until: date
    purpose: str
    gateway: str
    necessity: str
    passphrase: str
    where: Way
    is_printed: bool


@dataclass(frozen=True)
class AtFirst:
    """What stands on the page before anybody typed."""

    meeting: str
    """Such as “Perpetrator forum, Thursday 3 December 2026”."""
    recipients: tuple[Recipient, ...]
    agencies: tuple[tuple[str, str], ...]
    """By their references, with what each is called."""
    issued: str
    """That copies of this meeting are out already; nothing where there are none."""
    keep_until: date
    purpose: str
    gateway: str
    necessity: str


@dataclass(frozen=True)
class Numbered:
    """A copy as it will be."""

    number: int
    of: int
    asked: Asked
    called: str
    """What the agency is called."""


@dataclass(frozen=True)
class Sort:
    """The copies of one audience and one agency: they tell the same."""

    check: Check
    copies: tuple[Numbered, ...]


Remark = tuple[str, str]
"""What there is to say of somebody, and how it is said while names are hidden."""


@dataclass(frozen=True)
class Checked:
    as_at: datetime
    remarks: tuple[Remark, ...]
    """What to put right, or to know, of all of them."""
    facts: tuple[str, ...]
    sorts: tuple[Sort, ...]

    @property
    def copies(self) -> tuple[Numbered, ...]:
        return tuple(copy for each in self.sorts for copy in each.copies)


def copies_said(number: int) -> str:
    return "1 copy" if number == 1 else f"{number:,} copies"
