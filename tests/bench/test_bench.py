"""What the house costs at fifty thousand people, beside a bare SQLCipher file doing the same."""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from disrupt import edit
from disrupt.find import find
from disrupt.page import show
from disrupt.records import Person
from disrupt.store import driver
from disrupt.workspace import Workspace
from orders import intake
from tests.bench.people import write_people
from tests.conftest import Register, make_register

pytestmark = pytest.mark.bench

PEOPLE = 50_000
TIMES = 100
WORDS = ("obri", "mohamed", "exley", "ng", "son", "khan", "n-2025-00117", "07700 900123")
COLUMNS = "reference, family_name, given_names, aliases, born, phones, vehicles, note"


@dataclass
class Field:
    """The full register, and a bare file with the same people in one plain table."""

    register: Register
    sheets: Path
    bare: Path
    rows: list[tuple[Any, ...]]
    imported: float
    bare_imported: float


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory) -> Field:
    root = tmp_path_factory.mktemp("bench")
    write_people(root / "sheets", PEOPLE)
    register = make_register(root / "westmere.disrupt")
    store = register.open()
    imported = timed(lambda: intake.bring_in(Workspace(store, "bench"), root / "sheets"))
    with store.reading() as session:
        raw = session.connection().exec_driver_sql(f"SELECT {COLUMNS} FROM person")
        rows = [tuple(row) for row in raw]
    store.close()
    bare = root / "bare.db"
    return Field(register, root / "sheets", bare, rows, imported, timed(lambda: fill(bare, rows)))


def fill(path: Path, rows: list[tuple[Any, ...]]) -> None:
    with bare_file(path, "rwc") as raw:
        raw.execute(f"CREATE TABLE person (id INTEGER PRIMARY KEY, {COLUMNS})")
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(f"INSERT INTO person ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?)", rows)
        raw.execute("COMMIT")


class bare_file:
    def __init__(self, path: Path, mode: str = "rw") -> None:
        self.raw = driver.connect(path, bytes(range(32)), mode=mode)

    def __enter__(self) -> Any:
        return self.raw

    def __exit__(self, *_: object) -> None:
        self.raw.close()


def timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def report(what: str, ours: list[float], bare: list[float]) -> None:
    mine, theirs = statistics.median(ours), statistics.median(bare)
    print(
        f"\n{what:<14} median {mine * 1000:9.1f} ms  worst {max(ours) * 1000:9.1f} ms"
        f"  | bare median {theirs * 1000:8.2f} ms  worst {max(bare) * 1000:8.2f} ms"
        f"  | {mine / theirs:6.1f} times"
    )


@pytest.fixture
def desk(field: Field) -> Iterator[Workspace]:
    store = field.register.open()
    yield Workspace(store, "bench")
    store.close()


def test_import(field: Field) -> None:
    report("import", [field.imported], [field.bare_imported])


def test_open(field: Field) -> None:
    def ours() -> None:
        field.register.open().close()

    def bare() -> None:
        with bare_file(field.bare) as raw:
            raw.execute("SELECT * FROM person WHERE id = 1").fetchone()

    report("open, close", [timed(ours) for _ in range(20)], [timed(bare) for _ in range(20)])


def test_audited_save(field: Field, desk: Workspace) -> None:
    with desk.store.reading() as session:
        seen = session.get_one(Person, PEOPLE // 2)
    ours = []
    for number in range(TIMES):
        began = time.perf_counter()
        seen = edit.change(desk, seen, {"note": f"Seen at the rank, night {number}."})
        ours.append(time.perf_counter() - began)
    with bare_file(field.bare) as raw:
        change = "UPDATE person SET note = ? WHERE id = ?"
        bare = [timed(lambda n=n: raw.execute(change, (f"night {n}", 7))) for n in range(TIMES)]
    report("audited save", ours, bare)


def test_view(field: Field, desk: Workspace) -> None:
    wanted = [f"N-2025-{number:05}" for number in range(100, PEOPLE, PEOPLE // TIMES)]
    ours = [timed(lambda reference=r: show(desk, reference)) for r in wanted]
    with bare_file(field.bare) as raw:
        one = "SELECT * FROM person WHERE id = ?"
        bare = [timed(lambda n=n: raw.execute(one, (n,)).fetchone()) for n in range(1, TIMES)]
    report("view", ours, bare)


def test_search(field: Field, desk: Workspace) -> None:
    asked = [WORDS[number % len(WORDS)] for number in range(TIMES)]
    ours = [timed(lambda text=text: find(desk, text)) for text in asked]
    with bare_file(field.bare) as raw:
        scan = "SELECT * FROM person WHERE family_name LIKE ? OR given_names LIKE ? LIMIT 50"
        bare = [
            timed(lambda t=t: raw.execute(scan, (f"%{t}%", f"%{t}%")).fetchall()) for t in asked
        ]
    report("search", ours, bare)
