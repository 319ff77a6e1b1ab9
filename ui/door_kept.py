"""The delay at the door of each register, kept so that no restart of the program lifts it."""

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.settings import Tries
from ui.device import Device
from ui.door_delay import Delay


class Delays:
    """One for each register that somebody was at since the program began."""

    def __init__(self, device: Device, clock: Clock) -> None:
        self._device, self._clock = device, clock
        self._known: dict[str, KeptDelay] = {}

    def at(self, folder: Path) -> Delay:
        register = told_apart(folder)
        if register not in self._known:
            self._known[register] = KeptDelay(self._device, self._clock, register)
        return self._known[register]


class KeptDelay(Delay):
    """Goes on from where it was when the program was closed."""

    def __init__(self, device: Device, clock: Clock, register: str) -> None:
        super().__init__()
        self._device, self._clock, self._register = device, clock, register
        if before := device.settings.tries.get(register):
            self.resume(before.failed, self._now() - before.last_at, clock.ticks())

    def failed(self, ticks: int) -> None:
        super().failed(ticks)
        self._keep({self._register: Tries(self._failures, self._now())})

    def succeeded(self) -> None:
        super().succeeded()
        if self._register in self._device.settings.tries:
            self._keep({})

    def _keep(self, ours: Mapping[str, Tries]) -> None:
        """A disk that does not take it keeps nobody out, and holds nothing up."""
        settings = self._device.settings
        others = {name: each for name, each in settings.tries.items() if name != self._register}
        with suppress(Trouble):
            self._device.change(replace(settings, tries={**others, **ours}))

    def _now(self) -> int:
        return int(self._clock.now().timestamp())


def told_apart(folder: Path) -> str:
    """The same for one register by whichever way to it, and no word of where it lies."""
    return hashlib.sha256(os.path.normcase(folder.resolve()).encode()).hexdigest()
