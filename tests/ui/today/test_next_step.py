"""The first button of a line: it leads to where the next step is taken, and begins it there."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.clock import Clock
from disrupt.records import (
    Action,
    Circulation,
    Disclosure,
    LicenceDecision,
    Meeting,
    Order,
    OrderEvent,
    Person,
)
from orders.actions import record
from orders.alerts.found import Found
from orders.alerts.handled import UNTOUCHED
from orders.alerts.items import Item
from orders.alerts.owners import Owner
from orders.licensing_dues import Due
from tests import make
from tests.orders.alerts.sat import closure
from tests.orders.lives import LAW, kept
from tests.ui.desks import press
from tests.ui.today.dates import agreement, at_today, stand
from ui.editors import Editor
from ui.next_step import leads_to
from ui.papers import DECISION, LETTER
from ui.places import Paper, Whole, page_of

MORNING = Clock(datetime(2026, 11, 20, 9, 14, tzinfo=UTC))
TOMORROW = Clock(datetime(2026, 11, 21, 9, 14, tzinfo=UTC))


@pytest.fixture
def at(qtbot, opened, store):
    """On the page Today, at a line that says this, at that moment."""

    def stood(words, clock):
        store.clock = clock
        window = opened()
        page = at_today(qtbot, window)
        stand(page, words)
        return window, page

    return stood


def field(window):
    """In which one types."""
    part = window.focusWidget()
    while not isinstance(part, Editor):
        part = part.parentWidget()
    return part.field.name


def open_form(window, part):
    (card,) = [each for each in window.page.beside.cards if each.part == part.kind_name()]
    return card.open.form


def test_n_opens_the_form_at_the_field_that_the_date_hangs_on(desk, at):
    reference = agreement(desk, "Westmere Council", 24)
    window, page = at(reference, MORNING)
    press(page.list, Qt.Key.Key_N)
    assert window.place == reference
    assert field(window) == "agreement_ends"


def test_what_came_of_a_hearing_is_begun_with_its_event_still_to_be_chosen(desk, at):
    notice = closure(desk, "2026-11-20T08:00")
    window, page = at(f"Application to be heard not later than · {notice}", MORNING)
    press(page.list, Qt.Key.Key_N)
    assert window.place == notice
    assert field(window) == "event"


def test_what_happened_is_chosen_already_and_one_types_when(desk, at):
    life = {"applied": "2024-11-01", "made": "2024-12-11", "served": "2024-12-11"}
    whose = {"person": make.person(desk).reference}
    order = kept(record(desk, LAW, "sro", {**life, **whose, "ends": "2026-12-10"}))
    window, page = at(order, MORNING)
    press(page.list, Qt.Key.Key_N)
    form = open_form(window, OrderEvent)
    assert (form.draft()["focused"], form.values()["event"]) == ("at", "applied")


def test_who_is_told_is_begun_beside_its_order(desk, at):
    notice = closure(desk, "2026-11-20T08:00")
    window, page = at(f"To be told: force system · {notice}", MORNING)
    press(page.list, Qt.Key.Key_N)
    assert open_form(window, Circulation).has_the_focus()


def test_what_ended_leads_to_what_else_can_be_done_there(desk, at):
    notice = closure(desk, "2026-11-20T08:00")
    window, page = at(f"Notice ends · {notice}", TOMORROW)
    press(page.list, Qt.Key.Key_N)
    assert isinstance(window.place, Whole)


def item(kind, name, lost="action", about=()):
    due = Due(name, name, MORNING.today(), lost, source="", working="")
    return Item(
        Found(kind(reference="X-1"), due, about=about), Owner(), None, None, None, UNTOUCHED
    )


PLACES = {
    "a paper of a disclosure": (item(Disclosure, "report", "duty broken"), Paper(LETTER, "X-1")),
    "the notice of a decision": (item(LicenceDecision, "grounds"), Paper(DECISION, "X-1")),
    "options of a person": (
        item(Order, "ends", "ends for good", about=("N-1", "P-1")),
        Whole("N-1"),
    ),
    "options of nobody known": (item(Order, "ends", "ends for good"), "X-1"),
    "a form": (item(Person, "whereabouts_until", "local review"), "X-1"),
    "a page": (item(Person, "effect"), Whole("X-1")),
}


@pytest.mark.parametrize(("due", "place"), PLACES.values(), ids=PLACES)
def test_each_leads_to_its_place(due, place):
    assert leads_to(due) == place


def test_an_action_leads_to_its_form_at_the_day_on_which_it_is_closed(desk, at):
    said = {"action": "Ask who pays the rent.", "due": date(2026, 11, 24), "owner": "anna"}
    reference = edit.make(desk, Action, said).reference
    window, page = at(f"Ask who pays the rent · {reference}", MORNING)
    press(page.list, Qt.Key.Key_N)
    assert window.place == reference
    assert field(window) == "closed"


def test_papers_of_a_meeting_lead_to_its_page(desk, at):
    said = {"forum": "Perpetrator forum", "at": datetime(2026, 12, 3, 10, tzinfo=UTC)}
    papers = {"papers_due": date(2026, 11, 26), "owner": "anna"}
    reference = edit.make(desk, Meeting, said | papers).reference
    window, page = at(f"Papers go out · {reference}", MORNING)
    press(page.list, Qt.Key.Key_N)
    assert window.place == page_of("meeting", reference)
