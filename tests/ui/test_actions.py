"""Every key that the program answers stands in one table, and the list of keys is drawn from it."""

import re

import pytest
from PySide6.QtGui import QKeySequence, QShortcut

from tests.house import CODE
from tests.ui.desks import words
from ui.actions import ACTIONS, key_of
from ui.keys_page import KeysPage, said
from ui.places import KEYS
from ui.window import Window

# As Qt calls a key in code, and as it writes it.
WRITTEN = {"Escape": "Esc"}
KEYS_NAMED = r"Qt\.Key\.Key_(\w+)"
# The door, the layers over the page and the computer's own keys.
OTHERS_OWN = ("ui/idle.py", "ui/layer.py", "ui/door", "ui/unlock.py", "ui/first_run")


def test_every_action_that_has_something_to_call_calls_it():
    assert [a.calls for a in ACTIONS if a.calls and not callable(getattr(Window, a.calls))] == []


def test_no_key_stands_for_two_things_of_the_window():
    keys = [QKeySequence(action.key).toString() for action in ACTIONS if action.calls]
    assert len(keys) == len(set(keys))


def test_every_key_is_one_that_qt_knows():
    assert [a.key for a in ACTIONS if QKeySequence(a.key).isEmpty()] == []


def test_no_key_is_answered_in_code_that_is_not_in_the_table():
    named = {
        key
        for source in CODE
        if source.name.startswith("ui/") and not source.name.startswith(OTHERS_OWN)
        for key in re.findall(KEYS_NAMED, source.text)
    }
    assert {WRITTEN.get(key, key) for key in named} <= {action.key for action in ACTIONS}


def test_only_the_window_gives_keys_to_actions():
    making = [s.name for s in CODE if s.calls("QShortcut", "setShortcut")]
    assert making == ["ui/window.py"]


@pytest.mark.parametrize("action", [a for a in ACTIONS if a.calls], ids=lambda a: a.key)
def test_each_key_of_the_window_is_taken_up(opened, action):
    window = opened()
    taken = {key.key().toString() for key in window.findChildren(QShortcut)}
    assert QKeySequence(action.key).toString() in taken


def test_the_key_of_something_is_known():
    assert key_of("lock") == "Ctrl+L"


def test_the_list_of_keys_shows_all_of_them(qtbot):
    page = KeysPage()
    qtbot.addWidget(page)
    page.show()
    shown = words(page)
    assert {said(action.key) for action in ACTIONS} <= set(shown)
    assert {action.text for action in ACTIONS} <= set(shown)


def test_it_is_searched_by_what_a_key_does(qtbot):
    page = KeysPage()
    qtbot.addWidget(page)
    page.show()
    page.box.setText("hide names")
    assert [text for text in words(page) if text == "F9"] == ["F9"]
    assert "Ctrl+S" not in words(page)
    page.box.setText("zzyzx")
    assert words(page) == [KEYS.title, "No key does that. Clear the box to see all of them."]


def test_it_opens_by_its_key_with_the_keyboard_in_its_box(qtbot, opened):
    window = opened()
    window.keys()
    assert window.place == KEYS
    assert window.focusWidget().objectName() == "find_key"
    window.save()
