"""How near a date is: five bands, the same wherever a date is shown."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal, get_args

from disrupt.moments import When, day_of, ending

Band = Literal["overdue", "24 hours", "7 days", "28 days", "90 days"]

BANDS: tuple[Band, ...] = get_args(Band)
"""The nearest first."""
WITHIN: Mapping[Band, int] = {"24 hours": 1, "7 days": 7, "28 days": 28, "90 days": 90}
"""In days counted from London's today."""
FURTHEST = timedelta(days=max(WITHIN.values()))
ONE_DAY = timedelta(days=1)


def band_of(when: When | None, now: datetime) -> Band | None:
    """Today or tomorrow are within 24 hours; of a moment the hours are counted themselves."""
    if when is None:
        return None
    if ending(when) <= now:
        return "overdue"
    left = (day_of(when) - day_of(now)).days
    if isinstance(when, datetime):
        left = 0 if when - now <= ONE_DAY else max(left, 2)
    return next((band for band, days in WITHIN.items() if left <= days), None)


def worse(one: Band | None, other: Band | None) -> Band | None:
    known = [each for each in (one, other) if each]
    return min(known, key=BANDS.index, default=None)


def next_band_on(when: When, now: datetime) -> When | None:
    """The day on which, or the moment at which, this date comes into a worse band."""
    band = band_of(when, now)
    if band == "overdue":
        return None
    nearer = [
        WITHIN[each] for each in WITHIN if band is None or BANDS.index(each) < BANDS.index(band)
    ]
    if not nearer:
        return when
    if isinstance(when, datetime) and max(nearer) == WITHIN["24 hours"]:
        return when - ONE_DAY
    return day_of(when) - timedelta(days=max(nearer))
