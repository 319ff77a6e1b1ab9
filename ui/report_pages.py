"""How the pages of reports are made, by the place where each stands."""

from collections.abc import Callable, Mapping
from typing import Any

from ui.behind_page import BehindPage
from ui.frozen_page import FrozenPage
from ui.lawful import law_of
from ui.page import Page, Surroundings
from ui.places import REPORTS, RETURNS, Behind, Frozen, Own, Reported
from ui.report_page import ReportPage
from ui.returns_page import ReturnsPage


def _reported(around: Surroundings, place: Reported) -> Page:
    around.desk.ask(REPORTS.act)
    law = law_of(around.device)
    return _heard(around, ReportPage(around.desk, around.jobs, law, place, left=around.left_at))


def _first(around: Surroundings) -> Page:
    return _reported(around, Reported())


def _frozen(around: Surroundings, place: Frozen) -> Page:
    law = law_of(around.device)
    return _heard(around, FrozenPage(around.desk, around.jobs, law, place, left=around.left_at))


def _heard(around: Surroundings, page: ReportPage | FrozenPage) -> Page:
    page.wanted.connect(around.go)
    page.troubled.connect(around.tell)
    return page


def _behind(around: Surroundings, place: Behind) -> Page:
    page = BehindPage(around.desk, place, around.stood)
    page.wanted.connect(around.go)
    return page


def _returns(around: Surroundings) -> Page:
    page = ReturnsPage(around.desk)
    page.troubled.connect(around.tell)
    return page


REPORT_PLACES: Mapping[type, Callable[[Surroundings, Any], Page]] = {
    Reported: _reported,
    Behind: _behind,
    Frozen: _frozen,
}
OWN_REPORTS: Mapping[Own, Callable[[Surroundings], Page]] = {
    REPORTS: _first,
    RETURNS: _returns,
}
