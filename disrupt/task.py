"""Long work as those who wait for it see it: how far it has come, and how it learns to stop."""

from threading import Event

from disrupt.errors import Stopped


class Task:
    """One piece of long work. Whoever works reaches; whoever waits looks, and may stop it."""

    def __init__(self) -> None:
        self.doing = ""
        self.done = 0
        self.of = 0
        self._stop = Event()

    def reach(self, doing: str, done: int = 0, of: int = 0) -> None:
        """Said before each step; the step is not begun once nobody waits for it any more."""
        if self._stop.is_set():
            raise Stopped
        self.doing, self.done, self.of = doing, done, of

    def stop(self) -> None:
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        return self._stop.is_set()
