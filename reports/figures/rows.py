"""One row of the register as the measures look at it, whatever kind of record it is of."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, case
from sqlalchemy.orm import InstrumentedAttribute, Session

from disrupt.records.sealed_text import as_kept
from orders.reckoning import Law
from reports.figures.days import moved


class Row(NamedTuple):
    """Plain texts, and nothing where nothing is said."""

    words: tuple[str, ...]
    """By which it is told whether it is counted, in the order of its source."""
    days: tuple[str, ...]
    """Days in London, in the order of its source."""
    record: str
    """What is listed behind a figure: its reference, or of an event its order's."""
    whom: str = ""
    """The person it is about."""
    area: str = ""
    came_of: str = ""
    """Of a charge and of what followed, the arrest."""
    power: str = ""
    tactic: str = ""
    agency: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Reading:
    """What is read from, and the first day of which anything is asked."""

    session: Session
    law: Law
    since: str

    def begins(self, column: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
        """A day earlier: a moment is kept in UTC, but lies on its day in London."""
        wanted: ColumnElement[bool] = as_kept(column) >= moved(self.since, -1)
        return wanted


def yes_no(column: InstrumentedAttribute[bool | None]) -> ColumnElement[str]:
    return case((column.is_(True), "yes"), (column.is_(False), "no"), else_="")


def said(is_so: object) -> str:
    return "yes" if is_so else "no"
