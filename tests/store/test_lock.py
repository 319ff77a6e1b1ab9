"""Who has the register open: one process, and a note for whoever comes second."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from disrupt.clock import Clock
from disrupt.errors import Damaged, Trouble
from disrupt.records import Person
from disrupt.store.files import RegisterFiles
from disrupt.store.lock import Hold
from tests.conftest import CLOCK
from tests.desks import held, log
from tests.store.entry import as_nobody, contents, damage_an_unread_page, enter, sitting

# Opens the register, says that it has, then waits until it is told to go.
SITTER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from disrupt.clock import Clock
from disrupt.records import Person
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_passphrase
from disrupt.workspace import Workspace
from tests import make

clock = Clock(datetime(2026, 11, 20, 8, 30, tzinfo=UTC))
visitor = Visitor("anna", with_passphrase("anna", "tallow cinder mercer"), "a morning's work")
store = unlock(Path(sys.argv[1]), visitor, clock)
make.person(Workspace(store, "a morning's work"), family_name="Acknowledged")
with store.writing("half done") as session:
    session.add(Person(family_name="Unfinished"))
    session.flush()
    print("READY", flush=True)
    sys.stdin.readline()
store.close()
"""
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def sitter(register) -> Iterator[subprocess.Popen]:
    """Another process that has the register open, in the middle of writing."""
    child = subprocess.Popen(
        [sys.executable, "-c", SITTER, str(register.folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "READY\n"
    yield child
    child.kill()
    child.communicate()


def test_whoever_comes_second_is_told_who_where_and_since_when(register, sitter):
    before = contents(register.folder)
    with pytest.raises(Trouble) as refusal:
        enter(register.folder, clock=CLOCK)
    machine = os.uname().nodename
    assert refusal.value.message == (
        f"This register is open elsewhere: anna on {machine}, since 20 November 2026 08:30."
    )
    assert refusal.value.remedy == "Ask them to lock or close it, then try again."
    assert contents(register.folder) == before


def test_even_a_wrong_passphrase_hears_first_that_it_is_open_elsewhere(register, sitter):
    with pytest.raises(Trouble, match="open elsewhere"):
        enter(register.folder, passphrase="not the passphrase")
    assert not register.files.door_log.exists()


def test_once_the_other_has_gone_the_register_opens(register, sitter):
    sitter.communicate("go\n")
    assert sitter.returncode == 0
    enter(register.folder).close()


def test_a_killed_process_holds_nothing_and_what_it_had_saved_is_there(register, sitter):
    sitter.send_signal(signal.SIGKILL)
    assert sitter.wait() == -signal.SIGKILL
    assert register.files.holder.exists()
    store = enter(register.folder)
    assert [line.event for line in log(store)][-3:] == ["unlocked", "made", "unlocked"]
    assert [person.family_name for person in held(store, Person)] == ["Acknowledged"]
    store.close()


def test_after_a_kill_everything_is_checked_before_anyone_comes_in(register, sitter):
    sitter.send_signal(signal.SIGKILL)
    sitter.wait()
    damage_an_unread_page(register)
    with pytest.raises(Damaged, match="a page of the register is damaged"):
        enter(register.folder)


def test_two_openings_in_one_process_are_two_openings(register, store):
    with pytest.raises(Trouble, match="This register is open elsewhere: anna on"):
        register.open()


def test_a_note_without_a_lock_is_what_a_crash_leaves(register):
    first = Hold(register.files)
    first.sign("anna", CLOCK.now())
    first.close(cleanly=False)
    second = Hold(register.files)
    assert (first.was_left_open, second.was_left_open) == (False, True)
    second.close(cleanly=True)


def test_letting_go_cleanly_leaves_no_note(register):
    first = Hold(register.files)
    first.sign("anna", CLOCK.now())
    first.close(cleanly=True)
    second = Hold(register.files)
    assert not second.was_left_open
    second.close(cleanly=True)


NOTES = {
    "nothing": b"",
    "half a note": b'{"name": "anna", "mach',
    "a list": b"[1, 2]",
    "a number": b"7",
    "another note": b'{"who": "anna"}',
    "no date": b'{"name": "anna", "machine": "desk", "since": "yesterday"}',
    "a date that is none": b'{"name": "anna", "machine": "desk", "since": 7}',
    "no text": b"\xff\xfe\x00",
    "zeros": bytes(100),
}


@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES)
def test_a_damaged_note_still_keeps_others_out(register, store, note):
    register.files.holder.write_bytes(note)
    with pytest.raises(Trouble) as refusal:
        register.open()
    assert refusal.value.message == (
        "This register is open elsewhere: another command has just begun on it."
    )


@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES)
def test_a_damaged_note_that_nobody_holds_lets_the_next_one_in(register, note):
    register.files.holder.write_bytes(note)
    store = register.open()
    assert json.loads(register.files.holder.read_bytes())["name"] == "anna"
    store.close()
    assert not register.files.holder.exists()


def test_a_missing_note_still_keeps_others_out(register, store):
    register.files.holder.unlink()
    with pytest.raises(Trouble, match="open elsewhere: another command has just begun on it"):
        register.open()


def test_the_note_says_who_where_and_since_when_and_nothing_more(register):
    with sitting(register.folder) as desk:
        note = json.loads(desk.store.files.holder.read_bytes())
    assert note == {
        "name": "anna",
        "machine": os.uname().nodename,
        "since": CLOCK.now().isoformat(timespec="minutes"),
    }


def test_the_hour_in_the_message_is_that_of_the_clock_on_the_wall(register):
    summer = Clock(datetime(2026, 7, 1, 22, 30, tzinfo=UTC))
    store = enter(register.folder, clock=summer)
    with pytest.raises(Trouble, match="since 1 July 2026 23:30"):
        enter(register.folder)
    store.close()


def test_a_folder_that_may_not_be_written_to_is_said_before_any_key_is_tried(register):
    register.folder.chmod(0o555)
    with as_nobody(register.folder) as folder, pytest.raises(Trouble) as refusal:
        Hold(RegisterFiles(folder))
    assert "may not be written to" in refusal.value.message
    assert refusal.value.remedy.startswith("Ask for permission to write to the folder")
