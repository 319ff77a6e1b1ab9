"""Scenes of the forum's desk: before a meeting and after it, the lists, and somebody's own page."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication

from disrupt.workspace import Workspace
from orders.forum.agenda import Phase
from orders.forum.meetings import Listed, meetings
from ui.arriving import Arriving
from ui.entries import Entries
from ui.meeting_cards import MeetingCards
from ui.places import SETTINGS, AtMeeting, Whole
from ui.quorum_card import QuorumCard
from ui.screen import ACTIONS, PLANS
from ui.scrolling import bring_into_view
from ui.tab_strip import TabStrip
from ui.whole_page import WholePage
from ui.window import Window

KNOWN_TO_IT = "N-2024-0041"
"""Somebody whom the forum adopted, reviewed and discharged."""
NEW_TO_IT = "N-2026-0078"
LONGEST = 20
"""Seconds that a scene waits for what is asked beside the window."""
Scene = Callable[[Window], None]


def _meeting(phase: Phase) -> Scene:
    """The next one that is ahead, or the last that is over; that of the forum with the most."""

    def show(desk: Window) -> None:
        if found := _found(desk.desk, phase):
            desk.go(AtMeeting(found.reference, phase))
            _wait(desk)

    return show


def _found(desk: Workspace, phase: Phase) -> Listed | None:
    listed = meetings(desk)
    most = max((each.forum for each in listed), key=[e.forum for e in listed].count, default="")
    mine = [each for each in listed if each.phase == phase and each.forum == most]
    return mine[-1 if phase == "over" else 0] if mine else None


def _of_a_person(desk: Window) -> None:
    """The tab of the forum, whole."""
    desk.go(Whole(KNOWN_TO_IT))
    _finish(desk)
    for strip in desk.findChildren(TabStrip):
        for tab in strip.tabs:
            if tab.text().startswith("Forum"):
                tab.setChecked(True)
    _finish(desk)
    for entries in desk.findChildren(Entries):
        bring_into_view(entries)
    QApplication.processEvents()


def _refer(desk: Window) -> None:
    desk.go(Whole(NEW_TO_IT))
    _finish(desk)
    if isinstance(desk.page, WholePage):
        desk.page.refer()


def _quorum(desk: Window) -> None:
    desk.go(SETTINGS)
    for card in desk.findChildren(QuorumCard):
        bring_into_view(card)


def _wait(desk: Window) -> None:
    """Until all that is asked beside the window stands there."""
    ends = time.monotonic() + LONGEST
    QApplication.processEvents()
    while time.monotonic() < ends and _is_coming(desk):
        QApplication.processEvents()
    _finish(desk)


def _finish(desk: Window) -> None:
    """What comes up one after another, and what comes up within that."""
    done: set[Arriving] = set()
    while coming := set(desk.findChildren(Arriving)) - done:
        for column in coming:
            column.finish()
        done |= coming
    QApplication.processEvents()


def _is_coming(desk: Window) -> bool:
    parts = desk.findChildren(MeetingCards)
    is_here = bool(parts) or not isinstance(desk.place, AtMeeting)
    return not is_here or any(each.is_looking for each in parts)


SCENES: Mapping[str, Scene] = {
    "forum-before": _meeting("before"),
    "forum-after": _meeting("over"),
    "actions": lambda desk: desk.go(ACTIONS),
    "plans": lambda desk: desk.go(PLANS),
    "forum-of-a-person": _of_a_person,
    "refer": _refer,
    "quorum-rules": _quorum,
}
