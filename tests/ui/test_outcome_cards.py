"""Beside an outcome: its case, and what a conviction opens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Order, Outcome
from tests import make
from tests.desks import held, seat
from tests.orders.lives import ADULT, order, outcome
from tests.ui.desks import CONTROL, button, buttons, press, retype, said, typed, whole
from ui.outcome_cards import NEXT, OPENS
from ui.places import New, Whole
from ui.screen import ORDERS, OUTCOMES

SEXUAL = {"family": "sexual", "cse": True}


@pytest.fixture
def robin(desk):
    return make.person(desk, born=ADULT, area="Westmere").reference


@pytest.fixture
def arrest(desk, robin):
    return outcome(desk, robin, "arrest", "2026-05-01", offence="Rape", **SEXUAL).reference


@pytest.fixture
def guilty(desk, robin, arrest):
    more = {"arrest": arrest, "sentence_months": "18", **SEXUAL}
    return outcome(desk, robin, "conviction", "2026-11-19", **more).reference


def begins(window, name):
    whole(window.page)
    (found,) = [
        each
        for each in window.page.findChildren(QPushButton)
        if each.accessibleName() == f"Begin {name}"
    ]
    return found


def test_a_conviction_says_which_orders_it_opens_with_section_and_confidence(opened, guilty):
    window = opened()
    window.go(guilty)
    read = said(window.page)
    assert OPENS in read
    assert "Sexual harm prevention order, on conviction" in read
    assert "Sentencing Act 2020 ss.343–358 · confidence medium · not considered" in read


def test_an_order_is_begun_from_there_with_the_person_and_the_conviction(opened, robin, guilty):
    window = opened()
    window.go(guilty)
    begins(window, "Sexual harm prevention order, on conviction").click()
    assert window.place == New(ORDERS, guilty, "shpo-conviction")
    form = window.page.form
    assert form.chosen.id == "shpo-conviction"
    assert (typed(form.own, "person"), typed(form.own, "convicted")) == (robin, "19 November 2026")


def test_of_a_power_that_only_asks_whether_it_is_answered(opened, guilty):
    window = opened()
    window.go(New(ORDERS, guilty, "cbo"))
    assert typed(window.page.form.own, "convicted") == "yes"


def test_what_is_begun_so_and_not_typed_on_does_not_come_back(opened, guilty):
    window = opened()
    window.go(New(ORDERS, guilty, "cbo"))
    window.go(guilty)
    window.go(New(ORDERS, guilty, "shpo-conviction"))
    assert window.page.form.chosen.id == "shpo-conviction"
    retype(window.page.form.own, "court", "Westmere Crown Court")
    window.go(guilty)
    window.go(New(ORDERS, guilty, "cbo"))
    assert window.page.form.chosen.id == "shpo-conviction"
    button(window.page, "Begin anew").click()
    assert window.page.form.chosen.id == "cbo"


def test_it_is_recorded_as_any_other(opened, store, robin, guilty):
    window = opened()
    window.go(New(ORDERS, guilty, "shpo-conviction"))
    press(window, Qt.Key.Key_S, CONTROL)
    whole(window)
    (made,) = held(store, Order)
    assert (made.power, made.person) == ("shpo-conviction", (robin,))


def test_an_order_that_stands_already_is_led_to(opened, desk, robin, guilty):
    of = order(desk, "cbo", robin, applied="2026-11-19").reference
    window = opened()
    window.go(guilty)
    button(window.page, of).click()
    assert window.place == of


def test_the_notification_period_stands_with_its_section(opened, robin, desk, guilty):
    window = opened()
    window.go(guilty)
    read = said(window.page)
    assert "Notification requirements" in read
    assert "Sexual Offences Act 2003 Part 2 · confidence medium" in read
    assert "18 Nov 2036" in read
    assert "First notification by, counted from release: waits for the release." in read


def test_without_a_sentence_it_says_what_it_hangs_on(opened, desk, robin):
    window = opened()
    window.go(outcome(desk, robin, "conviction", "2026-11-19", **SEXUAL).reference)
    assert "No sentence is on record, and the period hangs on it." in said(window.page)


def test_an_arrest_opens_nothing_and_says_what_came_of_it(opened, arrest, guilty):
    window = opened()
    window.go(arrest)
    assert OPENS not in said(window.page)
    button(window.page, guilty).click()
    assert window.place == guilty


def test_the_next_outcome_of_the_case_is_begun_there(opened, store, robin, arrest):
    window = opened()
    window.go(arrest)
    button(window.page, NEXT).click()
    assert window.place == New(OUTCOMES, arrest)
    form = window.page.form
    names = ("person", "arrest", "offence", "code")
    filled = tuple(typed(form, name) for name in names)
    assert filled == (robin, arrest, "Rape", "0 not yet assigned")
    retype(form, "kind", "charge")
    retype(form, "code", "1 charged or summonsed")
    window.save()
    made = held(store, Outcome)[-1]
    assert (made.kind, made.arrest, made.code) == ("charge", arrest, "1")
    assert window.place == made.reference


def test_a_case_of_its_own_has_no_other(opened, desk, robin):
    window = opened()
    window.go(outcome(desk, robin, "charge", "2026-05-02").reference)
    assert "Nothing is recorded." in said(window.page)


def test_the_person_s_page_counts_what_came_to_them(opened, desk, robin, arrest, guilty):
    for _ in range(2):
        outcome(desk, robin, "charge", "2026-05-02", arrest=arrest)
    window = opened()
    window.go(Whole(robin))
    assert "1 arrest · 2 charges · 1 conviction" in said(window.page)


def test_of_somebody_with_no_outcome_nothing_is_counted(opened, desk):
    window = opened()
    window.go(Whole(make.person(desk, born=PartialDate(1990)).reference))
    assert "arrest" not in said(window.page._head)


def test_whoever_may_not_write_orders_begins_none(opened, desk, guilty):
    window = opened(seat(desk.store, "forum-chair"))
    window.go(guilty)
    assert OPENS in said(window.page)
    assert not {"Begin", NEXT} & set(buttons(window.page))


def test_a_day_that_is_not_known_reckons_nothing(opened, desk, robin):
    values = {"person": robin, "kind": "conviction", "family": "sexual"}
    window = opened()
    window.go(edit.make(desk, Outcome, values).reference)
    assert "Notification requirements" not in said(window.page)
