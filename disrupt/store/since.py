"""When a passphrase was last typed here, and whether that was long ago."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LASTS = timedelta(hours=8)
# A clock is set by seconds, and ticks and hours are not read at one instant.
SLACK = timedelta(seconds=30)


@dataclass(frozen=True)
class Moment:
    """A moment as one run of one computer knows it."""

    boot: str
    """Which run. Only Linux names it."""
    at: datetime
    ticks: int
    """Nanoseconds that only go forward, and begin anew with the computer."""

    def __str__(self) -> str:
        return f"{self.at.isoformat()} {self.ticks} {self.boot}"

    @classmethod
    def read(cls, text: str) -> "Moment":
        at, ticks, boot = text.split(" ")
        return cls(boot, datetime.fromisoformat(at), int(ticks))


def is_over(typed: Moment, now: Moment) -> bool:
    """After eight hours, after a restart, or when the clock and the ticks disagree.

    Where a run has no name a restart shows in the ticks, which then are far behind the clock; a
    computer that slept looks the same there, and is asked for the passphrase too.
    """
    by_clock = now.at - typed.at
    by_ticks = timedelta(microseconds=(now.ticks - typed.ticks) / 1000)
    was_put_back = by_clock < by_ticks - SLACK
    was_started_anew = by_ticks < timedelta(0) or typed.boot != now.boot
    may_have_been = not now.boot and by_clock > by_ticks + SLACK
    long_ago = max(by_clock, by_ticks) > LASTS
    return was_put_back or was_started_anew or may_have_been or long_ago
