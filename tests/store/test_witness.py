"""The witness: a log cut short, built anew or rolled back is noticed by what was kept elsewhere."""

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from disrupt import officers
from disrupt.clock import Clock
from disrupt.errors import Damaged
from disrupt.store import keys, slots, witness
from disrupt.store.audit import Head
from disrupt.store.line import Line
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, QUICK, Register
from tests.store.busy import LAST, STATUS, busy_register, copied
from tests.store.meddling import asked, everything, examined, found, meddle, rebuild_the_chain

CHANGED_NUMBER = "it was changed by somebody without the register's key"


@pytest.fixture(scope="module")
def written(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    return busy_register(template, tmp_path_factory.mktemp("witness") / "westmere.disrupt")


@pytest.fixture
def register(written: Register, tmp_path: Path) -> Register:
    return copied(written, tmp_path / "westmere.disrupt")


def lost(many: int) -> str:
    return f"{many} of the lines that were recorded elsewhere are missing"


def cut(register: Register, many: int) -> None:
    meddle(
        register,
        f"DELETE FROM audit WHERE seq > {LAST - many}",
        f"DELETE FROM revision WHERE seq > {LAST - many}",
    )


def told_of(store: Store) -> list[tuple[str, str]]:
    """Each fault that the log says was accepted, with the reason given."""
    with store.reading() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT detail, reason FROM audit JOIN revision USING (seq) "
            "WHERE event = 'fault accepted'"
        )
        return [(row.detail, row.reason) for row in rows]


@pytest.mark.parametrize("many", [2, 3, 5])
def test_lines_cut_from_the_end_are_counted_at_opening(register: Register, many: int) -> None:
    cut(register, many)
    with pytest.raises(Damaged, match=lost(many)):
        register.open()
    assert (lost(many), "log") in found(register)


def test_a_chain_built_anew_with_the_audit_key_is_noticed(register: Register) -> None:
    meddle(register, f"UPDATE audit SET actor = 'forged' WHERE seq = {STATUS}")
    rebuild_the_chain(register)
    assert found(register) == [("the log is not the one that was here before", f"line {LAST}")]
    with pytest.raises(Damaged, match="not the one that was here before"):
        register.open()


def test_a_chain_cut_and_built_anew_is_noticed(register: Register) -> None:
    cut(register, 2)
    rebuild_the_chain(register)
    assert (lost(2), "log") in found(register)


def test_a_chain_built_anew_and_unchanged_is_the_same_chain(register: Register) -> None:
    before = everything(register)["audit"]
    rebuild_the_chain(register)
    assert everything(register)["audit"] == before


@pytest.fixture
def rolled_back(register: Register, tmp_path: Path) -> Register:
    """The whole file put back to what it was yesterday, after three lines more."""
    yesterday = shutil.copy2(register.files.database, tmp_path / "yesterday.db")
    store = register.open()
    make.person(Workspace(store, "a test"), family_name="Quarrel")
    store.note(Line("told"), "a test")
    store.close()
    shutil.copy2(yesterday, register.files.database)
    return register


def test_a_file_rolled_back_is_refused_at_opening_and_nothing_is_changed(
    rolled_back: Register,
) -> None:
    before = everything(rolled_back)
    with pytest.raises(Damaged, match=lost(3)) as refused:
        rolled_back.open()
    assert [each.acceptable for each in refused.value.problems] == [True]
    assert everything(rolled_back) == before


def test_a_file_rolled_back_opens_for_whoever_accepts_the_loss_and_the_log_says_so(
    rolled_back: Register,
) -> None:
    store = rolled_back.open(accepts_loss=True)
    assert told_of(store) == [(f"{lost(3)} (log)", "a test")]
    store.close()
    assert examined(rolled_back).ok


def test_a_loss_once_accepted_is_not_asked_about_again(rolled_back: Register) -> None:
    rolled_back.open(accepts_loss=True).close()
    store = rolled_back.open()
    assert len(told_of(store)) == 1
    store.close()


def test_a_file_rolled_back_and_written_on_is_another_log(rolled_back: Register) -> None:
    seen_last = slots.read_slots(rolled_back.files).witness
    rolled_back.open(accepts_loss=True).close()
    store = rolled_back.open()
    make.person(Workspace(store, "a test"), family_name="Quarrel")
    store.close()
    held = slots.read_slots(rolled_back.files)
    slots.write_slots(rolled_back.files, replace(held, witness=seen_last))
    assert [what for what, _ in found(rolled_back)] == [
        "the log is not the one that was here before"
    ]


def test_what_else_is_damaged_is_not_accepted_with_the_loss(rolled_back: Register) -> None:
    rolled_back.files.holder.write_text("{}")
    meddle(rolled_back, "UPDATE person SET note = 'forged' WHERE id = 1")
    with pytest.raises(Damaged, match="not as it was last written"):
        rolled_back.open(accepts_loss=True)


