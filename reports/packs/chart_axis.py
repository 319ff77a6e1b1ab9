"""The years under a chart of restrictions, and where on them a day stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from orders.packs.subject import Bar, Track

_BEFORE, _AFTER = 6, 3
"""Years that are drawn at most before and after that of the pack."""
_SAME = 1.5
"""Points by which one may begin before the other has ended, such as on its last day."""


@dataclass(frozen=True)
class Axis:
    """Points are counted from its own left edge."""

    first: int
    last: int
    """Years, both of them drawn whole."""
    wide: float

    def at(self, day: date) -> float:
        """What lies beyond an end of it stands at that end."""
        begins, ends = date(self.first, 1, 1), date(self.last + 1, 1, 1)
        share = (day - begins) / (ends - begins)
        return min(max(share, 0), 1) * self.wide

    def ends_at(self, bar: Bar) -> float:
        """An end is a day that is in it; without one it runs on."""
        if bar.ends is None or bar.ends.year > self.last:
            return self.wide
        return self.at(date.fromordinal(bar.ends.toordinal() + 1))

    def is_before(self, bar: Bar) -> bool:
        return bar.ends is not None and bar.ends.year < self.first

    def is_after(self, bar: Bar) -> bool:
        return bar.begins.year > self.last

    def has(self, bar: Bar) -> bool:
        return not self.is_before(bar) and not self.is_after(bar)

    def years(self) -> Iterator[tuple[int, float]]:
        for year in range(self.first, self.last + 1):
            yield year, self.at(date(year, 1, 1))


def axis_of(tracks: Sequence[Track], day: date, wide: float) -> Axis:
    bars = [bar for track in tracks for bar in track.bars]
    begun = min((bar.begins.year for bar in bars), default=day.year)
    known = max((each.year for bar in bars for each in _days(bar)), default=day.year)
    first = max(min(begun, day.year), day.year - _BEFORE)
    return Axis(first, min(max(known, day.year + 1), day.year + _AFTER), wide)


def lanes(bars: Iterable[Bar], axis: Axis) -> list[list[Bar]]:
    """Below each other where they would lie over each other."""
    found: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: bar.begins):
        free = (lane for lane in found if axis.ends_at(lane[-1]) <= axis.at(bar.begins) + _SAME)
        lane = next(free, None)
        if lane is None:
            found.append(lane := [])
        lane.append(bar)
    return found


def _days(bar: Bar) -> Iterator[date]:
    yield bar.begins
    if bar.ends:
        yield bar.ends
