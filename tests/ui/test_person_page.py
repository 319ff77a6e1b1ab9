"""A person's page: all that is held of them, as far as its reader may see it, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from disrupt import edit
from disrupt.records import Order, Photograph
from tests import make
from tests.desks import log, seat
from tests.ui.bound import WORDS, case
from tests.ui.desks import button, buttons, press, said, whole, words
from tests.ui.gap import Gap
from ui import binds, controls_card, entries, timeline
from ui.parts import Link, Words
from ui.places import Paper, Whole
from ui.portrait import Portrait
from ui.screen import PEOPLE
from ui.tab_strip import TabStrip
from ui.veil import MASK, Veiled

FORUM = ("Plans 0", "Actions 0", "Forum 0")


@pytest.fixture
def held(desk):
    return case(desk)


@pytest.fixture
def page(opened, held):
    window = opened()
    window.go(Whole(held.person))
    whole(window.page)
    return window


def veil_of(window, what):
    return next(each for each in window.page.findChildren(Veiled) if each.what == what)


def tab(window, name):
    (strip,) = whole(window.page).findChildren(TabStrip)
    next(each for each in strip.tabs if each.text().startswith(name)).click()
    return whole(window.page)


def tabs(window):
    (strip,) = whole(window.page).findChildren(TabStrip)
    return [each.text() for each in strip.tabs]


def test_a_row_of_the_list_leads_to_it(opened, held):
    window = opened()
    press(window, Qt.Key.Key_F2)
    assert window.place == Whole(held.person)


def test_its_head_says_who_how_far_it_has_got_and_what_they_are_under(page):
    read = said(page.page)
    told = ("Exley, Robin", "Charged, not convicted 9 October 2026", "born 21 June 1994 (32)")
    told += ("also “Pigeon”", "before: Suspected", "FE00 CGB", "On bail after charge")
    assert [part for part in told if part not in read] == []


def test_an_address_and_the_children_show_on_a_click_and_that_is_logged(page, store, held):
    assert "31 Tallow Row" not in said(page.page)
    address, children = veil_of(page, "Address"), veil_of(page, "Children")
    press(address)
    assert "31 Tallow Row" in said(page.page)
    press(children)
    assert held.child in children.text()
    assert len(log(store, "revealed")) == 2


def test_what_binds_and_what_controlled_them_and_all_measures_stand_on_it(page):
    read = said(page.page)
    assert "What binds him now" in read
    assert WORDS in read
    assert "Controls over time" in read
    assert {"in place", "not considered"} <= set(words(page.page))
    assert tabs(page)[1:] == [
        *("Orders 2", "Outcomes 1", "Disruptions 0"),
        *(*FORUM, "Sightings 1", "Notes", "History"),
    ]


def test_orders_outcomes_and_sightings_lead_to_their_own_pages(page, held):
    tab(page, "Orders")
    button(page.page, held.notice).click()
    assert page.place == held.notice
    page.back()
    tab(page, "Sightings")
    assert f"Seen at {held.place}" in words(page.page)
    tab(page, "Outcomes")
    assert "Post-charge bail" in words(page.page)
    tab(page, "History")
    assert "recorded person" in said(page.page)


def test_the_timeline_has_the_newest_first(page):
    card = whole(page.page.findChild(timeline.TimelineCard))
    shown = [each.text() for each in card.findChildren(QWidget) if isinstance(each, Words | Link)]
    dates = [text for text in shown if text.endswith(("2024", "2026")) and len(text) == 11]
    assert dates[:2] == ["02 Nov 2026", "09 Oct 2026"]
    assert dates[-1] == "18 Dec 2024"


def test_edit_leads_to_what_is_recorded_and_back_shows_what_was_changed(page, desk, held):
    button(page.page, "Edit").click()
    assert page.place == held.person
    edit.change(desk, page.page.page.subject, {"owner": "Officer 2290"})
    page.back()
    assert page.place == Whole(held.person)
    assert "owner Officer 2290" in said(page.page)


def test_a_pocket_card_is_printed_from_it(page, held):
    button(page.page, "Print pocket card").click()
    assert page.place == Paper("card", held.person)


def test_f9_hides_names_and_face_also_of_what_comes_up_later(page, held):
    press(page, Qt.Key.Key_F9)
    page.go(PEOPLE)
    page.go(Whole(held.person))
    shown = set(words(page.page))
    assert not {"Exley, Robin", "RE", WORDS} & shown
    assert page.page.findChild(Portrait).text() == MASK


def test_a_photograph_is_drawn_where_there_is_one_and_hidden_with_the_names(page, desk, held):
    image = QImage(40, 50, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(desk.store.files.folder.parent / "face.png"))
    picture = (desk.store.files.folder.parent / "face.png").read_bytes()
    values = {"picture": picture, "recorded_on": desk.today}
    edit.make(desk, Photograph, values, person_id=page.page.page.subject.id)
    press(page, Qt.Key.Key_F5)
    portrait = page.page.findChild(Portrait)
    portrait.show_picture(picture)
    assert not portrait.pixmap().isNull()
    portrait.hide_names(on=True)
    assert portrait.pixmap().isNull()
    portrait.show_picture(picture)
    assert portrait.pixmap().isNull()


@pytest.mark.qt_log_ignore("Unsupported marker type", extend=True)
@pytest.mark.parametrize("held_bytes", [b"", b"\xff\xd8\xffnot a picture", b"GIF89a"])
def test_what_cannot_be_drawn_leaves_the_initials(page, held_bytes):
    portrait = page.page.findChild(Portrait)
    portrait.show_picture(held_bytes)
    assert portrait.text() == "RE"


def test_somebody_of_whom_little_is_known_has_a_calm_page(opened, desk):
    window = opened()
    window.go(Whole(make.person(desk, family_name=None, given_names=None).reference))
    read = said(window.page)
    assert binds.NOTHING in read
    assert controls_card.NOTHING in read
    assert timeline.NOTHING in read
    tab(window, "Orders")
    assert entries.NOTHING in said(window.page)


HIDDEN = ("Controls", "measures", "Timeline", "Children", "bail")


def test_whoever_may_not_see_children_orders_and_outcomes_sees_no_place_for_them(
    opened, store, held
):
    window = opened(seat(store, "forum-coordinator"))
    window.go(Whole(held.person))
    read = said(window.page)
    assert tabs(window) == [*FORUM, "History"]
    assert [word for word in (*HIDDEN[:2], "binds", held.child, WORDS) if word in read] == []
    assert not {"Edit", "Print pocket card"} & set(buttons(window.page))
    assert not {"Children", "Orders", "Outcomes", "Sightings"} & set(buttons(window.navigation))


def test_a_licensing_officer_is_not_told_of_orders_on_somebody_nor_that_there_are_none(
    opened, store, held
):
    window = opened(seat(store, "licensing-officer"))
    window.go(Whole(held.person))
    read = said(window.page)
    assert tabs(window) == ["History"]
    assert [word for word in (*HIDDEN, binds.NOTHING, held.child, WORDS) if word in read] == []
    assert binds.PART in read
    assert not {"Edit", "Print pocket card"} & set(buttons(window.page))
    assert not {"Children", "Outcomes", "Sightings"} & set(buttons(window.navigation))


def test_a_licensing_officer_reads_a_tab_of_the_orders_that_are_about_premises(
    opened, store, desk, held
):
    values = {"power": "closure-notice", "premises": held.place, "person": (held.person,)}
    edit.make(desk, Order, values)
    window = opened(seat(store, "licensing-officer"))
    window.go(Whole(held.person))
    assert tabs(window) == ["Orders 1", "History"]


def test_a_chair_reads_it_and_is_offered_no_edit(opened, store, held):
    window = opened(seat(store, "forum-chair"))
    window.go(Whole(held.person))
    assert "What binds him now" in said(window.page)
    assert "Edit" not in buttons(window.page)


def test_that_somebody_looked_is_logged_once(page, store):
    assert len(log(store, "viewed")) == 1


def test_no_event_of_it_takes_a_tenth_of_a_second(qtbot, page, held):
    page.go(held.person)
    watched = Gap()
    page.go(Whole(held.person))
    qtbot.waitUntil(lambda: page.page.findChild(timeline.TimelineCard) is not None)
    watched.check()
