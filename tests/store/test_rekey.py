"""A new data key: begun, interrupted anywhere, and completed by whoever comes next."""

import shutil

import pytest

from disrupt import officers
from disrupt.errors import Damaged, Trouble
from disrupt.records import Person
from disrupt.store import audit, driver, health, rekey, slots, witness
from disrupt.store.files import RegisterFiles
from disrupt.store.slots import DATA, NEXT
from disrupt.store.store import about
from disrupt.store.unlock import unlock
from tests import make
from tests.conftest import CLOCK, PASSPHRASE, QUICK
from tests.desks import held, log
from tests.store.entry import (
    BEN,
    contents,
    damage_an_unread_page,
    enter,
    given_to,
    hire,
    sitting,
    slot_of,
    visitor,
)
from tests.store.meddling import inside
from ui.commands import OLD_COPIES

CARA = "pewter thimble orchard"
DAMAGED = "Your passphrase is right, but the register is damaged."


@pytest.fixture
def staffed(register):
    """Anna, Ben and Cara, and five people of concern."""
    with sitting(register.folder) as desk:
        hire(desk, "ben", BEN)
        hire(desk, "cara", CARA, "licensing-officer")
        for number in range(5):
            make.person(desk, family_name=f"Exley {number}")
    return register


def begun(register) -> bytes:
    """Ben's removal, interrupted when every slot that stays has the next key."""
    files, key = register.files, register.made.keys.data
    with driver.maintenance_engine(files.database, key).connect() as connection:
        without_ben = slots.read_slots(files).without("ben")
        pending = witness.vouch(about(connection).audit_key, without_ben, audit.head(connection))
    return rekey.begin(files, pending)[1]


def copied(register) -> RegisterFiles:
    apart = RegisterFiles(register.folder / "rekey.part")
    apart.folder.mkdir()
    driver.copy(register.files.database, register.made.keys.data, apart.database)
    return apart


def re_keyed(register, new: bytes) -> RegisterFiles:
    apart = copied(register)
    raw = driver.connect(apart.database, register.made.keys.data, mode="rw")
    raw.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"")
    raw.close()
    return apart


def half_copied(register, new):
    path = copied(register).database
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def copied_but_not_re_keyed(register, new):
    copied(register)


def re_keyed_but_not_in_place(register, new):
    re_keyed(register, new)


def in_place_but_the_slots_not_written(register, new):
    re_keyed(register, new).database.replace(register.files.database)


def one_slot_file_written(register, new):
    first = register.files.slots[0].read_bytes()
    in_place_but_the_slots_not_written(register, new)
    rekey.finish(register.files, slots.read_slots(register.files), register.made.keys.data, new)
    register.files.slots[0].write_bytes(first)


STEPS = {
    "nothing more was done": lambda register, new: None,
    "the copy was half made": half_copied,
    "the copy was made": copied_but_not_re_keyed,
    "the copy had the new key": re_keyed_but_not_in_place,
    "the copy was in place": in_place_but_the_slots_not_written,
    "one of the two slot files was written": one_slot_file_written,
}
STAYING = {"anna": PASSPHRASE, "cara": CARA, "recovery": ""}


@pytest.mark.parametrize("who", STAYING)
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_wherever_it_was_interrupted_the_next_to_come_in_completes_it(staffed, step, who):
    lines = len_of_log(staffed)
    new = begun(staffed)
    step(staffed, new)
    store = enter(staffed.folder, who, STAYING[who] or staffed.made.recovery_code)
    assert store.keys.data == new
    assert [person.family_name for person in held(store, Person)] == [
        f"Exley {number}" for number in range(5)
    ]
    assert len(log(store)) == lines + 1
    store.close()
    said = slots.read_slots(staffed.files)
    assert health.examine(staffed.files, new, said).problems == ()
    assert all(NEXT not in slot.sealed for slot in said.slots)
    assert not (staffed.folder / "rekey.part").exists()
    assert not rekey.opens(staffed.files, staffed.made.keys.data)


def len_of_log(register) -> int:
    store = register.open()
    count = len(log(store))
    store.close()
    return count


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_wherever_it_was_interrupted_the_leaver_is_out(staffed, step):
    step(staffed, begun(staffed))
    assert slots.read_slots(staffed.files).find("passphrase", "ben") is None


@pytest.mark.parametrize("who", STAYING)
def test_everyone_who_stays_comes_in_after_the_first_has_completed_it(staffed, who):
    begun(staffed)
    enter(staffed.folder).close()
    enter(staffed.folder, who, STAYING[who] or staffed.made.recovery_code).close()


def test_a_wrong_passphrase_completes_nothing(staffed):
    begun(staffed)
    before = contents(staffed.folder)
    with pytest.raises(Trouble, match="do not open this register"):
        enter(staffed.folder, passphrase="not the passphrase")
    assert contents(staffed.folder) == before


def test_after_a_crash_in_the_middle_of_writing_it_is_completed_too(staffed):
    new = begun(staffed)
    store = staffed.open()
    store.abandon()
    store = enter(staffed.folder)
    assert store.keys.data == new
    assert len(held(store, Person)) == 5
    store.close()


def test_a_strange_journal_is_put_away_before_the_register_is_copied(staffed):
    begun(staffed)
    (staffed.folder / "register.db-wal").write_bytes(b"\x37\x7f\x06\x82" + bytes(5000))
    enter(staffed.folder).close()
    assert len(list(staffed.files.set_aside.glob("*/register.db-wal"))) == 1


