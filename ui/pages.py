"""How each page is made, by the place where it stands."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from disrupt.errors import Trouble
from disrupt.records import Disruption, LicenceDecision, Order, Subject
from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui import papers
from ui.about import AboutPage
from ui.begun_page import BegunPage
from ui.beside import Beside
from ui.bring_in import BringInPage
from ui.card_page import CardPage
from ui.decision_page import DecisionPage
from ui.detail import RecordPage
from ui.disruption_page import DisruptionPage
from ui.handed_lines import HandedLines
from ui.handing_page import HandingPage
from ui.help_page import HelpPage
from ui.hotspots_page import HotspotsPage
from ui.jobs import Jobs
from ui.keys_page import KeysPage
from ui.lawful import law_of
from ui.licence_papers import NoticePage
from ui.lists import ListPage
from ui.meeting_pages import MEETING_PLACES, OWN_MEETING
from ui.meeting_papers import OF_MEETINGS
from ui.missing_page import MissingPage
from ui.new_record import NewPage
from ui.order_page import OrderPage
from ui.page import Page, Surroundings
from ui.paper_page import PaperPage
from ui.places import (
    ABOUT,
    BRING_IN,
    DIGEST,
    HAND_OVER,
    HOTSPOTS,
    KEYS,
    SETTINGS,
    TODAY,
    Card,
    Handed,
    Help,
    Missing,
    New,
    Own,
    Paper,
    Place,
    Ties,
    Whole,
    page_of,
)
from ui.preview import PreviewPage
from ui.print_page import PrintPage
from ui.reminders_page import RemindersPage
from ui.report_pages import OWN_REPORTS, REPORT_PLACES
from ui.screen import SCREENS, Screen
from ui.settings_page import SettingsPage
from ui.ties_page import TiesPage
from ui.today_page import TodayPage
from ui.whole_page import WholePage


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


def _today(around: Surroundings) -> Page:
    page = TodayPage(around.desk, around.dues, around.ground)
    page.wanted.connect(around.go)
    page.above.put(_handed_lines(around, page))
    page.keys.hand_over_asked.connect(partial(around.go, HAND_OVER))
    page.stepped.connect(around.step)
    page.troubled.connect(around.tell)
    return page


def _digest(around: Surroundings) -> Page:
    """Of what is known already: nobody waits for it."""
    if (known := around.dues.today) is None:
        raise Trouble("It is still being looked for what is due.", "Ask for the digest once it is.")
    document = papers.digest(around.desk, known.due.rows, known.due.seen.now)
    page = PreviewPage(around.jobs, around.desk, document)
    page.troubled.connect(around.tell)
    return page


def _handed_lines(around: Surroundings, page: TodayPage) -> HandedLines:
    lines = HandedLines(around.desk, around.dues)
    lines.wanted.connect(around.go)
    lines.settled.connect(page.begin)
    lines.troubled.connect(around.tell)
    return lines


def _hand_over(around: Surroundings, place: Handed | None = None) -> Page:
    page = HandingPage(around.desk, around.jobs, around.dues, place.number if place else 0)
    page.wanted.connect(around.go)
    page.troubled.connect(around.tell)
    return page


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
    Screen: _list,
    str: _record,
    New: _new,
    Card: partial(_answer, CardPage),
    Whole: _whole,
    Missing: partial(_answer, MissingPage),
    Ties: _ties,
    Paper: _paper,
    Help: _help,
    Own: _own,
    Handed: _hand_over,
    **REPORT_PLACES,
    **MEETING_PLACES,
}
NEW: Mapping[type[Subject], Callable[[Surroundings, New], NewPage | OrderPage | DecisionPage]] = {
    Order: _new_order,
    LicenceDecision: _new_decision,
    Disruption: _new_disruption,
}
"""Those that are made on a page of their own."""
PAPERS: Mapping[str, Callable[..., PreviewPage | PrintPage | RemindersPage | PaperPage]] = {
    papers.NOTICE: lambda _jobs, *of: PrintPage(*of),
    papers.DECISION: NoticePage,
    papers.REMINDERS: RemindersPage,
    **dict.fromkeys(OF_MEETINGS, PaperPage),
}
"""Those with a page of their own: more is said or chosen there than for whom and what for."""
OWN: Mapping[Own, Callable[[Surroundings], Page]] = {
    TODAY: _today,
    DIGEST: _digest,
    HAND_OVER: _hand_over,
    BRING_IN: _bring_in,
    HOTSPOTS: _hotspots,
    **OWN_REPORTS,
    **OWN_MEETING,
    SETTINGS: _settings,
    KEYS: lambda _around: KeysPage(),
    ABOUT: lambda _around: AboutPage(),
}
