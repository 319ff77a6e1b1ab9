"""Killing a child at a random moment of its work, and what must then be so."""

import os
import random
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy import func
from sqlalchemy import select as choose

from disrupt.find import find
from disrupt.records import CopyLeft, Disclosure, Officer, PackCopy, Person
from disrupt.records.person import Address, Marker, Status
from disrupt.store import backup, health, slots
from disrupt.store.store import Store
from disrupt.store.unlock import unlock
from disrupt.workspace import Workspace
from reports.packs.kept import bytes_of
from tests import make
from tests.conftest import CLOCK, Register
from tests.desks import held, log
from tests.faults import acts

# A server that has imported everything forks each child in a few milliseconds.
CHILDREN = get_context("forkserver")
CHILDREN.set_forkserver_preload(["tests.faults.acts"])
# By then a few units of each act are done, in seconds.
LATEST = {"save": 0.1, "import": 0.6, "backup": 0.4, "restore": 0.5, "re-key": 0.6, "pack": 1.5}


@dataclass(frozen=True)
class Killed:
    """What a killed child had told, and what it left in the register's folder."""

    register: Register
    acknowledged: tuple[str, ...]
    hot: bool


def kill(act: str, register: Register, seed: int, text: str = "a test") -> Killed:
    """Not before the child has begun its first unit; then after a while that the seed chooses."""
    wait = random.Random(f"{act} {seed}").uniform(0, LATEST[act])
    print(f"{act}, seed {seed}: killed {wait:.3f} s after it began")
    reader, writer = CHILDREN.Pipe(duplex=False)
    child = CHILDREN.Process(target=acts.work, args=(act, register, text, writer))
    child.start()
    writer.close()
    with reader:
        said = _heard(reader.fileno(), wait)
        child.kill()
        child.join()
        said += _rest(reader.fileno())
    assert child.exitcode == -signal.SIGKILL
    journal = Path(f"{register.files.database}-journal")
    hot = journal.exists() and journal.stat().st_size > 0
    done = [line.removeprefix("done ") for line in said.decode().splitlines() if "done" in line]
    return Killed(register, tuple(done[1:]), hot)


def _heard(pipe: int, wait: float) -> bytes:
    said = os.read(pipe, 2**16)
    assert said.startswith(b"done ready\nbegun\n")
    until = time.monotonic() + wait
    while (left := until - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            said += os.read(pipe, 2**16)
    return said


def _rest(pipe: int) -> bytes:
    said = b""
    while more := os.read(pipe, 2**16):
        said += more
    return said


def reopened(killed: Killed) -> Store:
    """By the officer's own passphrase; after a crash, opening reads and checks everything."""
    return unlock(killed.register.folder, acts.ANNA, CLOCK)


def check(act: str, killed: Killed) -> None:
    """All that was acknowledged is there, nothing is half there, and work goes on."""
    store = reopened(killed)
    CHECKS[act](Workspace(store, "after the kill"), killed)
    make.person(Workspace(store, "after the kill"), family_name="Afterwards")
    store.close()
    held = slots.read_slots(killed.register.files)
    assert health.examine(killed.register.files, store.keys.data, held).problems == ()


def _saved(desk: Workspace, killed: Killed) -> None:
    with desk.store.reading() as session:
        there = set(session.scalars(choose(Person.reference)))
    # The unit that was under way may have been finished, but not told of.
    assert there >= set(killed.acknowledged)
    assert len(there) <= len(killed.acknowledged) + 1
    assert all(find(desk, reference) for reference in killed.acknowledged[-5:])


def _brought_in(desk: Workspace, killed: Killed) -> None:
    with desk.store.reading() as session:
        people = session.execute(choose(Person.reference, Person.id)).all()
        parts = [
            session.scalar(
                choose(func.count()).where(part.person_id.in_([each.id for each in people]))
            )
            for part in (Status, Address, Marker)
        ]
    batches = [reference.split("-")[1] for reference, _ in people]
    assert {batches.count(batch) for batch in batches} <= {acts.BATCH}
    assert set(batches) >= set(killed.acknowledged)
    assert len(set(batches)) <= len(killed.acknowledged) + 1
    assert parts == [len(people), len(people), 2 * len(people)]
    assert all(find(desk, f"K-{batch}-{acts.BATCH - 1}") for batch in killed.acknowledged)


def _copied(desk: Workspace, killed: Killed) -> None:
    finished = backup.copies(acts.copies(killed.register))
    assert {copy.name for copy in finished} >= set(killed.acknowledged)
    for copy in finished:
        files = Register(copy, killed.register.made).files
        assert health.examine(files, desk.store.keys.data, slots.read_slots(files)).ok
    another = backup.back_up(desk.store, acts.copies(killed.register), "after the kill")
    assert list(another.parent.glob("*.part")) == []


def _brought_back(desk: Workspace, killed: Killed) -> None:
    with desk.store.reading() as session:
        assert session.scalar(choose(func.count(Person.id))) in (0, 1)
    aside = list(killed.register.files.set_aside.glob("*"))
    assert len(aside) >= len(killed.acknowledged)
    for folder in aside:
        files = Register(folder, killed.register.made).files
        assert health.examine(files, desk.store.keys.data, slots.read_slots(files)).ok
    around = {path.name for path in killed.register.folder.parent.iterdir()}
    assert not any(name.endswith(".restored") for name in around)


def _changed_locks(desk: Workspace, killed: Killed) -> None:
    ways = {slot.name for slot in slots.read_slots(killed.register.files).slots}
    with desk.store.reading() as session:
        gone = set(session.scalars(choose(Officer.name).where(Officer.left_on.is_not(None))))
        assert session.scalar(choose(func.count(Person.id))) == 1
    assert gone >= set(killed.acknowledged)
    assert not ways & set(killed.acknowledged)
    assert ways >= {"anna", "recovery"}


def _issued(desk: Workspace, killed: Killed) -> None:
    """What left is in the register and the log; what is there opens, and no number comes twice."""
    rows = {each.id: each for each in held(desk.store, PackCopy)}
    told, times = held(desk.store, Disclosure), held(desk.store, CopyLeft)
    assert len(rows) == len(told) == len(times)
    assert sorted(int(each.number) for each in rows.values()) == [*range(1, len(rows) + 1)]
    acknowledged = {each for said in killed.acknowledged for each in said.split()}
    assert {each.reference for each in rows.values()} >= acknowledged
    left = {path.read_bytes() for path in acts.handed_out(killed.register).glob("*.pdf")}
    kept = {number: bytes_of(desk, each.reference) for number, each in rows.items()}
    noted = {line.subject_id for line in log(desk.store, "disclosed")}
    gone = {number for number, content in kept.items() if content in left}
    assert len(left) == len(gone)
    assert noted >= gone >= {each.pack_copy_id for each in times if not each.outcome}


CHECKS: dict[str, Callable[[Workspace, Killed], None]] = {
    "save": _saved,
    "import": _brought_in,
    "backup": _copied,
    "restore": _brought_back,
    "re-key": _changed_locks,
    "pack": _issued,
}
