"""How the pages of records are made, by the place where each stands: lists, one record, a new."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from disrupt.records import Disruption, LicenceDecision, Order, Subject
from ui.begun_page import BegunPage
from ui.beside import Beside
from ui.card_page import CardPage
from ui.decision_page import DecisionPage
from ui.detail import RecordPage
from ui.disruption_page import DisruptionPage
from ui.hotspots_page import HotspotsPage
from ui.lawful import law_of
from ui.lists import ListPage
from ui.missing_page import MissingPage
from ui.new_record import NewPage
from ui.order_page import OrderPage
from ui.page import Page, Surroundings
from ui.places import HOTSPOTS, Card, Missing, New, Own, Place, Ties, Whole, page_of
from ui.screen import Screen
from ui.ties_page import TiesPage
from ui.whole_page import WholePage


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
    return _heard(around, RecordPage(around.desk, reference, around.ground, beside))


def _new(around: Surroundings, place: New) -> Page:
    page = NEW.get(place.screen.kind, _new_record)(around, place)
    page.made.connect(around.arrive)
    page.troubled.connect(around.tell)
    return page


def _new_record(around: Surroundings, place: New) -> NewPage:
    if place.of:
        return BegunPage(around.desk, law_of(around.device), place, around.ground)
    return NewPage(around.desk, place.screen, around.ground)


def _new_decision(around: Surroundings, place: New) -> DecisionPage:
    return DecisionPage(around.desk, law_of(around.device), place.of, around.ground)


def _new_disruption(around: Surroundings, place: New) -> DisruptionPage:
    return DisruptionPage(around.desk, law_of(around.device), place, around.ground)


def _new_order(around: Surroundings, place: New) -> OrderPage:
    return OrderPage(around.desk, law_of(around.device), around.ground, place)


def _answer(
    kind: type[CardPage | MissingPage],
    around: Surroundings,
    place: Card | Missing,
) -> Page:
    page = kind(around.desk, law_of(around.device), place.reference)
    page.wanted.connect(around.go)
    return page


def _whole(around: Surroundings, place: Whole) -> Page:
    return _heard(around, WholePage(around.desk, law_of(around.device), place.reference))


def _ties(around: Surroundings, place: Ties) -> Page:
    return _heard(around, TiesPage(around.desk, around.jobs, place))


def _hotspots(around: Surroundings) -> Page:
    return _heard(around, HotspotsPage(around.desk, around.jobs))


def _heard(around: Surroundings, page: RecordPage | WholePage | TiesPage | HotspotsPage) -> Page:
    page.wanted.connect(around.go)
    page.troubled.connect(around.tell)
    return page


NEW: Mapping[type[Subject], Callable[[Surroundings, New], NewPage | OrderPage | DecisionPage]] = {
    Order: _new_order,
    LicenceDecision: _new_decision,
    Disruption: _new_disruption,
}
"""Those that are made on a page of their own."""
RECORD_PLACES: Mapping[type, Callable[[Surroundings, Any], Page]] = {
    Screen: _list,
    str: _record,
    New: _new,
    Card: partial(_answer, CardPage),
    Whole: _whole,
    Missing: partial(_answer, MissingPage),
    Ties: _ties,
}
OWN_RECORDS: Mapping[Own, Callable[[Surroundings], Page]] = {HOTSPOTS: _hotspots}
