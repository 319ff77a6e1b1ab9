"""Both are told above the tiles when they unlock: a calm line, a way to the items, “All right”."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.clock import Clock
from disrupt.records import HandOver
from tests.desks import held
from tests.ui.desks import button, buttons, press, words
from tests.ui.shells import let_go, new_shell, sit_down
from tests.ui.today.dates import A_WEDNESDAY, PATIENCE, agreement, at_today
from tests.ui.today.handing import known, take_on
from ui.handed_lines import HandedLines
from ui.places import Handed

BEGUN = "Since Monday 23 November bela looks after your 2 items until Friday 4 December."
DAYS = {"since": date(2026, 11, 23), "until": date(2026, 12, 4)}
BACK = Clock(datetime(2026, 12, 5, 9, 14, tzinfo=UTC))


@pytest.fixture
def away(desk, store):
    """Anna hands over to Bela, and looks at it nevertheless."""
    take_on(store, "bela")
    for day in (28, 30):
        agreement(desk, "Westmere Council", day)
    made = edit.make(desk, HandOver, {"whose": "anna", "to_whom": "bela", **DAYS})
    store.clock = A_WEDNESDAY
    return made


@pytest.fixture
def page(qtbot, opened, away):
    return at_today(qtbot, opened())


def line(page):
    (found,) = page.findChildren(HandedLines)
    return found


def test_it_is_said_above_the_tiles_with_its_two_ways(page):
    assert words(line(page)) == [BEGUN]
    assert buttons(line(page)) == ["Show them", "All right"]
    assert line(page).y() < page.tiles.y()


def test_the_way_leads_to_the_items(qtbot, page, away):
    window = page.window()
    button(line(page), "Show them").click()
    assert window.place == Handed(away.id)
    known(qtbot, window)
    shown = [each for each in buttons(window.page.handed) if "·" in each]
    assert len(shown) == 2
    assert window.focusWidget().text() == "2 items"


def test_all_right_by_keyboard_writes_who_was_told_and_goes_on_to_the_list(page, store):
    seen = button(line(page), "All right")
    seen.setFocus()
    press(seen, Qt.Key.Key_Return)
    assert not line(page).isVisible()
    assert [each.told for each in held(store, HandOver)] == [("anna",)]
    assert page.list.hasFocus() or page.nothing.isVisible()


def test_what_was_seen_does_not_come_back_with_the_page(qtbot, page):
    window = page.window()
    button(line(page), "All right").click()
    window.back()
    again = at_today(qtbot, window)
    assert not line(again).isVisible()


def test_whoever_is_back_is_told_so(qtbot, opened, away, store):
    store.clock = BACK
    page = at_today(qtbot, opened())
    assert words(line(page)) == ["You are back: your 2 items are yours again."]
    assert buttons(line(page)) == ["All right"]
    button(line(page), "All right").click()
    assert [each.told_over for each in held(store, HandOver)] == [("anna",)]


def test_who_has_nothing_to_do_with_it_is_told_nothing(qtbot, opened, due, store):
    page = at_today(qtbot, opened())
    assert not line(page).isVisible()


def test_both_are_told_at_unlock_and_once(qtbot, tmp_path, register, away, store):
    store.close()
    shell = new_shell(qtbot, tmp_path, A_WEDNESDAY)
    told = [told_at_unlock(qtbot, shell, register, name) for name in ("bela", "anna", "bela")]
    assert told == [
        ["Since Monday 23 November you look after 2 items of anna until Friday 4 December."],
        [BEGUN],
        [],
    ]
    shell.end()


def told_at_unlock(qtbot, shell, register, name):
    """What stands there, once it is seen as all right, and the desk is locked again."""
    sit_down(shell, register, name, clock=A_WEDNESDAY)
    page = shell.desk.page
    qtbot.waitUntil(lambda: shell.desk.dues.today is not None, timeout=PATIENCE)
    shown = words(line(page))
    for each in ["All right"] * len(shown):
        button(line(page), each).click()
    shell.lock()
    let_go(qtbot, shell, register)
    return shown
