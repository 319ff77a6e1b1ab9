"""How a measurement is taken and told: ours and a bare one, in the same run."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from disrupt.store import driver
from tests.conftest import Register

PEOPLE = 50_000
COLUMNS = "reference, family_name, given_names, aliases, born, phones, vehicles, note"
PARTS = {
    "person_status": 'person_id, status, "on", recorded_on',
    "person_address": "person_id, address, postcode, since, until, recorded_on",
}


@dataclass
class Field:
    """The full register, and a bare file with the same rows in plain tables."""

    register: Register
    sheets: Path
    bare: Path
    imported: float
    bare_imported: float


class bare_file:
    """An encrypted file that nothing guards."""

    def __init__(self, path: Path, mode: str = "rw") -> None:
        self.raw = driver.connect(path, bytes(range(32)), mode=mode)

    def __enter__(self) -> Any:
        return self.raw

    def __exit__(self, *_: object) -> None:
        self.raw.close()


def fill(path: Path, tables: dict[str, tuple[str, list[tuple[Any, ...]]]]) -> None:
    with bare_file(path, "rwc") as raw:
        for table, (columns, rows) in tables.items():
            declared = columns.replace("person_id", "person_id INTEGER")
            raw.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {declared})")
            raw.execute("BEGIN IMMEDIATE")
            places = ", ".join("?" * len(rows[0]))
            raw.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)
            raw.execute("COMMIT")
        for table in PARTS:
            raw.execute(f"CREATE INDEX ix_{table} ON {table} (person_id)")


def timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def report(what: str, ours: list[float], bare: list[float]) -> None:
    mine, theirs = statistics.median(ours), statistics.median(bare)
    print(
        f"\n{what:<28} median {mine * 1000:9.1f} ms  worst {max(ours) * 1000:9.1f} ms"
        f"  | bare median {theirs * 1000:8.2f} ms  worst {max(bare) * 1000:8.2f} ms"
        f"  | {mine / theirs:6.1f} times"
    )
