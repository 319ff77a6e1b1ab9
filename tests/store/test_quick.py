"""A way in kept by this computer's keyring: extra, and never the only one."""

import os

import pytest

from disrupt import officers
from disrupt.errors import Trouble
from disrupt.store import quick, slots
from disrupt.store.since import Moment
from disrupt.store.slots import DATA, INTELLIGENCE, KEYRING, PASSPHRASE
from disrupt.store.store import moment
from tests.conftest import CLOCK
from tests.desks import log
from tests.store.entry import BEN, WRONG, by_keyring, enter, hire, later, sitting, slot_of

NO_KEYRING = "This computer has no keyring that keeps what it is given."


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
