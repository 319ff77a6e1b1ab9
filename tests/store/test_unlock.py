"""Openings that go wrong: one plain message, nothing made, nothing changed."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from disrupt.errors import Damaged, Trouble
from disrupt.records import Officer
from disrupt.store import slots
from disrupt.store.driver import PAGE
from disrupt.store.look import look_at
from disrupt.store.unlock import unlock
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, PASSPHRASE, make_register
from tests.desks import log
from tests.store.entry import (
    WRONG,
    as_nobody,
    contents,
    damage_an_unread_page,
    enter,
    flip,
    hire,
    place_in,
    sitting,
    visitor,
)
from tests.store.meddling import inside

CAPS_LOCK = "Look whether Caps Lock is on and the name is yours, then type the passphrase again."
BRING_BACK = "Bring back a copy with: disrupt restore BACKUP REGISTER. Nothing was changed."
DAMAGED = "Your passphrase is right, but the register is damaged."
A_PART = "A part of the register is damaged and cannot be read."


def refused(folder: Path, name: str = "anna", passphrase: str = PASSPHRASE) -> Trouble:
    """What somebody is told who does not get in; and that nothing there was changed."""
    before = contents(folder.parent)
    with pytest.raises(Trouble) as refusal:
        enter(folder, name, passphrase)
    assert contents(folder.parent) == before
    return refusal.value


@pytest.mark.parametrize(
    "passphrase", ["not the passphrase", "", PASSPHRASE + " ", "TALLOW CINDER"]
)
def test_a_wrong_passphrase(register, passphrase):
    told = refused(register.folder, passphrase=passphrase)
    assert (told.message, told.remedy) == (WRONG, CAPS_LOCK)


def test_an_unknown_name_hears_the_same_words_and_waits_as_long(register):
    told = refused(register.folder, "nobody", PASSPHRASE)
    assert (told.message, told.remedy) == (WRONG, CAPS_LOCK)


def test_somebody_elses_passphrase_is_a_wrong_one(register):
    with sitting(register.folder) as desk:
        hire(desk)
    assert refused(register.folder, "ben").message == WRONG


def beginning(path: Path, content: bytes) -> None:
    whole = path.read_bytes()
    path.write_bytes(content + whole[len(content) :])


@pytest.mark.parametrize("content", [bytes(16), bytes(PAGE), b"SQLite format 3\0", b"\xff" * 40])
def test_a_damaged_first_page(register, content):
    beginning(register.files.database, content)
    told = refused(register.folder)
    assert (type(told), told.message) == (Damaged, DAMAGED)


def test_a_first_page_with_one_bit_turned(register):
    (first,) = register.files.database.read_bytes()[:1]
    beginning(register.files.database, bytes([first ^ 1]))
    told = refused(register.folder)
    assert (type(told), told.message) == (Damaged, DAMAGED)


@pytest.mark.parametrize("size", [PAGE, 3 * PAGE, 3 * PAGE + 100, 20 * PAGE])
def test_its_end_is_missing(register, size):
    register.files.database.write_bytes(register.files.database.read_bytes()[:size])
    told = refused(register.folder)
    assert type(told) is Damaged
    assert told.message in (DAMAGED, A_PART)


@pytest.mark.parametrize("table", ["register", "officer", "audit", "alembic_version"])
def test_a_damaged_page_that_is_needed_to_come_in(register, table):
    flip(register.files.database, place_in(register, table))
    told = refused(register.folder)
    assert (type(told), told.message) == (Damaged, A_PART)


def test_after_a_crash_a_damaged_page_anywhere_is_found(register):
    register.open().abandon()
    damage_an_unread_page(register)
    told = refused(register.folder)
    assert type(told) is Damaged
    assert told.message.startswith("Your passphrase is right, but the register is not as it was")
    assert "a page of the register is damaged" in told.message
    assert told.remedy == (
        "Run: disrupt verify REGISTER. Then bring back a copy with: disrupt restore."
    )


def test_damage_that_was_found_stands_in_the_log_of_the_copy_that_is_brought_back(register):
    whole = register.files.database.read_bytes()
    register.open().abandon()
    damage_an_unread_page(register)
    refused(register.folder)
    register.files.database.write_bytes(whole)
    store = register.open(accepts_loss=True)
    assert [line.outcome for line in log(store, "damage found")] == ["refused"]
    store.close()


def test_damage_is_no_loss_that_anyone_may_accept(register):
    register.open().abandon()
    damage_an_unread_page(register)
    with pytest.raises(Damaged, match="a page of the register is damaged"):
        register.open(accepts_loss=True)


def test_a_folder_that_is_not_there(register):
    told = refused(register.folder.with_name("eastmere.disrupt"))
    assert told.message == "There is no register called eastmere.disrupt there."
    assert told.remedy == "Look whether the disk is connected and the name is right."


def foreign(folder: Path, kind: str) -> Path:
    """Something that is no register."""
    if kind == "a text":
        folder.write_text("Not a register.\n")
        return folder
    folder.mkdir()
    if kind == "a folder of papers":
        (folder / "letter.txt").write_text("Dear Robin")
    return folder


@pytest.mark.parametrize("kind", ["a text", "an empty folder", "a folder of papers"])
def test_what_is_no_register(tmp_path, kind):
    told = refused(foreign(tmp_path / "papers", kind))
    assert told.message == "papers is not a Disrupt register."
    assert told.remedy == "Choose the folder that holds register.db and keys.1."


def test_the_file_in_place_of_the_folder(register):
    told = refused(register.files.database)
    assert told.message == "register.db is not a Disrupt register."


@pytest.mark.parametrize("size", [0, 1, 2, 100, 511, 512, 1024, PAGE - 1])
def test_an_empty_register_or_less_than_a_page_of_one(register, size):
    register.files.database.write_bytes(register.files.database.read_bytes()[:size])
    told = refused(register.folder)
    assert told.message == "This register is empty. It may not have finished copying."
    assert told.remedy == BRING_BACK


def test_a_register_whose_own_file_is_missing(register):
    register.files.database.unlink()
    told = refused(register.folder)
    assert told.message == "The register's own file, register.db, is missing."
    assert told.remedy == BRING_BACK


def test_a_plain_database_in_place_of_the_register(register):
    register.files.database.unlink()
    plain = sqlite3.connect(register.files.database)
    plain.execute("CREATE TABLE alembic_version (version_num)")
    plain.close()
    assert refused(register.folder).message == DAMAGED


def test_a_text_in_place_of_the_register(register):
    register.files.database.write_text("Not a register.\n" * 1000)
    assert refused(register.folder).message == DAMAGED


def test_a_folder_in_place_of_the_register(register):
    register.files.database.unlink()
    register.files.database.mkdir()
    assert refused(register.folder).message == "The register's file cannot be opened here."


def test_the_database_of_another_register(register, tmp_path):
    other = make_register(tmp_path / "eastmere.disrupt")
    shutil.copy2(other.files.database, register.files.database)
    assert refused(register.folder).message == DAMAGED


def test_the_key_file_of_another_register_that_the_same_key_opens(register):
    held = slots.read_slots(register.files)
    slots.write_slots(register.files, replace(held, register="00000000-another"))
    told = refused(register.folder)
    assert told.message == "The key file and register.db belong to two different registers."
    assert told.remedy.startswith("Put the right two together")


def test_a_newer_register(register):
    with inside(register) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    told = refused(register.folder)
    assert told.message == "This register was made or changed by a newer version of Disrupt."
    assert told.remedy == "Install the newer version, then open it again. Nothing was changed."


def test_a_newer_register_after_a_crash_is_newer_not_damaged(register):
    register.open().abandon()
    with inside(register) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "newer version of Disrupt" in refused(register.folder).message


def test_a_register_that_may_only_be_read(register):
    register.files.database.chmod(0o444)
    before = contents(register.folder)
    with as_nobody(register.folder) as folder, pytest.raises(Trouble) as refusal:
        look_at(folder)
    assert refusal.value.message == (
        "The register may not be written to here, and looking at it must be logged."
    )
    assert refusal.value.remedy.startswith("Ask for permission to write to the folder")
    assert contents(register.folder) == before


def test_somebody_who_was_taken_off_the_list_by_another_hand(register):
    with sitting(register.folder) as desk, desk.store.writing("off the list") as session:
        session.get_one(Officer, desk.store.actor.id).left_on = desk.today
    told = refused(register.folder)
    assert told.message == "You no longer have a role in this register."
    assert told.remedy == "Ask its administrator to add you again."


def test_whoever_did_not_get_in_holds_nothing(register):
    refused(register.folder, passphrase="not the passphrase")
    enter(register.folder).close()


@pytest.mark.parametrize("where", [".", "../westmere.disrupt", "../../{parent}/westmere.disrupt"])
def test_a_register_opens_from_wherever_one_stands(register, monkeypatch, where):
    monkeypatch.chdir(register.folder)
    enter(Path(where.format(parent=register.folder.parent.name))).close()


def test_a_register_opens_through_a_link(register, tmp_path):
    (tmp_path / "link").symlink_to(register.folder)
    enter(tmp_path / "link").close()
    assert (tmp_path / "link").is_symlink()


def test_a_clean_close_is_followed_by_no_check_of_everything(register):
    register.open().close()
    damage_an_unread_page(register)
    register.open().close()


def test_a_crash_is_followed_by_a_check_of_everything_once(register):
    store = register.open()
    make.person(Workspace(store, "a test"))
    store.abandon()
    assert register.files.holder.exists()
    register.open().close()
    assert not register.files.holder.exists()
    damage_an_unread_page(register)
    register.open().close()


def test_a_check_that_found_damage_is_made_again_at_the_next_opening(register):
    register.open().abandon()
    damage_an_unread_page(register)
    assert type(refused(register.folder)) is Damaged
    assert type(refused(register.folder)) is Damaged


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
@pytest.mark.parametrize("again", [1, 2])
def test_a_strange_journal_is_put_away_and_never_applied(register, ending, again):
    for _ in range(again):
        strange = register.folder / f"register.db{ending}"
        strange.write_bytes(b"\x37\x7f\x06\x82" + bytes(5000))
        enter(register.folder).close()
        assert not strange.exists()
    kept = sorted(register.files.set_aside.glob("*/*"))
    assert [path.name for path in kept] == [f"register.db{ending}"] * again
    assert {path.read_bytes()[:4] for path in kept} == {b"\x37\x7f\x06\x82"}


def test_a_journal_of_an_older_day_changes_nothing(register, tmp_path):
    """A true one, that another tool wrote under the register's own key."""
    with inside(register) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("UPDATE officer SET name = 'forged' WHERE name = 'anna'")
        shutil.copy2(register.folder / "register.db-wal", tmp_path / "old-wal")
    with inside(register) as raw:
        raw.execute("UPDATE officer SET name = 'anna' WHERE name = 'forged'")
        raw.execute("PRAGMA journal_mode = TRUNCATE")
    shutil.copy2(tmp_path / "old-wal", register.folder / "register.db-wal")
    store = enter(register.folder)
    assert store.actor.name == "anna"
    store.close()


