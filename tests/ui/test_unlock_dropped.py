"""A try that is dropped, or that a lock overtakes, lets nobody in and leaves no register open."""

import pytest

from disrupt.errors import Stopped
from disrupt.task import Task
from tests.conftest import PASSPHRASE
from tests.ui.desks import words
from tests.ui.doors import can_be_held, hold_the_lane, quiet
from ui.door_arrival import Arrival, arrived
from ui.door_try import Try
from ui.jobs import STORE


def test_while_it_opens_the_card_says_so_and_a_second_try_is_not_made(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    assert at.page.enter.text() == "Opening…"
    assert not at.page.enter.isEnabled()
    at.page.open()
    quiet(qtbot, at)
    assert len(at.stores) == 1
    assert at.page.enter.text() == "Unlock"


def test_a_try_that_is_dropped_leaves_no_register_open(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    at.jobs.drop()
    at.jobs.end()
    qtbot.waitUntil(lambda: can_be_held(register))
    assert at.stores == []


def test_one_dropped_after_it_was_opened_leaves_none_open_either(qtbot, at_door, register):
    at, opened = at_door(register.folder, "anna"), []
    at.jobs.run(STORE, lambda _task: Arrival(register.open()), opened.append, opened.append)
    at.jobs._lanes[STORE].submit(lambda: None).result()
    at.jobs.drop()
    qtbot.waitUntil(lambda: can_be_held(register))
    assert opened == []


def test_a_lock_while_it_opens_lets_nobody_in(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    hold = hold_the_lane(at)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    at.door.lock()
    assert (at.page.enter.text(), at.page.passphrase.text()) == ("Unlock", "")
    hold.set()
    quiet(qtbot, at)
    assert at.stores == []
    assert can_be_held(register)


def test_nor_does_one_that_leads_back_to_the_choice_of_registers(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    hold = hold_the_lane(at)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    at.door.begin(None)
    hold.set()
    quiet(qtbot, at)
    assert at.stores == []


def test_a_try_that_a_lock_drops_counts_as_failed(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    hold = hold_the_lane(at)
    for _ in range(3):
        at.page.passphrase.setText("wrong wrong wrong")
        at.page.open()
        at.door.lock()
    assert "Next try in 1 second." in words(at.page)
    assert not at.page.enter.isEnabled()
    hold.set()
    quiet(qtbot, at)
    assert at.page._delay._failures == 1
    qtbot.waitUntil(at.page.enter.isEnabled)


def test_what_is_opened_for_nobody_is_closed_in_its_lane(register):
    task = Task()
    task.stop()
    with pytest.raises(Stopped):
        arrived(register.open(), task)
    assert can_be_held(register)


def test_what_is_dropped_on_its_way_back_closes_itself(qtbot, at_door, register):
    at, came = at_door(register.folder), []
    opening = Try(at.jobs)
    opening.begin(lambda task: arrived(register.open(), task), came.append, came.append)
    at.jobs._lanes[STORE].submit(lambda: None).result()
    assert opening.drop()
    assert not opening.drop()
    quiet(qtbot, at)
    assert came == []
    assert can_be_held(register)
