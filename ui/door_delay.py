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
        self.resume(self._failures + 1, 0, ticks)

    def resume(self, failures: int, ago: int, ticks: int) -> None:
        """The last of so many was so many seconds ago, which a clock put back makes no longer."""
        self._failures = failures
        wait = WAITS[min(failures, len(WAITS)) - 1]
        self._until = ticks + SECOND * (wait - max(ago, 0))

    def succeeded(self) -> None:
        self._failures = self._until = 0

    def left(self, ticks: int) -> int:
        """Seconds until the next try, begun ones counted whole."""
        return max(0, -((ticks - self._until) // SECOND))


def told(seconds: int) -> str:
    if not seconds:
        return ""
    return f"Next try in {seconds} second{'' if seconds == 1 else 's'}."
