"""What the clock has to say beside its dates."""

from dataclasses import dataclass

from orders.terms import Level


@dataclass(frozen=True)
class Said:
    """A refusal, a warning or a note, and the law that it rests on."""

    level: Level
    text: str
    source: str = ""
