"""How the pages of packs and of their copies are made, by the place where each stands."""

from collections.abc import Callable, Mapping
from typing import Any

from disrupt.selecting import Filter
from ui.copy_page import CopyPage
from ui.lawful import law_of
from ui.lists import ListPage
from ui.pack_places import Copies, HandedCopy, Packs, Recalled, SentOf
from ui.packs_page import PacksPage
from ui.page import Page, Surroundings
from ui.places import page_of
from ui.recall_page import RecallPage
from ui.rows import Standing
from ui.screen import COPIES
from ui.sent_page import SentPage

AnyPage = PacksPage | CopyPage | RecallPage | SentPage


def _packs(around: Surroundings, place: Packs) -> Page:
    return _heard(around, PacksPage(around.desk, law_of(around.device), around.jobs, place))


def _copies(around: Surroundings, place: Copies) -> Page:
    """The list, or as much of it as is of one meeting."""
    only = Standing(COPIES.order, (Filter("meeting", place.meeting),))
    stood = {COPIES.title: only} if place.meeting else around.stood
    page = ListPage(around.desk, around.device, COPIES, stood)
    page.opened.connect(lambda opened: around.go(_of_row(opened)))
    page.troubled.connect(around.tell)
    return page


def _of_row(opened: object) -> Any:  # noqa: ANN401 - a place
    return page_of(COPIES.kind.kind_name(), opened) if isinstance(opened, str) else opened


def _copy(around: Surroundings, place: HandedCopy) -> Page:
    return _heard(around, CopyPage(around.desk, around.jobs, place))


def _recalled(around: Surroundings, place: Recalled) -> Page:
    return _heard(around, RecallPage(around.desk, around.jobs, place))


def _sent(around: Surroundings, place: SentOf) -> Page:
    return _heard(around, SentPage(around.desk, around.jobs, place))


def _heard(around: Surroundings, page: AnyPage) -> Page:
    page.wanted.connect(around.go)
    page.troubled.connect(around.tell)
    return page


PACK_PLACES: Mapping[type, Callable[[Surroundings, Any], Page]] = {
    Packs: _packs,
    Copies: _copies,
    HandedCopy: _copy,
    Recalled: _recalled,
    SentOf: _sent,
}