def test_a_damaged_register_is_not_given_a_new_key(staffed):
    damage_an_unread_page(staffed)
    begun(staffed)
    before = contents(staffed.folder)
    with pytest.raises(Damaged):
        enter(staffed.folder)
    after = contents(staffed.folder)
    assert {name: after[name] for name in before} == before


def test_a_copy_that_is_not_sound_is_not_put_in_place(staffed):
    with inside(staffed) as raw:
        raw.execute("UPDATE person SET family_name = 'forged' WHERE id = 1")
    begun(staffed)
    before = staffed.files.database.read_bytes()
    with pytest.raises(Damaged) as refusal:
        enter(staffed.folder)
    assert refusal.value.message == (
        "The register could not be copied soundly, so its key was not changed."
    )
    assert refusal.value.problems[0].what == "a record is not as it was last written"
    assert staffed.files.database.read_bytes() == before


def test_a_failed_change_of_key_leaves_the_desk_usable(staffed):
    with inside(staffed) as raw:
        raw.execute("UPDATE person SET family_name = 'forged' WHERE id = 1")
    with sitting(staffed.folder) as desk:
        with pytest.raises(Damaged):
            officers.remove(desk, "ben")
        assert len(held(desk.store, Person)) == 5


def test_somebody_let_in_after_a_failed_change_of_key_is_not_shut_out_by_it(staffed):
    with inside(staffed) as raw:
        raw.execute("UPDATE person SET family_name = 'forged' WHERE id = 1")
    with sitting(staffed.folder) as desk:
        with pytest.raises(Damaged):
            officers.remove(desk, "ben")
        hire(desk, "dee", "brisket anthem cobble", "auditor")
    with inside(staffed) as raw:
        raw.execute("UPDATE person SET family_name = 'Exley 0' WHERE id = 1")
    enter(staffed.folder).close()
    enter(staffed.folder, "dee", "brisket anthem cobble").close()


def test_each_slot_holds_the_next_key_beside_the_one_that_still_opens(staffed):
    new = begun(staffed)
    for name, passphrase in (("anna", PASSPHRASE), ("cara", CARA)):
        given = given_to(staffed.files, name, passphrase)
        assert (given[DATA], given[NEXT]) == (staffed.made.keys.data, new)
    assert set(slot_of(staffed.files, "cara").sealed) == {DATA, NEXT}


def test_a_fault_of_the_disk_is_not_taken_for_another_key(staffed):
    staffed.files.database.unlink()
    with pytest.raises(Exception, match="unable to open database file"):
        rekey.opens(staffed.files, staffed.made.keys.data)


@pytest.fixture
def leavers_copy(staffed, tmp_path):
    """The whole folder, as Ben took it with him before he was removed."""
    shutil.copytree(staffed.folder, tmp_path / "bens.disrupt")
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
    return RegisterFiles(tmp_path / "bens.disrupt")


def put_back(leavers: RegisterFiles, register) -> None:
    for kept, path in zip(leavers.slots, register.files.slots, strict=True):
        shutil.copy2(kept, path)


def test_the_old_slot_file_put_back_beside_the_new_register_does_not_open_it(staffed, leavers_copy):
    put_back(leavers_copy, staffed)
    before = contents(staffed.folder)
    with pytest.raises(Damaged) as refusal:
        enter(staffed.folder, "ben", BEN)
    assert refusal.value.message == DAMAGED
    assert contents(staffed.folder) == before


def test_the_old_slot_file_with_the_old_copy_still_opens_and_the_program_says_so(leavers_copy):
    enter(leavers_copy.folder, "ben", BEN).close()
    assert OLD_COPIES == "Copies made before today still open with the passphrase that was removed."


def test_one_old_slot_file_put_back_changes_nothing(staffed, leavers_copy):
    shutil.copy2(leavers_copy.slots[0], staffed.files.slots[0])
    enter(staffed.folder).close()
    with pytest.raises(Trouble, match="do not open this register"):
        enter(staffed.folder, "ben", BEN)


def test_the_leavers_old_key_does_not_open_the_new_register(staffed, leavers_copy):
    old = given_to(leavers_copy, "ben", BEN)[DATA]
    assert not rekey.opens(staffed.files, old)


def test_no_page_of_the_old_register_is_left_in_the_new_one(staffed, leavers_copy):
    old = leavers_copy.database.read_bytes()
    new = staffed.files.database.read_bytes()
    pages = {old[at : at + 4096] for at in range(0, len(old), 4096)}
    assert not pages & {new[at : at + 4096] for at in range(0, len(new), 4096)}


def test_an_interrupted_change_of_key_does_not_keep_the_visitors_reason_from_the_log(staffed):
    begun(staffed)
    store = unlock(staffed.folder, visitor(), CLOCK)
    assert log(store)[-1].reason == "a test"
    store.close()


def test_a_key_may_be_changed_again_and_again(register):
    with sitting(register.folder) as desk:
        for _ in range(3):
            officers.add(desk, "ben", ("auditor",), BEN, effort=QUICK)
            officers.remove(desk, "ben")
    store = enter(register.folder)
    assert [line.event for line in log(store, "re-keyed")] == ["re-keyed"] * 3
    store.close()
    said = slots.read_slots(register.files)
    data = given_to(register.files, "anna", PASSPHRASE)[DATA]
    assert health.examine(register.files, data, said).problems == ()
