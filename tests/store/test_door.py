"""What happened while the door was shut: sealed beside the register, logged at the next unlock."""

import base64
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from disrupt.errors import Trouble
from disrupt.store import door, keys, slots
from disrupt.store.door import Knock
from disrupt.store.keys import Pair
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_passphrase
from tests.conftest import CLOCK
from tests.desks import log

NAME = "wanda winter"


def knock_on(register, name=NAME):
    """Tried on anna's slot, which costs less than a try on nobody's."""
    somebody = Visitor(name, with_passphrase("anna", "not the passphrase"))
    with pytest.raises(Trouble, match="That name and passphrase do not open"):
        unlock(register.folder, somebody, CLOCK)


def sealed(register, said: object) -> None:
    """A line that somebody sealed by hand, as anyone may who sees the folder."""
    public = slots.read_slots(register.files).door
    line = base64.b64encode(keys.seal(public, json.dumps(said).encode(), door.PURPOSE))
    with register.files.door_log.open("ab") as file:
        file.write(line + b"\n")


def logged(register, *events):
    store = register.open()
    lines = log(store, *events)
    store.close()
    return lines


UNREADABLE = "unreadable line in the door's log"


def test_a_failed_try_is_a_line_of_the_log_after_the_next_unlock(register):
    knock_on(register)
    [line] = logged(register, "unlock failed")
    assert (line.outcome, line.actor, line.reason) == ("refused", "anna", "a test")
    said = json.loads(line.detail)
    assert (said["name"], said["event"]) == (NAME, "unlock failed")
    assert said["at"] == "2026-11-20T09:14:00+00:00"
    assert said["machine"]


def test_it_stands_before_the_line_of_whoever_came_in(register):
    knock_on(register)
    store = register.open()
    assert [line.event for line in log(store)][-2:] == ["unlock failed", "unlocked"]
    store.close()


def test_nothing_in_the_doors_log_can_be_read(register):
    knock_on(register)
    whole = register.files.door_log.read_bytes()
    decoded = base64.b64decode(whole)
    for word in (b"wanda", b"winter", b"unlock", b"2026", b"not the passphrase"):
        assert word not in whole
        assert word not in decoded


def test_the_passphrase_that_was_tried_is_nowhere(register):
    knock_on(register)
    [line] = logged(register, "unlock failed")
    assert "not the passphrase" not in line.detail


def test_the_doors_log_is_empty_once_it_was_logged(register):
    knock_on(register)
    register.open().close()
    assert not register.files.door_log.exists()
    assert len(logged(register, "unlock failed")) == 1


def test_many_knocks_are_as_many_lines(register):
    held = slots.read_slots(register.files)
    for number in range(50):
        door.record(register.files, held.door, Knock("", "unlock failed", f"n{number}", "desk"))
    lines = logged(register, "unlock failed")
    assert [json.loads(line.detail)["name"] for line in lines] == [f"n{n}" for n in range(50)]


@pytest.mark.parametrize(
    "garbage",
    [
        b"garbage\n",
        b"\n",
        b"\xff\xfe\x00\n",
        b"A" * 5000 + b"\n",
        b"====\n",
        "не base64\n".encode(),
        base64.b64encode(bytes(200)) + b"\n",
        b"cut off in the midd",
    ],
)
def test_garbage_does_no_harm_and_is_told_of(register, garbage):
    knock_on(register)
    register.files.door_log.write_bytes(garbage + register.files.door_log.read_bytes())
    store = register.open()
    events = [line.event for line in log(store)][-3:]
    store.close()
    assert UNREADABLE in events
    assert events[-1] == "unlocked"
    assert not register.files.door_log.exists()


def test_a_line_that_another_register_sealed_is_unreadable(register):
    door.record(register.files, Pair.new().public, Knock("", "unlock failed", "x", ""))
    assert len(logged(register, UNREADABLE)) == 1


KNOCK = {"at": "", "event": "unlock failed", "name": "x", "machine": ""}
FORGED = {
    "a list": [1, 2],
    "a number": 7,
    "nothing": None,
    "a text": "unlock failed",
    "too little": {"name": "x"},
    "too much": {**KNOCK, "role": "administrator"},
    "an event of the register's own": {**KNOCK, "event": "unlocked"},
    "no event": {**KNOCK, "event": None},
    "an event that is a list": {**KNOCK, "event": ["unlock failed"]},
}


@pytest.mark.parametrize("said", FORGED.values(), ids=FORGED)
def test_a_line_that_somebody_made_up_is_unreadable_and_does_no_harm(register, said):
    sealed(register, said)
    store = register.open()
    assert [line.event for line in log(store)][-2:] == [UNREADABLE, "unlocked"]
    store.close()


def test_a_line_of_too_many_brackets_does_no_harm(register):
    public = slots.read_slots(register.files).door
    line = base64.b64encode(keys.seal(public, b"[" * 100_000, door.PURPOSE))
    register.files.door_log.write_bytes(line + b"\n")
    assert len(logged(register, UNREADABLE)) == 1


@pytest.mark.parametrize("name", [7, None, ["x"], {"x": 1}, "\ud800", "a\ud800b", "\0", "x" * 9999])
def test_any_name_at_all_can_be_logged(register, name):
    sealed(register, {**KNOCK, "name": name})
    assert len(logged(register, "unlock failed")) == 1


@pytest.mark.parametrize("name", ["\ud800", "Zoë", "名前", "a\nb", '"}', "\u202e", "'; DROP TABLE"])
def test_any_name_that_was_typed_can_be_logged(register, name):
    knock_on(register, name)
    assert len(logged(register, "unlock failed")) == 1
    assert not register.files.door_log.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(lines=some.binary(max_size=300))
def test_whatever_lies_in_the_doors_log_is_read_without_a_fault(register, lines):
    register.files.door_log.write_bytes(lines)
    found = door.recorded(register.files, Pair.of(bytes(range(32))))
    assert set(found) <= {door.UNREADABLE}


def test_no_log_at_the_door_is_no_knock(register):
    assert door.recorded(register.files, Pair.new()) == ()
    door.clear(register.files)
    assert logged(register, "unlock failed", UNREADABLE) == []


def test_a_crash_before_the_doors_log_was_cleared_loses_no_knock(register):
    knock_on(register)
    kept = register.files.door_log.read_bytes()
    register.open().abandon()
    register.files.door_log.write_bytes(kept)
    assert len(logged(register, "unlock failed")) == 2
