"""All that is gathered for the packs of a meeting, before anybody's copy is made of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from disrupt.moments import When
from orders.packs.pieces import Piece, Told, Words
from orders.packs.subject import Page


@dataclass(frozen=True)
class Head:
    """Whose meeting, when and where: it stands on every copy."""

    meeting: str
    """Its reference."""
    number: int
    """Of its row, as the log names it."""
    forum: str
    at: When | None
    place: str
    controller: str
    as_at: datetime
    """Every state in the pack is that of this moment."""


@dataclass(frozen=True)
class Listed(Told):
    """A subject on the agenda."""

    needs: ClassVar = ("name",)

    about: str
    name: Piece
    beside: Words
    """Such as “3 open actions”, “changed”."""


@dataclass(frozen=True)
class Heading:
    """One item of the agenda; it stands there also where nobody is under it."""

    number: int
    says: str
    listed: tuple[Listed, ...]


@dataclass(frozen=True)
class Late(Told):
    """A date that passed, and that nobody has dealt with: the chair's list."""

    needs: ClassVar = ("says",)

    about: str
    """Of the record whose date it is, or whom that is about."""
    says: Piece
    who: Piece | None
    due: date
    source: str


@dataclass(frozen=True)
class Row(Told):
    """One row of the ten-column plan; a cell is a line."""

    needs: ClassVar = ("action",)

    about: str
    whom: Piece | None
    reference: Piece
    objective: Words
    action: Words
    action_rag: Piece | None
    evidence: Words
    outcome: Words
    accountable: Words
    responsible: Words
    timescale: Words
    partners: Words
    outcome_rag: Piece | None


@dataclass(frozen=True)
class Pack:
    head: Head
    statement: str
    """Of confidentiality."""
    agenda: tuple[Heading, ...]
    pages: tuple[Page, ...]
    late: tuple[Late, ...]
    plan: tuple[Row, ...]
    plan_since: date | None
    """The day of the meeting before."""
