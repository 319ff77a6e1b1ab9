"""One thing that binds somebody or a place: its exact words, and what breaking it is."""

from dataclasses import dataclass

from disrupt.moments import When


@dataclass(frozen=True)
class Line:
    """One live condition; without a number, whom or what the whole of it is about."""

    number: str
    text: str
    hours: str
    about: str
    """What it is about, by the name that it goes by."""
    ends: When | None
    refers: tuple[str, ...] = ()
    """The references of what it is about."""


@dataclass(frozen=True)
class Binding:
    reference: str
    kind: str
    """An order, an outcome, a licence; or the place whose licence it is."""
    power: str
    title: str
    state: str
    binds: bool
    """Whether it can be enforced against this person now."""
    began: When | None
    served: When | None
    ends: When | None
    until_further_order: bool
    ends_says: str
    lines: tuple[Line, ...]
    breach: str
    arrest: str
    source: str
    sure: bool
    """Without it, what is said of its end or of breaking it is to be checked with legal."""
