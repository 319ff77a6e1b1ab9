"""By what the impact of a disruption is said, and in which edition."""

from dataclasses import dataclass
from functools import cache

from disrupt.paths import resource
from orders.reading import read_file
from orders.terms import Confidence


@dataclass(frozen=True)
class Criterion:
    word: str
    says: str


@dataclass(frozen=True)
class Criteria:
    """The wording for each impact, and how far it can be relied on."""

    title: str
    edition: str
    source: str
    confidence: Confidence
    says: str
    impacts: tuple[Criterion, ...]


@cache
def shipped() -> Criteria:
    return read_file(Criteria, resource("impacts.toml"))
