"""How far an order has got: worked out from what happened to it, and never typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from disrupt.moments import When, beginning, ending
from orders.recorded import Recorded

BEGUN = ("made", "given", "issued", "fixed", "authorised", "ordered", "protection_began")
"""What brings an order or a notice into being."""


@dataclass(frozen=True)
class Asked:
    """An order at a moment, with its last day or moment as it was reckoned."""

    of: Recorded
    ends: When | None
    at: datetime

    def has(self, *events: str) -> bool:
        """Whether any of these happened by then; a day has happened from its beginning."""
        known = (self.of.when(event) for event in events)
        return any(when is not None and beginning(when) <= self.at for when in known)

    def is_over(self) -> bool:
        return self.ends is not None and ending(self.ends) <= self.at


# The first that holds is the stage.
STAGES: tuple[tuple[str, Callable[[Asked], bool]], ...] = (
    ("discharged", lambda asked: asked.has("discharged")),
    ("superseded", lambda asked: asked.has("superseded")),
    ("ended", lambda asked: asked.is_over() or asked.has("ended")),
    ("in force", lambda asked: asked.has("served", "fixed")),
    ("not yet served", lambda asked: asked.has(*BEGUN)),
    ("refused", lambda asked: asked.has("refused")),
    ("withdrawn", lambda asked: asked.has("withdrawn")),
    ("hearing listed", lambda asked: asked.has("hearing listed")),
    ("applied for", lambda asked: asked.has("applied")),
    ("considered", lambda asked: asked.has("considered")),
)
NOTHING_YET = "recorded"


def stage(asked: Asked) -> str:
    return next((name for name, holds in STAGES if holds(asked)), NOTHING_YET)
