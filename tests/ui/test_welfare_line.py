"""The welfare line stands first on the page, on the card and in the head of the record."""

import pytest
from PySide6.QtCore import Qt

from disrupt.partial import PartialDate
from orders.welfare import NO_CONTACT
from tests import make
from tests.desks import seat
from tests.reports.papers import child, notice
from tests.ui.desks import button, buttons, press, said, whole, words
from ui.places import Card, Whole
from ui.serial_card import NOTHING, SHOW, SerialCard
from ui.veil import MASK
from ui.welfare_line import RECORD

AGED = "Welfare: aged 17. Support contact: Westmere youth justice"


@pytest.fixture
def young(desk):
    contact = {"support_contact": "Westmere youth justice"}
    return make.person(desk, born=PartialDate(2009, 3, 2), **contact).reference


@pytest.fixture
def victim(desk):
    contact = {"also_victim": True, "support_contact": "Ms Alder"}
    return make.person(desk, born=PartialDate(2009, 3, 2), **contact).reference


@pytest.mark.parametrize("place", [Whole, Card, str])
def test_f9_leaves_the_age_alone(opened, victim, place):
    window = opened()
    window.go(place(victim))
    shown = words(window.page)
    assert "Welfare: aged 17; also a victim. Support contact: Ms Alder" in shown
    press(window, Qt.Key.Key_F9)
    read = said(window.page)
    assert "Welfare: aged 17." in words(window.page)
    assert [text for text in ("also a victim", "Alder") if text in read] == []


def test_of_an_adult_it_leaves_nothing(opened, desk):
    adult = make.person(desk, born=PartialDate(1985), also_victim=True).reference
    window = opened()
    press(window, Qt.Key.Key_F9)
    window.go(Card(adult))
    assert words(window.page)[0] == f"Welfare: {MASK}."


def test_who_may_only_read_is_not_offered_to_record_a_contact(opened, desk, store):
    aged = make.person(desk, born=PartialDate(2009, 3, 2)).reference
    window = opened(seat(store, "forum-chair"))
    for place in (Whole(aged), Card(aged), aged):
        window.go(place)
        assert NO_CONTACT in said(window.page)
        assert RECORD not in buttons(window.page)


@pytest.mark.parametrize("place", [Whole, Card, str])
def test_it_is_on_every_page_of_the_person_and_first_where_one_only_reads(opened, young, place):
    window = opened()
    window.go(place(young))
    shown = words(window.page)
    assert AGED in shown
    assert place is str or shown[0] == AGED


def test_a_contact_that_is_not_recorded_is_asked_for_where_it_is_recorded(opened, desk):
    aged = make.person(desk, born=PartialDate(2009, 3, 2)).reference
    window = opened()
    window.go(Whole(aged))
    button(window.page, RECORD).click()
    assert window.place == aged


def test_an_adult_s_page_has_no_such_line_and_a_licensing_officer_is_told_no_contact(
    opened, desk, store, young
):
    window = opened()
    window.go(Whole(make.person(desk, born=PartialDate(1985)).reference))
    assert "Welfare: " not in said(window.page)
    licensing = opened(seat(store, "licensing-officer"))
    licensing.go(Whole(young))
    assert "Welfare: aged 17." in words(licensing.page)


def test_serial_stands_on_the_page_with_each_reason_leading_to_its_record(opened, desk):
    robin = make.person(desk, born=PartialDate(1985))
    window = opened()
    window.go(Whole(robin.reference))
    assert NOTHING in said(window.page)
    orders = [notice(desk, robin, child(desk)).reference for _ in range(2)]
    window.refresh()
    card = whole(window.page).findChild(SerialCard)
    assert "2 different children. Test: two or more different children, at any time." in said(card)
    assert orders[0] not in said(card)
    button(card, SHOW).click()
    reason = "Child Abduction Warning Notice about this child, 3 November 2026"
    button(card, f"{reason} · {orders[1]}").click()
    assert window.place == orders[1]
