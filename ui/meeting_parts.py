"""The three parts of a meeting's page: before it, in the room, and afterwards."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui.in_the_room import InTheRoom
from ui.jobs import Jobs
from ui.meeting_after import AfterPart
from ui.meeting_before import BeforePart

BEFORE, IN_ROOM, AFTER = "before", "in the room", "over"
PARTS: Mapping[str, str] = {BEFORE: "Before", IN_ROOM: "In the room", AFTER: "Afterwards"}
"""By the phase of a meeting, the part that opens."""


class Part(Protocol):
    """Each of them is a widget besides."""

    wanted: SignalInstance
    troubled: SignalInstance
    changed: SignalInstance

    def begin(self) -> None: ...
    def leave(self) -> None: ...
    def save(self) -> None: ...
    def hide_names(self, *, on: bool) -> None: ...


MAKERS: Mapping[str, Callable[[Workspace, Law, Jobs, str], QWidget]] = {
    BEFORE: BeforePart,
    IN_ROOM: InTheRoom,
    AFTER: AfterPart,
}
