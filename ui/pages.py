"""How each page is made, by the place where it stands."""

from collections.abc import Callable, Mapping
from typing import Any

from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui import papers
from ui.about import AboutPage
from ui.bring_in import BringInPage
from ui.help_page import HelpPage
from ui.jobs import Jobs
from ui.keys_page import KeysPage
from ui.lawful import law_of
from ui.licence_papers import NoticePage
from ui.meeting_pages import MEETING_PLACES, OWN_MEETING
from ui.page import Page, Surroundings
from ui.paper_page import PaperPage
from ui.places import (
    ABOUT,
    BRING_IN,
    KEYS,
    SETTINGS,
    Help,
    Own,
    Paper,
    Place,
)
from ui.preview import PreviewPage
from ui.print_page import PrintPage
from ui.record_pages import OWN_RECORDS, RECORD_PLACES
from ui.reminders_page import RemindersPage
from ui.report_pages import OWN_REPORTS, REPORT_PLACES
from ui.screen import SCREENS
from ui.settings_page import SettingsPage
from ui.today_pages import DUE_PLACES, OWN_DUE


def made(around: Surroundings, place: Place) -> Page:
    return MAKERS[type(place)](around, place)


def _paper(around: Surroundings, place: Paper) -> Page:
    law = law_of(around.device)
    page = PAPERS.get(place.what, _preview)(around.jobs, around.desk, law, place)
    page.troubled.connect(around.tell)
    return page


def _preview(jobs: Jobs, desk: Workspace, law: Law, place: Paper) -> PreviewPage:
    return PreviewPage(jobs, desk, papers.drawn(desk, law, place.what, place.reference))


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
    page.settled.connect(around.dues.renew)
    return page


MAKERS: Mapping[type, Callable[[Surroundings, Any], Page]] = {
    **RECORD_PLACES,
    **DUE_PLACES,
    Paper: _paper,
    Help: _help,
    Own: _own,
    **REPORT_PLACES,
    **MEETING_PLACES,
}
PAPERS: Mapping[str, Callable[..., PreviewPage | PrintPage | RemindersPage | PaperPage]] = {
    papers.NOTICE: lambda _jobs, *of: PrintPage(*of),
    papers.DECISION: NoticePage,
    papers.REMINDERS: RemindersPage,
    **dict.fromkeys(papers.BESIDE_THE_WINDOW, PaperPage),
}
"""Those with a page of their own: more is said or chosen there than for whom and what for."""
OWN: Mapping[Own, Callable[[Surroundings], Page]] = {
    **OWN_DUE,
    BRING_IN: _bring_in,
    **OWN_RECORDS,
    **OWN_REPORTS,
    **OWN_MEETING,
    SETTINGS: _settings,
    KEYS: lambda _around: KeysPage(),
    ABOUT: lambda _around: AboutPage(),
}
