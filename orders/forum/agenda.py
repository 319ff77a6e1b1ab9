"""The agenda of a meeting as its page shows it: items in their order, and whom each is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from disrupt.moments import When
from orders.forum.score import Score

Phase = Literal["before", "in the room", "over"]
Chip = Literal["", "new", "changed", "overdue", "gaps"]


@dataclass(frozen=True)
class Row:
    """Somebody or some place that the meeting considers."""

    about: str
    kind: str
    """Of record; empty where there is no such record, or none for this reader."""
    name: str
    item: str
    state: str
    """As its row of the agenda says it; empty where nothing is decided yet."""
    beside: str
    """One short line, such as “3 open actions · changed”."""
    chip: Chip = ""
    says: str = ""
    """On the chip, such as “1 overdue”."""
    score: Score | None = None


@dataclass(frozen=True)
class Heading:
    number: int
    item: str
    minute: str
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Agenda:
    meeting: str
    forum: str
    """Its name."""
    at: When | None
    place: str
    phase: Phase
    headings: tuple[Heading, ...]
    last: str = ""
    """The meeting of this forum before it."""
    last_on: date | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """In the order in which they are walked through."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[Row]:
        for heading in self.headings:
            yield from heading.rows
