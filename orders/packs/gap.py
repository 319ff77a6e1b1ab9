"""From when on nothing in force is recorded, worked out from what a copy's reader is left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from disrupt import phrasing
from orders.packs.subject import Bar, Track

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Gap:
    """Both days are in it."""

    first: date
    last: date | None
    """None where nothing follows."""


def gaps(tracks: Iterable[Track], day: date) -> tuple[Gap, ...]:
    """From that day on; what was only asked for, and a lost licence, is nothing in force."""
    bars = (bar for track in tracks for bar in track.bars if bar.state == "live")
    return tuple(_gaps(sorted(bars, key=lambda bar: bar.begins), day))


def says(found: Iterable[Gap]) -> str:
    """Never that nobody is protected: who knows what is recorded elsewhere."""
    spans = " and ".join(_span(gap) for gap in found)
    return f"none recorded here {spans}" if spans else ""


def _gaps(bars: Iterable[Bar], day: date) -> Iterator[Gap]:
    for bar in bars:
        if bar.begins > day:
            yield Gap(day, bar.begins - _DAY)
        if bar.ends is None:
            return
        day = max(day, bar.begins, bar.ends + _DAY)
    yield Gap(day, None)


def _span(gap: Gap) -> str:
    first = phrasing.day(gap.first)
    if gap.last == gap.first:
        return f"on {first}"
    return f"from {first} to {phrasing.day(gap.last)}" if gap.last else f"from {first}"
