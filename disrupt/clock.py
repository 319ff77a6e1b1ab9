"""The one place that asks what day it is."""

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Clock:
    """The time, or a moment at which it stands still."""

    stands_at: datetime | None = None

    def now(self) -> datetime:
        return self.stands_at or datetime.now(UTC)

    def today(self) -> date:
        return self.now().astimezone(LONDON).date()

    def ticks(self) -> int:
        """Nanoseconds that only go forward, so that a clock put back is noticed."""
        return time.monotonic_ns()


def wall_time(moment: datetime) -> str:
    """`YYYY-MM-DDTHH:MM` in London; in the hour that happens twice, with its offset."""
    here = moment.astimezone(LONDON)
    twice = here.replace(fold=0).utcoffset() != here.replace(fold=1).utcoffset()
    whole = here.isoformat(timespec="minutes")
    return whole if twice else whole[: len("YYYY-MM-DDTHH:MM")]


def shown_elsewhere(moment: datetime) -> datetime | None:
    """What this computer's own clock shows then, where its time zone is not London's."""
    here = moment.astimezone()
    is_london = here.utcoffset() == moment.astimezone(LONDON).utcoffset()
    return None if is_london else here
