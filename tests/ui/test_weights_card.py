"""The weights of the score under Settings: shown with the formula, settled from a day on."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from disrupt.records import ScoreWeights
from tests.desks import held, seat
from tests.ui.desks import CONTROL, button, press, retype, said
from ui.places import SETTINGS
from ui.weights_card import SETTLE, WeightsCard

SHIPPED = (
    "Recency 25 · frequency 25 · gravity 25 · victims 25, in all 100: edition “2026-11”, "
    "as it came with the program"
)


@pytest.fixture
def window(opened):
    shown = opened()
    shown.go(SETTINGS)
    return shown


@pytest.fixture
def card(window):
    (found,) = window.page.findChildren(WeightsCard)
    return found


def kept(store):
    return [(each.since, each.edition, each.gravity) for each in held(store, ScoreWeights)]


def type_new(card, day="20 November 2026", **more):
    for name, text in {"since": day, "edition": "terms of reference", **more}.items():
        retype(card.form, name, text)


def test_the_formula_its_caption_and_the_weights_in_force_are_shown(card):
    words = said(card)
    assert "Orders the list, not a measure of danger." in words
    assert "Recency falls evenly from 1" in words
    assert f"In force today\n{SHIPPED}" in words or SHIPPED in words
    assert "To come" not in words
    assert not button(card, SETTLE).isEnabled()


def test_new_ones_are_in_force_from_their_day_and_those_of_before_still_shown(card, store):
    type_new(card, gravity="40")
    button(card, SETTLE).click()
    assert kept(store) == [(date(2026, 11, 20), "terms of reference", "40")]
    words = said(card)
    assert "In force from 20 November 2026." in words
    assert "gravity 40 · victims 25, in all 115: edition “terms of reference”" in words
    assert "settled by anna" in words
    assert SHIPPED in words
    assert not button(card, SETTLE).isEnabled()


def test_those_of_a_later_day_are_said_to_be_to_come(card, store):
    type_new(card)
    button(card, SETTLE).click()
    type_new(card, day="3 December 2026", edition="next year", recency="30")
    button(card, SETTLE).click()
    words = said(card)
    assert "To come" in words
    assert "Before" in words
    assert [edition for _, edition, _ in kept(store)] == ["terms of reference", "next year"]


def test_by_the_key_that_saves_they_are_settled_too(window, card, store):
    type_new(card, victims="10")
    press(window, Qt.Key.Key_S, CONTROL)
    assert len(kept(store)) == 1


def test_what_is_missing_is_said_beside_its_field(card, store):
    retype(card.form, "gravity", "40")
    button(card, SETTLE).click()
    assert "From is missing." in said(card)
    assert "Edition is missing." in said(card)
    assert kept(store) == []


def test_what_cannot_be_settled_is_refused_in_words(window, card, store):
    type_new(card, day="19 November 2026")
    button(card, SETTLE).click()
    assert "Weights begin today or later" in window.bar.words.text()
    assert kept(store) == []


def test_saving_without_a_change_settles_nothing(card, store):
    card.save()
    assert kept(store) == []


def test_only_whoever_may_settle_them_has_the_card(opened, store):
    seat(store, "licensing-officer")
    shown = opened()
    shown.go(SETTINGS)
    assert not shown.page.findChildren(WeightsCard)
