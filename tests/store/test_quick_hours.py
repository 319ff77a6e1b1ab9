"""Quick unlock holds for eight hours of one run of the computer, counted from the passphrase."""

from datetime import timedelta

import pytest

from disrupt import officers
from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.store import quick, slots
from disrupt.store import store as store_module
from disrupt.store.since import Moment
from disrupt.store.slots import KEYRING
from disrupt.workspace import Workspace
from tests.conftest import CLOCK
from tests.desks import log
from tests.store.entry import WRONG, Later, by_keyring, enter, later, sitting

IS_OVER = "Quick unlock is over"


def is_over_at(register, clock) -> None:
    with pytest.raises(Trouble, match=IS_OVER) as refusal:
        by_keyring(register, clock=clock)
    assert refusal.value.remedy == "Type your passphrase; quick unlock then holds again."


def test_it_holds_for_eight_hours_and_no_longer(remembered):
    by_keyring(remembered, clock=later(hours=7, minutes=59)).close()
    is_over_at(remembered, later(hours=8, minutes=1))


def test_once_over_it_is_forgotten_and_a_clock_put_back_does_not_bring_it_back(
    remembered, computer
):
    is_over_at(remembered, later(hours=9))
    assert list(computer.kept.values()) == [quick.OVER]
    is_over_at(remembered, CLOCK)


def test_it_opens_nothing_after_the_computer_was_started_again(remembered, monkeypatch, tmp_path):
    another = tmp_path / "boot_id"
    another.write_text("another start")
    monkeypatch.setattr(store_module, "BOOT", another)
    is_over_at(remembered, CLOCK)


def test_it_opens_nothing_once_the_clock_was_put_back(remembered):
    is_over_at(remembered, Clock(CLOCK.now() - timedelta(hours=1)))


def test_it_opens_nothing_when_the_clock_was_put_back_to_make_it_last(remembered):
    is_over_at(remembered, Later(CLOCK.now() + timedelta(hours=1), timedelta(hours=7)))


@pytest.mark.parametrize("field", ["at", "ticks", "boot"])
def test_whoever_writes_another_moment_into_the_keyring_breaks_it(remembered, computer, field):
    [(place, kept)] = computer.kept.items()
    secret, typed = kept.split(" ", 1)
    was = Moment.read(typed)
    now = later(hours=20)
    forged = {"at": now.now(), "ticks": now.ticks(), "boot": was.boot}
    if field != "boot":
        forged[field] = getattr(was, field) + (timedelta(seconds=5) if field == "at" else 5 * 10**9)
        forged = {**vars(was), field: forged[field]}
        now = later(seconds=6)
    computer.kept[place] = f"{secret} {Moment(**forged)}"
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered, clock=now)


@pytest.mark.parametrize("added", [" ", "  ", " x"])
def test_a_moment_that_is_not_written_as_we_write_it_opens_nothing(remembered, computer, added):
    [place] = computer.kept
    computer.kept[place] += added
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered)


def test_coming_in_by_it_does_not_make_it_last(remembered):
    store = by_keyring(remembered, clock=later(hours=7))
    desk = Workspace(store, "a test")
    officers.forget(desk)
    officers.remember(desk)
    store.close()
    by_keyring(remembered, clock=later(hours=7, minutes=30)).close()
    is_over_at(remembered, later(hours=8, minutes=1))


def test_it_counts_from_the_passphrase_and_not_from_when_it_was_chosen(register, computer):
    at_nine = Later(CLOCK.now(), timedelta())
    store = enter(register.folder, clock=at_nine)
    store.clock = later(hours=5)
    officers.remember(Workspace(store, "a test"))
    store.close()
    by_keyring(register, clock=later(hours=7)).close()
    is_over_at(register, later(hours=9))


def test_the_passphrase_renews_it_where_it_was_chosen(remembered):
    is_over_at(remembered, later(hours=9))
    with sitting(remembered.folder, clock=later(hours=9)) as desk:
        officers.renew(desk)
        assert len(log(desk.store, "remembered again on this computer")) == 1
    by_keyring(remembered, clock=later(hours=16)).close()


def test_the_passphrase_renews_nothing_that_was_not_chosen(register, computer):
    with sitting(register.folder) as desk:
        officers.renew(desk)
    assert computer.kept == {}
    assert slots.read_slots(register.files).find(KEYRING, "anna") is None


def test_what_was_chosen_on_another_computer_is_not_renewed_on_this_one(remembered, computer):
    computer.kept.clear()
    with sitting(remembered.folder) as desk:
        officers.renew(desk)
    assert computer.kept == {}
