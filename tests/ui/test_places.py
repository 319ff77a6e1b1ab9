"""Where one can be is a value: it can be kept over a lock, and gone back to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.records import Licence
from tests import make
from tests.desks import seat
from tests.ui.desks import CONTROL, button, buttons, press, said
from ui.help_page import TOPICS, HelpPage, lines, title
from ui.pack_places import Copies
from ui.places import (
    ABOUT,
    BRING_IN,
    HELP,
    KEYS,
    OF_A_KIND,
    SETTINGS,
    Card,
    Help,
    Missing,
    New,
    Paper,
    Whole,
    card_of,
    draft_of_new,
    draft_of_part,
    page_of,
    place_of_draft,
    topic_of,
)
from ui.screen import COPIES, DECISIONS, DISCLOSURES, LICENCES, PEOPLE

OF_A_RECORD = (
    *("N-2026-0001", Card("N-2026-0001"), Whole("N-2026-0001")),
    *(Missing("C-2026-0001"), Paper("card", "N-2026-0001")),
)
EVERY = (PEOPLE, *OF_A_RECORD, New(PEOPLE), HELP, BRING_IN, SETTINGS, KEYS, ABOUT)
OWN = (New(PEOPLE), BRING_IN, SETTINGS, KEYS, HELP, ABOUT)


@pytest.fixture
def robin(desk):
    return make.person(desk).reference


@pytest.mark.parametrize("place", EVERY, ids=str)
def test_each_has_its_page_of_help(place):
    assert lines(topic_of(place))


def test_f1_on_the_register_of_copies_opens_the_help_of_copies():
    assert topic_of(COPIES) == topic_of(Copies("M-2026-0001")) == "copies"


@pytest.mark.parametrize(("kind", "topic"), OF_A_KIND.items())
def test_f1_on_a_record_opens_the_help_of_its_kind(kind, topic):
    assert topic_of("X-2026-0001", kind) == topic
    assert topic in TOPICS
    assert lines(topic)


@pytest.mark.parametrize("screen", [LICENCES, DECISIONS, DISCLOSURES])
def test_f1_on_any_page_of_licensing_speaks_of_licensing(opened, desk, screen):
    window = opened()
    first = edit.make(desk, Licence, {}).reference
    needed = {
        DECISIONS: {"licence": first, "decision": "revoke"},
        DISCLOSURES: {"direction": "given"},
    }
    found = edit.make(desk, screen.kind, needed[screen]).reference if screen in needed else first
    window.go(found)
    press(window, Qt.Key.Key_F1)
    assert window.place == Help("licensing")


def test_the_search_leads_to_a_card_a_list_to_the_page_and_what_has_neither_to_its_form():
    assert (card_of("person", "N-1"), page_of("person", "N-1")) == (Card("N-1"), Whole("N-1"))
    assert (card_of("premises", "P-1"), page_of("premises", "P-1")) == (Card("P-1"), Whole("P-1"))
    assert (card_of("order", "O-1"), page_of("order", "O-1")) == ("O-1", "O-1")


@pytest.mark.parametrize("place", OWN, ids=str)
def test_one_goes_back_from_and_forward_to_all_of_them(opened, robin, place):
    window = opened()
    window.go(robin)
    window.go(place)
    press(window, Qt.Key.Key_W, CONTROL)
    assert window.place == robin
    window.forward()
    assert window.place == place


@pytest.mark.parametrize("place", OWN, ids=str)
def test_a_place_can_be_gone_to_in_another_window(opened, robin, place):
    first = opened()
    first.go(place)
    second = opened()
    second.go(first.place)
    assert type(second.page) is type(first.page)


def test_to_go_where_one_is_leaves_nothing_to_go_back_to(opened, robin):
    window = opened()
    window.go(SETTINGS)
    window.go(SETTINGS)
    window.back()
    assert window.place == PEOPLE


@pytest.mark.parametrize(
    ("place", "heading"),
    [(PEOPLE, "A list"), (SETTINGS, "Settings"), (New(PEOPLE), "A new record"), (KEYS, "Keys")],
    ids=str,
)
def test_f1_opens_the_help_of_the_very_page(opened, place, heading):
    window = opened()
    window.go(place)
    press(window, Qt.Key.Key_F1)
    assert isinstance(window.page, HelpPage)
    assert heading in said(window.page)
    press(window, Qt.Key.Key_F1)
    assert heading in said(window.page)


def test_all_of_the_help_is_led_to_from_its_first_page(opened):
    window = opened()
    window.go(HELP)
    assert {title(topic) for topic in TOPICS} <= set(buttons(window.page))
    button(window.page, title("record")).click()
    assert window.place == Help("record")
    button(window.page, "All of the help").click()
    button(window.page, ABOUT.title).click()
    assert window.place == ABOUT
    window.save()


def test_help_is_shown_as_text_and_never_as_markup(opened):
    window = opened()
    window.go(Help("record"))
    assert "# " not in said(window.page)
    assert "•  " in said(window.page)


def test_the_navigation_leads_to_the_program_below_the_lists(opened, robin):
    window = opened()
    button(window.navigation, "Settings").click()
    assert (window.place, button(window.navigation, "Settings").isChecked()) == (SETTINGS, True)
    button(window.navigation, "Help").click()
    assert window.place == HELP
    button(window.navigation, "People").click()
    assert window.place == PEOPLE


def test_an_entry_that_one_is_at_stays_marked_when_it_is_pressed(opened):
    window = opened()
    button(window.navigation, "People").click()
    assert button(window.navigation, "People").isChecked()


def test_only_who_may_bring_in_is_offered_it(opened, store):
    assert "Bring in a sheet" in buttons(opened().navigation)
    assert "Bring in a sheet" not in buttons(opened(seat(store, "forum-chair")).navigation)


def test_ctrl_l_and_the_entry_ask_for_a_lock(qtbot, opened):
    window = opened()
    with qtbot.waitSignal(window.lock_asked):
        press(window, Qt.Key.Key_L, CONTROL)
    with qtbot.waitSignal(window.lock_asked):
        button(window.navigation, "Lock").click()


def test_the_foot_says_whose_desk_it_is_and_when_it_locks(opened, device):
    window = opened()
    for text in ("anna", "Disruption officer", "Locks after 5 minutes"):
        assert text in said(window.navigation)
    device.change(replace(device.settings, idle_minutes=1))
    assert "Locks after a minute" in said(window.navigation)


def test_a_draft_leads_to_where_it_comes_back():
    assert place_of_draft("N-2026-0001") == "N-2026-0001"
    assert place_of_draft(draft_of_part("N-2026-0001", "person_status")) == "N-2026-0001"
    assert place_of_draft(draft_of_new("person")) == New(PEOPLE)
    assert place_of_draft(draft_of_new("boat")) is None


def is_in_sight(entry):
    """All of it, where the side bar is scrolled now."""
    return entry.visibleRegion().boundingRect() == entry.rect()


def test_the_side_bar_follows_the_keyboard_to_what_is_scrolled_out_of_sight(qtbot, opened):
    window = opened()
    window.resize(1280, 480)
    lock, people = (button(window.navigation, name) for name in ("Lock", "People"))
    qtbot.waitUntil(lambda: not is_in_sight(lock))
    window.search.setFocus()
    for _ in range(40):
        if lock.hasFocus():
            break
        press(window.focusWidget(), Qt.Key.Key_Backtab)
    assert lock.hasFocus()
    qtbot.waitUntil(lambda: is_in_sight(lock))
    assert not is_in_sight(people)
    for _ in range(40):
        if people.hasFocus():
            break
        press(window.focusWidget(), Qt.Key.Key_Backtab)
    qtbot.waitUntil(lambda: is_in_sight(people))
