"""What the pictures show of an open register: pages, and what somebody did on them."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui import scenes_forum, scenes_meeting, scenes_packs, scenes_papers, shoot_today
from ui.boxes import Choice, Line, YesNo
from ui.boxes import Page as LongText
from ui.decision_page import DecisionPage
from ui.figured_page import FiguredPage
from ui.figures import At
from ui.hotspots_page import HotspotsPage
from ui.lists import ListPage
from ui.order_page import OrderPage
from ui.pick import Pick
from ui.places import (
    ABOUT,
    BRING_IN,
    HELP,
    HOTSPOTS,
    KEYS,
    REPORTS,
    RETURNS,
    SETTINGS,
    Card,
    Missing,
    New,
    Place,
    Reported,
    Ties,
    Whole,
)
from ui.report_body import ReportBody
from ui.report_page import ReportPage
from ui.screen import (
    CHILDREN,
    DECISIONS,
    DISRUPTIONS,
    INTELLIGENCE,
    LICENCES,
    NOTES,
    OPERATIONS,
    ORDERS,
    PEOPLE,
    Screen,
)
from ui.ties_page import TiesPage
from ui.window import Window

SOMEBODY = "N-2024-0117"
SOMEWHERE = "P-2024-0007"
CHILD = "C-097"
AN_ORDER = "SRO-2026-0001"
A_SIGHTING = "S-2026-0060"
ONE_OF_17 = "N-2026-0057"
TIED_TO = "N-2026-0078"
A_LOUNGE = "P-2024-0001"
A_PUB = "P-2024-0015"
A_GROUP = "GR-2026-0001"
A_LICENCE = "L-2025-0039"
A_DISCLOSURE = "DS-2026-0034"
A_DECISION = "LD-2026-0046"
A_CONVICTION = "OC-2026-0125"


def _search(desk: Window) -> None:
    desk.go(PEOPLE)
    desk.search.setFocus()
    desk.search.setText("bobby")
    desk.search.search()


def _refused(desk: Window) -> None:
    desk.go(SOMEBODY)
    desk.edit()
    for box in desk.findChildren(QLineEdit, "born"):
        box.setText("31 February 1990")
    desk.save()


def _hidden(desk: Window) -> None:
    desk.go(Whole(SOMEBODY))
    desk.turn_names()


def _ties(desk: Window) -> None:
    desk.go(Ties(SOMEBODY, TIED_TO))
    _wait(desk)


def _hotspots(desk: Window) -> None:
    desk.go(HOTSPOTS)
    _wait(desk)


def _reports(place: Place, at: At | None = None) -> Callable[[Window], None]:
    """One of the reports, at a figure of it."""

    def show(desk: Window) -> None:
        desk.go(place)
        _wait(desk)
        if isinstance(desk.page, ReportPage) and isinstance(desk.page.body, ReportBody):
            desk.page.body.take_keyboard(at)

    return show


def _behind(desk: Window) -> None:
    _reports(REPORTS)(desk)
    if isinstance(desk.page, ReportPage) and isinstance(desk.page.body, ReportBody):
        desk.page.body.opened.emit(ARRESTED)


def _freeze(desk: Window) -> None:
    _reports(REPORTS)(desk)
    if isinstance(desk.page, ReportPage):
        desk.page.head.freeze_asked.emit()


def _wait(desk: Window) -> None:
    while isinstance(desk.page, LONG) and desk.page.work.is_under_way:
        QApplication.processEvents()


def _new_order(desk: Window) -> None:
    desk.go(New(ORDERS))
    _fill(desk, CLOSURE)
    if isinstance(desk.page, OrderPage):
        desk.page.ask()


def _new_disruption(desk: Window) -> None:
    desk.go(New(DISRUPTIONS, SOMEBODY))
    _fill(desk, SEIZED)


def _first_of(desk: Window, screen: Screen) -> None:
    desk.go(screen)
    if isinstance(desk.page, ListPage):
        desk.page.edit()


def _new_decision(desk: Window) -> None:
    desk.go(New(DECISIONS, A_DISCLOSURE))
    _fill(desk, AT_ONCE)
    if isinstance(desk.page, DecisionPage):
        desk.page.ask()


def _fill(desk: Window, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        for box in desk.findChildren(QWidget, name):
            if isinstance(box, Line | LongText | Choice | YesNo | Pick):
                box.put(text)


LONG = TiesPage | HotspotsPage | FiguredPage
ARRESTED = At("measures", 1, 0)
IN_AN_AREA = At("by_area", 0, 0)
CLOSURE = {
    "power": "Closure notice",
    "premises": SOMEWHERE,
    "issuer": "police",
    "rank": "Inspector",
    "hours": "24",
    "issued": "24 December 2026, 18:00",
    "served": "24 December 2026, 18:20",
}
SEIZED = {
    "tactic": "Cash seizure",
    "impact": "major",
    "evidence": "Notice of seizure, and two nights without him at the rank.",
    "worked": "The financial investigator came on the search instead of after it.",
}
AT_ONCE = {
    "decision": "revoke",
    "decided_by": "delegated officer",
    "notified": "20 November 2026, 14:05",
    "immediate": "yes",
    "safety_reasons": "Charged on 9 October with an offence against a child passenger.",
    "relevant_information": "yes",
    "reason": "sexual conduct",
    "served_how": "by hand",
}
DESK: Mapping[str, Callable[[Window], None]] = {
    **shoot_today.SCENES,
    **scenes_meeting.SCENES,
    "people": lambda desk: desk.go(PEOPLE),
    "card": lambda desk: desk.go(Card(SOMEBODY)),
    "card-of-a-place": lambda desk: desk.go(Card(SOMEWHERE)),
    "person": lambda desk: desk.go(Whole(SOMEBODY)),
    "place": lambda desk: desk.go(Whole(A_PUB)),
    "person-changed": lambda desk: desk.go(SOMEBODY),
    "children": lambda desk: desk.go(CHILDREN),
    "child": lambda desk: desk.go(CHILD),
    "missing-child": lambda desk: desk.go(Missing(CHILD)),
    "search": _search,
    "new-person": lambda desk: desk.go(New(PEOPLE)),
    "refused": _refused,
    "names-hidden": _hidden,
    "orders": lambda desk: desk.go(ORDERS),
    "order": lambda desk: desk.go(AN_ORDER),
    "new-order": _new_order,
    "disruptions": lambda desk: desk.go(DISRUPTIONS),
    "disruption": lambda desk: _first_of(desk, DISRUPTIONS),
    "new-disruption": _new_disruption,
    "operation": lambda desk: _first_of(desk, OPERATIONS),
    "conviction": lambda desk: desk.go(A_CONVICTION),
    "sighting": lambda desk: desk.go(A_SIGHTING),
    "licences": lambda desk: desk.go(LICENCES),
    "licence": lambda desk: desk.go(A_LICENCE),
    "disclosure": lambda desk: desk.go(A_DISCLOSURE),
    "new-decision": _new_decision,
    "decision": lambda desk: desk.go(A_DECISION),
    "person-who-is-17": lambda desk: desk.go(Whole(ONE_OF_17)),
    "notes-of-a-place": lambda desk: desk.go(A_LOUNGE),
    "group": lambda desk: desk.go(A_GROUP),
    "ties": _ties,
    "hotspots": _hotspots,
    "reports": _reports(REPORTS),
    "figure": _reports(REPORTS, IN_AN_AREA),
    "records-of-a-figure": _behind,
    "public-copy": _reports(Reported(public=True)),
    "freeze": _freeze,
    "profile": _reports(Reported("profile")),
    "area-return": _reports(Reported("area")),
    "area-returns-typed-in": lambda desk: desk.go(RETURNS),
    "annual-report": _reports(Reported("annual")),
    **scenes_forum.SCENES,
    **scenes_packs.SCENES,
    **scenes_papers.SCENES,
    "notes": lambda desk: desk.go(NOTES),
    "intelligence": lambda desk: desk.go(INTELLIGENCE),
    "bring-in": lambda desk: desk.go(BRING_IN),
    "settings": lambda desk: desk.go(SETTINGS),
    "keys": lambda desk: desk.go(KEYS),
    "help": lambda desk: desk.go(HELP),
    "about": lambda desk: desk.go(ABOUT),
}
