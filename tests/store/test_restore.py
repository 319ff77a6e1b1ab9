"""Bringing back a copy: proven first, put in place in one step, and nothing is ever deleted."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from disrupt.errors import Refused, Trouble
from disrupt.records import Person
from disrupt.store import backup, slots
from disrupt.store.files import RegisterFiles
from disrupt.store.restore import restore
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, PASSPHRASE, Register, make_register
from tests.desks import held, log
from tests.store.entry import (
    BEN,
    WRONG,
    contents,
    enter,
    flip,
    hire,
    sitting,
    visitor,
)
from tests.store.meddling import inside

ASIDE = "2026-11-20T091400Z"


@pytest.fixture
def shelf(tmp_path):
    return tmp_path / "shelf"


def shelved(register: Register, shelf: Path) -> Path:
    with sitting(register.folder) as desk:
        return backup.back_up(desk.store, shelf, "for the shelf")


@pytest.fixture(scope="module")
def made(template, tmp_path_factory) -> Path:
    """A register before and after something was written, and a copy from in between."""
    place = tmp_path_factory.mktemp("restore")
    register = Register(place / "westmere.disrupt", template.made)
    shutil.copytree(template.folder, register.folder)
    with sitting(register.folder) as desk:
        make.person(desk, family_name="Before")
    shutil.copytree(register.folder, place / "before")
    shelved(register, place / "shelf")
    with sitting(register.folder) as desk:
        make.person(desk, family_name="After")
    return place


@pytest.fixture
def copy(made, shelf) -> Path:
    [found] = shutil.copytree(made / "shelf", shelf).iterdir()
    return found


@pytest.fixture
def written(made, template, tmp_path) -> Register:
    """A register with one person in it."""
    shutil.copytree(made / "before", tmp_path / "westmere.disrupt")
    return Register(tmp_path / "westmere.disrupt", template.made)


@pytest.fixture
def later(made, template, tmp_path) -> Register:
    """A register in which something was written after the copy was made."""
    shutil.copytree(made / "westmere.disrupt", tmp_path / "westmere.disrupt")
    return Register(tmp_path / "westmere.disrupt", template.made)


def brought(source: Path, folder: Path, name: str = "anna", passphrase: str = PASSPHRASE) -> Store:
    return restore(source, folder, visitor(name, passphrase), CLOCK)


def names(store: Store) -> list[str | None]:
    return [person.family_name for person in held(store, Person)]


def refusal_of(source: Path, folder: Path, name: str = "anna", passphrase: str = PASSPHRASE):
    """What somebody is told; and that neither the copy nor the register was changed."""
    before = contents(folder.parent)
    with pytest.raises(Trouble) as refusal:
        brought(source, folder, name, passphrase)
    assert contents(folder.parent) == before
    return refusal.value


def test_a_copy_comes_back_over_a_healthy_register_which_lies_whole_under_set_aside(later, copy):
    old = later.files.database.read_bytes()
    store = brought(copy, later.folder)
    assert names(store) == ["Before"]
    store.close()
    aside = RegisterFiles(later.folder / "set-aside" / ASIDE)
    assert aside.database.read_bytes() == old
    store = enter(aside.folder)
    assert names(store) == ["Before", "After"]
    store.close()


def test_a_copy_comes_back_under_a_new_name(copy, tmp_path):
    store = brought(copy, tmp_path / "new.disrupt")
    assert names(store) == ["Before"]
    store.close()
    assert not (tmp_path / "new.disrupt" / "set-aside").exists()
    enter(tmp_path / "new.disrupt").close()


@pytest.mark.parametrize("name", ["#1 a?b%20", "[a-z]*", "café 🔑", "file:x"])
def test_a_copy_comes_back_under_any_name(copy, tmp_path, name):
    for _ in range(2):
        brought(copy, tmp_path / name).close()
    assert {path.name for path in tmp_path.iterdir()} >= {name}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def lost_file(files):
    files.database.unlink()


def empty_file(files):
    files.database.write_bytes(b"")


def lost_keys(files):
    for path in files.slots:
        path.unlink()


def torn_page(files):
    flip(files.database, 100)


def torn_inner_page(files):
    flip(files.database, 3 * 4096 + 100)


def lost_all(files):
    for path in files.folder.iterdir():
        path.unlink()


@pytest.mark.parametrize(
    "harm", [lost_file, empty_file, lost_keys, torn_page, torn_inner_page, lost_all]
)
def test_a_copy_comes_back_over_a_damaged_register(later, copy, harm):
    harm(later.files)
    store = brought(copy, later.folder)
    assert names(store) == ["Before"]
    store.close()
    assert (later.folder / "set-aside" / ASIDE).is_dir()
    enter(later.folder).close()


def test_of_a_folder_of_copies_the_newest_comes_back(later, copy, shelf):
    newest = shelved(later, shelf)
    store = brought(shelf, later.folder)
    assert names(store) == ["Before", "After"]
    assert log(store, "restored")[0].detail == str(newest)
    store.close()


def test_the_copies_kept_in_the_register_stay_in_place(written):
    with sitting(written.folder) as desk:
        kept = backup.back_up_by_itself(desk.store, "a test")
    before = contents(written.files.backups)
    brought(written.files.backups, written.folder).close()
    assert contents(written.files.backups) == before
    assert backup.copies(written.files.backups) == [kept]


def test_the_log_says_which_copy_and_how_many_lines_are_missing(later, copy):
    with sitting(later.folder) as desk:
        lost = len(log(desk.store)) - 1
    store = brought(copy, later.folder)
    line = log(store, "restored")[0]
    seen_by_the_copy = 6
    assert (line.detail, line.reason) == (str(copy), "a test")
    assert line.count == lost + 1 - seen_by_the_copy
    assert [each.event for each in log(store)][-2:] == ["unlocked", "restored"]
    store.close()


def test_under_a_new_name_nobody_can_say_how_many_lines_are_missing(copy, tmp_path):
    store = brought(copy, tmp_path / "new.disrupt")
    assert log(store, "restored")[0].count is None
    store.close()


def test_a_key_file_that_was_meddled_with_does_not_keep_a_copy_from_coming_back(later, copy):
    said = slots.read_slots(later.files)
    slots.write_slots(later.files, replace(said, witness=bytes(60)))
    store = brought(copy, later.folder)
    assert log(store, "restored")[0].count is None
    store.close()


def test_what_happened_at_the_door_is_still_logged_after_a_copy_came_back(later, copy):
    refusal_of(copy, later.folder, passphrase="not the passphrase")
    store = brought(copy, later.folder)
    assert len(log(store, "restore refused")) == 1
    store.close()


@pytest.mark.parametrize("name", ["anna", "recovery"])
def test_a_wrong_passphrase_brings_nothing_back_and_is_knocked_on_the_door(
    later, copy, tmp_path, name
):
    passphrase = {
        "anna": "not it at all",
        "recovery": make_register(tmp_path / "o").made.recovery_code,
    }
    assert refusal_of(copy, later.folder, name, passphrase[name]).message == WRONG
    store = enter(later.folder)
    assert [line.outcome for line in log(store, "restore refused")] == ["refused"]
    assert names(store) == ["Before", "After"]
    store.close()


def test_a_wrong_passphrase_makes_no_register_under_a_new_name(copy, tmp_path):
    assert refusal_of(copy, tmp_path / "new.disrupt", passphrase="not it at all").message == WRONG
    assert not (tmp_path / "new.disrupt").exists()


def test_whoever_may_not_is_refused_and_knocked_on_the_door(written, shelf):
    with sitting(written.folder) as desk:
        hire(desk, "ben", BEN, "auditor")
    copy = shelved(written, shelf)
    refusal = refusal_of(copy, written.folder, "ben", BEN)
    assert type(refusal) is Refused
    assert refusal.message == "Your roles do not let you bring back a copy."
    store = enter(written.folder)
    assert len(log(store, "restore refused")) == 1
    store.close()


def no_bytes(copy):
    (copy / "register.db").write_bytes(b"")


def cut_short(copy):
    path = copy / "register.db"
    path.write_bytes(path.read_bytes()[:50_000])


def cut_to_a_byte(copy):
    (copy / "register.db").write_bytes(b"x")


def torn_first_page(copy):
    flip(copy / "register.db", 50)


def torn_unread_page(copy):
    flip(copy / "register.db", 3 * 4096 + 100)


def no_keys(copy):
    (copy / "keys.1").unlink()
    (copy / "keys.2").unlink()


def torn_keys(copy):
    flip(copy / "keys.1", 300)
    flip(copy / "keys.2", 400)


HARMS = [no_bytes, cut_short, cut_to_a_byte, torn_first_page, torn_unread_page, no_keys, torn_keys]


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_newest_copy_names_the_next_one(later, copy, shelf, harm):
    newest = shelved(later, shelf)
    harm(newest)
    refusal = refusal_of(shelf, later.folder)
    assert refusal.message == (
        f"The copy {newest.name} did not pass its check, so it was not brought back."
    )
    assert refusal.remedy == f"Bring back the copy {copy.name} instead. Nothing was changed."
    brought(copy, later.folder).close()


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_copy_without_others_names_none(copy, tmp_path, harm):
    harm(copy)
    refusal = refusal_of(copy, tmp_path / "new.disrupt")
    assert refusal.remedy == "Bring back another copy instead. Nothing was changed."


def test_of_two_damaged_copies_the_second_names_the_third_not_the_first(later, copy, shelf):
    second, third = shelved(later, shelf), shelved(later, shelf)
    no_bytes(second)
    no_bytes(third)
    assert refusal_of(shelf, later.folder).remedy.startswith(f"Bring back the copy {second.name} ")
    assert refusal_of(second, later.folder).remedy.startswith(f"Bring back the copy {copy.name} ")


def test_a_copy_with_one_of_its_two_key_files_is_a_good_copy(later, copy):
    (copy / "keys.1").unlink()
    brought(copy, later.folder).close()
    assert len({path.read_bytes() for path in later.files.slots}) == 1


def test_a_copy_whose_record_was_forged_is_no_good_copy(later, copy):
    path = copy / "register.db"
    apart = later.files.database.read_bytes()
    shutil.copy2(path, later.files.database)
    with inside(later) as raw:
        raw.execute("UPDATE person SET family_name = 'forged'")
    shutil.copy2(later.files.database, path)
    later.files.database.write_bytes(apart)
    assert "did not pass its check" in refusal_of(copy, later.folder).message


def test_a_copy_that_may_only_be_read_comes_back_as_a_register_that_may_be_written(later, copy):
    for path in copy.iterdir():
        path.chmod(0o400)
    store = brought(copy, later.folder)
    make.person(Workspace(store, "a test"))
    store.close()
    assert later.files.database.stat().st_mode & 0o200


def test_a_copy_of_another_register_is_refused(later, tmp_path):
    other = make_register(tmp_path / "eastmere.disrupt")
    copy = shelved(other, tmp_path / "other shelf")
    refusal = refusal_of(copy, later.folder)
    assert refusal.message == "That is a copy of another register."
    assert refusal.remedy.startswith("Choose a copy of this one")


def test_a_copy_of_a_newer_register_is_refused_as_newer(later, copy, shelf):
    with inside(later) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    shutil.copy2(later.files.database, copy / "register.db")
    refusal = refusal_of(copy, later.folder.with_name("new.disrupt"))
    assert refusal.message == "This register was made or changed by a newer version of Disrupt."


def test_a_register_that_is_open_is_not_replaced(later, copy):
    store = enter(later.folder)
    with pytest.raises(Trouble, match="This register is open elsewhere: anna on"):
        brought(copy, later.folder)
    assert names(store) == ["Before", "After"]
    store.close()


@pytest.mark.parametrize("source", ["nowhere", "letters", "letters/letter.txt"])
def test_where_there_is_no_copy_that_is_said(later, tmp_path, source):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("Dear Robin")
    refusal = refusal_of(tmp_path / source, later.folder)
    assert refusal.message == f"There is no copy of a register in {Path(source).name}."
    assert refusal.remedy == "Choose the folder that “disrupt backup” made."


@pytest.mark.parametrize("source", [".", "../shelf/{copy}", "{copy}/../../shelf"])
def test_a_copy_is_found_from_wherever_one_stands(later, copy, monkeypatch, source):
    monkeypatch.chdir(copy if source == "." else copy.parent)
    store = brought(Path(source.format(copy=copy.name)), later.folder)
    assert log(store, "restored")[0].detail == str(copy)
    store.close()


def test_a_plain_copy_of_the_whole_folder_comes_back_too(later, copy, tmp_path):
    shutil.copytree(later.folder, tmp_path / "taken.disrupt")
    store = brought(tmp_path / "taken.disrupt", later.folder)
    assert names(store) == ["Before", "After"]
    store.close()


def test_a_place_that_is_not_there_is_said_plainly(copy, tmp_path):
    refusal = refusal_of(copy, tmp_path / "no" / "where.disrupt")
    assert "could not be brought to" in refusal.message
    assert not (tmp_path / "no").exists()


def test_a_copy_comes_back_through_a_link_and_the_link_stays(later, copy, tmp_path):
    (tmp_path / "link").symlink_to(later.folder)
    store = brought(copy, tmp_path / "link")
    assert names(store) == ["Before"]
    store.close()
    assert (tmp_path / "link").is_symlink()
