"""The day in London of a date as it is kept, told from its text wherever that is enough."""

from datetime import timedelta
from functools import lru_cache

from disrupt.moments import as_an_end, day_of, from_kept

DAY = timedelta(days=1)
WHOLE = len("2026-11-20")
HOUR = slice(len("2026-11-20T"), len("2026-11-20T23"))
LATE = "22"
"""An earlier hour in UTC lies on the same day in London, whatever its clocks ever did."""
FOR_EVER = "9999-12-31"


def day_in_london(kept: str | None) -> str:
    """Nothing, where it bears no date: such a row is in no period."""
    if not kept:
        return ""
    if len(kept) == WHOLE or kept[HOUR] < LATE:
        return kept[:WHOLE]
    return _of_a_moment(kept)


@lru_cache(4096)
def last_day(kept: str) -> str:
    """Of something that ends then, the last day on which it stands."""
    return day_of(as_an_end(from_kept(kept))).isoformat()


@lru_cache(4096)
def moved(day: str, days: int) -> str:
    return (day_of(from_kept(day)) + days * DAY).isoformat()


@lru_cache(4096)
def _of_a_moment(kept: str) -> str:
    return day_of(from_kept(kept)).isoformat()
