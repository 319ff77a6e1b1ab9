"""A clock that a test moves, and a computer in another zone."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from disrupt.clock import Clock
from disrupt.moments import read_when


class Moved(Clock):
    """It stands where it was set last."""

    def __init__(self, at: str) -> None:
        super().__init__()
        self.set(at)

    def set(self, at: str) -> None:
        """In London's wall time."""
        object.__setattr__(self, "stands_at", read_when(at).when)

    def now(self) -> datetime:
        assert self.stands_at is not None
        return self.stands_at


ZONES = ("Europe/London", "Pacific/Honolulu", "Pacific/Auckland")


@contextmanager
def computer_in(zone: str) -> Iterator[None]:
    """Where it believes to be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        try:
            yield
        finally:
            patch.undo()
            time.tzset()
