"""How far an order has got: worked out from what happened to it, and never typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from disrupt.moments import When, beginning, day_of, ending
from orders.recorded import Recorded
from orders.terms import Power

BEGUN = ("made", "given", "issued", "fixed", "authorised", "ordered", "protection_began")
"""What brings an order or a notice into being."""
SERVED = ("served", "fixed", "given")
"""What makes it bind, where its power does not say otherwise."""

WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Asked:
    """An order at a moment, with its last day or moment as it was reckoned."""

    of: Recorded
    power: Power
    ends: When | None
    at: datetime

    def has(self, *events: str) -> bool:
        """Whether any of these happened by then; a day has happened from its beginning."""
        known = (self.of.when(event) for event in events)
        return any(when is not None and beginning(when) <= self.at for when in known)

    def is_over(self) -> bool:
        """What never began does not end, unless its end is all that is known of it."""
        if self.ends is None or ending(self.ends) > self.at:
            return False
        return self.has(*BEGUN, *SERVED) or self.of.order.ends is not None

    def is_listed(self) -> bool:
        """From the day on which a hearing was put down, for whenever that is."""
        put_down = (each for each in self.of.events if each.event == "hearing listed")
        known = (each.recorded_on or day_of(self.at) for each in put_down)
        return self.has("hearing listed") or any(day <= day_of(self.at) for day in known)

    def is_withdrawn(self) -> bool:
        """A notice at any time; an application until the order was made."""
        is_made = self.power.kind != "notice" and self.has(*BEGUN, *SERVED)
        return self.has(WITHDRAWN) and not is_made

    def binds(self) -> bool:
        bound = bound_from(self.of, self.power)
        return bound is not None and beginning(bound) <= self.at


def bound_from(of: Recorded, power: Power) -> When | None:
    """When it began to bind whoever was served first."""
    known = [when for event in power.binds_from or SERVED if (when := of.when(event))]
    if not known:
        return None
    first = min(known, key=beginning)
    return max(first, of.when(power.takes_effect) or first, key=beginning)


# The first that holds is the stage.
STAGES: tuple[tuple[str, Callable[[Asked], bool]], ...] = (
    ("discharged", lambda asked: asked.has("discharged")),
    ("superseded", lambda asked: asked.has("superseded")),
    ("ended", lambda asked: asked.is_over() or asked.has("ended")),
    (WITHDRAWN, lambda asked: asked.is_withdrawn()),
    ("in force", lambda asked: asked.binds()),
    ("not yet enforceable", lambda asked: asked.has(*BEGUN)),
    ("refused", lambda asked: asked.has("refused")),
    ("hearing listed", lambda asked: asked.is_listed()),
    ("applied for", lambda asked: asked.has("applied", "received")),
    ("considered", lambda asked: asked.has("considered")),
)
NOTHING_YET = "recorded"
STAGE_NAMES = (*(name for name, _ in STAGES), NOTHING_YET)
OVER = frozenset({"discharged", "superseded", "ended", "refused", "withdrawn"})


def stage(asked: Asked) -> str:
    return next((name for name, holds in STAGES if holds(asked)), NOTHING_YET)
