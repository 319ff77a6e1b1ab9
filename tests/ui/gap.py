"""How long the window was deaf: the longest stretch in which its thread heard no timer."""

from time import monotonic, thread_time

from PySide6.QtCore import QObject, Qt, QTimer

OFTEN = 10
"""Milliseconds between two looks."""
MOST = 0.1
"""Seconds of work in one go that the window's thread may do."""
USUAL = 0.013
"""Seconds that a fixed piece of work takes where nothing else is done."""
MOST_WAITED = 2.0
"""Seconds in one go that it may stand still, for work or not: a loaded machine takes its share."""


class Gap(QObject):
    """What is counted is the thread's own work: waiting for a busy machine is not in it.

    The same work takes longer, though, where others use the same cores: so much more is allowed
    as a fixed piece of work takes now.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worked = self.waited = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._at = (thread_time(), monotonic())
        self._timer.start(OFTEN)

    def look(self) -> None:
        before, self._at = self._at, (thread_time(), monotonic())
        self.worked = max(self.worked, self._at[0] - before[0])
        self.waited = max(self.waited, self._at[1] - before[1])

    def forget(self) -> None:
        """What a test did itself, and no person could have done, does not count."""
        self._at = (thread_time(), monotonic())

    def check(self, most: float = MOST) -> None:
        """Once: what a test looks at afterwards is not the window's work."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        allowed = most * max(1.0, _takes_now() / USUAL)
        assert self.worked < allowed, f"the window was busy for {self.worked * 1000:.0f} ms"
        assert self.waited < MOST_WAITED, f"the window stood still for {self.waited:.1f} s"


def _takes_now() -> float:
    before = thread_time()
    held = {str(number): [number] for number in range(60_000)}
    assert held
    return thread_time() - before
