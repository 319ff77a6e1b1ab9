"""A clock that is behind what the log has seen is said across the window, and can be put right."""

import time

import pytest

from disrupt.clock import Clock
from tests.clocks import Moved
from tests.desks import log, seat
from tests.orders.alerts.sat import sat
from tests.orders.lives import when
from tests.ui.desks import button, buttons, said
from tests.ui.shells import new_shell, sit_down
from ui.clock_notice import ClockNotice

NOW, AHEAD = "2026-11-20T09:30", "2031-11-20T09:00"
BEHIND = (
    "This computer's clock is 1825 days behind: the log has seen 20 November 2031 09:00, and what "
    "is due counts from then. Set the clock, if it is wrong. If it is right, it had been set "
    "forward by mistake."
)


@pytest.fixture
def store(register):
    """The clock was five years ahead once."""
    with sat(register, AHEAD):
        pass
    opened = register.open(clock=Clock(when(NOW)))
    yield opened
    opened.close()


def test_it_is_said_and_put_right_with_a_reason(qtbot, opened, desk, store):
    window = opened()
    assert BEHIND in said(window.clock)
    button(window.clock, "Put it right…").click()
    qtbot.keyClicks(window.clock.why, "A flat battery.")
    button(window.clock, "Put it right").click()
    assert not window.clock.isVisible()
    (line,) = log(store, "clock put right")
    assert line.reason == "A flat battery."


def test_without_a_reason_it_is_not_put_right(opened, desk):
    window = opened()
    button(window.clock, "Put it right…").click()
    button(window.clock, "Put it right").click()
    assert "how you know" in window.bar.words.text()
    assert window.clock.isVisible()


def test_who_may_not_is_told_whom_to_ask(opened, store):
    window = opened(seat(store, "forum-chair"))
    assert said(window.clock).endswith("Ask somebody who may say so to put it right.")
    assert buttons(window.clock) == []


@pytest.mark.parametrize(
    ("seen", "says"),
    [("2026-11-20T09:40", "10 minutes"), ("2026-11-20T12:31", "3 hours"), (NOW, "")],
)
def test_it_says_how_far_in_the_largest_unit(qapp, register, seen, says):
    with sat(register, seen):
        pass
    with sat(register, NOW) as desk:
        notice = ClockNotice(desk)
    assert notice.isHidden() is not bool(says)
    assert f"clock is {says} behind" in notice.words.text() or not says


def test_a_clock_set_back_while_it_is_open_is_said_within_a_minute(qtbot, tmp_path, register):
    clock = Moved("2026-11-20T15:00")
    shell = new_shell(qtbot, tmp_path, clock)
    sit_down(shell, register, clock=clock)
    assert not shell.desk.clock.isVisible()
    clock.set("2026-11-20T12:00")
    shell.watch._minutes.timeout.emit()
    assert shell.desk.clock.isVisible()
    clock.set("2026-11-20T15:01")
    shell.watch._minutes.timeout.emit()
    assert not shell.desk.clock.isVisible()
    shell.end()


@pytest.mark.parametrize(
    ("zone", "says"),
    [
        ("Pacific/Honolulu", "09:14 now, 23:14 by this computer's time zone"),
        ("Pacific/Auckland", "09:14 now, 22:14 by this computer's time zone"),
        ("Europe/London", ""),
    ],
)
def test_a_computer_in_another_zone_is_told_that_dates_are_london_s(
    qtbot, tmp_path, register, monkeypatch, zone, says
):
    shell = new_shell(qtbot, tmp_path)
    sit_down(shell, register)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    shell.watch._minutes.timeout.emit()
    shown = said(shell.desk.navigation)
    assert ("Dates and times are London's" in shown) is bool(says)
    assert says in shown
    monkeypatch.undo()
    time.tzset()
    shell.end()
