"""The log: whatever is done to a line behind the program's back is found, and its place named."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as cipher

from disrupt.store import driver, schema
from tests.conftest import Register
from tests.store import busy
from tests.store.busy import LAST, SECOND, STATUS, TOLD, busy_register, copied
from tests.store.meddling import (
    LOG,
    NOT_CHAINED,
    UNREADABLE,
    examined,
    found,
    meddle,
)

COLUMNS = [column.key for column in schema.audit.columns if column.key != "seq"]
CONTENT = ("reason", "recipient", "detail")


@pytest.fixture(scope="module")
def written(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    return busy_register(template, tmp_path_factory.mktemp("audit") / "westmere.disrupt")


@pytest.fixture
def register(written: Register, tmp_path: Path) -> Register:
    return copied(written, tmp_path / "westmere.disrupt")


def content_changed(name: str) -> str:
    return f"the {name} kept beside a line of the log was changed"


def test_an_untouched_log_is_sound_and_its_lines_are_counted(register: Register) -> None:
    health = examined(register)
    assert health.ok
    assert (health.audit_rows, health.head.seq) == (LAST, LAST)


ODD = ["999", "-1", "1.5", "''", "'é'", "X'00ff'"]
WORKED_OUT = ["prev", "digest", "mac", "ver", "at", "subject_id"]


@pytest.mark.parametrize(
    ("column", "forged"),
    [(column, "'forged'") for column in COLUMNS]
    + [(column, forged) for column in WORKED_OUT for forged in ODD],
)
def test_a_line_changed_in_any_column_is_named(
    register: Register, column: str, forged: str
) -> None:
    meddle(register, f"UPDATE audit SET {column} = {forged} WHERE seq = {STATUS}")
    assert (LOG, f"line {STATUS}") in found(register)


@pytest.mark.parametrize("column", ["actor_id", "subject_kind", "subject_id", "reason_hash"])
def test_a_line_emptied_in_a_column_is_named(register: Register, column: str) -> None:
    meddle(register, f"UPDATE audit SET {column} = NULL WHERE seq = {STATUS}")
    assert (LOG, f"line {STATUS}") in found(register)


@pytest.mark.parametrize("column", ["actor", "mac", "at"])
def test_a_line_that_is_no_text_is_found_and_stops_nothing(register: Register, column: str) -> None:
    meddle(register, f"UPDATE audit SET {column} = CAST(X'ff' AS TEXT) WHERE seq = {STATUS}")
    assert found(register) == [(UNREADABLE, "register.db")]


def test_a_line_cut_from_the_middle_is_named(register: Register) -> None:
    meddle(register, f"DELETE FROM audit WHERE seq = {STATUS}")
    missing = "1 of the lines before this one are missing"
    assert (missing, f"line {STATUS + 1}") in found(register)


def test_a_middle_closed_up_again_is_found(register: Register) -> None:
    meddle(
        register,
        f"DELETE FROM audit WHERE seq = {STATUS}",
        f"DELETE FROM revision WHERE seq = {STATUS}",
        f"UPDATE audit SET seq = seq - 1 WHERE seq > {STATUS}",
        f"UPDATE revision SET seq = seq - 1 WHERE seq > {STATUS}",
    )
    assert {(NOT_CHAINED, f"line {STATUS}"), (LOG, f"line {STATUS}")} <= set(found(register))


def test_two_lines_put_in_another_order_are_named(register: Register) -> None:
    for table in ("audit", "revision"):
        meddle(
            register,
            f"UPDATE {table} SET seq = -1 WHERE seq = {STATUS}",
            f"UPDATE {table} SET seq = {STATUS} WHERE seq = {TOLD}",
            f"UPDATE {table} SET seq = {TOLD} WHERE seq = -1",
        )
    wrong = set(found(register))
    assert {(LOG, f"line {STATUS}"), (LOG, f"line {TOLD}")} <= wrong
    assert (NOT_CHAINED, f"line {STATUS}") in wrong


def test_a_line_replaced_by_another_is_named(register: Register) -> None:
    others = ", ".join(name for name in COLUMNS if name != "actor")
    meddle(
        register,
        f"REPLACE INTO audit (seq, actor, {others}) "
        f"SELECT seq, 'forged', {others} FROM audit WHERE seq = {SECOND}",
    )
    assert found(register) == [(LOG, f"line {SECOND}")]


def test_a_line_added_without_the_key_is_named(register: Register) -> None:
    others = ", ".join(COLUMNS)
    copy = f"SELECT {LAST} + 1, {others} FROM audit WHERE seq = {LAST}"
    meddle(register, f"INSERT INTO audit (seq, {others}) {copy}")
    assert {(NOT_CHAINED, f"line {LAST + 1}"), (LOG, f"line {LAST + 1}")} <= set(found(register))


def test_the_triggers_alone_refuse_to_replace_a_line_or_its_content(register: Register) -> None:
    raw = driver.connect(register.files.database, register.made.keys.data, mode="rw")
    for table in ("audit", "revision"):
        with pytest.raises(cipher.IntegrityError, match="only ever added to"):
            raw.execute(f"REPLACE INTO {table} SELECT * FROM {table} WHERE seq = {STATUS}")
    raw.close()
    assert found(register) == []


def test_a_log_of_which_nothing_is_left_is_found_and_every_record_is_named(
    register: Register,
) -> None:
    meddle(register, "DELETE FROM audit", "DELETE FROM revision")
    wrong = found(register)
    assert (f"{LAST} of the lines that were recorded elsewhere are missing", "log") in wrong
    assert ("a record is not in the log", "N-2026-0001") in wrong
    assert ("a record is not in the log", "officer 1") in wrong


@pytest.mark.parametrize("forged", ["'forged'", "1.5", "X'00ff'", "''"])
@pytest.mark.parametrize("column", CONTENT)
def test_content_changed_beside_a_line_is_named(
    register: Register, column: str, forged: str
) -> None:
    meddle(register, f"UPDATE revision SET {column} = {forged} WHERE seq = {TOLD}")
    assert found(register) == [(content_changed(column), f"line {TOLD}")]


@pytest.mark.parametrize("column", ["reason", "recipient"])
def test_content_taken_away_beside_a_line_is_named(register: Register, column: str) -> None:
    meddle(register, f"UPDATE revision SET {column} = NULL WHERE seq = {TOLD}")
    assert found(register) == [(content_changed(column), f"line {TOLD}")]


@pytest.mark.parametrize("salt", ["NULL", "'forged'", "1.5", "999", "X''", "X'00ff'"])
def test_a_salt_changed_beside_a_line_is_named(register: Register, salt: str) -> None:
    meddle(register, f"UPDATE revision SET salt = {salt} WHERE seq = {TOLD}")
    assert (content_changed("reason"), f"line {TOLD}") in found(register)


def test_content_emptied_beside_a_line_is_named_with_its_record(register: Register) -> None:
    meddle(
        register,
        "UPDATE revision SET salt = NULL, reason = NULL, recipient = NULL, detail = NULL "
        f"WHERE seq = {SECOND}",
    )
    wrong = found(register)
    assert (content_changed("reason"), f"line {SECOND}") in wrong
    assert ("a record is not as it was last written", "N-2026-0002") in wrong


def test_content_removed_beside_a_line_is_named(register: Register) -> None:
    meddle(register, f"DELETE FROM revision WHERE seq = {TOLD}")
    assert [place for _, place in found(register)] == [f"line {TOLD}"] * 3


def test_the_content_of_two_lines_exchanged_is_named_at_both(register: Register) -> None:
    meddle(
        register,
        f"UPDATE revision SET seq = -1 WHERE seq = {TOLD}",
        f"UPDATE revision SET seq = {TOLD} WHERE seq = {busy.CHANGED}",
        f"UPDATE revision SET seq = {busy.CHANGED} WHERE seq = -1",
    )
    places = {place for _, place in found(register)}
    assert {f"line {TOLD}", f"line {busy.CHANGED}"} <= places


def test_a_new_audit_key_does_not_fit_the_lines_that_are_there(register: Register) -> None:
    meddle(register, "UPDATE register SET audit_key = zeroblob(32)")
    assert (LOG, "line 1") in found(register)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM register",
        "INSERT INTO register SELECT 'forged', kind, '', audit_key, door_key, 1 FROM register",
        "DROP TABLE register",
        "DROP TABLE audit",
        "DROP TABLE revision",
        "ALTER TABLE audit DROP COLUMN actor",
    ],
)
def test_a_register_that_lost_what_it_is_proven_by_is_unsound_and_stops_nothing(
    register: Register, statement: str
) -> None:
    meddle(register, statement)
    assert (UNREADABLE, "register.db") in found(register)


@pytest.mark.parametrize("key", ["'forged'", "1.5", "X''"])
def test_an_audit_key_that_is_no_key_is_unsound_and_stops_nothing(
    register: Register, key: str
) -> None:
    meddle(register, f"UPDATE register SET audit_key = {key}")
    assert (LOG, "line 1") in found(register)