def test_a_strange_journal_stays_where_it_is_for_whoever_does_not_get_in(register):
    (register.folder / "register.db-wal").write_bytes(bytes(100))
    refused(register.folder, passphrase="not the passphrase")


def test_lost_lines_that_were_accepted_are_not_asked_about_again(register, tmp_path):
    older = register.files.database.read_bytes()
    with sitting(register.folder) as desk:
        make.person(desk)
    register.files.database.write_bytes(older)
    with pytest.raises(Damaged, match="of the lines that were recorded elsewhere are missing"):
        enter(register.folder)
    store = register.open(accepts_loss=True)
    accepted = log(store, "fault accepted")
    assert [line.reason for line in accepted] == ["a test"]
    assert "are missing" in accepted[0].detail
    store.abandon()
    enter(register.folder).close()


def test_the_log_says_who_came_in_when_and_why(register):
    store = enter(register.folder)
    last = log(store)[-1]
    assert (last.event, last.actor, last.outcome) == ("unlocked", "anna", "done")
    assert (last.at[:16], last.reason) == ("2026-11-20T09:14", "a test")
    store.close()


def test_a_visit_without_a_reason_is_logged_as_an_unlock(register):
    store = unlock(register.folder, replace(visitor(), reason=""), CLOCK)
    assert log(store, "unlocked")[-1].reason == "unlock"
    store.close()
