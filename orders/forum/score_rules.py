"""What a score counts, for how long and how much: the shipped edition of the formula."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from disrupt.paths import resource
from orders.reading import read_file
from orders.terms import Confidence

PARTS = ("recency", "frequency", "gravity", "victims")


@dataclass(frozen=True)
class Windows:
    """In days."""

    recency: int
    frequency: int
    gravity: int


@dataclass(frozen=True)
class Full:
    """How much is full marks."""

    frequency: int
    gravity: int
    victims: int


@dataclass(frozen=True)
class Sightings:
    with_child: int


@dataclass(frozen=True)
class Victims:
    link_roles: tuple[str, ...]
    """The roles of a link by which a child counts."""


@dataclass(frozen=True)
class Rules:
    title: str
    edition: str
    source: str
    confidence: Confidence
    says: str
    weights: Mapping[str, int]
    """By the part: those in force where a register settled none."""
    windows: Windows
    full: Full
    outcomes: Mapping[str, int]
    families: Mapping[str, int]
    """Both are added."""
    order_events: Mapping[str, int]
    sightings: Sightings
    victims: Victims


@cache
def shipped() -> Rules:
    return read_file(Rules, resource("score.toml"))
