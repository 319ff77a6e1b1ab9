"""The opened register: what it says of itself, and how it is let go."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from disrupt.clock import Clock
from disrupt.errors import Damaged
from disrupt.store import rekey, slots
from disrupt.store import store as store_module
from disrupt.store.line import Line
from disrupt.store.make import Charter, Founder, new_register
from disrupt.store.store import REGIMES, Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, EVERY_ROLE, PASSPHRASE, QUICK, Register
from tests.store.meddling import asked, examined, found


def last_lines(register: Register, column: str, many: int) -> list[str]:
    question = f"SELECT {column} FROM audit ORDER BY seq DESC LIMIT ?"
    return [value for (value,) in reversed(asked(register, question, many))]


def test_a_register_says_whose_it_is_and_who_sits_at_it(store: Store, register: Register) -> None:
    assert (store.about.kind, store.about.controller) == ("police", "Westmere")
    assert store.about.id == register.made.register_id
    assert (store.actor.name, store.actor.roles) == ("anna", EVERY_ROLE)


@pytest.mark.parametrize("kind", REGIMES)
def test_every_line_says_under_which_part_of_the_law_the_work_is_done(
    tmp_path: Path, kind: str
) -> None:
    founder = Founder("anna", EVERY_ROLE, PASSPHRASE)
    folder = tmp_path / "other.disrupt"
    with new_register(folder, Charter(kind, "Westmere"), founder, CLOCK, effort=QUICK) as made:
        pass
    assert set(last_lines(Register(folder, made), "regime", 2)) == {REGIMES[kind]}


def test_a_moment_is_in_the_log_in_utc_wherever_the_clock_stands(register: Register) -> None:
    in_delhi = timezone(timedelta(hours=5, minutes=30))
    store = register.open(clock=Clock(datetime(2026, 12, 1, 1, 0, tzinfo=in_delhi)))
    person = make.person(Workspace(store, "a test"))
    store.close()
    assert last_lines(register, "at", 1) == ["2026-11-30T19:30:00.000+00:00"]
    assert person.made_at.astimezone(UTC).day == 30
    assert examined(register).ok


def test_the_lines_of_one_sitting_share_a_name_and_their_ticks_go_forward(
    register: Register,
) -> None:
    for _ in range(2):
        store = register.open()
        store.note(Line("told"), "a test")
        store.close()
    sittings = last_lines(register, "session", 4)
    assert sittings[0] == sittings[1] != sittings[2] == sittings[3]
    ticks = [int(each) for each in last_lines(register, "ticks", 4)]
    assert ticks == sorted(ticks)


def test_a_machine_that_does_not_name_its_start_leaves_it_empty(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "BOOT", tmp_path / "nowhere")
    register.open().close()
    assert last_lines(register, "boot", 1) == [""]


def test_closing_lets_the_register_go_and_opening_it_again_reads_little(register: Register) -> None:
    register.open().close()
    assert not register.files.holder.exists()
    register.open().close()
    assert found(register) == []


def test_a_register_let_go_as_by_a_crash_keeps_all_that_was_saved(register: Register) -> None:
    store = register.open()
    make.person(Workspace(store, "a test"))
    store.abandon()
    assert register.files.holder.exists()
    store = register.open()
    assert make.person(Workspace(store, "a test")).reference == "N-2026-0002"
    store.close()
    assert examined(register).ok


def test_a_new_key_opens_the_same_log_and_the_old_key_opens_nothing(
    store: Store, register: Register
) -> None:
    make.person(Workspace(store, "a test"))
    head, old = store.head(), register.made.keys
    held, following = rekey.begin(store.files, slots.read_slots(store.files))
    store.change_key(held, following)
    assert store.keys.data == following != old.data
    assert store.head() == head
    assert make.person(Workspace(store, "a test")).reference == "N-2026-0002"
    assert store.head().seq == head.seq + 1
    store.abandon()
    with pytest.raises(Damaged, match="damaged"):
        register.open()
