"""What a new meeting is given where its forum says nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from disrupt.paths import resource
from orders.reading import read_file
from orders.terms import Confidence


@dataclass(frozen=True)
class Usual:
    title: str
    source: str
    confidence: Confidence
    agenda: tuple[str, ...]
    papers_days: int
    papers_when: Literal["before", "after"]
    reply_days: int
    """Working days from the reply to an information request to the meeting."""
    every: Mapping[str, int]
    """Months between two meetings, by how that may be said."""


@cache
def usual() -> Usual:
    return read_file(Usual, resource("forum.toml"))
