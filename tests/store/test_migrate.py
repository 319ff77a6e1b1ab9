"""From an older register to this one: everything comes along, or nothing was changed."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from disrupt.errors import Damaged, Trouble
from disrupt.records import RECORDS
from disrupt.store import backup, driver, health, migrate, schema, slots
from disrupt.store.files import RegisterFiles
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.desks import log
from tests.store.busy import busy_register, copied
from tests.store.meddling import asked, everything, found, meddle
from tests.store.test_schema import statements

OLDER = [path.name[:4] for path in sorted(migrate.VERSIONS.glob("0*.py"))][:-1]
NOW = schema.VERSION
NEXT, LAST = (f"{int(NOW) + more:04}" for more in (1, 2))

HEAD = '''"""An invented step."""

import os

import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{number}", "{before}", None, None


def upgrade() -> None:
'''
REBUILD = """    with op.batch_alter_table("{table}", recreate="always") as table:
        table.add_column(sa.Column("brought_later", sa.Text()))
"""
FAULTS = {
    "an error": '    raise RuntimeError("half-way")\n',
    "a table that is not there": '    op.execute("UPDATE nowhere SET a = 1")\n',
    "a record that breaks a rule": '    op.execute("UPDATE person SET reference = NULL")\n',
}
KILLED = "    os.kill(os.getpid(), 9)\n"
LATER = "SELECT name FROM pragma_table_info('{table}') WHERE name = 'brought_later'"

Step = Callable[[str], None]


@pytest.fixture(scope="module")
def written(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    return busy_register(template, tmp_path_factory.mktemp("migrate") / "westmere.disrupt")


@pytest.fixture
def register(written: Register, tmp_path: Path) -> Register:
    return copied(written, tmp_path / "westmere.disrupt")


@pytest.fixture
def step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Step:
    """One more step, as if the next release had brought it."""
    folder = tmp_path / "versions"
    shutil.copytree(migrate.VERSIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrate, "VERSIONS", folder)
    monkeypatch.setattr(schema, "VERSION", NEXT)
    return lambda body: invent(NEXT, NOW, body)


def invent(number: str, before: str, body: str) -> None:
    head = HEAD.format(number=number, before=before)
    (migrate.VERSIONS / f"{number}_invented.py").write_text(head + body)


@pytest.fixture(params=OLDER)
def older(
    request: pytest.FixtureRequest,
    register: Register,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Register:
    """As an earlier release left it: what the steps since then have made is not there."""
    steps, then = tmp_path / "steps", Register(tmp_path / "then.disrupt", register.made)
    then.folder.mkdir()
    steps.mkdir()
    for path in migrate.VERSIONS.glob("0*.py"):
        if path.name[:4] <= request.param:
            shutil.copy(path, steps)
    with monkeypatch.context() as earlier:
        earlier.setattr(migrate, "VERSIONS", steps)
        key = then.made.keys.data
        migrate.upgrade(driver.maintenance_engine(then.files.database, key, mode="rwc"))
    meddle(
        register,
        *(statement for name in RECORDS for statement in unmade(register, then, name)),
        *(f"DROP INDEX {name}" for name in LATER_INDEXES - indexes_of(then)),
        f"UPDATE alembic_version SET version_num = '{request.param}'",
    )
    assert made_of(register) == made_of(then)
    return register


def unmade(register: Register, then: Register, name: str) -> list[str]:
    """What takes a table back to what it was then."""
    had, has = columns_of(then, name), columns_of(register, name)
    new = [column for column in has if column not in had]
    drop = [f'ALTER TABLE "{name}" DROP COLUMN "{column}"' for column in new]
    return drop if had else [f'DROP TABLE "{name}"']


def indexes_of(register: Register) -> set[str]:
    return {name for (name,) in asked(register, INDEXES)}


def columns_of(register: Register, name: str) -> list[str]:
    return [
        column for (column,) in asked(register, f"SELECT name FROM pragma_table_info('{name}')")
    ]


def rows_of(register: Register, had: dict[str, list[str]]) -> dict[str, list[tuple[Any, ...]]]:
    """Of each of these tables the rows, as far as they go under these columns."""
    quoted = {name: ", ".join(f'"{column}"' for column in had[name]) for name in had}
    return {name: asked(register, f'SELECT {quoted[name]} FROM "{name}"') for name in had}


def made_of(register: Register) -> set[tuple[str, str, str]]:
    """Every table, index and trigger, in the words that made it."""
    path, key = register.files.database, register.made.keys.data
    with closing(driver.connect(path, key, mode="rw")) as raw:
        return set(statements(raw))


def version(register: Register) -> list[tuple[str]]:
    return asked(register, "SELECT version_num FROM alembic_version")


TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
INDEXES = "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name"
LATER_INDEXES = {"ix_audit_at", "ix_audit_event"}
"""On tables that every release had."""
CHILDREN = ("person_status", "revision", "index_key", "index_text_docsize", "officer", "counter")


@pytest.mark.parametrize("table", ["person", "audit", "index_entry", "person_status"])
def test_a_rebuilt_table_loses_no_row_no_child_no_index_and_no_trigger(
    register: Register, step: Step, table: str
) -> None:
    step(REBUILD.format(table=table))
    rows, triggers = everything(register), asked(register, TRIGGERS)
    indexes = asked(register, INDEXES)
    migrate.upgrade(driver.maintenance_engine(register.files.database, register.made.keys.data))
    after = everything(register)
    assert asked(register, LATER.format(table=table)) == [("brought_later",)]
    assert {each: len(after[each]) for each in rows} == {each: len(rows[each]) for each in rows}
    assert [after[each] for each in CHILDREN if each != table] == [
        rows[each] for each in CHILDREN if each != table
    ]
    assert asked(register, TRIGGERS) == triggers
    assert asked(register, INDEXES) == indexes
    assert asked(register, "SELECT rowid FROM index_text WHERE folded MATCH 'allow'") != []


@pytest.mark.parametrize("table", ["person", "index_entry"])
def test_an_older_register_is_brought_up_to_date_at_opening_and_every_record_stays_sealed(
    register: Register, step: Step, table: str
) -> None:
    step(REBUILD.format(table=table))
    store = register.open()
    make.person(Workspace(store, "a test"), family_name="Quarrel")
    store.close()
    assert version(register) == [(NEXT,)]
    assert found(register) == []
    register.open().close()


KEPT = ("person", "person_status", "officer", "register", "audit", "revision", "index_entry")


def test_a_register_of_any_earlier_release_is_brought_up_to_date_and_holds_every_kind(
    older: Register,
) -> None:
    then, had = version(older), {name: columns_of(older, name) for name in KEPT}
    before = rows_of(older, had)
    store = older.open()
    made = make.one_of_every_kind(Workspace(store, "a test"))
    (told,) = log(store, "brought up to date")
    store.close()
    after = rows_of(older, had)
    assert set(made) == set(RECORDS) - {"officer", "order_deadline"}
    assert {name: after[name][: len(before[name])] for name in KEPT} == before
    assert told.detail == f"from {then[0][0]} to {NOW}, after a copy was made"
    assert version(older) == [(NOW,)]
    assert found(older) == []
    (copy,) = backup.copies(older.files.backups)
    assert version(Register(copy, older.made)) == then


def test_a_verified_copy_is_made_before_the_first_step(register: Register, step: Step) -> None:
    step(REBUILD.format(table="person"))
    before = everything(register)
    del before["sqlite_schema"]
    register.open().close()
    (copy,) = backup.copies(register.files.backups)
    kept = Register(copy, register.made)
    assert version(kept) == [(NOW,)]
    assert everything(kept).items() >= before.items()
    files = RegisterFiles(copy)
    assert health.examine(files, register.made.keys.data, slots.read_slots(files)).ok


def test_a_register_of_today_is_opened_without_a_copy(register: Register) -> None:
    register.open().close()
    assert not register.files.backups.exists()


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("table", ["person", "audit"])
def test_a_step_that_fails_half_way_leaves_the_old_register_whole(
    register: Register, step: Step, monkeypatch: pytest.MonkeyPatch, table: str, fault: str
) -> None:
    step(REBUILD.format(table=table) + FAULTS[fault])
    before = everything(register)
    with pytest.raises(Exception, match=r"half-way|nowhere|NOT NULL"):
        register.open()
    assert everything(register) == before
    monkeypatch.setattr(schema, "VERSION", NOW)
    register.open().close()
    assert found(register) == []


def test_a_step_that_was_whole_stays_when_the_next_one_fails(
    register: Register, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    step(REBUILD.format(table="person"))
    invent(LAST, NEXT, FAULTS["an error"])
    monkeypatch.setattr(schema, "VERSION", LAST)
    with pytest.raises(RuntimeError, match="half-way"):
        register.open()
    assert version(register) == [(NEXT,)]
    assert found(register) == []


def test_a_step_that_failed_may_be_mended_and_tried_again(register: Register, step: Step) -> None:
    step(REBUILD.format(table="person") + FAULTS["an error"])
    with pytest.raises(RuntimeError, match="half-way"):
        register.open()
    step(REBUILD.format(table="person"))
    shutil.rmtree(migrate.VERSIONS / "__pycache__", ignore_errors=True)
    register.open().close()
    assert version(register) == [(NEXT,)]
    assert found(register) == []


UPGRADE = """
import sys
from pathlib import Path
from disrupt.store import driver, migrate
migrate.VERSIONS = Path(sys.argv[1])
migrate.upgrade(driver.maintenance_engine(Path(sys.argv[2]), bytes.fromhex(sys.argv[3])))
"""


def test_a_step_killed_half_way_leaves_the_old_register_whole(
    register: Register, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    step(REBUILD.format(table="person") + KILLED)
    before = everything(register)
    key = register.made.keys.data.hex()
    arguments = (str(migrate.VERSIONS), str(register.files.database), key)
    died = subprocess.run([sys.executable, "-c", UPGRADE, *arguments], check=False)
    assert died.returncode != 0
    assert everything(register) == before
    monkeypatch.setattr(schema, "VERSION", NOW)
    register.open().close()
    assert found(register) == []


def test_a_damaged_register_is_not_brought_up_to_date(register: Register, step: Step) -> None:
    step(REBUILD.format(table="person"))
    meddle(register, "UPDATE person SET note = 'forged'")
    with pytest.raises(Damaged, match="did not pass its check"):
        register.open()
    assert version(register) == [(NOW,)]
    assert not backup.copies(register.files.backups)


@pytest.mark.parametrize("number", [NEXT, "0010", "9999"])
def test_a_newer_register_is_refused_in_one_sentence_and_left_as_it_is(
    register: Register, number: str
) -> None:
    meddle(register, f"UPDATE alembic_version SET version_num = '{number}'")
    before = everything(register)
    with pytest.raises(Trouble) as refused:
        register.open()
    assert refused.value.message == (
        "This register was made or changed by a newer version of Disrupt."
    )
    assert everything(register) == before
