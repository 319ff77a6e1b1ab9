"""The tables: a fresh register equals one brought here step by step, and its guards stay."""

import re
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as cipher
from alembic.config import Config
from alembic.script import ScriptDirectory

from disrupt.records import RECORDS, Held
from disrupt.store import driver, migrate, schema
from disrupt.store.driver import RawConnection
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.store.meddling import asked, everything, found, inside, meddle

KEY = bytes(range(driver.KEY_BYTES))
ASKED_OF_A_TABLE = ("table_xinfo", "foreign_key_list")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fresh") / "register.db"
    with driver.maintenance_engine(path, KEY, mode="rwc").begin() as connection:
        schema.make_tables(connection)
    return path


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "register.db"
    migrate.upgrade(driver.maintenance_engine(path, KEY, mode="rwc"))
    return path


def shape(path: Path) -> dict[str, Any]:
    """Everything there is to know of the tables, each part in an order of its own."""
    raw = driver.connect(path, KEY, mode="rw")
    tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type='table'")]
    found = {
        f"{question} {table}": sorted(raw.execute(f'PRAGMA {question}("{table}")').fetchall())
        for table in tables
        for question in ASKED_OF_A_TABLE
    }
    found |= {f"indexes of {table}": indexes(raw, table) for table in tables}
    found["statements"] = statements(raw)
    raw.close()
    return found


def indexes(raw: RawConnection, table: str) -> list[tuple[Any, ...]]:
    listed = raw.execute(f'PRAGMA index_list("{table}")').fetchall()
    return sorted(
        (*each[1:], tuple(raw.execute(f'PRAGMA index_info("{each[1]}")').fetchall()))
        for each in listed
    )


def statements(raw: RawConnection) -> list[tuple[str, str, str]]:
    """The words that made each thing, without the gaps and quotes that mean nothing."""
    rows = raw.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return sorted((kind, name, re.sub(r'[\s"]+', "", sql)) for kind, name, sql in rows)


def test_a_fresh_register_and_a_migrated_one_have_the_same_tables(
    fresh: Path, migrated: Path
) -> None:
    assert shape(fresh) == shape(migrated)


def test_both_know_which_step_they_are_at(fresh: Path, migrated: Path) -> None:
    for path in (fresh, migrated):
        raw = driver.connect(path, KEY, mode="rw")
        assert raw.execute("SELECT * FROM alembic_version").fetchall() == [(schema.VERSION,)]
        raw.close()


def test_the_tables_are_those_of_the_records_the_log_and_the_index(fresh: Path) -> None:
    held = {name for kind, name, _ in shape(fresh)["statements"] if kind == "table"}
    own = {name for name in held if not name.startswith("index_text")}
    assert own == {*Held.metadata.tables, "alembic_version"}
    assert set(RECORDS) <= own


def test_no_foreign_key_takes_rows_away_by_itself(fresh: Path) -> None:
    rules = {
        (key[6], key[5])
        for name, keys in shape(fresh).items()
        if name.startswith("foreign_key_list")
        for key in keys
    }
    assert rules <= {("RESTRICT", "NO ACTION"), ("NO ACTION", "NO ACTION")}


def steps() -> list[Any]:
    settings = Config()
    settings.set_main_option("script_location", str(migrate.SCRIPTS))
    settings.set_main_option("version_locations", str(migrate.VERSIONS))
    settings.set_main_option("path_separator", "os")
    return list(reversed([*ScriptDirectory.from_config(settings).walk_revisions()]))


def test_the_steps_are_numbered_in_order_and_the_last_is_this_version() -> None:
    numbers = [step.revision for step in steps()]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    assert numbers[-1] == schema.VERSION


STEPS = [migrate.SCRIPTS / "tables.py", *sorted(migrate.VERSIONS.glob("*.py"))]


@pytest.mark.parametrize("script", STEPS, ids=lambda path: path.name)
def test_a_step_knows_nothing_of_the_models_of_today(script: Path) -> None:
    models = r"^\s*(from|import) disrupt(?!\.store\.migrations\.)"
    assert not re.search(models, script.read_text(), re.MULTILINE)


def guarded(register: Register) -> None:
    engine = driver.maintenance_engine(register.files.database, register.made.keys.data)
    with engine.begin() as connection:
        schema.guard(connection)


TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"


@pytest.mark.parametrize("trigger", schema.TRIGGERS)
def test_a_trigger_that_was_dropped_or_changed_is_put_back(
    register: Register, trigger: str
) -> None:
    before = asked(register, TRIGGERS)
    weaker = f"CREATE TRIGGER {trigger} AFTER INSERT ON person BEGIN SELECT 1; END"
    for statements_ in ((), (weaker,)):
        meddle(register, *statements_)
        guarded(register)
        assert asked(register, TRIGGERS) == before


def test_guarding_what_is_guarded_changes_nothing(desk: Workspace, register: Register) -> None:
    make.person(desk)
    before = everything(register)
    guarded(register)
    after = everything(register)
    assert sorted(after.pop("sqlite_schema"), key=str) == sorted(
        before.pop("sqlite_schema"), key=str
    )
    assert after == before


def test_an_index_that_was_dropped_is_put_back_with_all_its_words(
    desk: Workspace, register: Register
) -> None:
    make.person(desk, family_name="Tallowby")
    meddle(register, "DROP TABLE index_text")
    guarded(register)
    match = "SELECT rowid FROM index_text WHERE folded MATCH 'allow'"
    assert asked(register, match) == asked(
        register, "SELECT id FROM index_entry WHERE said = 'Tallowby'"
    )
    assert ("secure-delete", 1) in asked(register, "SELECT * FROM index_text_config")
    assert found(register) == []


REFUSED_BY_TRIGGERS = (
    "UPDATE audit SET actor = 'forged'",
    "UPDATE audit SET seq = seq + 100",
    "DELETE FROM audit",
    "REPLACE INTO audit SELECT * FROM audit",
    "INSERT INTO audit SELECT * FROM audit",
    "UPDATE revision SET reason = 'forged'",
    "DELETE FROM revision WHERE seq = 1",
    "REPLACE INTO revision SELECT * FROM revision",
)


@pytest.mark.parametrize("statement", REFUSED_BY_TRIGGERS)
def test_another_tool_with_the_key_meets_the_triggers(register: Register, statement: str) -> None:
    raw = driver.connect(register.files.database, register.made.keys.data, mode="rw")
    with pytest.raises(cipher.IntegrityError, match="only ever added to"):
        raw.execute(statement)
    raw.close()


def test_without_its_guards_each_of_these_would_have_worked(register: Register) -> None:
    with inside(register) as raw:
        raw.execute("BEGIN")
        for statement in REFUSED_BY_TRIGGERS[:2]:
            raw.execute(statement)
        raw.execute("ROLLBACK")
        assert raw.execute(TRIGGERS).fetchall() == []
