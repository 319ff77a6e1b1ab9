"""The growing wait at the door outlives the program, and names nobody and no place."""

from datetime import timedelta

import pytest

from disrupt.clock import Clock
from disrupt.settings import load
from tests.conftest import CLOCK, PASSPHRASE, make_register
from tests.ui.desks import words
from ui.device import Device
from ui.door import Door
from ui.door_delay import WAITS

FAILURES = 5


@pytest.fixture
def start(qtbot, tmp_path, jobs):
    """The door of a program that is started, so many seconds after the test began."""

    def start_program(folder, after=0):
        clock = Clock(CLOCK.now() + timedelta(seconds=after))
        door = Door(Device(tmp_path / "settings.json"), jobs, clock)
        qtbot.addWidget(door)
        door.resize(1024, 700)
        door.show()
        door.begin(folder, "anna")
        qtbot.waitUntil(lambda: not jobs._under_way)
        return door

    return start_program


def fail(door, times=FAILURES):
    """As if so many tries had failed, without waiting between them."""
    for _ in range(times):
        door.unlock._delay.failed(CLOCK.ticks())


def wait_told(door):
    return [text for text in words(door) if text.startswith("Next try in")]


def enter(qtbot, jobs, door, passphrase):
    qtbot.keyClicks(door.unlock.passphrase, passphrase)
    door.unlock.enter.click()
    qtbot.waitUntil(lambda: not jobs._under_way)


def test_a_restart_does_not_lift_the_wait(start, register):
    fail(start(register.folder))
    again = start(register.folder, after=6)
    assert wait_told(again) == [f"Next try in {WAITS[FAILURES - 1] - 6} seconds."]
    assert not again.unlock.enter.isEnabled()


def test_nor_does_it_begin_to_grow_anew(start, register):
    fail(start(register.folder))
    again = start(register.folder, after=3600)
    assert (wait_told(again), again.unlock.enter.isEnabled()) == ([], True)
    fail(again, 1)
    again.lock()
    assert wait_told(again) == [f"Next try in {WAITS[FAILURES]} seconds."]


def test_a_wrong_passphrase_is_counted_across_a_restart(qtbot, jobs, start, register):
    enter(qtbot, jobs, start(register.folder), "wrong wrong wrong")
    again = start(register.folder, after=60)
    enter(qtbot, jobs, again, "wrong wrong wrong")
    assert any("Next try in 2 seconds." in text for text in words(again))


def test_a_clock_that_was_put_back_keeps_nobody_out_for_longer_than_the_wait(start, register):
    fail(start(register.folder), 20)
    again = start(register.folder, after=-400 * 24 * 3600)
    assert wait_told(again) == [f"Next try in {WAITS[-1]} seconds."]


def test_whoever_comes_in_ends_it(qtbot, jobs, start, register, tmp_path):
    fail(start(register.folder))
    door = start(register.folder, after=60)
    stores = []
    door.unlocked.connect(stores.append)
    enter(qtbot, jobs, door, PASSPHRASE)
    qtbot.waitUntil(lambda: len(stores) == 1)
    stores[0].close()
    assert load(tmp_path / "settings.json")[0].tries == {}
    assert wait_told(start(register.folder, after=61)) == []


def test_another_register_has_a_wait_of_its_own(start, register, tmp_path):
    other = make_register(tmp_path / "eastmoor.disrupt").folder
    door = start(register.folder)
    fail(door)
    door.begin(other)
    assert wait_told(door) == []
    door.begin(register.folder)
    assert len(wait_told(door)) == 1


def test_another_way_to_the_same_register_is_no_way_round_it(start, register, tmp_path):
    fail(start(register.folder))
    link = tmp_path / "another-name"
    link.symlink_to(register.folder)
    assert len(wait_told(start(link))) == 1


def test_what_is_kept_names_nobody_and_no_place(qtbot, jobs, start, register, tmp_path):
    enter(qtbot, jobs, start(register.folder), "wrong wrong wrong")
    text = (tmp_path / "settings.json").read_text()
    assert [word for word in ("anna", "westmere", str(tmp_path), "wrong") if word in text] == []
    (kept,) = load(tmp_path / "settings.json")[0].tries.values()
    assert (kept.failed, kept.last_at) == (1, int(CLOCK.now().timestamp()))


def test_a_disk_that_does_not_keep_it_keeps_nobody_out(qtbot, jobs, start, register, tmp_path):
    (tmp_path / "settings.json").mkdir()
    door = start(register.folder)
    enter(qtbot, jobs, door, "wrong wrong wrong")
    assert any("Next try in 1 second." in text for text in words(door))
