"""A copy takes its place: interrupted anywhere, the old register is there or the new one."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from disrupt.errors import Trouble
from disrupt.store import backup, place
from disrupt.store.files import RegisterFiles
from disrupt.store.restore import restore
from disrupt.store.store import Store
from tests import make
from tests.conftest import CLOCK, PASSPHRASE
from tests.store.entry import contents, enter, sitting, visitor

ASIDE = "2026-11-20T091400Z"
ROOT = Path(__file__).resolve().parents[2]

# Has the copy proven and ready beside the register, and waits there for ever.
KILLED = """
import sys
from pathlib import Path
from disrupt.store.restore import _brought, _kept_out

copy, register = (Path(word) for word in sys.argv[1:])
with _kept_out(register), _brought(copy, register):
    print("READY", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def copy(register, tmp_path) -> Path:
    with sitting(register.folder) as desk:
        found = backup.back_up(desk.store, tmp_path / "shelf", "for the shelf")
        make.person(desk)
        backup.back_up_by_itself(desk.store, "before an import")
    return found


def brought(source: Path, folder: Path) -> Store:
    return restore(source, folder, visitor(), CLOCK)


def folder_with(path: Path, *names: str) -> Path:
    """A folder, made by hand, with a word in each of these files."""
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(f"{path.name} {name}")
    return path


def old_and_ready(tmp_path: Path) -> tuple[Path, Path]:
    return (
        folder_with(tmp_path / "west", "register.db", "backups/b1/x", "set-aside/a1/register.db"),
        folder_with(tmp_path / ".ready", "register.db"),
    )


def words(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in folder.rglob("*")
        if path.is_file()
    }


IN_PLACE = {
    "register.db": ".ready register.db",
    "backups/b1/x": "west backups/b1/x",
    "set-aside/a1/register.db": "west set-aside/a1/register.db",
    f"set-aside/{ASIDE}/register.db": "west register.db",
}


def test_the_new_is_in_place_and_the_old_aside_with_what_is_kept_in_place(tmp_path):
    old, ready = old_and_ready(tmp_path)
    place.put_in_place(ready, old, CLOCK.now())
    assert words(old) == IN_PLACE
    assert [path.name for path in tmp_path.iterdir()] == ["west"]


def ready_beside(old, ready):
    ready.rename(place.staging(old))


def aside_is_made(old, ready):
    ready_beside(old, ready)
    (place.staging(old) / "set-aside").mkdir()


def old_is_aside(old, ready):
    aside_is_made(old, ready)
    old.rename(place.staging(old) / "set-aside" / ASIDE)


def copies_are_half_moved(old, ready):
    old_is_aside(old, ready)
    (place.staging(old) / "backups").mkdir()


def copies_are_moved(old, ready):
    copies_are_half_moved(old, ready)
    aside = place.staging(old) / "set-aside" / ASIDE
    (aside / "backups" / "b1").rename(place.staging(old) / "backups" / "b1")


def older_ones_are_moved(old, ready):
    copies_are_moved(old, ready)
    aside = place.staging(old) / "set-aside"
    (aside / ASIDE / "set-aside" / "a1").rename(aside / "a1")


BEFORE = [ready_beside, aside_is_made]
AFTER = [old_is_aside, copies_are_half_moved, copies_are_moved, older_ones_are_moved]


@pytest.mark.parametrize("step", AFTER)
def test_interrupted_once_the_old_has_moved_it_is_completed(tmp_path, step):
    old, ready = old_and_ready(tmp_path)
    step(old, ready)
    place.finish(old)
    assert words(old) == IN_PLACE
    assert [path.name for path in tmp_path.iterdir()] == ["west"]


@pytest.mark.parametrize("step", BEFORE)
def test_interrupted_before_the_old_has_moved_it_is_undone(tmp_path, step):
    old, ready = old_and_ready(tmp_path)
    before = words(old)
    step(old, ready)
    place.finish(old)
    place.undo(old)
    assert words(old) == before
    assert [path.name for path in tmp_path.iterdir()] == ["west"]


@pytest.mark.parametrize("step", BEFORE)
def test_before_the_old_has_moved_only_whoever_holds_it_clears_away(tmp_path, step):
    """Somebody who looks in while a copy is brought back must not take it away."""
    old, ready = old_and_ready(tmp_path)
    step(old, ready)
    before = words(tmp_path)
    place.finish(old)
    assert words(tmp_path) == before


def test_interrupted_where_nothing_was_replaced_it_is_completed(tmp_path):
    ready = folder_with(tmp_path / ".ready", "register.db")
    ready.rename(place.staging(tmp_path / "west"))
    place.finish(tmp_path / "west")
    assert words(tmp_path / "west") == {"register.db": ".ready register.db"}


def test_where_nothing_was_interrupted_nothing_changes(tmp_path):
    old, _ = old_and_ready(tmp_path)
    before = words(tmp_path)
    place.finish(old)
    place.undo(old)
    place.finish(tmp_path / "nowhere")
    place.undo(tmp_path / "nowhere")
    assert words(tmp_path) == before


def test_a_register_that_somebody_called_restored_is_theirs(register, copy, tmp_path):
    theirs = tmp_path / "westmere.disrupt.restored"
    brought(copy, theirs).close()
    before = contents(theirs)
    enter(register.folder).close()
    brought(copy, register.folder).close()
    assert contents(theirs) == before


@pytest.mark.parametrize("step", [*BEFORE, *AFTER])
def test_the_register_opens_wherever_its_restoring_was_interrupted(register, copy, tmp_path, step):
    ready = shutil.copytree(copy, tmp_path / ".ready")
    step_on_a_register(step, register.folder, ready)
    enter(register.folder).close()
    assert len(backup.copies(register.files.backups)) == 1
    assert not place.staging(register.folder).exists()


def step_on_a_register(step, old: Path, ready: Path) -> None:
    """With the names that the steps made by hand speak of."""
    [kept] = (old / "backups").iterdir()
    kept.rename(old / "backups" / "b1")
    folder_with(old / "set-aside" / "a1", "letter.txt")
    step(old, ready)


def test_restored_again_and_again_with_crashes_between_the_oldest_is_still_there(register, copy):
    oldest = register.files.database.read_bytes()
    for _ in range(5):
        brought(copy, register.folder).abandon()
    aside = sorted(register.files.set_aside.iterdir())
    assert len(aside) == 5
    assert oldest in [(each / "register.db").read_bytes() for each in aside]
    assert len(backup.copies(register.files.backups)) == 1
    store = enter(register.folder)
    store.close()


def test_each_register_that_was_set_aside_still_opens(register, copy):
    for _ in range(3):
        brought(copy, register.folder).close()
    for aside in register.files.set_aside.iterdir():
        enter(aside).close()


def test_a_killed_restoring_changes_nothing_and_the_next_clears_it_away(register, copy, tmp_path):
    before = contents(register.folder)
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(copy), str(register.folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "READY\n"
    with pytest.raises(Trouble, match="open elsewhere"):
        brought(copy, register.folder)
    child.kill()
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    assert contents(register.folder) == before
    assert len(list(tmp_path.glob(".westmere.disrupt.*"))) == 1
    brought(copy, register.folder).close()
    assert list(tmp_path.glob(".westmere.disrupt.*")) == []


@pytest.mark.parametrize("kind", ["papers", "file"])
def test_nothing_but_a_register_is_replaced(copy, tmp_path, kind):
    wanted = tmp_path / kind
    (tmp_path / "file").write_text("Dear Robin")
    folder_with(tmp_path / "papers", "letter.txt")
    before = contents(tmp_path)
    with pytest.raises(Trouble) as refusal:
        brought(copy, wanted)
    assert refusal.value.message == f"{kind} is there already, and is not a register."
    assert refusal.value.remedy == "Choose another name. Nothing was changed."
    assert contents(tmp_path) == before
    assert not RegisterFiles(wanted).lock.exists()


@pytest.mark.parametrize(
    "left", [(), ("backups/b1/x", "cards/x", "door.log"), ("keys.1", "letter.txt")]
)
def test_what_is_left_of_a_register_may_be_replaced(copy, tmp_path, left):
    wanted = tmp_path / "west"
    wanted.mkdir()
    folder_with(wanted, *left)
    brought(copy, wanted).close()
    assert enter(wanted, passphrase=PASSPHRASE).close() is None
