"""The cipher driver: what is asserted of every connection, and what its faults say."""

from contextlib import closing

import pytest
import sqlcipher3.dbapi2 as cipher
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from disrupt.errors import Damaged, Trouble
from disrupt.store import driver
from disrupt.store.driver import in_plain_words
from disrupt.store.schema import VERSION

KEY = bytes(range(32))
SECRET = "Exley of Tallow Row"

ASSERTED = {
    "foreign_keys": 1,
    "journal_mode": "truncate",
    "synchronous": 3,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "busy_timeout": 0,
    "locking_mode": "normal",
}


@pytest.fixture
def made(tmp_path):
    """A file with one secret in it."""
    path = tmp_path / "register.db"
    raw = driver.connect(path, KEY, mode="rwc")
    raw.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL)")
    raw.execute("INSERT INTO person VALUES (1, ?)", (SECRET,))
    raw.close()
    return path


@pytest.mark.parametrize(("setting", "expected"), ASSERTED.items())
def test_every_kind_of_connection_has_every_setting(register, setting, expected):
    path, key = register.files.database, register.made.keys.data
    raw = driver.connect(path, key, mode="rw")
    answers = [raw.execute(f"PRAGMA {setting}").fetchone()[0]]
    raw.close()
    for engine in (driver.window_engine(path, key), driver.maintenance_engine(path, key)):
        with engine.connect() as connection:
            answers.append(connection.exec_driver_sql(f"PRAGMA {setting}").scalar())
        engine.dispose()
    assert answers == [expected] * 3


def test_the_window_and_the_store_lane_have_a_connection_each(register):
    engine = driver.window_engine(register.files.database, register.made.keys.data)
    with engine.connect() as window, engine.connect() as lane:
        assert window.connection.driver_connection is not lane.connection.driver_connection
    engine.dispose()


def test_each_setting_in_the_table_is_one_that_comes_back(made):
    raw = driver.connect(made, KEY, mode="rw")
    for name, _, expected in driver.SETTINGS:
        assert raw.execute(f"PRAGMA {name}").fetchone() == (expected,)
    raw.close()


def test_a_setting_that_does_not_take_stops_everything(made):
    raw = driver.connect(made, KEY, mode="rw")
    with pytest.raises(RuntimeError, match="The store would not take synchronous = OFF"):
        driver._assert(raw, "synchronous", "OFF", 3)
    raw.close()


@pytest.mark.parametrize("key", [b"", b"short", bytes(31), bytes(33), b"x" * 64])
def test_a_key_of_another_length_is_refused(tmp_path, key):
    with pytest.raises(ValueError, match="silently be taken as a passphrase"):
        driver.connect(tmp_path / "new.db", key, mode="rwc")
    assert list(tmp_path.iterdir()) == []


def test_only_the_mode_that_makes_files_makes_one(tmp_path):
    with pytest.raises(cipher.OperationalError, match="unable to open database file"):
        driver.connect(tmp_path / "missing.db", KEY, mode="rw")
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_key_opens_nothing(made):
    with pytest.raises(cipher.DatabaseError, match="file is not a database"):
        driver.connect(made, bytes(32), mode="rw").execute("SELECT * FROM person")


def test_no_byte_of_the_file_is_as_it_was_typed(made):
    whole = made.read_bytes()
    assert not whole.startswith(b"SQLite format 3")
    assert SECRET.encode() not in whole
    assert b"person" not in whole


def test_no_byte_of_a_register_is_as_it_was_typed(register):
    whole = register.files.database.read_bytes()
    for word in (b"SQLite format 3", b"anna", b"Westmere", b"CREATE TABLE"):
        assert word not in whole


def test_the_file_is_the_register_of_this_version(register):
    path, key = register.files.database, register.made.keys.data
    with driver.maintenance_engine(path, key).connect() as connection:
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    assert found == VERSION


@pytest.mark.parametrize(
    "name",
    ["a b.db", "café.db", "#1?.db", "100%41.db", "?mode=rwc.db", "🔑.db", "file:x.db", "a&b.db"],
)
def test_any_name_a_folder_can_have_is_opened_as_it_stands(tmp_path, name):
    with closing(driver.connect(tmp_path / name, KEY, mode="rwc")) as raw:
        raw.execute("CREATE TABLE a (b)")
    assert {path.name for path in tmp_path.iterdir()} <= {name, f"{name}-journal"}
    driver.copy(tmp_path / name, KEY, tmp_path / f"copy of {name}")
    with closing(driver.connect(tmp_path / f"copy of {name}", KEY, mode="rw")) as raw:
        assert raw.execute("SELECT count(*) FROM a").fetchone() == (0,)


def test_a_copy_lands_where_it_was_sent_even_under_a_name_like_an_address(
    made, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    driver.copy(made, KEY, made.with_name("file:copy.db").relative_to(tmp_path))
    assert (tmp_path / "file:copy.db").stat().st_size > 0


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("INSERT INTO person VALUES (1, :name)", {"name": SECRET}),
        ("INSERT INTO person VALUES (2, :name)", {"name": SECRET}),
        ("INSERT INTO nowhere VALUES (:name)", {"name": SECRET}),
        ("INSERT INTO person VALUES (:name, 'x')", {"name": SECRET}),
    ],
)
def test_what_was_being_written_is_in_no_error(made, statement, values):
    engine = driver.maintenance_engine(made, KEY)
    with pytest.raises(DBAPIError) as fault, engine.begin() as connection:
        connection.execute(text(statement), values)
    assert SECRET not in str(fault.value)
    assert SECRET not in repr(fault.value)


FAULTS = {
    "database or disk is full": (Trouble, "The disk is full, so nothing was saved."),
    "unable to open database file": (Trouble, "The register's file cannot be opened here."),
    "attempt to write a readonly database": (
        Trouble,
        "The register cannot be written to, so nothing was saved.",
    ),
    "disk I/O error": (Trouble, "The disk did not take the change, so nothing was saved."),
    "file is not a database": (Damaged, "Your passphrase is right, but the register is damaged."),
    "database disk image is malformed": (
        Damaged,
        "A part of the register is damaged and cannot be read.",
    ),
}


@pytest.mark.parametrize(("said", "told"), FAULTS.items(), ids=FAULTS)
def test_what_the_driver_says_becomes_a_sentence(said, told):
    with pytest.raises(Trouble) as refusal, in_plain_words():
        raise cipher.OperationalError(said)
    assert (type(refusal.value), refusal.value.message) == told
    assert refusal.value.remedy.endswith((".", "restore."))


def test_a_fault_that_came_through_a_session_is_said_as_plainly():
    with pytest.raises(Trouble, match="The disk is full"), in_plain_words():
        raise DBAPIError("INSERT", {}, cipher.OperationalError("database or disk is full"))


def test_a_fault_of_ours_stays_what_it_is():
    with pytest.raises(IntegrityError), in_plain_words():
        raise IntegrityError("INSERT", {}, cipher.IntegrityError("UNIQUE constraint failed"))
    with pytest.raises(KeyError), in_plain_words():
        raise KeyError("is full")
