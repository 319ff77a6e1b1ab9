"""Every page can be walked by keyboard and read aloud, and nothing on it is cut off or faint."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Agency,
    Disruption,
    Group,
    HandOver,
    Intelligence,
    LocalTactic,
    Note,
    Operation,
    Outcome,
)
from disrupt.records import Link as Linked
from tests import make
from tests.conftest import filled
from tests.orders.decided import decision, driver, licence, received
from tests.reports import licences
from tests.ui import in_meeting
from tests.ui.bound import case
from tests.ui.desks import button, whole
from ui.figured_page import FiguredPage
from ui.handing_page import HandingPage
from ui.hotspots_page import HotspotsPage
from ui.meeting_page import MeetingPage
from ui.order_page import OrderPage
from ui.places import (
    ABOUT,
    HAND_OVER,
    HELP,
    HOTSPOTS,
    KEYS,
    REPORTS,
    RETURNS,
    SETTINGS,
    TODAY,
    AtMeeting,
    Behind,
    Card,
    Handed,
    Help,
    Missing,
    New,
    Reported,
    Ties,
    Whole,
)
from ui.reminders_page import reminders_of
from ui.screen import (
    DECISIONS,
    DISCLOSURES,
    DISRUPTIONS,
    INTELLIGENCE,
    NOTES,
    ORDERS,
    OUTCOMES,
    PEOPLE,
)
from ui.ties_page import TiesPage
from ui.veil import Veil

ASKING = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView, Veil)
LEAST = 24
SOMEBODY = "N-2026-0001"
EVERY = {
    "today": TODAY,
    "hand over": HAND_OVER,
    "handed over": Handed(1),
    "list": PEOPLE,
    "record": SOMEBODY,
    "new": New(PEOPLE),
    "orders": ORDERS,
    "order": "O-2026-0001",
    "new order": New(ORDERS),
    "sighting": "S-2026-0001",
    "card": Card("N-2026-0003"),
    "card of a place": Card("P-2026-0001"),
    "person": Whole("N-2026-0003"),
    "place": Whole("P-2026-0001"),
    "child": "C-2026-0001",
    "missing": Missing("C-2026-0001"),
    "ties": Ties("N-2026-0003", "P-2026-0001"),
    "hotspots": HOTSPOTS,
    "licence": "L-2026-0001",
    "decision": "LD-2026-0001",
    "new decision": New(DECISIONS, "DS-2026-0001"),
    "disclosure": "DS-2026-0001",
    "begun answer": New(DISCLOSURES, "LD-2026-0001"),
    "reminders": reminders_of(("L-2026-0001",)),
    "group": "GR-2026-0001",
    "agency": "AG-2026-0001",
    "record of a place": "P-2026-0001",
    "notes": NOTES,
    "note": "NT-2026-0001",
    "intelligence": INTELLIGENCE,
    "item of intelligence": "IN-2026-0001",
    "settings": SETTINGS,
    "disruptions": DISRUPTIONS,
    "disruption": "DR-2026-0001",
    "new disruption": New(DISRUPTIONS, SOMEBODY),
    "operation": "OP-2026-0001",
    "conviction": "OC-2026-0002",
    "new outcome": New(OUTCOMES, "OC-2026-0002"),
    "reports": REPORTS,
    "public copy": Reported(public=True),
    "profile": Reported("profile"),
    "area return": Reported("area"),
    "rows of area returns": RETURNS,
    "annual report": Reported("annual"),
    "meeting": AtMeeting("M-2026-0001", "in the room", SOMEBODY),
    "records of a figure": Behind("1 person", "", (SOMEBODY,)),
    "keys": KEYS,
    "help": HELP,
    "help on a record": Help("record"),
    "about": ABOUT,
}


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory.mktemp("walk"), people)


def people(desk):
    person = make.person(desk, aliases=("Pigeon",), note="Owns two vans.\nKeeps one at the yard.")
    make.status(desk, person, "suspected", on=PartialDate(2026, 1, 10), source="a call")
    make.address(desk, person, since=PartialDate(2024))
    make.marker(desk, person)
    make.person(desk)
    case(desk)
    licensing(desk)
    said_of(desk, person.reference)
    done_to(desk, person.reference)
    in_meeting.action(desk, *in_meeting.considering(desk, person.reference))


def done_to(desk, reference):
    """A major disruption that somebody else graded, and a conviction with what it opens."""
    edit.make(desk, Operation, {"name": "Lantern", "learned": "Begin earlier."})
    major = {"impact": "major", "evidence": "The shop is shut.", "graded_by": "ben"}
    done = {"tactic": "cash-seizure", "person": reference, "operation": "Lantern"}
    edit.make(desk, Disruption, {**major, **done, "at": desk.today})
    guilty = {"kind": "conviction", "family": "sexual", "at": desk.today}
    edit.make(desk, Outcome, {**guilty, "person": reference})
    edit.make(desk, LocalTactic, {"tactic": "Walk at the rank", "retired": True})


def licensing(desk):
    """A driver of whom something came in, and what was decided."""
    licences.letterhead(desk)
    taxi = licence(desk, holder=driver(desk).reference)
    came = received(desk, taxi.reference)
    decision(desk, taxi, disclosure=came.reference)


def said_of(desk, reference):
    group = edit.make(desk, Group, {"name": "Cinder Lane"})
    ends = {"agreement_ends": PartialDate(2026, 12, 18), "owner": "anna"}
    edit.make(desk, Agency, {"name": "Westmere youth justice", **ends})
    days = {"since": desk.today, "until": desk.today + timedelta(days=9)}
    leave = {"whose": "anna", "to_whom": "ben", "reason": "Annual leave.", **days}
    edit.make(desk, HandOver, leave)
    edit.make(desk, Linked, {"one": reference, "other": group.reference, "role": "driver"})
    about = {"about": (reference, group.reference)}
    edit.make(desk, Note, {**about, "text": "Was at the rank.", "kind": "fact"})
    edit.make(desk, Intelligence, {**about, "text": "Said to pay the drivers.", "grade": "2BP"})


@pytest.fixture(params=EVERY.values(), ids=EVERY)
def window(request, qtbot, opened):
    shown = opened()
    shown.go(request.param)
    assert shown.place == request.param
    qtbot.waitUntil(lambda: shown.dues.today is not None, timeout=30_000)
    if isinstance(shown.page, HandingPage):
        qtbot.waitUntil(lambda: not shown.page.is_looking)
        shown.page.form.some.click()
    if isinstance(shown.page, MeetingPage):
        qtbot.waitUntil(lambda: not shown.page.is_looking)
    if isinstance(shown.page, TiesPage | HotspotsPage | FiguredPage):
        qtbot.waitUntil(lambda: not shown.page.work.is_under_way)
    whole(shown)
    if isinstance(shown.page, OrderPage):
        shown.page.form.power._editors["power"].box.put("Closure notice")
        shown.page.ask()
    if request.param == SOMEBODY:
        button(shown, "Add a status…").click()
    QApplication.processEvents()
    return shown


def is_inside(widget):
    """A part of another input, which speaks for it."""
    around = widget.parentWidget()
    return isinstance(around, QComboBox | QLineEdit | QAbstractItemView) or isinstance(
        around and around.parentWidget(), QAbstractItemView
    )


def asking(window):
    found = [w for w in window.findChildren(QWidget) if isinstance(w, ASKING) and w.isVisible()]
    return [w for w in found if not is_inside(w) and w.objectName() != "qt_spinbox_lineedit"]


def name_of(widget):
    return widget.objectName() or widget.accessibleName() or getattr(widget, "text", str)()


def stops(window):
    """Where Tab goes, from the first to the first again."""
    found, here = [], window
    while (here := here.nextInFocusChain()) is not window:
        wanted = here.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if wanted and here.isVisible() and here.isEnabled() and here.focusProxy() is None:
            found.append(here)
    return found


def test_every_control_has_a_name_is_large_enough_and_is_reached_as_one_reads(window):
    controls = asking(window)
    assert [described(w) for w in controls if is_nameless(w)] == []
    assert [described(w) for w in controls if min(w.width(), w.height()) < LEAST] == []
    reached = stops(window)
    assert [described(w) for w in controls if w.isEnabled() and w not in reached] == []
    assert backwards(reached) == []


def is_nameless(widget):
    return not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def described(widget):
    return f"{type(widget).__name__} {name_of(widget)} {widget.width()}x{widget.height()}"


def backwards(reached):
    """Tab goes down a column and then to the next one: never back up within a card."""
    cards = {}
    for each in reached:
        card = each.parentWidget()
        while card is not None and card.property("part") != "card":
            card = card.parentWidget()
        if card is not None:
            cards.setdefault(card, []).append(each)
    return [
        (name_of(before), name_of(after))
        for card, inside in cards.items()
        for before, after in pairwise(inside)
        if not is_further(before.mapTo(card, QPoint()), after.mapTo(card, QPoint()))
    ]


def is_further(before, after):
    return after.y() > before.y() - LEAST // 2 or after.x() > before.x()


def luminance(colour):
    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink(label):
    return label.palette().color(label.foregroundRole())


def ground(label):
    """The commonest colour where it is drawn: what lies behind its letters."""
    window = label.window()
    image = window.grab(label.rect().translated(label.mapTo(window, QPoint()))).toImage()
    pixels = image.convertToFormat(QImage.Format.Format_RGB32).constBits().cast("I")
    return QColor(Counter(pixels).most_common(1)[0][0])


def in_sight(window):
    labels = [w for w in window.findChildren(QLabel) if w.isVisible() and w.text().strip()]
    return [w for w in labels if not w.visibleRegion().isEmpty()]


def test_all_text_stands_out_from_its_ground_in_light_and_in_dark(window, device):
    assert [faint(window, device, theme) for theme in ("light", "dark")] == [{}, {}]


def faint(window, device, theme):
    device.change(replace(device.settings, theme=theme))
    QApplication.processEvents()
    shown = {label.text(): contrast(ink(label), ground(label)) for label in in_sight(window)}
    return {text: round(found, 1) for text, found in shown.items() if found < 4.5}


def test_nothing_is_cut_off_however_large_it_is(window, device):
    assert [cut_at(window, device, scale) for scale in (100, 150, 200)] == [[], [], []]


def cut_at(window, device, scale):
    """What is still cut off once the layouts have settled."""
    device.change(replace(device.settings, scale=scale))
    window.resize(1440, 900)
    labels: list[QLabel] = []
    for _ in range(20):
        QApplication.processEvents()
        labels = [each for each in window.findChildren(QLabel) if each.isVisible() and is_cut(each)]
        if not labels:
            break
    return [(label.text(), label.size(), label.sizeHint()) for label in labels]


def is_cut(label):
    if not label.wordWrap():
        return label.width() < label.minimumSizeHint().width()
    return label.height() < label.heightForWidth(label.width())
