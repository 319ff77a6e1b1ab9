"""A place's page: all that is held of it, as far as its reader may see it, and nothing else."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Check,
    Intelligence,
    LicenceCondition,
    Note,
    Order,
    Premises,
    Responsible,
    Training,
    Visit,
)
from tests.desks import held as all_of
from tests.desks import log, seat
from tests.ui.bound import WORDS, case
from tests.ui.desks import button, buttons, more, press, said, whole, words
from tests.ui.gap import Gap
from ui import binds, entries, premises_head, timeline
from ui.places import Help, Ties, Whole
from ui.screen import PREMISES
from ui.tab_strip import TabStrip
from ui.veil import MASK, Veiled

TOLD = {
    Responsible: {"capacity": "tenant", "since": PartialDate(2026, 3)},
    LicenceCondition: {"number": "1", "text": "Door staff from 21:00."},
    Check: {"condition": "1", "found": "not kept", "at": date(2026, 9, 14)},
    Visit: {"kind": "complaint", "at": date(2026, 7, 21), "found": "Cars waiting in the lane."},
    Training: {"course": "Signs", "given": PartialDate(2025, 9), "due": PartialDate(2026, 9)},
}


@pytest.fixture
def held(desk, store):
    """A lounge that is closed, with all that can be said of a place."""
    found = case(desk)
    (place,) = all_of(store, Premises)
    values = {"address": "14 Regent Street", "postcode": "ZZ1 3BY", "area": "Westmere"}
    edit.change(desk, place, {**values, "licence_number": "PL/0900"})
    for part, told in TOLD.items():
        who = {"who": found.person} if part is Responsible else {}
        edit.make(desk, part, {**who, **told}, premises_id=place.id)
    return found


@pytest.fixture
def page(opened, held):
    window = opened()
    window.go(Whole(held.place))
    whole(window.page)
    return window


def tabs(window):
    (strip,) = whole(window.page).findChildren(TabStrip)
    return [each.text() for each in strip.tabs]


def tab(window, name):
    (strip,) = whole(window.page).findChildren(TabStrip)
    next(each for each in strip.tabs if each.text().startswith(name)).click()
    return words(window.page)


def test_a_row_of_the_list_leads_to_it_and_f2_to_what_is_recorded(opened, held):
    window = opened()
    window.go(PREMISES)
    press(window, Qt.Key.Key_F2)
    assert window.place == Whole(held.place)
    press(window, Qt.Key.Key_F2)
    assert window.place == held.place


def test_its_head_says_what_and_where_it_is_its_licence_and_who_answers_for_it(page, held):
    read = words(page.page)
    told = ("Moonlight Lounge", held.place, "bar", "Westmere", "14 Regent Street, ZZ1 3BY")
    told += ("Premises licence PL/0900, 1 condition", "owner Officer 3012")
    told += (f"Answers for it: Exley, Robin ({held.person}), tenant",)
    assert [each for each in told if each not in read] == []
    assert "Print pocket card" not in buttons(page.page)


def test_how_far_a_review_of_its_licence_has_got_stands_beside_it(opened, desk, held):
    asked = {"power": "licence-review", "premises": held.place, "applied": date(2026, 11, 2)}
    reference = edit.make(desk, Order, asked).reference
    window = opened()
    window.go(Whole(held.place))
    assert f"Review of a premises licence {reference}: applied for" in words(window.page)


def test_the_children_show_on_a_click_and_that_is_logged(page, store, held):
    (children,) = (each for each in page.page.findChildren(Veiled) if each.what == "Children")
    assert held.child not in children.text()
    press(children)
    assert held.child in children.text()
    assert len(log(store, "revealed")) == 1


def test_what_binds_and_what_controlled_it_and_all_measures_stand_on_it(page):
    read = words(page.page)
    assert {"What binds here now", "Door staff from 21:00.", "Controls over time"} <= {*read}
    assert {"in place", "not considered"} <= {*read}
    assert tabs(page) == [
        *("Have all measures been taken?", "Responsible people 1", "Licence conditions 1"),
        *("Visits 1", "Training 1", "Orders 1", "Disruptions 0"),
        *("Plans 0", "Actions 0", "Forum 0", "Sightings 1", "Links 0"),
        *("Notes", "History"),
    ]


def test_each_tab_says_what_was_done_and_what_is_due(page):
    assert "tenant · from Mar 2026" in tab(page, "Responsible people")
    assert {"Condition 1", "not kept", "Condition 1: not kept"} <= {*tab(page, "Licence")}
    assert {"Complaint", "Found: Cars waiting in the lane."} <= {*tab(page, "Visits")}
    assert {"Signs", "was due Sep 2026"} <= {*tab(page, "Training")}
    assert "Seen here" in tab(page, "Sightings")
    assert entries.NOTHING in tab(page, "Links")
    assert "recorded premises" in " ".join(tab(page, "History"))


def test_whoever_answers_for_it_leads_to_their_own_page(page, held):
    tab(page, "Responsible people")
    button(page.page, held.person).click()
    assert page.place == Whole(held.person)


def test_the_arrow_keys_go_from_tab_to_tab(page):
    (strip,) = page.page.findChildren(TabStrip)
    strip.tabs[0].setFocus()
    press(strip.tabs[0], Qt.Key.Key_Right)
    assert [each.isChecked() for each in strip.tabs[:2]] == [False, True]
    assert strip.tabs[1].hasFocus()
    assert "tenant · from Mar 2026" in words(page.page)


def test_edit_ties_and_help_lead_on_from_it(page, held):
    button(page.page, "Edit").click()
    assert page.place == held.place
    page.back()
    more(page.page, "Who is tied to it")
    assert page.place == Ties(held.place)
    page.back()
    press(page, Qt.Key.Key_F1)
    assert page.place == Help("place")


def test_f9_hides_its_name_and_who_answers_for_it_also_in_what_comes_up_later(page):
    press(page, Qt.Key.Key_F9)
    shown = tab(page, "Responsible people")
    assert MASK in shown
    assert [each for each in ("Moonlight", "Exley", "Regent") if each in " ".join(shown)] == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"name": "Weir Foot", "kind": "park", "grid_reference": "ZZ 123 461"}, "ZZ 123 461"),
        ({"kind": "gaming site", "online_handle": "pigeon_00"}, "pigeon_00"),
        ({"kind": "flat", "address": "1 Cinder Lane", "postcode": "ZZ1 3BY"}, "ZZ1 3BY"),
        ({"kind": "park"}, "A place without a name"),
    ],
)
def test_a_place_without_an_address_or_a_name_goes_by_what_it_has(opened, desk, values, told):
    window = opened()
    window.go(Whole(edit.make(desk, Premises, values).reference))
    read = words(window.page)
    assert sum(told in each for each in read) == 1
    assert premises_head.NOBODY in read
    assert binds.NOTHING in read
    assert timeline.NOTHING in read
    assert "Premises licence" not in " ".join(read)


HIDDEN = ("measures", "Children", "Sighting", "Seen", "Links", "intelligence", WORDS)


def test_a_licensing_officer_learns_of_no_child_sighting_nor_intelligence(
    opened, desk, store, held
):
    edit.make(desk, Intelligence, {"text": "Zqinformant.", "about": (held.place,), "grade": "2BP"})
    edit.make(desk, Note, {"text": "Zqwitness.", "about": (held.place, held.child), "kind": "fact"})
    edit.make(desk, Note, {"text": "No steward.", "about": (held.place,), "kind": "fact"})
    protects = {"power": "closure-order", "premises": held.place, "child": held.child}
    hidden = edit.make(desk, Order, {**protects, "made": date(2026, 11, 2)}).reference
    window = opened(seat(store, "licensing-officer"))
    window.go(Whole(held.place))
    assert tabs(window) == [
        *("Responsible people 1", "Licence conditions 1", "Visits 1", "Training 1"),
        *("Orders 1", "Notes", "History"),
    ]
    read = " ".join(word for name in tabs(window) for word in tab(window, name))
    never = (*HIDDEN, "Zqinformant", "Zqwitness", held.child, hidden)
    assert [word for word in never if word in read] == []
    assert {"No steward.", "Door staff from 21:00."} <= {*tab(window, "Notes")}
    assert "Edit" in buttons(window.page)
    assert read.count(binds.PART) >= 2


def test_a_licensing_officer_is_not_told_that_there_are_no_orders(opened, desk, store):
    place = edit.make(desk, Premises, {"name": "Blue Lagoon"}).reference
    window = opened(seat(store, "licensing-officer"))
    window.go(Whole(place))
    assert tabs(window)[-2:] == ["Notes", "History"]
    assert not [each for each in tabs(window) if each.startswith("Orders")]
    assert words(window.page).count(binds.PART) == 2


def test_a_coordinator_reads_no_places(opened, store, held):
    window = opened(seat(store, "forum-coordinator"))
    window.go(Whole(held.place))
    assert window.place != Whole(held.place)
    assert "Moonlight" not in said(window)


def test_a_chair_reads_it_and_is_offered_no_edit(opened, store, held):
    window = opened(seat(store, "forum-chair"))
    window.go(Whole(held.place))
    assert "Links 0" in tabs(window)
    assert "Edit" not in buttons(window.page)


def test_that_somebody_looked_is_logged_once(page, store):
    assert len(log(store, "viewed")) == 1


def test_no_event_of_it_takes_a_tenth_of_a_second(qtbot, page, held):
    page.go(held.place)
    watched = Gap()
    page.go(Whole(held.place))
    qtbot.waitUntil(lambda: page.page.findChild(timeline.TimelineCard) is not None)
    watched.check()
