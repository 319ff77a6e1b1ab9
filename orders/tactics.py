"""What is done against exploitation without a legal power kept here; nothing is reckoned for it."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from disrupt.paths import resource
from orders.provisions import Evidence
from orders.reading import read_file
from orders.terms import Confidence


@dataclass(frozen=True)
class Tactic:
    """One thing that may be done, and the law it may rest on."""

    id: str
    name: str
    section: str = ""
    evidence: Evidence = "unverified"


@dataclass(frozen=True)
class Group:
    """Tactics of one sort; the child's own protection is context and never counted."""

    id: str
    name: str
    counted: bool
    tactics: tuple[Tactic, ...]
    about: tuple[Literal["person", "premises"], ...] = ("person",)
    """Against whom or on what they are used."""


@dataclass(frozen=True)
class Tactics:
    """The list, and how far it can be relied on."""

    title: str
    source: str
    confidence: Confidence
    says: str
    groups: tuple[Group, ...]


@cache
def shipped() -> Tactics:
    return read_file(Tactics, resource("tactics.toml"))
