"""A way in kept by this computer's keyring: extra, and never the only one."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from disrupt import officers
from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.store import quick, slots
from disrupt.store import store as store_module
from disrupt.store.since import Moment
from disrupt.store.slots import DATA, INTELLIGENCE, KEYRING, PASSPHRASE
from disrupt.store.store import Store, moment
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_keyring
from disrupt.workspace import Workspace
from tests.conftest import CLOCK
from tests.desks import log
from tests.store.entry import BEN, enter, hire, sitting, slot_of

NO_KEYRING = "This computer has no keyring that keeps what it is given."
WRONG = "That name and passphrase do not open this register"


class InMemory(KeyringBackend):
    """Keeps what it is given for as long as a test lasts."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class Forgetful(InMemory):
    """Says that it stored, and did not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Muddled(InMemory):
    """Gives back something else than it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        return "something else"


class Locked(InMemory):
    """Is there, and opens for nobody."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked


@pytest.fixture
def computer() -> Iterator[InMemory]:
    """This computer has a keyring."""
    before = keyring.get_keyring()
    ring = InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture(params=[null.Keyring, fail.Keyring, Forgetful, Muddled, Locked])
def poor_computer(request, computer) -> None:
    """A computer whose keyring is not to be relied on."""
    keyring.set_keyring(request.param())


@dataclass(frozen=True)
class Later(Clock):
    """So much after the others, by the clock and by the ticks of one run of the computer."""

    ticked: timedelta = timedelta()

    def ticks(self) -> int:
        return super().ticks() + int(self.ticked.total_seconds() * 10**9)


def later(**much: float) -> Later:
    gone_by = timedelta(**much)
    return Later(CLOCK.now() + gone_by, gone_by)


def by_keyring(register, name: str = "anna", clock: Clock = CLOCK) -> Store:
    return unlock(register.folder, Visitor(name, with_keyring(name), "a test"), clock)


@pytest.fixture
def remembered(register, computer):
    """Anna's register, on the computer that remembers her."""
    with sitting(register.folder) as desk:
        officers.remember(desk)
    return register


@pytest.mark.parametrize("name", ["anna", "Anna", " ANNA "])
def test_a_remembered_officer_opens_without_a_passphrase(remembered, name):
    store = by_keyring(remembered, name)
    assert store.actor.name == "anna"
    assert [line.actor for line in log(store, "remembered on this computer")] == ["anna"]
    store.close()


def test_being_remembered_is_a_way_in_that_the_list_shows(remembered):
    with sitting(remembered.folder) as desk:
        assert officers.everyone(desk)[0].ways_in == (PASSPHRASE, KEYRING)


def test_what_the_keyring_holds_is_no_passphrase_and_no_key_of_the_register(remembered, computer):
    [(place, kept)] = computer.kept.items()
    assert place == ("Disrupt", f"anna {remembered.made.register_id}")
    secret, typed = kept.split(" ", 1)
    assert len(bytes.fromhex(secret)) == 32
    assert bytes.fromhex(secret) != remembered.made.keys.data
    assert Moment.read(typed).at == CLOCK.now()


def test_the_passphrase_goes_on_opening_the_register(remembered):
    enter(remembered.folder).close()


def test_nobody_else_is_remembered(remembered):
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered, "ben")


def test_forgetting_ends_it_in_the_register_and_on_the_computer(remembered, computer):
    with sitting(remembered.folder) as desk:
        officers.forget(desk)
        assert len(log(desk.store, "forgotten on this computer")) == 1
    assert computer.kept == {}
    assert slots.read_slots(remembered.files).find(KEYRING, "anna") is None
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered)
    enter(remembered.folder).close()


def test_forgetting_what_was_never_remembered_does_no_harm(register, computer):
    with sitting(register.folder) as desk:
        officers.forget(desk)
    enter(register.folder).close()


def test_what_a_keyring_still_holds_opens_nothing_once_it_was_forgotten(remembered, computer):
    kept = dict(computer.kept)
    with sitting(remembered.folder) as desk:
        officers.forget(desk)
    computer.kept.update(kept)
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered)


def test_forgetting_leaves_a_colleagues_way_in_alone(remembered):
    with sitting(remembered.folder) as desk:
        hire(desk)
    with sitting(remembered.folder, "ben", BEN) as desk:
        officers.remember(desk)
        officers.forget(desk)
    by_keyring(remembered).close()


