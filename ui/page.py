"""What the window asks of a page, what a page is given, and where it may send one."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from disrupt.workspace import Workspace
from orders.alerts.items import Item
from orders.done_to import NAMING
from ui.device import Device
from ui.dues import Dues
from ui.figures import LeftAt
from ui.jobs import Jobs
from ui.places import New, Place
from ui.room import Room
from ui.rows import Standing
from ui.screen import DISRUPTIONS


class Page(Protocol):
    """Each of them is a widget besides."""

    @property
    def kind(self) -> str:
        """Which entry of the navigation it stands under."""

    def begin(self) -> None:
        """It is on the screen now, with the keyboard wherever it wants it."""

    def leave(self) -> None:
        """Nothing that was typed is lost."""

    def save(self) -> None:
        """Whatever there is to save here."""


@runtime_checkable
class Naming(Protocol):
    """A page on which somebody may be named."""

    def hide_names(self, *, on: bool) -> None: ...


@runtime_checkable
class Fresh(Protocol):
    """A page that can show what stands in the register now."""

    def refresh(self) -> None: ...


@runtime_checkable
class Changing(Protocol):
    """A page with something to change on it."""

    def edit(self) -> None: ...


@runtime_checkable
class Undoing(Protocol):
    """A page on which the last thing that was done can be taken back."""

    def undo(self) -> None: ...


@runtime_checkable
class Acting(Protocol):
    """A page with keys of its own, also while one types."""

    def act(self, name: str) -> None: ...


@runtime_checkable
class About(Protocol):
    """A page about one record."""

    @property
    def kind(self) -> str: ...
    @property
    def reference(self) -> str: ...


def disruption_of(page: object) -> New:
    """Of whom or what the page is about; of nobody where nothing can be done to that."""
    if isinstance(page, About) and page.kind in NAMING:
        return New(DISRUPTIONS, page.reference)
    return New(DISRUPTIONS)


class Surroundings(Protocol):
    """What a page is given, and where it may send one."""

    @property
    def desk(self) -> Workspace: ...
    @property
    def device(self) -> Device: ...
    @property
    def jobs(self) -> Jobs: ...
    @property
    def ground(self) -> QWidget:
        """Where it will stand."""

    @property
    def stood(self) -> dict[str, Standing]:
        """How each list was left, by its title."""

    @property
    def left_at(self) -> LeftAt:
        """At which figure each report was left."""

    @property
    def room(self) -> Room:
        """What those present at a meeting see."""

    @property
    def dues(self) -> Dues:
        """What is due, as it is known now."""

    def go(self, place: Place) -> None: ...
    def stand(self, place: Place) -> None: ...
    def step(self, item: Item) -> None: ...
    def arrive(self, reference: str) -> None: ...
    def tell(self, error: BaseException) -> None: ...
    def unsay(self) -> None:
        """What was told is put right."""
