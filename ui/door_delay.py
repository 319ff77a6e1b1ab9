"""How long one waits between two tries at the door: longer after each that failed."""

SECOND = 10**9
WAITS = (1, 2, 4, 8, 16, 30)
"""In seconds. The last one stays."""


class Delay:
    """Counts by ticks, which no clock that is set can shorten."""

    def __init__(self) -> None:
        self._failures = 0
        self._until = 0

    def failed(self, ticks: int) -> None:
        self._until = ticks + SECOND * WAITS[min(self._failures, len(WAITS) - 1)]
        self._failures += 1

    def succeeded(self) -> None:
        self._failures = self._until = 0

    def left(self, ticks: int) -> int:
        """Seconds until the next try, begun ones counted whole."""
        return max(0, -((ticks - self._until) // SECOND))


def told(seconds: int) -> str:
    if not seconds:
        return ""
    return f"Next try in {seconds} second{'' if seconds == 1 else 's'}."
