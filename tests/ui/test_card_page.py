"""The card: what is asked at the roadside stands there, in the order in which it is read out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Premises, Responsible
from tests import desks, make
from tests.desks import log, seat
from tests.ui.bound import NOTICE, WORDS, case
from tests.ui.desks import button, buttons, press, said, words
from tests.ui.gap import Gap
from ui.binds import NOTHING, PART
from ui.places import Card, Paper, Whole


@pytest.fixture
def held(desk):
    return case(desk)


@pytest.fixture
def card(opened, held):
    window = opened()
    window.go(Card(held.person))
    return window


def test_it_says_who_what_binds_whether_to_arrest_and_whose_case_it_is_in_that_order(card):
    read = said(card.page)
    told = [
        "Exley, Robin",
        "Charged, not convicted",
        "What binds him now",
        WORDS,
        "20:00–06:00",
        NOTICE,
    ]
    told += ["violence, marked 18 December 2024", "FE00 CGB", "Officer 4471"]
    assert [part for part in told if part not in read] == []
    where = [read.index(part) for part in told]
    assert where == sorted(where)
    assert "power of arrest" in read


def test_what_was_not_served_is_said_to_bind_nobody_yet(card, held):
    assert any(text.startswith("not yet enforceable") for text in words(card.page))
    assert any(held.unserved in text for text in words(card.page))


def test_that_somebody_looked_is_logged_once_before_it_shows(card, store, held):
    assert len(log(store, "viewed")) == 1


def test_enter_opens_the_whole_page_and_f2_what_is_recorded(card, held):
    press(card.focusWidget())
    assert card.place == Whole(held.person)
    card.go(Card(held.person))
    press(card, Qt.Key.Key_F2)
    assert card.place == held.person


def test_it_is_printed_on_a_small_sheet(card, held):
    button(card.page, "Print pocket card").click()
    assert card.place == Paper("card", held.person)


def test_f9_hides_who_it_is_and_what_is_said_of_them_also_in_what_comes_up_later(card, held):
    press(card, Qt.Key.Key_F9)
    assert not {"Exley, Robin", WORDS, "FE00 CGB"} & set(words(card.page))
    card.go(Card(held.person))
    assert not {"Exley, Robin", WORDS, "FE00 CGB"} & set(words(card.page))
    press(card, Qt.Key.Key_F9)
    assert WORDS in words(card.page)


def test_f5_shows_what_stands_there_now(card, desk, held):
    assert "weapons" not in said(card.page)
    person = card.page.page.subject
    make.marker(desk, person, "weapons")
    press(card, Qt.Key.Key_F5)
    assert "weapons" in said(card.page)
    assert card.place == Card(held.person)


def test_somebody_whom_nothing_binds_has_a_calm_card(opened, desk):
    window = opened()
    window.go(Card(make.person(desk).reference))
    assert NOTHING in words(window.page)


def test_of_a_place_what_binds_there(opened, held):
    window = opened()
    window.go(Card(held.place))
    read = said(window.page)
    assert "Moonlight Lounge" in read
    assert "What binds here now" in read
    assert "Closure notice" in read
    assert "Print pocket card" not in buttons(window.page)
    press(window.focusWidget())
    assert window.place == Whole(held.place)


def test_of_a_place_who_answers_for_it_now_and_nobody_who_did_before(opened, desk, held):
    (place,) = desks.held(desk.store, Premises)
    for who, since, until in (("Ada Cinder", 2020, PartialDate(2024)), (held.person, 2025, None)):
        said_of = {"who": who, "since": PartialDate(since), "until": until}
        edit.make(desk, Responsible, said_of, premises_id=place.id)
    window = opened()
    window.go(Card(held.place))
    assert f"Exley, Robin ({held.person})" in words(window.page)
    assert "Ada Cinder" not in said(window.page)


def test_whoever_may_see_no_orders_is_not_told_that_there_are_any(opened, store, held):
    window = opened(seat(store, "forum-coordinator"))
    window.go(Card(held.person))
    read = said(window.page)
    assert "Exley, Robin" in read
    assert [w for w in ("binds", "in force", WORDS, NOTICE, held.child) if w in read] == []
    assert "Print pocket card" not in buttons(window.page)


def test_a_licensing_officer_sees_no_order_on_somebody_nor_that_nothing_binds(opened, store, held):
    window = opened(seat(store, "licensing-officer"))
    window.go(Card(held.person))
    read = said(window.page)
    assert [w for w in (NOTHING, "in force", WORDS, NOTICE, held.child) if w in read] == []
    assert PART in read
    assert "Print pocket card" not in buttons(window.page)


def test_a_licensing_officer_sees_what_binds_a_place(opened, store, held):
    window = opened(seat(store, "licensing-officer"))
    window.go(Card(held.place))
    read = said(window.page)
    assert "Closure notice" in read
    assert PART in read


def test_no_event_of_it_takes_a_tenth_of_a_second(qtbot, card, held):
    card.go(held.person)
    watched = Gap()
    card.go(Card(held.person))
    qtbot.waitUntil(lambda: any("Whose case" in label for label in seen(card.page)))
    watched.check()


def seen(page):
    """Without bringing it up."""
    return [label.text() for label in page.findChildren(QLabel)]
