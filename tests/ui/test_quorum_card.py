"""The rules of quorum under Settings: one changed, one added, one taken off and put back."""

import pytest
from PySide6.QtWidgets import QPushButton

from disrupt.records import QuorumRule
from tests.desks import held, seat
from tests.ui.desks import button, press, retype, said
from ui.asked_form import AskedForm
from ui.places import SETTINGS
from ui.quorum_card import NEW, QuorumCard


@pytest.fixture
def window(opened):
    shown = opened()
    shown.go(SETTINGS)
    return shown


@pytest.fixture
def card(window):
    (found,) = window.page.findChildren(QuorumCard)
    return found


def answered(window, **texts):
    (layer,) = window.findChildren(AskedForm)
    for name, text in texts.items():
        retype(layer.form, name, text)
    layer.go.click()
    return layer


def act(card, name):
    (link,) = (each for each in card.findChildren(QPushButton, name) if each.isVisible())
    link.setFocus()
    press(link)


def test_what_each_rule_asks_for_is_told_in_words(card):
    read = said(card)
    assert "At least 3 different organisations. What counts: present." in read
    assert "Somebody of the rank or post: senior police officer." in read


def test_a_rule_that_came_with_the_program_is_changed(window, card, store):
    act(card, "change strategic")
    answered(window, organisations="4", edition="Terms of 2026")
    assert "At least 4 different organisations." in said(card)
    (kept,) = held(store, QuorumRule)
    assert (kept.rule, kept.edition) == ("strategic", "Terms of 2026")
    assert window.focusWidget().objectName() == "change strategic"


def test_a_new_rule_is_added(window, card):
    button(card, NEW).click()
    answered(window, rule="health", agencies="health; police")
    assert "An agency of each kind: health, police. What counts: present." in said(card)


def test_a_rule_that_asks_for_nothing_is_refused_and_what_was_typed_stays(window, card, store):
    button(card, NEW).click()
    layer = answered(window, rule="empty")
    assert layer.isVisible()
    assert "A rule asks for organisations" in said(layer)
    assert held(store, QuorumRule) == []


def test_one_is_no_longer_offered_and_offered_again(card):
    act(card, "offer operational")
    assert "no longer offered" in said(card)
    act(card, "offer operational")
    assert "no longer offered" not in said(card)


def test_whoever_keeps_no_meeting_sees_no_rules(opened, store):
    window = opened(seat(store, "licensing-officer"))
    window.go(SETTINGS)
    assert window.page.findChildren(QuorumCard) == []
