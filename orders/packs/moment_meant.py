"""The moment of a pack, as somebody says it: a day, a moment, or nothing."""

from datetime import date, datetime

from disrupt.moments import LAST_MINUTE, When, ending


def moment_meant(said: When | None, today: date) -> datetime | None:
    """Of a day its end, as a record is shown; of today, or where nothing is said, now."""
    if said is None or isinstance(said, datetime):
        return said
    return None if said == today else ending(said) - LAST_MINUTE
