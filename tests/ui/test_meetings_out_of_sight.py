"""Wherever in the window somebody goes who keeps no meeting: there is none."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.desks import seat
from tests.faults.meeting_routes import make_case
from tests.ui.desks import whole
from tests.ui.shells import shown
from ui.places import FORUM, HAND_OVER, SETTINGS, TODAY, AtMeeting, Paper, Whole
from ui.screen import ACTIONS, FORUMS, PLANS

HELD = "M-2026-0001"
PLACES = {
    "today": TODAY,
    "settings": SETTINGS,
    "hand over": HAND_OVER,
    "the forum": FORUM,
    "a meeting": AtMeeting(HELD),
    "its room": AtMeeting(HELD, "in the room", "N-2026-0001"),
    "its minutes": Paper("minutes", HELD),
    "its letters": Paper("action letters", HELD),
    "forums": FORUMS,
    "actions": ACTIONS,
    "plans": PLANS,
    "a form": HELD,
    "an action": "A-2026-0001",
    "a plan": "PL-2026-0001",
    "a forum": "F-2026-0001",
    "a person": Whole("N-2026-0001"),
    "a place": Whole("P-2026-0001"),
}


@pytest.fixture
def laid(desk):
    make_case(desk)
    return desk


@pytest.mark.parametrize("role", ["licensing-officer", "auditor", "administrator"])
def test_no_place_in_the_window_tells_of_a_meeting(qtbot, opened, laid, role, jobs):
    window = opened(seat(laid.store, role))
    told = {}
    for name, place in PLACES.items():
        window.go(place)
        qtbot.waitUntil(lambda: not jobs._under_way)
        QApplication.processEvents()
        whole(window)
        told[name] = [word for word in ("zqm", "zqx61") if word in shown().casefold()]
    assert {name: words for name, words in told.items() if words} == {}


def test_a_coordinator_reads_names_wherever_they_go(qtbot, opened, laid, jobs):
    window = opened(seat(laid.store, "forum-coordinator"))
    found = {}
    for name, place in PLACES.items():
        window.go(place)
        qtbot.waitUntil(lambda: not jobs._under_way)
        QApplication.processEvents()
        whole(window)
        found[name] = shown().casefold()
    assert {n for n, text in found.items() if "zqx" in text or "charged" in text} == set()
    assert {n for n, text in found.items() if "zqm" in text} >= {"a meeting", "actions", "plans"}
