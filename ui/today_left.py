"""How somebody left the page Today, for when they come back to it."""

from dataclasses import dataclass, field

from orders.alerts.handled import Key
from orders.alerts.today import Asked, Today
from ui.today_acts import Done


@dataclass
class Left:
    asked: Asked = field(default_factory=Asked)
    key: Key | None = None
    """The date that they were at."""
    open: set[tuple[str, str]] = field(default_factory=set)
    """The folds that are open: of which band, and why they are folded."""
    told: set[tuple[int, str]] = field(default_factory=set)
    """The hand-overs of which one was told here, and of which of their turns."""
    done: list[tuple[Done, Today | None]] = field(default_factory=list)
    """What can be taken back, the last at the end, and what was known before it."""
