"""The list of tactics under Settings: one added, one taken off, one put back."""

import pytest
from PySide6.QtCore import Qt

from disrupt.records import LocalTactic
from tests.desks import held, seat
from tests.ui.desks import CONTROL, button, press, retype, said
from ui.places import SETTINGS, New
from ui.screen import DISRUPTIONS
from ui.tactics_card import ADD, TAKE_OFF, TacticsCard


@pytest.fixture
def window(opened):
    shown = opened()
    shown.go(SETTINGS)
    return shown


@pytest.fixture
def card(window):
    (found,) = window.page.findChildren(TacticsCard)
    return found


def kept(store):
    return [(each.tactic, each.sort, each.retired) for each in held(store, LocalTactic)]


def add(card, tactic, sort=""):
    retype(card.new, "tactic", tactic)
    retype(card.new, "sort", sort)
    button(card, ADD).click()


def test_one_is_added_and_offered_from_then_on(window, card, store):
    add(card, "Walk at the rank", "Vehicles")
    assert kept(store) == [("Walk at the rank", "vehicle", None)]
    assert "Walk at the rank · Vehicles" in said(card)
    assert "Walk at the rank is in the list." in said(card)
    window.go(New(DISRUPTIONS))
    box = window.page.form._editors["tactic"].box
    assert "Walk at the rank" in [box.itemText(at) for at in range(box.count())]


def test_by_the_key_that_saves_it_is_added_too(window, card, store):
    retype(card.new, "tactic", "Walk at the rank")
    press(window, Qt.Key.Key_S, CONTROL)
    assert kept(store) == [("Walk at the rank", None, None)]


def test_one_that_is_there_is_refused_in_words(window, card, store):
    add(card, "Cash seizure")
    assert "“Cash seizure” is in the list already." in window.bar.words.text()
    assert kept(store) == []


def test_a_shipped_one_is_taken_off_and_put_back(window, card, store):
    retype(card.chosen, "tactic", "Cash seizure")
    button(card, TAKE_OFF).click()
    assert kept(store) == [("cash-seizure", None, True)]
    assert "No longer offered" in said(card)
    button(card, "Offer it again").click()
    assert kept(store) == [("cash-seizure", None, None)]
    assert "No longer offered" not in said(card)


@pytest.mark.parametrize("text", ["", "loud music"])
def test_what_is_in_no_list_is_not_taken_off_it(card, store, text):
    retype(card.chosen, "tactic", text)
    button(card, TAKE_OFF).click()
    assert kept(store) == []


def test_there_is_nothing_to_add_until_something_is_typed(card):
    assert not button(card, ADD).isEnabled()
    retype(card.new, "tactic", "Walk at the rank")
    assert button(card, ADD).isEnabled()


def test_whoever_may_not_write_them_has_no_card(opened, store):
    shown = opened(seat(store, "licensing-officer"))
    shown.go(SETTINGS)
    assert shown.page.findChildren(TacticsCard) == []
