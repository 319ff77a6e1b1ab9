"""What the law says of a power beside its dates: each with its place, and how that is known."""

from dataclasses import dataclass
from typing import Literal

from orders.asks import Condition

Evidence = Literal["read", "official", "secondary", "unverified"]


@dataclass(frozen=True)
class Provision:
    """One thing that the law says, in plain words, and where it says it."""

    says: str
    section: str = ""
    evidence: Evidence = "read"


@dataclass(frozen=True)
class Point:
    """What a power asks of an officer beside its dates: answered by what is said, or ticked."""

    id: str
    says: str
    section: str
    evidence: Evidence = "read"
    met: Condition | None = None
    """Without it, a person ticks that the point is met."""


@dataclass(frozen=True)
class Opening:
    """Of whom a power is not open; or, as a note, what is to be known before it is used.

    It asks what is known on a day: of a person their age, of a place whether it is a hotel.
    """

    says: str
    section: str
    evidence: Evidence = "read"
    when: Condition | None = None
    unless: Condition | None = None
    level: Literal["refused", "note"] = "refused"


@dataclass(frozen=True)
class Suspension:
    """What the law takes from an order for a time, though it has not ended: said for its breach."""

    says: str
    section: str
    evidence: Evidence = "read"
    when: Condition | None = None
    unless: Condition | None = None
