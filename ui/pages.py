"""The pages: what the window asks of each, what each may ask of it, and how each is made."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from disrupt.records import Order, Subject
from disrupt.workspace import Workspace
from ui.about import AboutPage
from ui.beside import Beside
from ui.bring_in import BringInPage
from ui.card_page import CardPage
from ui.detail import RecordPage
from ui.device import Device
from ui.help_page import HelpPage
from ui.jobs import Jobs
from ui.keys_page import KeysPage
from ui.lawful import law_of
from ui.lists import ListPage
from ui.missing_page import MissingPage
from ui.new_record import NewPage
from ui.order_page import OrderPage
from ui.papers import NOTICE
from ui.person_page import PersonPage
from ui.places import (
    ABOUT,
    BRING_IN,
    KEYS,
    SETTINGS,
    Card,
    Help,
    Missing,
    New,
    Own,
    Paper,
    Place,
    Whole,
    page_of,
)
from ui.preview import PreviewPage
from ui.print_page import PrintPage
from ui.rows import Standing
from ui.screen import SCREENS, Screen
from ui.settings_page import SettingsPage


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

    def go(self, place: Place) -> None: ...
    def arrive(self, reference: str) -> None: ...
    def tell(self, error: BaseException) -> None: ...


def made(around: Surroundings, place: Place) -> Page:
    return MAKERS[type(place)](around, place)


def _list(around: Surroundings, screen: Screen) -> Page:
    page = ListPage(around.desk, around.device, screen, around.stood)
    page.opened.connect(lambda place: around.go(_of_row(screen, place)))
    page.troubled.connect(around.tell)
    return page


def _of_row(screen: Screen, place: Place) -> Place:
    """A row says only its reference."""
    return page_of(screen.kind.kind_name(), place) if isinstance(place, str) else place


def _record(around: Surroundings, reference: str) -> Page:
    beside = partial(Beside, law=law_of(around.device))
    page = RecordPage(around.desk, reference, around.ground, beside)
    page.troubled.connect(around.tell)
    page.wanted.connect(around.go)
    return page


def _new(around: Surroundings, place: New) -> Page:
    page = NEW.get(place.screen.kind, _new_record)(around, place)
    page.made.connect(around.arrive)
    page.troubled.connect(around.tell)
    return page


def _new_record(around: Surroundings, place: New) -> NewPage:
    return NewPage(around.desk, place.screen, around.ground)


def _new_order(around: Surroundings, place: New) -> OrderPage:
    return OrderPage(around.desk, law_of(around.device), around.ground)


def _card(around: Surroundings, place: Card) -> Page:
    page = CardPage(around.desk, law_of(around.device), place.reference)
    page.wanted.connect(around.go)
    return page


def _whole(around: Surroundings, place: Whole) -> Page:
    page = PersonPage(around.desk, law_of(around.device), place.reference)
    page.wanted.connect(around.go)
    return page


def _missing(around: Surroundings, place: Missing) -> Page:
    page = MissingPage(around.desk, law_of(around.device), place.reference)
    page.wanted.connect(around.go)
    return page


def _paper(around: Surroundings, place: Paper) -> Page:
    page = PAPERS.get(place.what, PreviewPage)(around.desk, law_of(around.device), place)
    page.troubled.connect(around.tell)
    return page


def _help(around: Surroundings, place: Help) -> Page:
    page = HelpPage(place.topic)
    page.wanted.connect(around.go)
    return page


def _own(around: Surroundings, place: Own) -> Page:
    return OWN[place](around)


def _bring_in(around: Surroundings) -> Page:
    page = BringInPage(around.desk, around.jobs)
    page.done.connect(lambda: around.go(SCREENS[0]))
    return page


def _settings(around: Surroundings) -> Page:
    page = SettingsPage(around.desk, around.device, around.jobs)
    page.troubled.connect(around.tell)
    return page


MAKERS: Mapping[type, Callable[[Surroundings, Any], Page]] = {
    Screen: _list,
    str: _record,
    New: _new,
    Card: _card,
    Whole: _whole,
    Missing: _missing,
    Paper: _paper,
    Help: _help,
    Own: _own,
}
NEW: Mapping[type[Subject], Callable[[Surroundings, New], NewPage | OrderPage]] = {
    Order: _new_order,
}
"""Those that are made on a page of their own."""
PAPERS: Mapping[str, Callable[..., PreviewPage | PrintPage]] = {NOTICE: PrintPage}
"""Those that are filled in before they are printed."""
OWN: Mapping[Own, Callable[[Surroundings], Page]] = {
    BRING_IN: _bring_in,
    SETTINGS: _settings,
    KEYS: lambda _around: KeysPage(),
    ABOUT: lambda _around: AboutPage(),
}
