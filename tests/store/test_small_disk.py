"""A disk of four megabytes, full: said plainly, nothing half-written, and well again after."""

import shutil
import subprocess
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest

from disrupt import officers
from disrupt.errors import Trouble
from disrupt.records import Person
from disrupt.store import backup, drafts, health, slots
from disrupt.store.files import RegisterFiles, write_whole
from disrupt.store.make import Charter, Founder, new_register
from disrupt.store.restore import restore
from disrupt.workspace import Workspace
from orders.intake import bring_in
from tests import make
from tests.conftest import CLOCK, PASSPHRASE, QUICK, Register
from tests.desks import held, log, people
from tests.store.entry import BEN, contents, enter, hire, visitor

SIZE = 4 * 2**20
FULL = "The disk is full, so nothing was saved."
LONG = "x" * 100_000
Room = namedtuple("Room", "total used free")


def as_root(tool: str, *words: str) -> bool:
    """Whether the machine has this tool and lets us use it."""
    found = shutil.which(tool)
    return bool(found) and not subprocess.run([found, *words], capture_output=True).returncode


@pytest.fixture
def disk(tmp_path) -> Iterator[Path]:
    path = tmp_path / "disk"
    path.mkdir()
    if not as_root("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(path)):
        pytest.skip("no disk may be mounted here")
    yield path
    assert as_root("umount", "--lazy", str(path))


@pytest.fixture
def there(register, disk) -> Register:
    """The register, on the small disk."""
    shutil.copytree(register.folder, disk / "westmere.disrupt")
    return Register(disk / "westmere.disrupt", register.made)


def fill(disk: Path) -> Path:
    """Not a byte is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        left = SIZE
        while left:
            try:
                file.write(bytes(left))
            except OSError:
                left //= 2
    return filler


def is_sound(register: Register) -> bool:
    held_now = slots.read_slots(register.files)
    return health.examine(register.files, register.made.keys.data, held_now).ok


def unfinished(disk: Path) -> list[str]:
    return [path.name for path in disk.rglob("*.part")]


def test_a_save_on_a_full_disk_saves_nothing_and_works_once_there_is_room(there, disk):
    store = there.open()
    desk = Workspace(store, "a test")
    make.person(desk, family_name="Before")
    lines = len(log(store))
    filler = fill(disk)
    with pytest.raises(Trouble) as refusal:
        make.person(desk, family_name="Too long", note=LONG)
    assert (refusal.value.message, refusal.value.remedy) == (
        FULL,
        "Make room on the disk, then do it again.",
    )
    assert [person.family_name for person in held(store, Person)] == ["Before"]
    assert len(log(store)) == lines
    filler.unlink()
    make.person(desk, family_name="After", note=LONG)
    assert [person.family_name for person in held(store, Person)] == ["Before", "After"]
    store.close()
    assert is_sound(there)


def test_a_register_on_a_full_disk_does_not_open_and_is_as_it_was_once_there_is_room(there, disk):
    filler = fill(disk)
    before = contents(there.folder)
    with pytest.raises(Trouble):
        enter(there.folder)
    filler.unlink()
    assert contents(there.folder).keys() >= before.keys()
    enter(there.folder).close()
    assert is_sound(there)


def test_a_key_file_on_a_full_disk_stays_as_it_was(there, disk):
    said = slots.read_slots(there.files)
    filler = fill(disk)
    with pytest.raises(Trouble) as refusal:
        slots.write_slots(there.files, said)
    assert refusal.value.message == (
        "The key file of this register could not be written: No space left on device."
    )
    assert slots.read_slots(there.files) == said
    assert unfinished(disk) == []
    filler.unlink()
    assert slots.write_slots(there.files, said).sequence == said.sequence + 1


def test_a_file_that_does_not_fit_leaves_the_old_one(disk):
    write_whole(disk / "kept", b"old")
    fill(disk)
    with pytest.raises(OSError, match="No space left"):
        write_whole(disk / "kept", b"new" * 5000)
    assert (disk / "kept").read_bytes() == b"old"
    assert unfinished(disk) == []


def test_an_officer_let_in_on_a_full_disk_is_let_in_once_there_is_room(there, disk):
    store = there.open()
    desk = Workspace(store, "a test")
    filler = fill(disk)
    with pytest.raises(Trouble):
        hire(desk)
    filler.unlink()
    hire(desk)
    store.close()
    enter(there.folder, "ben", BEN).close()


def test_a_copy_onto_a_small_disk_is_refused_before_it_is_begun(store, disk):
    with pytest.raises(Trouble, match="There is not enough room: 51 MB are needed, 4 MB are free"):
        backup.back_up(store, disk / "shelf", "a test")
    assert list((disk / "shelf").iterdir()) == []


@pytest.fixture
def said_to_be_large(monkeypatch) -> None:
    """What the machine says of a disk that others fill meanwhile."""
    monkeypatch.setattr("shutil.disk_usage", lambda folder: Room(2**40, 0, 2**40))


def test_a_disk_that_fills_while_a_copy_is_made_keeps_no_part_of_it(store, disk, said_to_be_large):
    first = backup.back_up(store, disk / "shelf", "a test")
    filler = fill(disk)
    with pytest.raises(Trouble, match=r"The disk is full|could not be read or written"):
        backup.back_up(store, disk / "shelf", "a test")
    assert backup.copies(disk / "shelf") == [first]
    assert unfinished(disk) == []
    filler.unlink()
    assert len(log(store, "backup made")) == 1
    backup.back_up(store, disk / "shelf", "a test")
    assert len(backup.copies(disk / "shelf")) == 2


def sheet(tmp_path: Path, count: int, note: str) -> Path:
    rows = "".join(f"Exley,Robin {number},{note}\n" for number in range(count))
    return people(tmp_path, f"family_name,given_names,note\n{rows}")


def test_an_import_onto_a_small_disk_is_refused_before_it_is_begun(there, tmp_path):
    store = there.open()
    with pytest.raises(Trouble, match="There is not enough room"):
        bring_in(Workspace(store, "a test"), sheet(tmp_path, 1, "short"))
    assert held(store, Person) == []
    store.close()


def test_a_disk_that_fills_during_an_import_keeps_none_of_it(there, tmp_path, said_to_be_large):
    store = there.open()
    desk = Workspace(store, "a test")
    with pytest.raises(Trouble, match=FULL):
        bring_in(desk, sheet(tmp_path, 3000, "x" * 1500))
    assert held(store, Person) == []
    assert [line.event for line in log(store)][-2:] == ["backup begun", "backup made"]
    bring_in(desk, sheet(tmp_path, 3, "short"))
    assert len(held(store, Person)) == 3
    store.close()
    assert is_sound(there)


def test_a_disk_that_fills_while_somebody_is_removed_is_completed_later(
    there, disk, said_to_be_large
):
    store = there.open()
    desk = Workspace(store, "a test")
    hire(desk)
    make.person(desk, note=LONG * 15)
    with pytest.raises(Trouble, match=FULL):
        officers.remove(desk, "ben")
    store.abandon()
    (disk / "westmere.disrupt").rename(disk / "away")
    shutil.copytree(disk / "away", there.folder.parent.parent / "large.disrupt")
    store = enter(there.folder.parent.parent / "large.disrupt")
    assert len(held(store, Person)) == 1
    assert store.keys.data != there.made.keys.data
    store.close()


def test_a_draft_that_does_not_fit_leaves_the_one_before_and_is_kept_once_there_is_room(
    there, disk
):
    store = there.open()
    drafts.keep(store, "N-2026-0117", {"note": "before"})
    filler = fill(disk)
    with pytest.raises(Trouble) as refusal:
        drafts.keep(store, "N-2026-0117", {"note": LONG})
    assert refusal.value.message == (
        "The register's folder could not be written to: No space left on device."
    )
    assert drafts.taken(store, "N-2026-0117").typed == {"note": "before"}
    assert unfinished(disk) == []
    filler.unlink()
    drafts.keep(store, "N-2026-0117", {"note": LONG})
    assert drafts.taken(store, "N-2026-0117").typed == {"note": LONG}
    store.close()


def test_a_copy_that_does_not_fit_is_not_brought_back(store, disk, tmp_path):
    make.person(Workspace(store, "a test"), note=LONG)
    copy = backup.back_up(store, tmp_path / "shelf", "a test")
    filler = fill(disk)
    with pytest.raises(Trouble, match="No space left on device"):
        restore(copy, disk / "new.disrupt", visitor(), CLOCK)
    assert [path.name for path in disk.iterdir()] == ["filler"]
    filler.unlink()
    restore(copy, disk / "new.disrupt", visitor(), CLOCK).close()


def test_a_new_register_that_does_not_fit_is_not_there_at_all(disk):
    founder = Founder("anna", ("administrator",), PASSPHRASE)
    fill(disk)
    with (
        pytest.raises(Trouble),
        new_register(disk / "new", Charter("police", "Westmere"), founder, CLOCK, effort=QUICK),
    ):
        pytest.fail("There is no register to put on paper.")
    assert [path.name for path in disk.iterdir()] == ["filler"]
    assert not RegisterFiles(disk / "new").folder.exists()
