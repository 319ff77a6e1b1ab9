"""Whoever sits down is told what they left unsaved, with a way to each, and what of it is lost."""

import pytest

from disrupt.store import drafts
from tests import make
from tests.ui.desks import button, buttons, retype, said, typed
from ui.places import New, draft_of_new
from ui.screen import PEOPLE

TYPED = {"texts": {"area": "Eastmoor"}, "focused": "area", "cursor": 3, "scroll": 0}


@pytest.fixture
def robin(desk):
    return make.person(desk, area="Westmere").reference


def links(window):
    return [text for text in buttons(window.unsaved) if "2026" in text]


def test_where_nothing_was_left_nothing_is_said(opened, robin):
    window = opened()
    assert said(window.unsaved) == ""


def test_each_thing_that_was_left_is_led_to(qtbot, opened, robin, store):
    drafts.keep(store, robin, TYPED)
    drafts.keep(store, draft_of_new("person"), {**TYPED, "texts": {"family_name": "Mullen"}})
    window = opened()
    assert "2 things you left unsaved:" in said(window.unsaved)
    assert "Exley" not in said(window.unsaved)
    button(window, f"{robin}, 20 November 2026 09:14").click()
    assert typed(window.page.form, "area") == "Eastmoor"
    assert "One thing that you left unsaved:" in said(window.unsaved)
    qtbot.waitUntil(lambda: len(links(window)) == 1)
    button(window, "New person, 20 November 2026 09:14").click()
    assert window.place == New(PEOPLE)
    assert not window.unsaved._notice.isVisible()


def test_a_lock_brings_one_back_to_it_without_being_told_again(opened, robin, store):
    first = opened()
    first.go(robin)
    retype(first.page.form, "area", "Eastmoor")
    first.page.leave()
    second = opened()
    second.go(first.place)
    assert links(second) == []


def test_of_very_many_the_newest_are_shown(opened, desk, store):
    for _ in range(6):
        drafts.keep(store, make.person(desk).reference, TYPED)
    window = opened()
    assert len(links(window)) == 4
    assert "and 2 more" in said(window.unsaved)


def test_the_notice_can_be_closed(opened, robin, store):
    drafts.keep(store, robin, TYPED)
    window = opened()
    (close,) = [b for b in window.unsaved.findChildren(object) if b.property("part") == "icon"]
    close.click()
    assert links(window) == []
    assert drafts.taken(store, robin) is not None


def test_a_draft_that_can_no_longer_be_read_is_told_and_forgotten_on_request(opened, robin, store):
    drafts.keep(store, robin, TYPED)
    (sealed,) = store.files.drawers.iterdir()
    sealed.write_bytes(b"x" * 60)
    window = opened()
    assert "can no longer be read" in said(window.unsaved)
    button(window, "Forget them").click()
    assert drafts.lost(store) is None
    assert said(window.unsaved) == ""
