"""What names whom a page is of, or was said there, in a line."""

from dataclasses import dataclass
from datetime import date

from disrupt import phrasing
from disrupt.moments import When


@dataclass(frozen=True)
class Entry:
    """One record that names whom the page is of, or one thing said there, in a line."""

    kind: str
    reference: str
    says: str
    state: str
    beside: str
    names: bool = False
    """Whether it says whom, and so hides with the names."""
    lead: str = ""
    """What stands first where no record is behind it, such as its day."""
    under: str = ""
    """The heading under which it stands, where there are several."""
    due: date | None = None
    """By when it is to be done again: how near that is, its state says."""


def when_of(at: When | None) -> str | None:
    return phrasing.when(at) if at else None


def joined(*parts: str | None, between: str = " · ") -> str:
    return between.join(part for part in parts if part)
