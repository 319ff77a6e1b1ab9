"""Long work as those who wait for it see it: how far it has come, and how it learns to stop."""

from threading import Event, RLock

from disrupt.errors import Stopped


class Task:
    """One piece of long work. Whoever works reaches; whoever waits looks, and may stop it."""

    def __init__(self) -> None:
        self.doing = ""
        self.done = 0
        self.of = 0
        self.is_settled = False
        self._stop, self._one_at_a_time = Event(), RLock()

    def reach(self, doing: str, done: int = 0, of: int = 0) -> None:
        """Said before each step; the step is not begun once nobody waits for it any more."""
        if self._stop.is_set():
            raise Stopped
        self.doing, self.done, self.of = doing, done, of

    def settle(self, doing: str) -> None:
        """From here on it is done to its end: whoever wants to stop it comes too late."""
        with self._one_at_a_time:
            self.reach(doing)
            self.is_settled = True

    def stop(self) -> None:
        with self._one_at_a_time:
            if not self.is_settled:
                self._stop.set()

    @property
    def is_stopped(self) -> bool:
        return self._stop.is_set()
