"""Teams and deputies of the officers, set by an administrator under Settings."""

import pytest
from PySide6.QtCore import Qt

from disrupt.records import Officer
from tests.desks import held, seat
from tests.ui.desks import CONTROL, button, press, retype, said, typed
from ui.places import SETTINGS
from ui.teams_card import TeamsCard


@pytest.fixture
def ben(store):
    with store.writing("a test") as session:
        session.add(Officer(name="ben", roles=("disruption-officer",)))


@pytest.fixture
def window(opened, ben):
    shown = opened()
    shown.go(SETTINGS)
    return shown


@pytest.fixture
def card(window):
    (found,) = window.page.findChildren(TeamsCard)
    return found


def arranged(store):
    return {each.name: (each.team, each.deputies) for each in held(store, Officer)}


def test_each_officer_who_is_here_has_a_team_and_deputies(card):
    assert "Team of anna" in said(card)
    assert "Deputies of ben" in said(card)
    assert "recovery" not in said(card)


def test_by_its_key_they_are_kept_and_shown_as_they_stand(window, card, store):
    retype(card.form, "team_0", "North")
    retype(card.form, "deputies_0", "Ben")
    press(window, Qt.Key.Key_S, CONTROL)
    assert arranged(store)["anna"] == ("North", ("ben",))
    assert arranged(store)["ben"] == (None, ())
    assert typed(card.form, "deputies_0") == "ben"
    assert "Saved." in said(card)


def test_a_stranger_is_refused_and_what_was_typed_stays(window, card, store):
    retype(card.form, "deputies_0", "Zoe")
    button(card, "Save teams and deputies").click()
    assert "There is no officer called Zoe here." in said(window.bar)
    assert typed(card.form, "deputies_0") == "Zoe"
    assert arranged(store)["anna"] == (None, ())


def test_whoever_keeps_no_officers_has_no_such_card(opened, store, ben):
    window = opened(seat(store, "disruption-officer"))
    window.go(SETTINGS)
    assert window.page.findChildren(TeamsCard) == []
