"""The page of hotspots: its windows, numbers that open, and what a licensing officer is told."""

from datetime import timedelta
from itertools import count
from threading import Event

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.records import Premises, Sighting, Visit
from orders.hotspots import COUNTING
from tests.desks import log, seat
from tests.ui.desks import button, buttons, press, said, words
from tests.ui.gap import Gap
from ui.hotspots_page import NOTHING, Lines, Places
from ui.jobs import STORE
from ui.places import HOTSPOTS
from ui.waiting import Waiting


@pytest.fixture
def places(desk):
    """By hand: in 30 days 2 and 1, in 90 days 2 and 3."""
    days = {"Moonlight Lounge": (0, 29), "Cinder Park": (10, 40, 60)}
    made = [edit.make(desk, Premises, {"name": name}) for name in days]
    for place, ago in zip(made, days.values(), strict=True):
        for each in ago:
            at = desk.today - timedelta(days=each)
            edit.make(desk, Sighting, {"at": at, "place": place.reference})
    edit.make(desk, Visit, {"kind": "complaint", "at": desk.today}, premises_id=made[0].id)
    return [each.reference for each in made]


@pytest.fixture
def page(opened, counted, places):
    window = opened()
    button(window.navigation, "Hotspots").click()
    assert window.place == HOTSPOTS
    counted(window)
    return window


@pytest.fixture
def choose(counted, page):
    def press_it(days):
        button(page.page, days).click()
        return counted(page)

    return press_it


@pytest.fixture
def held_up(jobs):
    """The store's lane does something else first; what comes after it can be stopped in time."""
    go_on = Event()
    jobs.run(STORE, lambda _task: go_on.wait(), lambda _done: None, lambda _error: None)
    yield go_on.set
    go_on.set()


def ranked(desk):
    """What the log says of it."""
    return [line for line in log(desk.store, "listed") if '"hotspots"' in line.detail]


def order(window):
    names = ("Moonlight Lounge", "Cinder Park")
    return [text for text in words(window.page) if text in names]


def test_another_window_changes_the_order_and_says_the_trend_in_words(page, choose):
    assert order(page) == ["Moonlight Lounge", "Cinder Park"]
    assert "▲ more, 0 before" in said(choose("180 days"))
    choose("30 days")
    assert "▼ fewer, 2 before" not in said(page.page)
    assert "= as many, 1 before" in said(page.page)


def test_a_number_of_days_can_be_typed(page, counted):
    page.page.custom.setText("5")
    press(page.page.custom)
    counted(page)
    assert order(page) == ["Moonlight Lounge"]
    assert not any(each.isChecked() for each in page.page.windows.values())


@pytest.mark.parametrize("typed", ["0", "5000", "-5", "soon", ""])
def test_what_is_no_number_of_days_is_said_and_counts_nothing_anew(page, desk, typed):
    page.page.custom.setText(typed)
    press(page.page.custom)
    assert "The days of a window are a number from 1 to 3,650." in page.bar.words.text()
    assert order(page) == ["Moonlight Lounge", "Cinder Park"]
    assert len(ranked(desk)) == 1


def test_counting_says_so_and_escape_stops_it(opened, counted, desk, places, held_up):
    window = opened()
    window.go(HOTSPOTS)
    (waiting,) = window.findChildren(Waiting)
    assert COUNTING in said(waiting)
    press(waiting, Qt.Key.Key_Escape)
    held_up()
    assert "It was stopped." in said(counted(window))
    assert ranked(desk) == []


def test_a_year_of_a_busy_register_leaves_the_window_free(qtbot, opened, counted, desk, store):
    many = [edit.make(desk, Premises, {"name": f"Place {at}"}).reference for at in range(30)]
    day, number = desk.today, count(1)
    with store.writing("a year") as session:
        session.add_all(
            Sighting(reference=f"S-2025-{next(number):04}", at=day - timedelta(ago), place=place)
            for place in (*many, *many[:1] * 9)
            for ago in range(60)
        )
    window, gap = opened(), Gap()
    window.go(HOTSPOTS)
    counted(window)
    qtbot.waitUntil(lambda: len(window.page.findChildren(Places)) == 3)
    button(window.page, "600 events").click()
    qtbot.waitUntil(lambda: len(window.page.findChildren(Lines)) == 60)
    gap.check()


def test_a_number_opens_to_its_events_and_each_leads_to_its_record(page, choose, places):
    assert "Complaint" not in " ".join(buttons(page.page))
    choose("30 days")
    button(page.page, "3 events").click()
    shown = [text for text in buttons(page.page) if "Sighting" in text or "Complaint" in text]
    assert shown == [
        "Sighting, 20 November 2026 · S-2026-0001",
        f"Complaint, 20 November 2026 · {places[0]}",
        "Sighting, 22 October 2026 · S-2026-0002",
    ]
    button(page.page, "3 events").click()
    assert "Complaint" not in " ".join(buttons(page.page))
    button(page.page, "3 events").click()
    button(page.page, shown[0]).click()
    assert page.place == "S-2026-0001"


def test_a_licensing_officer_is_told_of_no_sighting(opened, counted, store, places):
    window = opened(seat(store, "licensing-officer"))
    window.go(HOTSPOTS)
    counted(window)
    assert order(window) == ["Moonlight Lounge"]
    (told,) = (text for text in words(window.page) if "complaint" in text)
    assert told == "1 complaint"
    assert "sighting" not in said(window.page).casefold()


def test_where_nothing_happened_it_says_so_and_whoever_reads_no_places_is_not_offered_it(
    opened, counted, store
):
    window = opened()
    window.go(HOTSPOTS)
    counted(window)
    assert NOTHING in said(window.page)
    assert "Hotspots" not in buttons(opened(seat(store, "forum-coordinator")).navigation)
