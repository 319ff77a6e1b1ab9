"""How recent, how often, how grave and how many: what orders the list of a forum."""

from dataclasses import dataclass
from datetime import date
from math import floor

CAPTION = "Orders the list, not a measure of danger."


@dataclass(frozen=True)
class Part:
    """One of the four: what was counted, what that gives from 0 to 1, and how much it weighs."""

    name: str
    counted: str
    """In words that can be checked by hand, such as “last harm 12 days ago”."""
    value: float
    weight: int
    references: tuple[str, ...] = ()
    """Of the records that were counted."""

    @property
    def exact(self) -> float:
        return self.value * self.weight

    @property
    def points(self) -> float:
        """To one decimal, as it is shown."""
        return tenth(self.exact)


@dataclass(frozen=True)
class Score:
    as_at: date
    edition: str
    parts: tuple[Part, ...]
    before: float | None = None
    """At the last meeting of the forum."""
    progress: tuple[str, ...] = ()
    """How it, and what was counted, compare with the day on which the forum adopted them."""

    @property
    def points(self) -> float:
        """To one decimal, as it is shown; of the parts as they are, and not as they are shown."""
        return tenth(sum(part.exact for part in self.parts))

    @property
    def change(self) -> float | None:
        return None if self.before is None else round(self.points - self.before, 1)


def tenth(points: float) -> float:
    """To one decimal, halves upwards, as one does by hand."""
    return floor(round(points * 10, 6) + 0.5) / 10
