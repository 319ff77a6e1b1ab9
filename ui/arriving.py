"""Parts of a page that are put up one after another, each in an event of its own."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

Maker = Callable[[], QWidget]


class Arriving(QWidget):
    """A column of them: what stands first on a page can be read before the last is made."""

    arrived = Signal(object)
    """One of them came up."""

    def __init__(self) -> None:
        super().__init__()
        self._to_come: deque[Maker] = deque()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._next)

    def bring(self, makers: Iterable[Maker]) -> None:
        self._to_come.extend(makers)
        self._soon.start()

    def finish(self) -> None:
        """At once, for somebody who is on their way to one of them."""
        while self._to_come:
            self._next()

    def _next(self) -> None:
        if not self._to_come:
            self._soon.stop()
            return
        part = self._to_come.popleft()()
        self._column.insertWidget(self._column.count() - 1, part)
        # At once, or nothing on it could take the focus.
        part.show()
        self.arrived.emit(part)
