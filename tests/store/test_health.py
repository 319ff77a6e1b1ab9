"""Health: damage anywhere in the file is found, and whatever is found stops nothing."""

import random
from pathlib import Path

import pytest

from disrupt.errors import Damaged, Problem
from disrupt.store import driver, schema
from disrupt.store.audit import NO_LINES
from disrupt.store.health import Health
from tests.conftest import Register
from tests.store.busy import busy_register, copied
from tests.store.meddling import UNREADABLE, asked, examined, found, meddle

FLIPS = random.Random(1987).sample(range(100 * driver.PAGE), 40)


@pytest.fixture(scope="module")
def written(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    return busy_register(template, tmp_path_factory.mktemp("health") / "westmere.disrupt")


@pytest.fixture
def register(written: Register, tmp_path: Path) -> Register:
    return copied(written, tmp_path / "westmere.disrupt")


def flip(path: Path, at: int, bit: int) -> None:
    content = bytearray(path.read_bytes())
    content[at % len(content)] ^= 1 << bit
    path.write_bytes(content)


def places(register: Register) -> set[str]:
    return {where for _, where in found(register)}


def test_a_sound_register_says_how_much_was_read(register: Register) -> None:
    state = examined(register)
    assert (state.ok, state.records, state.audit_rows) == (True, 5, 8)
    assert state.head.short == f"8-{state.head.mac[:10]}"


def test_examining_changes_nothing(register: Register) -> None:
    before = register.files.database.read_bytes()
    examined(register)
    assert register.files.database.read_bytes() == before


@pytest.mark.parametrize("at", FLIPS)
def test_one_bit_turned_over_anywhere_is_found(register: Register, at: int) -> None:
    flip(register.files.database, at, at % 8)
    assert "register.db" in places(register)


@pytest.mark.parametrize("at", [0, 15, 16, 100, 4095])
def test_one_bit_of_the_first_page_turned_over_shuts_the_register(
    register: Register, at: int
) -> None:
    flip(register.files.database, at, 0)
    assert found(register)[0] == ("the register does not open with its key", "register.db")
    with pytest.raises(Damaged, match="Your passphrase is right, but the register is damaged"):
        register.open()


@pytest.mark.parametrize(
    "left",
    [driver.PAGE, 5 * driver.PAGE, -driver.PAGE, -1, -driver.PAGE // 2, driver.PAGE - 1, 16, 1],
)
def test_a_file_cut_short_is_found(register: Register, left: int) -> None:
    content = register.files.database.read_bytes()
    register.files.database.write_bytes(content[:left])
    assert "register.db" in places(register)


@pytest.mark.parametrize("more", [b"\x00" * driver.PAGE, b"\xff" * driver.PAGE])
def test_a_page_too_many_is_harmless_or_found(register: Register, more: bytes) -> None:
    with register.files.database.open("ab") as file:
        file.write(more)
    assert places(register) <= {"register.db"}
    assert asked(register, "SELECT count(*) FROM person") == [(2,)]


def test_an_empty_file_is_no_sound_register(register: Register) -> None:
    register.files.database.write_bytes(b"")
    assert (UNREADABLE, "register.db") in found(register)


def test_a_file_that_is_not_there_is_found_and_not_made(register: Register) -> None:
    register.files.database.unlink()
    assert "register.db" in places(register)
    assert not register.files.database.exists()


def test_a_part_whose_person_is_gone_is_found_twice(register: Register) -> None:
    meddle(register, "DELETE FROM person WHERE id = 1")
    said = [what for what, _ in found(register)]
    assert "a page of the register is damaged (person_status)" in said
    assert "a record is gone" in said


def test_an_index_that_lost_its_rows_is_found(register: Register) -> None:
    meddle(register, "DELETE FROM index_entry")
    assert "a page of the register is damaged (index_key)" in [what for what, _ in found(register)]


EMPTIED = (
    "CREATE TABLE passing AS WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n LIMIT 20)"
    " SELECT zeroblob(4000) FROM n",
    "DROP TABLE passing",
)


@pytest.mark.parametrize("page", [2, 5, 9])
def test_a_bit_turned_over_in_a_page_that_nobody_uses_is_found(
    register: Register, page: int
) -> None:
    meddle(register, *EMPTIED)
    assert found(register) == []
    flip(register.files.database, -page * driver.PAGE + 100, 0)
    assert places(register) == {"register.db"}


def test_after_a_crash_damage_is_found_at_opening_and_every_fault_is_counted(
    register: Register,
) -> None:
    register.open().abandon()
    meddle(register, "UPDATE person SET note = 'forged'")
    with pytest.raises(Damaged, match=r"N-2026-0001\), and 1 more\."):
        register.open()


def test_health_is_ok_only_without_a_problem() -> None:
    assert Health(()).ok
    assert Health(()).head is NO_LINES
    assert not Health((Problem("a fault", "somewhere"),)).ok


@pytest.mark.parametrize("guard", [*schema.TRIGGERS, "index_text"])
def test_a_guard_that_was_taken_away_is_named(register: Register, guard: str) -> None:
    kind = "TABLE" if guard == "index_text" else "TRIGGER"
    raw = driver.connect(register.files.database, register.made.keys.data, mode="rw")
    raw.execute(f"DROP {kind} {guard}")
    raw.close()
    assert ("a guard was taken away", guard) in found(register)


def test_a_register_that_lost_its_own_row_or_version_is_damaged(register: Register) -> None:
    for table in ("register", "alembic_version"):
        meddle(register, f"DELETE FROM {table}")
        with pytest.raises(Damaged, match="is not as it was left"):
            register.open()
