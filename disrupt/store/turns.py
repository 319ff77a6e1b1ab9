"""Many read or one writes: the one lock inside the process."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, get_ident


class Turns:
    """A writer waits for the readers to finish, and new readers wait for a waiting writer."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._readers: set[int] = set()
        self._writer: int | None = None
        self._writers_waiting = 0

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits to write: a long reader may give way."""
        return self._writers_waiting > 0

    @contextmanager
    def reading(self) -> Iterator[None]:
        with self._changed:
            self._refuse_nesting()
            self._changed.wait_for(lambda: self._writer is None and not self._writers_waiting)
            self._readers.add(get_ident())
        try:
            yield
        finally:
            with self._changed:
                self._readers.remove(get_ident())
                self._changed.notify_all()

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._changed:
            self._refuse_nesting()
            self._wait_to_write()
            self._writer = get_ident()
        try:
            yield
        finally:
            with self._changed:
                self._writer = None
                self._changed.notify_all()

    def _wait_to_write(self) -> None:
        self._writers_waiting += 1
        try:
            self._changed.wait_for(lambda: self._writer is None and not self._readers)
        finally:
            self._writers_waiting -= 1
            self._changed.notify_all()

    def _refuse_nesting(self) -> None:
        if get_ident() in self._readers or self._writer == get_ident():
            raise RuntimeError("A turn inside a turn: end the first before beginning another.")
