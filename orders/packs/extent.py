"""How much of what a section could hold a copy's reader is told: all of it, some of it or none."""

from typing import Literal

from disrupt.fields import Seen
from orders.audiences import OF_ANYBODY, Audience, sees

Extent = Literal["wholly", "in part", "not at all"]
_OF_THEM = {*OF_ANYBODY, "linked", "its own place"}
"""What is seen wholly of everybody who stands in that copy."""


def extent(audience: Audience, *classes: Seen) -> Extent:
    words = {sees(audience, each) for each in classes}
    if words <= {"no"}:
        return "not at all"
    return "wholly" if words <= _OF_THEM else "in part"
