"""The lists of licensing with as many rows as a council has, and the window free all along."""

import pytest

from disrupt.paths import resource
from disrupt.records import Licence, LicenceDecision
from disrupt.selecting import Order
from orders.intake import bring_in
from tests.desks import folder_of, held
from tests.ui.desks import button
from tests.ui.gap import Gap
from ui.reminders_page import reminders_of
from ui.screen import LICENCES

ASKED = 238


@pytest.fixture
def council(desk, tmp_path):
    """Licences with their decisions, and a window that has shown a list before."""
    names = ("licences", "licence_decisions")
    sheets = {name: resource("demo", f"{name}.csv").read_text(encoding="utf-8") for name in names}
    bring_in(desk, folder_of(tmp_path / "in", **sheets))
    assert len(held(desk.store, Licence)) == ASKED
    assert held(desk.store, LicenceDecision)
    return desk


@pytest.fixture
def window(opened, council):
    shown = opened()
    shown.go(LICENCES)
    shown.page.table.view.viewport().grab()
    return shown


def last_row(table):
    """What it says, which is read when it comes into sight."""
    return [table.model.text(ASKED - 1, at) for at in range(len(table.model.columns))]


def test_every_licence_says_what_it_is_worth_and_the_window_hears_all_along(qtbot, window):
    gap = Gap()
    window.go(LICENCES)
    table = window.page.table
    assert table.count.text() == "238 in all"
    qtbot.waitUntil(lambda: len(table.model.pages_read) > 0)
    table.view.scrollToBottom()
    qtbot.waitUntil(lambda: len(table.model.pages_read) > 1)
    gap.check()
    assert all(last_row(table)[:5])


def test_sorted_by_what_they_are_worth_they_come_in_steps(qtbot, window):
    gap = Gap()
    table = window.page.table
    table.menu.ordered.emit(Order("state"))
    assert table.count.text() == "Working out 0 of 238…"
    qtbot.waitUntil(lambda: table.count.text() == "238 in all")
    gap.check()
    assert table.model.text(0, 4) == "ended"


def test_reminders_are_asked_for_without_reading_the_rows(window):
    gap = Gap()
    before = set(window.page.table.model.pages_read)
    table = window.page.table
    wanted = table.model.references()
    assert set(table.model.pages_read) == before
    button(window, "Reminders…").click()
    gap.look()
    gap.check()
    assert (len(wanted), window.place) == (ASKED, reminders_of(wanted))
