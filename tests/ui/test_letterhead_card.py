"""The letterhead in the settings: nothing typed is lost, and whoever was quicker is shown."""

import pytest

from disrupt import letterheads
from disrupt.store import drafts
from tests.reports import licences
from tests.ui.desks import button, buttons, retype, said, typed
from ui.letterhead_card import LetterheadCard
from ui.places import LETTERHEAD, SETTINGS
from ui.screen import LICENCES

POLICY = "Hand them in at the front desk within"


@pytest.fixture
def kept(desk):
    licences.letterhead(desk)
    return letterheads.held(desk)


@pytest.fixture
def card(opened):
    """The card, in a window at the settings."""

    def at(window=None):
        window = window or opened()
        window.go(SETTINGS)
        return window.page.findChild(LetterheadCard)

    return at


def test_what_was_half_typed_comes_back_after_going_elsewhere(opened, card, kept):
    window = opened()
    retype(card(window).form, "return_policy", POLICY)
    window.go(LICENCES)
    back = card(window)
    assert typed(back.form, "return_policy") == POLICY
    assert "What you typed is back, from" in said(back)
    assert "Somebody changed the letterhead since" not in said(back)
    assert button(back, "Save the letterhead").isEnabled()


def test_whoever_sits_down_again_is_led_to_it(opened, card, kept):
    first = opened()
    retype(card(first).form, "return_policy", POLICY)
    first.page.leave()
    window = opened()
    (lead,) = (text for text in buttons(window) if text.startswith("Settings, "))
    button(window, lead).click()
    assert window.place == SETTINGS
    assert typed(window.page.findChild(LetterheadCard).form, "return_policy") == POLICY


def test_what_is_saved_leaves_nothing_to_come_back(desk, card, kept):
    at = card()
    retype(at.form, "return_policy", POLICY)
    at.leave()
    at.save()
    assert letterheads.held(desk).return_policy == POLICY
    assert drafts.taken(desk.store, LETTERHEAD) is None
    assert "Saved." in said(at)


def test_a_refusal_stands_beside_its_field(desk, card, kept):
    at = card()
    retype(at.form, "council", "")
    at.save()
    assert "Council is missing." in said(at)
    assert letterheads.held(desk).council == kept.council


def test_where_somebody_was_quicker_theirs_is_shown_and_the_next_save_keeps_it(desk, opened, kept):
    window = opened()
    window.go(SETTINGS)
    at = window.page.findChild(LetterheadCard)
    retype(at.form, "return_policy", POLICY)
    licences.letterhead(desk, post="Head of licensing")
    at.save()
    assert "so it was not saved" in window.bar.words.text()
    assert typed(at.form, "post") == "Head of licensing"
    assert typed(at.form, "return_policy") == POLICY
    at.save()
    now = letterheads.held(desk)
    assert (now.post, now.return_policy) == ("Head of licensing", POLICY)


def test_a_draft_that_comes_back_on_a_changed_letterhead_says_so(desk, opened, card, kept):
    window = opened()
    retype(card(window).form, "return_policy", POLICY)
    window.go(LICENCES)
    licences.letterhead(desk, post="Head of licensing")
    back = card(window)
    assert "Somebody changed the letterhead since" in said(back)
    assert typed(back.form, "post") == "Head of licensing"


def test_a_second_first_letterhead_is_not_made(desk, opened):
    window = opened()
    window.go(SETTINGS)
    at = window.page.findChild(LetterheadCard)
    retype(at.form, "council", "Tallow Borough Council")
    licences.letterhead(desk)
    at.save()
    assert "Somebody made the letterhead meanwhile." in window.bar.words.text()
    assert typed(at.form, "council") == "Tallow Borough Council"
    at.save()
    assert letterheads.held(desk).council == "Tallow Borough Council"
