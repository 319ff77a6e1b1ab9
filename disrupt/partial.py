"""A date of which only a part may be known, or known only about."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

WRITTEN = re.compile(r"(~?)([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """`1985`, `1985-06` or `1985-06-03`, with `~` before it for "about"."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        self.earliest()
        if self.day and not self.month:
            raise ValueError("A day is of a month.")

    def __str__(self) -> str:
        known = [part for part in (self.month, self.day) if part is not None]
        parts = [f"{self.year:04}", *(f"{part:02}" for part in known)]
        return ("~" if self.about else "") + "-".join(parts)

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.earliest(), str(self)) < (other.earliest(), str(other))

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        return cls(day.year, day.month, day.day)

    @classmethod
    def read(cls, text: str) -> "PartialDate":
        found = WRITTEN.fullmatch(text.strip())
        if not found:
            raise ValueError(f"“{text}” is not a date: write it as 2026-11-20, 2026-11 or 2026.")
        about, *parts = found.groups()
        try:
            year, month, day = (None if part is None else int(part) for part in parts)
            return cls(year or 0, month, day, about=bool(about))
        except ValueError as error:
            raise ValueError(f"“{text}” is not a date in the calendar.") from error

    def earliest(self) -> date:
        return date(self.year, _or(self.month, 1), _or(self.day, 1))

    def latest(self) -> date:
        month = _or(self.month, 12)
        return date(self.year, month, _or(self.day, calendar.monthrange(self.year, month)[1]))


def _or(known: int | None, otherwise: int) -> int:
    return otherwise if known is None else known
