"""Copies: made whole, believed only after they were opened and read."""

import json
import shutil
import signal
import subprocess
import sys
from collections import namedtuple
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from disrupt.clock import Clock
from disrupt.errors import Damaged, Trouble
from disrupt.store import backup, health, slots
from disrupt.store.files import RegisterFiles
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, PASSPHRASE
from tests.desks import log
from tests.store.entry import contents, damage_an_unread_page, enter
from tests.store.meddling import inside

NAME = "westmere-2026-11-20T091400Z"
ROOT = Path(__file__).resolve().parents[2]
Room = namedtuple("Room", "total used free")

# Says that its copy is half-way, and waits there for ever.
KILLED = """
import sys
from pathlib import Path
from disrupt.clock import Clock
from disrupt.store import backup, driver
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_passphrase

register, shelf, passphrase = sys.argv[1:]
store = unlock(Path(register), Visitor("anna", with_passphrase("anna", passphrase)), Clock())
with backup._unfinished(Path(shelf), store.about.id, store.files.database) as part:
    driver.copy(store.files.database, store.keys.data, part.database)
    (part.folder / backup.MANIFEST).write_text("{}")
    print("READY", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def shelf(tmp_path):
    return tmp_path / "shelf"


def copy_of(store, shelf) -> Path:
    return backup.back_up(store, shelf, "for the shelf")


def test_a_copy_opens_like_the_register_it_was_made_of(store, shelf):
    person = make.person(Workspace(store, "a test"))
    copy = copy_of(store, shelf)
    opened = enter(copy)
    assert opened.about == store.about
    assert [line.event for line in log(opened)][-2:] == ["backup begun", "unlocked"]
    with opened.reading() as session:
        assert session.get_one(type(person), person.id).reference == person.reference
    opened.close()


def test_a_copy_is_a_folder_of_four_files_named_for_the_register_and_the_moment(store, shelf):
    copy = copy_of(store, shelf)
    assert copy == shelf / NAME
    assert {path.name for path in copy.iterdir()} == {
        *("register.db", "keys.1", "keys.2", "manifest.json")
    }
    assert [path.name for path in shelf.iterdir()] == [NAME]


def test_the_log_has_its_beginning_and_its_end(store, shelf):
    copy = copy_of(store, shelf)
    begun, made = log(store, "backup begun", "backup made")
    assert (begun.event, begun.reason) == ("backup begun", "for the shelf")
    assert (made.event, made.count, made.detail) == ("backup made", 2, str(copy))


def test_the_manifest_says_what_is_in_the_copy_and_nothing_about_anyone(store, shelf):
    make.person(Workspace(store, "a test"))
    manifest = json.loads((copy_of(store, shelf) / "manifest.json").read_bytes())
    assert manifest == {
        "marking": "OFFICIAL-SENSITIVE",
        "register": store.about.id,
        "made_at": "2026-11-20T09:14:00+00:00",
        "records": 3,
        "audit_rows": 5,
        "log": manifest["log"],
    }
    assert manifest["log"].startswith("5-")


@pytest.mark.parametrize("word", [b"anna", b"Exley", b"Robin", b"Westmere", b"a test"])
def test_no_name_is_in_any_file_of_a_copy_but_the_sign_in_names_beside_the_slots(
    store, shelf, word
):
    make.person(Workspace(store, "a test"))
    copy = copy_of(store, shelf)
    assert word not in (copy / "manifest.json").read_bytes()
    assert word not in (copy / "register.db").read_bytes()


def test_a_copy_of_the_same_second_gets_a_name_of_its_own(store, shelf):
    names = [copy_of(store, shelf).name for _ in range(3)]
    assert names == [NAME, f"{NAME}-2", f"{NAME}-3"]
    assert [copy.name for copy in backup.copies(shelf)] == names[::-1]


def test_a_file_that_has_the_name_is_left_alone(store, shelf):
    shelf.mkdir()
    (shelf / NAME).write_text("a letter")
    assert copy_of(store, shelf).name == f"{NAME}-2"
    assert (shelf / NAME).read_text() == "a letter"


def test_the_hour_in_the_name_is_utc_whatever_the_clock_on_the_wall_says(register, shelf):
    summer = Clock(datetime.fromisoformat("2026-07-01T23:30:00+01:00"))
    store = register.open(clock=summer)
    assert copy_of(store, shelf).name == "westmere-2026-07-01T223000Z"
    store.close()


def test_the_newest_copy_is_the_first(register, shelf):
    names = []
    for days in (3, 1, 2):
        store = register.open(clock=Clock(CLOCK.now() + timedelta(days=days)))
        names.append(copy_of(store, shelf).name)
        store.close()
    assert [copy.name for copy in backup.copies(shelf)] == sorted(names, reverse=True)


@pytest.mark.parametrize(
    "manifest", [b"", b"{", b"[]", b"{}", b"7", b"\xff", b'{"made_at": "9999", "audit_rows": []}']
)
def test_a_copy_whose_manifest_is_damaged_is_the_last_choice(store, shelf, manifest):
    first, second = copy_of(store, shelf), copy_of(store, shelf)
    (second / "manifest.json").write_bytes(manifest)
    assert backup.copies(shelf) == [first, second]


def test_a_folder_without_copies_has_none(tmp_path):
    (tmp_path / "letters").mkdir()
    assert backup.copies(tmp_path) == backup.copies(tmp_path / "nowhere") == []


def damaged_page(register):
    damage_an_unread_page(register)


def forged_record(register):
    with inside(register) as raw:
        raw.execute("UPDATE officer SET roles = '[\"auditor\"]' WHERE name = 'anna'")


def cut_log(register):
    with inside(register) as raw:
        raw.execute("DELETE FROM revision WHERE seq = 2")


@pytest.mark.parametrize("harm", [damaged_page, forged_record, cut_log])
def test_a_copy_that_does_not_pass_its_check_is_not_kept(register, shelf, harm):
    store = register.open()
    harm(register)
    with pytest.raises(Damaged) as refusal:
        copy_of(store, shelf)
    assert refusal.value.message
    assert list(shelf.iterdir()) == []
    store.abandon()


def test_what_is_wrong_with_a_copy_is_told_with_it(register, shelf):
    store = register.open()
    forged_record(register)
    with pytest.raises(Damaged, match="The copy did not pass its check, so it was not kept") as no:
        copy_of(store, shelf)
    assert [problem.what for problem in no.value.problems] == [
        "a record is not as it was last written"
    ]
    assert [line.event for line in log(store)][-1] == "backup begun"
    store.abandon()


def test_too_little_room_makes_no_copy_and_names_both_sizes(store, shelf, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: Room(100, 90, 7 * 2**20))
    with pytest.raises(Trouble) as refusal:
        copy_of(store, shelf)
    assert refusal.value.message == ("There is not enough room: 51 MB are needed, 7 MB are free.")
    assert refusal.value.remedy.startswith("Make room on the disk or choose another one")
    assert list(shelf.iterdir()) == []


def test_just_enough_room_is_enough(register, store, shelf, monkeypatch):
    needed = 2 * register.files.database.stat().st_size + 50 * 2**20
    monkeypatch.setattr("shutil.disk_usage", lambda folder: Room(100, 90, needed + 2 * 4096))
    assert copy_of(store, shelf).exists()


@pytest.mark.parametrize("where", ["letter.txt", "letter.txt/below"])
def test_a_place_where_no_folder_can_be_made_is_said_plainly(store, tmp_path, where):
    (tmp_path / "letter.txt").write_text("Dear Robin")
    with pytest.raises(Trouble) as refusal:
        copy_of(store, tmp_path / where)
    assert refusal.value.message.startswith("No copy was made: ")
    assert "choose another folder" in refusal.value.remedy
    assert (tmp_path / "letter.txt").read_text() == "Dear Robin"


def test_folders_on_the_way_are_made(store, tmp_path):
    assert copy_of(store, tmp_path / "a" / "b c" / "#d?").exists()


def test_a_killed_copy_is_never_listed_and_is_cleared_away_by_the_next(register, shelf):
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(register.folder), str(shelf), PASSPHRASE],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "READY\n"
    child.kill()
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    [part] = shelf.iterdir()
    assert part.suffix == ".part"
    assert backup.copies(shelf) == []
    store = register.open()
    copy = copy_of(store, shelf)
    assert list(shelf.iterdir()) == [copy]
    store.close()


def test_an_unfinished_copy_is_never_listed_even_with_a_manifest(store, shelf):
    copy = copy_of(store, shelf)
    shutil.copytree(copy, shelf / f"{store.about.id}.0a0b0c0d.part")
    assert backup.copies(shelf) == [copy]


def test_what_others_have_not_finished_there_is_left_alone(store, shelf):
    for name in ("film.part", "0a0b0c0d.part", ".export.part", "another-id.0a0b0c0d.part"):
        (shelf / name).mkdir(parents=True)
        (shelf / name / "letter.txt").write_text("Dear Robin")
    before = contents(shelf)
    copy = copy_of(store, shelf)
    after = contents(shelf)
    assert {name: kept for name, kept in after.items() if not name.startswith(copy.name)} == before


def test_a_copy_made_by_itself_lies_in_the_register(store):
    copy = backup.back_up_by_itself(store, "before an import")
    assert copy.parent == store.files.backups
    assert [line.reason for line in log(store, "backup made")] == ["before an import"]


@pytest.fixture
def many_copies(register, shelf):
    """Twelve, a day apart, beside things that are none."""
    store = register.open()
    first = copy_of(store, shelf)
    store.close()
    for day in range(1, 12):
        copy = shelf / f"westmere-{day:02}"
        shutil.copytree(first, copy)
        manifest = json.loads((copy / "manifest.json").read_bytes())
        made_at = datetime(2026, 12, day, tzinfo=UTC).isoformat(timespec="seconds")
        (copy / "manifest.json").write_text(json.dumps({**manifest, "made_at": made_at}))
    (shelf / "letters").mkdir()
    (shelf / "letters" / "letter.txt").write_text("Dear Robin")
    (shelf / "manifest.json").write_text("{}")
    return shelf


def test_pruning_keeps_the_newest_ten_and_touches_nothing_else(many_copies):
    backup.prune(many_copies)
    kept = [f"westmere-{day:02}" for day in range(11, 1, -1)]
    assert [copy.name for copy in backup.copies(many_copies)] == kept
    assert {path.name for path in many_copies.iterdir()} == {*kept, "letters", "manifest.json"}
    assert (many_copies / "letters" / "letter.txt").read_text() == "Dear Robin"


def test_only_copies_made_by_themselves_are_pruned(register, many_copies):
    before = contents(many_copies)
    many_copies.rename(register.folder / "backups")
    store = register.open()
    copy_of(store, register.folder / "backups")
    assert len(backup.copies(store.files.backups)) == 13
    backup.back_up_by_itself(store, "before an import")
    assert len(backup.copies(store.files.backups)) == 10
    assert before.keys() & contents(store.files.backups).keys() >= {"letters/letter.txt"}
    store.close()


def test_a_new_copy_is_made_and_proven_before_an_old_one_goes(register, many_copies):
    many_copies.rename(register.folder / "backups")
    before = contents(register.files.backups)
    store = register.open()
    forged_record(register)
    with pytest.raises(Damaged):
        backup.back_up_by_itself(store, "before an import")
    assert contents(register.files.backups) == before
    store.abandon()


def test_a_copy_is_whole_by_its_own_key_file(store, shelf):
    files = RegisterFiles(copy_of(store, shelf))
    state = health.examine(files, store.keys.data, slots.read_slots(files))
    assert state.ok
