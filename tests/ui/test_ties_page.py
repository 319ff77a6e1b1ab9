"""The page of ties: a table, a day, and the way to somebody else with the reason of each step."""

from threading import Event

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Group, Link
from tests import make
from tests.desks import log, seat
from tests.ui.bound import case
from tests.ui.desks import button, more, more_of, press, said, whole
from ui.jobs import STORE
from ui.network_card import NOBODY
from ui.places import Ties, Whole
from ui.waiting import Waiting


@pytest.fixture
def three(desk):
    return [make.person(desk, family_name=n).reference for n in ("Exley", "Tallow", "Mercer")]


@pytest.fixture
def group(desk, three):
    reference = edit.make(desk, Group, {"name": "Cinder Lane"}).reference
    since = {"since": PartialDate(2025, 3), "source_grade": "2BP"}
    for name, role in zip(three, ("principal", "driver", "financier"), strict=True):
        over = {"until": PartialDate(2026, 2)} if role == "driver" else {}
        edit.make(desk, Link, {"one": name, "other": reference, "role": role, **since, **over})
    return reference


@pytest.fixture
def at(qtbot, opened):
    def go(place, desk=None):
        window = opened(desk) if desk else opened()
        window.go(place)
        qtbot.waitUntil(lambda: not window.page.work.is_under_way)
        return window

    return go


def asked(qtbot, window):
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    return said(whole(window.page))


def test_a_person_s_page_leads_there_and_each_tie_leads_on(qtbot, opened, group, three):
    window = opened()
    window.go(Whole(three[0]))
    more(window.page, "Who is tied to them")
    assert window.place == Ties(three[0])
    read = asked(qtbot, window)
    told = ("Tied to 1", "Cinder Lane", "principal", "since Mar 2025", "2B P")
    assert [part for part in told if part not in read] == []
    button(window.page, group).click()
    assert window.place == group


def test_another_day_shows_who_was_tied_then(qtbot, at, group):
    window = at(Ties(group))
    assert "Tied to 2, and 1 that had ended" in said(whole(window.page))
    window.page.on.put("2025-06-01")
    press(window.page.on)
    assert "Tied to 3, and 0 that had ended" in asked(qtbot, window)
    window.page.on.put("2025-02-28")
    press(window.page.on)
    assert NOBODY in asked(qtbot, window)


def test_the_way_to_somebody_is_shown_with_the_reason_of_each_step(qtbot, at, group, three):
    window = at(Ties(three[0]))
    window.page.to.put(three[2])
    window.page.ask.click()
    read = asked(qtbot, window)
    assert f"2 steps to {three[2]}" in read
    assert f"Linked, from {three[2]} to {group}" in read
    window.page.to.put(three[1])
    window.page.ask.click()
    assert f"No ties lead from {three[0]} to {three[1]}" in asked(qtbot, window)


def test_what_is_no_record_and_no_day_is_said_in_the_bar(qtbot, at, group, three):
    window = at(Ties(three[0]))
    window.page.to.put("N-1900-0001")
    window.page.ask.click()
    asked(qtbot, window)
    assert "There is no such record here." in window.bar.words.text()
    window.page.on.put("soon")
    press(window.page.on)
    assert "That is not a day." in window.bar.words.text()


def test_f9_hides_the_names_on_it(qtbot, at, group, three):
    window = at(Ties(group))
    press(window, Qt.Key.Key_F9)
    assert "Tallow" not in asked(qtbot, window)
    window.page.ask.click()
    assert "Tallow" not in asked(qtbot, window)


def test_f9_hides_what_two_share(qtbot, at, desk):
    shared = {"phones": ("07700 900123",), "handles": ("nightowl",)}
    one, other = (make.person(desk, **shared).reference for _ in range(2))
    window = at(Ties(one, other))
    read = asked(qtbot, window)
    assert [text for text in ("900123", "nightowl") if text not in read] == []
    press(window, Qt.Key.Key_F9)
    for ask in (lambda: None, window.page.ask.click):
        ask()
        read = asked(qtbot, window)
        assert [text for text in ("900123", "nightowl") if text in read] == []


def test_that_it_was_looked_at_is_logged(at, store, group):
    at(Ties(group))
    assert [line.subject_kind for line in log(store, "viewed")] == ["group"]


def test_a_licensing_officer_is_led_to_no_ties_and_shown_none(qtbot, opened, desk, store):
    held = case(desk)
    window = opened(seat(store, "licensing-officer"))
    window.go(held.person)
    assert "Who is tied" not in said(whole(window.page))
    window.go(Ties(held.person))
    read = asked(qtbot, window)
    assert [word for word in (held.child, held.notice, "Seen, on") if word in read] == []
    assert "do not let you see this record" in read


@pytest.fixture
def held_up(jobs):
    """The store's lane does something else first; what comes after it can be stopped in time."""
    go_on = Event()
    jobs.run(STORE, lambda _task: go_on.wait(), lambda _done: None, lambda _error: None)
    yield go_on.set
    go_on.set()


def test_whoever_leaves_before_it_is_read_is_told_nothing(opened, jobs, group, three, held_up):
    window = opened()
    window.go(Ties(group, "N-1900-0001"))
    assert window.page.work.is_under_way
    window.go(three[0])
    held_up()
    jobs.end()
    assert window.bar.isHidden()
    assert window.place == three[0]


def test_whoever_stays_is_told_that_there_is_no_such_record(qtbot, at, group):
    assert "There is no such record here." in at(Ties(group, "N-1900-0001")).bar.words.text()


def test_what_is_typed_while_one_waits_was_not_asked_for(qtbot, opened, group, three, held_up):
    window = opened()
    window.go(Ties(three[0]))
    window.page.to.put("N-1900-0001")
    held_up()
    asked(qtbot, window)
    assert window.bar.isHidden()


def test_reading_the_ties_says_so_and_escape_stops_it(qtbot, opened, group, held_up):
    window = opened()
    window.go(Ties(group))
    (waiting,) = window.findChildren(Waiting)
    assert "Looking who is tied to whom" in said(waiting)
    press(waiting, Qt.Key.Key_Escape)
    held_up()
    assert "It was stopped." in asked(qtbot, window)
    window.page.ask.click()
    assert "Tied to 2" in asked(qtbot, window)


def test_whoever_sees_no_tie_is_offered_none(opened, store, three):
    window = opened(seat(store, "forum-coordinator"))
    window.go(Whole(three[0]))
    assert "Who is tied to them" not in more_of(window.page)
