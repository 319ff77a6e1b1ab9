"""Fifty thousand people, brought in once for all measurements."""

from collections.abc import Iterator

import pytest

from disrupt.workspace import Workspace
from orders import intake
from tests.bench.measure import COLUMNS, PARTS, PEOPLE, Field, fill, timed
from tests.bench.people import write_people
from tests.conftest import make_register


@pytest.fixture(scope="session", autouse=True)
def quickened():
    """Nothing is: what it costs is what is measured."""


@pytest.fixture(scope="session")
def field(tmp_path_factory: pytest.TempPathFactory) -> Field:
    root = tmp_path_factory.mktemp("bench")
    sheets, bare = root / "sheets", root / "bare.db"
    write_people(sheets, PEOPLE)
    register = make_register(root / "westmere.disrupt")
    store = register.open()
    imported = timed(lambda: intake.bring_in(Workspace(store, "bench"), sheets))
    with store.reading() as session:
        ask = session.connection().exec_driver_sql
        tables = {
            table: (columns, [tuple(row) for row in ask(f"SELECT {columns} FROM {table}")])
            for table, columns in {"person": COLUMNS, **PARTS}.items()
        }
    store.close()
    return Field(register, sheets, bare, imported, timed(lambda: fill(bare, tables)))


@pytest.fixture
def desk(field: Field) -> Iterator[Workspace]:
    store = field.register.open()
    yield Workspace(store, "bench")
    store.close()