def test_being_remembered_again_takes_the_place_of_the_first_time(remembered, computer):
    first = dict(computer.kept)
    with sitting(remembered.folder) as desk:
        officers.remember(desk)
    assert [slot.kind for slot in slots.read_slots(remembered.files).slots].count(KEYRING) == 1
    assert computer.kept != first
    by_keyring(remembered).close()


def test_a_removed_officers_keyring_opens_nothing(remembered, computer):
    with sitting(remembered.folder) as desk:
        hire(desk, "ben", BEN, "administrator")
    with sitting(remembered.folder, "ben", BEN) as desk:
        officers.remove(desk, "anna")
    assert computer.kept
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered)


def test_whoever_stays_is_still_remembered_after_a_new_key(remembered):
    with sitting(remembered.folder) as desk:
        hire(desk)
        officers.remove(desk, "ben")
    by_keyring(remembered).close()


def test_the_keyring_gives_the_same_keys_as_the_passphrase(remembered):
    store = by_keyring(remembered)
    assert store.keys.data == remembered.made.keys.data
    assert store.keys.intelligence is not None
    store.close()


def test_whoever_may_not_read_intelligence_does_not_get_its_key_from_a_keyring(register, computer):
    with sitting(register.folder) as desk:
        hire(desk, "ben", BEN, "licensing-officer")
    with sitting(register.folder, "ben", BEN) as desk:
        officers.remember(desk)
    assert set(slot_of(register.files, "ben", KEYRING).sealed) == {DATA}
    assert INTELLIGENCE in slot_of(register.files, "anna").sealed


def test_a_keyring_that_does_not_keep_is_said_and_nothing_is_remembered(register, poor_computer):
    before = slots.read_slots(register.files)
    with sitting(register.folder) as desk, pytest.raises(Trouble) as refusal:
        officers.remember(desk)
    assert refusal.value.message == NO_KEYRING
    assert refusal.value.remedy == "Go on using your passphrase; it always opens the register."
    assert slots.read_slots(register.files).slots == before.slots


def test_when_the_keyring_is_gone_the_passphrase_still_opens(remembered, poor_computer):
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered)
    enter(remembered.folder).close()


def test_forgetting_needs_no_keyring(remembered, poor_computer):
    with sitting(remembered.folder) as desk:
        officers.forget(desk)
    assert slots.read_slots(remembered.files).find(KEYRING, "anna") is None


@pytest.mark.parametrize("kept", ["", "xyz", "00", "0" * 63, "0" * 64, "é", "0" * 66])
def test_what_another_program_left_in_the_keyring_opens_nothing(remembered, computer, kept):
    [place] = computer.kept
    computer.kept[place] = kept
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(remembered)


def test_the_keyring_is_never_the_only_way_in(remembered):
    kinds = {slot.kind for slot in slots.read_slots(remembered.files).slots if slot.name == "anna"}
    assert kinds == {PASSPHRASE, KEYRING}


def test_a_try_by_keyring_that_failed_is_knocked_on_the_door(register, computer):
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(register)
    store = register.open()
    assert len(log(store, "unlock failed")) == 1
    store.close()


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


def test_the_door_knows_who_chose_it_here_and_whether_it_holds(remembered):
    here = officers.remembered_here
    assert here(remembered.folder, CLOCK) == quick.Chosen("anna", holds=True)
    assert here(remembered.folder, later(hours=9)) == quick.Chosen("anna", holds=False)


def test_the_door_knows_nobody_where_nobody_chose_it_or_the_keyring_is_gone(
    register, poor_computer
):
    assert officers.remembered_here(register.folder, CLOCK) is None


def test_the_door_knows_nobody_whose_keyring_is_gone(remembered, poor_computer):
    found = officers.remembered_here(remembered.folder, CLOCK)
    assert found in (None, quick.Chosen("anna", holds=False))


@pytest.mark.keyring
@pytest.mark.skipif(
    "DBUS_SESSION_BUS_ADDRESS" not in os.environ, reason="there is no Secret Service here"
)
def test_a_real_keyring_remembers_and_forgets(register):
    with sitting(register.folder) as desk:
        officers.remember(desk)
    by_keyring(register).close()
    with sitting(register.folder) as desk:
        officers.forget(desk)
    assert quick.opener_of(slots.read_slots(register.files), "anna", moment(CLOCK)) is None
    with pytest.raises(Trouble, match=WRONG):
        by_keyring(register)
