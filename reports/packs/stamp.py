"""What makes one copy this copy, and stands at the foot of each of its pages."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Stamp:
    number: int
    of: int
    recipient: str
    log: str
    """The last line of the log when it was made, such as “18204-9f3c61a2b0”."""
    pack_number: str
    """All of it; each page shows how it begins."""
    by: str
    """Who made it, such as “officer 4471”."""
    made: datetime
    """When it was drawn; its pack is as at a moment of its own, which may lie ahead."""