def test_a_line_cut_out_after_a_crash_does_not_make_fewer_than_none_missing(
    register: Register,
) -> None:
    store = register.open()
    store.note(Line("told"), "a test")
    store.abandon()
    meddle(register, f"DELETE FROM audit WHERE seq = {LAST}")
    assert (lost(1), "log") in found(register)


def test_a_crash_leaves_a_log_longer_than_its_witness_and_sound(register: Register) -> None:
    store = register.open()
    make.person(Workspace(store, "a test"), family_name="Quarrel")
    store.abandon()
    assert found(register) == []
    register.open().close()


@pytest.mark.parametrize("forged", [b"", b"short", b"\x00" * 60])
def test_a_number_changed_in_the_key_file_is_found_and_may_be_accepted(
    register: Register, forged: bytes
) -> None:
    slots.write_slots(register.files, replace(slots.read_slots(register.files), witness=forged))
    assert found(register) == [(CHANGED_NUMBER, "key file")]
    for accepts_loss in (False, True):
        with pytest.raises(Damaged, match=CHANGED_NUMBER):
            register.open(accepts_loss=accepts_loss)


def test_a_number_made_without_the_audit_key_is_found(register: Register) -> None:
    held = slots.read_slots(register.files)
    slots.write_slots(
        register.files, witness.vouch(keys.new_key(), held, Head(3, "forged", "forged"))
    )
    assert found(register) == [(CHANGED_NUMBER, "key file")]


def test_closing_leaves_the_last_line_with_the_slots(register: Register) -> None:
    store = register.open()
    head, audit_key = store.head(), store.about.audit_key
    store.close()
    assert witness.seen(audit_key, slots.read_slots(register.files)) == (head.seq, head.mac)


def test_a_clock_put_back_leaves_the_order_of_the_log_and_a_line_that_says_so(
    register: Register,
) -> None:
    a_year_ago = Clock(CLOCK.now() - timedelta(days=365))
    store = register.open(clock=a_year_ago)
    store.note(Line("told"), "a test")
    store.close()
    last = asked(register, "SELECT seq, event, substr(at, 1, 10) FROM audit ORDER BY seq")[LAST:]
    assert last == [
        (LAST + 1, "clock went back", "2025-11-20"),
        (LAST + 2, "unlocked", "2025-11-20"),
        (LAST + 3, "told", "2025-11-20"),
    ]
    detail = asked(register, "SELECT detail FROM revision WHERE seq = ?", LAST + 1)
    assert detail == [("the line before was written at 2026-11-20T09:14:00.000+00:00",)]
    assert examined(register).ok


def test_a_clock_set_by_seconds_is_no_anomaly(register: Register) -> None:
    store = register.open(clock=Clock(CLOCK.now() - timedelta(seconds=90)))
    store.close()
    last = asked(register, "SELECT event FROM audit ORDER BY seq DESC LIMIT 1")
    assert last == [("unlocked",)]


def test_the_slot_file_says_nothing_readable_of_the_log(register: Register) -> None:
    held = json.loads(register.files.slots[0].read_bytes().split(b"\n", 1)[1])
    assert str(LAST) not in held["witness"].split()


def slipped_in(held: slots.SlotFile, kind: str, name: str) -> slots.SlotFile:
    return held.with_slot(slots.new_slot(kind, name, keys.new_key(), b"", QUICK))


@pytest.mark.parametrize("kind", [slots.PASSPHRASE, slots.KEYRING])
@pytest.mark.parametrize("name", ["anna", "mallory"])
def test_a_slot_that_somebody_slips_in_is_found_and_never_accepted(
    register: Register, kind: str, name: str
) -> None:
    held = slots.read_slots(register.files)
    slots.write_slots(register.files, slipped_in(held, kind, name))
    for accepts_loss in (False, True):
        with pytest.raises(Damaged, match=CHANGED_NUMBER):
            register.open(accepts_loss=accepts_loss)


def test_a_slot_that_is_taken_out_behind_the_programs_back_is_found(register: Register) -> None:
    held = slots.read_slots(register.files)
    slots.write_slots(register.files, held.without("recovery"))
    assert found(register) == [(CHANGED_NUMBER, "key file")]


def test_a_slot_slipped_in_while_somebody_works_gets_no_key(register: Register) -> None:
    store = register.open()
    held = slots.read_slots(register.files)
    slots.write_slots(register.files, slipped_in(held, slots.PASSPHRASE, "mallory"))
    with pytest.raises(Damaged, match="changed meanwhile"):
        officers.remember(Workspace(store, "a test"))
    store.close()
    with pytest.raises(Damaged, match=CHANGED_NUMBER):
        register.open()
