"""Packs are gathered, drawn and handed out beside the window, which goes on answering."""

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui import in_meeting
from tests.ui.desks import pages
from tests.ui.gap import Gap
from ui.lawful import law_of
from ui.pack_places import Copies, HandedCopy, Packs
from ui.packs_page import AT_ONCE

PEOPLE = 12


@pytest.fixture
def of(desk):
    return in_meeting.meeting(desk, people=PEOPLE, has_begun=False)[0]


@pytest.fixture
def settled(qtbot):
    def wait(window):
        qtbot.waitUntil(lambda: not window.page.work.is_under_way, timeout=60_000)

    return wait


def look_at_the_first(qtbot, window, settled):
    """Each page of it is drawn in an event of its own."""
    first = "look at 1"
    qtbot.waitUntil(lambda: window.page.check.findChild(QPushButton, first) is not None)
    window.page.check.findChild(QPushButton, first).click()
    settled(window)
    qtbot.waitUntil(lambda: len(pages(window)) == AT_ONCE, timeout=20_000)


def test_from_the_recipients_to_the_copies_the_window_never_waits(
    qtbot, opened, of, device, tmp_path, settled
):
    (tmp_path / "out").mkdir()
    # As the program reads it ahead, before anybody is at the desk.
    law_of(device)
    window, gap = opened(), Gap()
    window.go(Packs(of))
    window.page.asked.where.folder = str(tmp_path / "out")
    window.page.go.click()
    settled(window)
    look_at_the_first(qtbot, window, settled)
    window.page.back.click()
    window.page.go.click()
    settled(window)
    window.go(Copies(of))
    window.go(HandedCopy("K-2026-0001"))
    window.page.look.click()
    settled(window)
    qtbot.waitUntil(lambda: len(pages(window)) == AT_ONCE, timeout=20_000)
    gap.check()
    assert len(list((tmp_path / "out").iterdir())) == 2
