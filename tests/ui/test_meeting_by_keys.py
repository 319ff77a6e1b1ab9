"""A meeting from its beginning to its end with keys alone, each told on the screen."""

import pytest
from PySide6.QtCore import Qt

from disrupt.records import Action, AgendaItem, Attendance, Meeting
from disrupt.records.meeting import AgendaHeading
from tests.desks import held
from tests.ui.desks import CONTROL, press, said
from tests.ui.in_meeting import HOMES, meeting, settled

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def keys(qtbot, opened, desk):
    """The window at the meeting that is next, and what presses and types where the keyboard is."""
    meeting(desk, has_begun=False)
    window = opened()

    def run(*each):
        for one in each:
            if isinstance(one, str):
                qtbot.keyClicks(window.focusWidget(), one)
            else:
                press(window.focusWidget(), *(one if isinstance(one, tuple) else (one,)))
        settled(qtbot, window)

    run((KEY.Key_M, CONTROL))
    run.window = window
    return run


def begin(keys):
    keys.window.page.head.act.setFocus()
    keys(KEY.Key_Return, KEY.Key_Return)


def test_it_is_run_from_its_beginning_to_its_end(keys, store):
    begin(keys)
    keys((KEY.Key_P, CONTROL | SHIFT), KEY.Key_P, KEY.Key_Escape)
    keys(KEY.Key_Up, KEY.Key_Return, "Read out.", (KEY.Key_S, CONTROL))
    keys(KEY.Key_Escape, KEY.Key_Right, KEY.Key_N, "Ring them", KEY.Key_Tab, "quentin")
    keys(KEY.Key_Tab, KEY.Key_Tab, "4 dec", KEY.Key_Return)
    keys(KEY.Key_Escape, KEY.Key_D, KEY.Key_Space, KEY.Key_Tab, "Seen with a child.")
    keys((KEY.Key_S, CONTROL))
    assert "Not saved" in said(keys.window)
    keys(KEY.Key_Tab, KEY.Key_Tab, "Offered.", (KEY.Key_S, CONTROL))
    assert "Not saved" not in said(keys.window)
    assert held(store, AgendaItem)[0].state == "adopted"
    assert held(store, Attendance)[0].came == "yes"
    assert "Read out." in [each.minute for each in held(store, AgendaHeading)]
    (made,) = held(store, Action)
    assert (made.action, made.owner) == ("Ring them", "Quentin Lambswick")
    keys.window.page.head.act.setFocus()
    keys(KEY.Key_Return, KEY.Key_Return)
    assert held(store, Meeting)[0].ended


def test_one_goes_on_at_once_after_saving_and_nothing_is_said_to_be_unsaved(keys):
    begin(keys)
    keys(KEY.Key_D, KEY.Key_Space, KEY.Key_Tab, "Seen.", KEY.Key_Tab, KEY.Key_Tab, "Offered.")
    keys((KEY.Key_S, CONTROL))
    keys(KEY.Key_Escape, KEY.Key_Right)
    assert not keys.window.page.room.kept.unsaved


def test_part_of_an_agencys_name_is_enough(keys, store):
    begin(keys)
    keys(KEY.Key_N, "Ring them", KEY.Key_Tab, "homes", KEY.Key_Return)
    (made,) = held(store, Action)
    assert made.owner is None
    assert made.agency in (HOMES, "AG-2026-0002")


def test_the_part_that_is_shown_is_the_one_that_tab_leads_to(keys):
    tabs = keys.window.page.tabs.tabs
    tabs[2].setFocus()
    begin(keys)
    reached = [bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in tabs]
    assert reached == [False, True, False]


def test_whoever_is_at_who_recorded_it_is_at_the_agenda_as_one_walks_on(keys):
    begin(keys)
    room = keys.window.page.room
    next(iter(room.subject.recorded.buttons.values())).setFocus()
    keys((KEY.Key_PageDown, CONTROL))
    assert room.list.hasFocus()
