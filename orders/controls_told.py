"""What controlled somebody or a place over time, as a table: the drawing says the same."""

from collections.abc import Iterable, Mapping

from disrupt import phrasing
from orders.controls import State, Track

STATES: Mapping[State, str] = {
    "over": "ended",
    "live": "in force",
    "asked": "not yet in force",
    "lost": "lost",
}
OPEN = "no end recorded"
HEADINGS = ("Sort", "Reference", "What", "From", "Until", "State")
NOTHING = "No order, notice or other control is recorded."


def rows(tracks: Iterable[Track]) -> list[tuple[str, ...]]:
    return [
        (
            *(track.label, bar.reference, bar.says, phrasing.short_day(bar.begins)),
            *(phrasing.short_day(bar.ends) if bar.ends else OPEN, STATES[bar.state]),
        )
        for track in tracks
        for bar in track.bars
    ]
