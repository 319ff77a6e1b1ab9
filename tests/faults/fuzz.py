"""Files spoilt at random, and what reads them: only Trouble may come of it."""

import csv
import io
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from sqlalchemy import func, select

from disrupt.errors import Trouble
from disrupt.paths import resource
from disrupt.records import Person
from disrupt.store import backup, door, health, lock, slots
from disrupt.store.door import Knock
from disrupt.store.files import RegisterFiles
from disrupt.store.restore import restore
from disrupt.store.unlock import unlock
from disrupt.workspace import Workspace
from orders import intake
from tests import make
from tests.conftest import CLOCK, Register
from tests.faults.acts import ANNA
from tests.faults.spoil import Chance, spoilt, spoilt_book, spoilt_pages

ROWS = 25


@dataclass(frozen=True)
class Bench:
    """What is spoilt a copy of, and a desk at a register that stays as it is."""

    folder: Path
    register: Register
    desk: Workspace
    copy: Path

    @classmethod
    def of(cls, register: Register, folder: Path) -> "Bench":
        """The register has somebody in it, a copy of it, and a few lines in its door's log."""
        store = register.open()
        make.person(Workspace(store, "a test"))
        copy = backup.back_up(store, folder / "copies", "a test")
        shutil.copytree(register.folder, folder / "pristine")
        pristine = Register(folder / "pristine", register.made)
        pristine.files.holder.unlink()
        held = slots.read_slots(pristine.files)
        for name in ("bela", "carys"):
            door.record(pristine.files, held.door, Knock("", "unlock failed", name, "pc"))
        return cls(folder, pristine, Workspace(store, "a test"), copy)

    @contextmanager
    def fresh(self) -> Iterator[Register]:
        """A copy to spoil."""
        case = Register(self.folder / "case" / "westmere.disrupt", self.register.made)
        shutil.copytree(self.register.folder, case.folder)
        try:
            yield case
        finally:
            shutil.rmtree(case.folder.parent)


Case = Callable[[Bench, Chance], None]


def _first_rows(name: str) -> bytes:
    return b"".join(resource("demo", name).read_bytes().splitlines(keepends=True)[:ROWS])


def _sheet(name: str) -> Case:
    content = _first_rows(name)

    def case(bench: Bench, chance: Chance) -> None:
        path = bench.folder / name
        path.write_bytes(spoilt(content, chance))
        _looked_at(bench, path)

    return case


def _looked_at(bench: Bench, path: Path) -> None:
    """That somebody looked is all that is written."""
    try:
        intake.look(bench.desk, path)
    finally:
        assert people_in(bench.desk) == 1


def people_in(desk: Workspace) -> int:
    with desk.store.reading() as session:
        return session.scalar(select(func.count(Person.id))) or 0


def _workbook() -> bytes:
    book, content = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.title = "people"
    for row in csv.reader(io.StringIO(_first_rows("people.csv").decode())):
        sheet.append(row)
    book.save(content)
    return content.getvalue()


def _book() -> Case:
    content = _workbook()

    def case(bench: Bench, chance: Chance) -> None:
        path = bench.folder / "people.xlsx"
        path.write_bytes(chance.choice((spoilt, spoilt_book))(content, chance))
        _looked_at(bench, path)

    return case


def keys(bench: Bench, chance: Chance) -> None:
    """One key file, or both."""
    with bench.fresh() as case:
        for path in chance.choice((case.files.slots, case.files.slots[:1])):
            path.write_bytes(spoilt(path.read_bytes(), chance))
        unlock(case.folder, ANNA, CLOCK).close()


def register_db(bench: Bench, chance: Chance) -> None:
    """Found out, or without any effect; a register that is found damaged is left as it is."""
    with bench.fresh() as case:
        database, held = case.files.database, slots.read_slots(case.files)
        sound = health.examine(case.files, case.made.keys.data, held)
        before = chance.choice((spoilt, spoilt_pages))(database.read_bytes(), chance)
        database.write_bytes(before)
        found = health.examine(case.files, case.made.keys.data, held)
        assert found.problems or found == sound
        try:
            case.open().close()
        except Trouble:
            assert database.read_bytes() == before
            raise


def door_log(bench: Bench, chance: Chance) -> None:
    with bench.fresh() as case:
        path = case.files.door_log
        path.write_bytes(spoilt(path.read_bytes(), chance))
        case.open().close()


def holder(bench: Bench, chance: Chance) -> None:
    """Told to whoever finds the register taken, then taken for what a crash left behind."""
    with bench.fresh() as case:
        note = b'{"name": "anna", "machine": "pc", "since": "2026-11-20T09:14+00:00"}'
        case.files.holder.write_bytes(spoilt(note, chance))
        assert lock.open_elsewhere(case.files).message.startswith("This register is open elsewhere")
        case.open().close()


def manifest(bench: Bench, chance: Chance) -> None:
    """Of the only copy; a register that it does not replace is left as it is."""
    with bench.fresh() as case:
        copy = RegisterFiles(case.folder.parent / "copies" / "one")
        shutil.copytree(bench.copy, copy.folder)
        path = copy.folder / backup.MANIFEST
        path.write_bytes(spoilt(path.read_bytes(), chance))
        restore(copy.folder.parent, case.folder, ANNA, CLOCK).close()


CASES: dict[str, Case] = {
    "people.csv": _sheet("people.csv"),
    "person_statuses.csv": _sheet("person_statuses.csv"),
    "people.xlsx": _book(),
    "keys": keys,
    "register.db": register_db,
    "door.log": door_log,
    "holder.json": holder,
    "manifest.json": manifest,
}


def run(bench: Bench, seed: int, seconds: float) -> Counter[str]:
    """Cases of each kind, the same time for each; how many of each kind there were."""
    spent = dict.fromkeys(CASES, 0.0)
    cases: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        kind = min(spent, key=lambda each: spent[each])
        begun = time.monotonic()
        once(bench, kind, seed, cases[kind])
        spent[kind] += time.monotonic() - begun
        cases[kind] += 1
    return cases


def once(bench: Bench, kind: str, seed: int, number: int) -> None:
    """One case, which can be told again from its seed and number."""
    try:
        CASES[kind](bench, Chance(f"{seed} {kind} {number}"))
    except Trouble:
        return
    except BaseException as error:
        error.add_note(f"{kind}: once(bench, {kind!r}, {seed}, {number})")
        raise
