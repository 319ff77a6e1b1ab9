"""The agreement under which a forum shares information, and whether it has ended."""

from dataclasses import dataclass
from datetime import date

from disrupt import phrasing
from disrupt.partial import PartialDate
from reports.forum.held import Sitting

NONE = "no sharing agreement is recorded"


@dataclass(frozen=True)
class Agreement:
    name: str
    ends: PartialDate | None
    ended: bool
    """Before the day of the meeting."""

    @property
    def is_none(self) -> bool:
        return not (self.name or self.ends)

    @property
    def says(self) -> str:
        """Such as “Westmere sharing agreement, to 31 March 2028”."""
        if self.is_none:
            return NONE
        last = phrasing.partial(self.ends) if self.ends else ""
        to = f"{'ended on' if self.ended else 'to'} {last}" if last else "no end is recorded"
        return f"{self.name or 'sharing agreement'}, {to}"


def agreement(sitting: Sitting) -> Agreement:
    """Of the forum, as it stands on the day of the meeting."""
    forum = sitting.forum
    ends = forum.agreement_ends if forum else None
    return Agreement((forum.agreement or "") if forum else "", ends, _is_over(ends, sitting.day))


def _is_over(ends: PartialDate | None, on: date) -> bool:
    return ends is not None and ends.latest() < on
