"""Copies, and what a damaged register says, from the command line."""

import json
import shutil

import pytest

from disrupt.store.driver import PAGE
from tests.conftest import make_register
from tests.store.entry import place_in
from tests.ui.terminal import ANNA, sheets

LATER = [{"reference": "N-2026-0050", "family_name": "Illsley", "given_names": "Jo"}]


@pytest.fixture
def call(disrupt, register):
    def ask(name, *words, **more):
        return disrupt(name, register.folder, *words, *ANNA, **more)

    return ask


@pytest.fixture
def copies(call, robin, tmp_path):
    """A folder with one copy in it, made before somebody else was brought in."""
    call("backup", tmp_path / "copies")
    call("import", sheets(tmp_path / "later", people=LATER))
    return tmp_path / "copies"


def damage(path, at):
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)


def test_a_copy_is_made_and_named_by_its_moment(call, robin, tmp_path):
    answer = call("backup", tmp_path / "copies")
    (copy,) = (tmp_path / "copies").iterdir()
    assert answer.status == 0
    assert answer.out == f"A copy was made and read back: {copy}\n"
    assert sorted(path.name for path in copy.iterdir()) == [
        "keys.1",
        "keys.2",
        "manifest.json",
        "register.db",
    ]
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["records"] == 8
    assert manifest["marking"] == "OFFICIAL-SENSITIVE"


def test_a_copy_opens_as_a_register(disrupt, copies, robin):
    (copy,) = copies.iterdir()
    assert disrupt("find", copy, "exley", "--json", *ANNA).json[0]["reference"] == robin


def test_what_was_copied_comes_back_and_what_it_replaced_is_set_aside(call, disrupt, copies, robin):
    folder = copies.parent / "westmere.disrupt"
    answer = disrupt("restore", copies, folder, "--reason", "the disk failed", *ANNA)
    assert answer.status == 0
    assert answer.out.startswith("westmere.disrupt is as it was when the copy was made.")
    assert call("find", "illsley", "--json").json == []
    assert call("find", "exley", "--json").json[0]["reference"] == robin
    (aside,) = (folder / "set-aside").iterdir()
    assert disrupt("find", aside, "illsley", "--json", *ANNA).json[0]["reference"] == "N-2026-0050"
    restored = [line for line in call("audit", "--json").json if line["event"] == "restored"]
    assert [line["reason"] for line in restored] == ["the disk failed"]


def test_a_copy_may_come_back_under_another_name(disrupt, copies, tmp_path, robin):
    assert disrupt("restore", copies, tmp_path / "other.disrupt", *ANNA).status == 0
    found = disrupt("find", tmp_path / "other.disrupt", "exley", "--json", *ANNA).json
    assert found[0]["reference"] == robin


def test_the_newest_of_several_copies_comes_back(call, disrupt, copies, tmp_path):
    call("backup", copies)
    disrupt("restore", copies, tmp_path / "other.disrupt", *ANNA)
    found = disrupt("find", tmp_path / "other.disrupt", "illsley", "--json", *ANNA).json
    assert found[0]["reference"] == "N-2026-0050"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("not the passphrase", "That name and passphrase do not open this register."),
        ("", "No passphrase was given."),
    ],
)
def test_a_copy_that_is_not_opened_replaces_nothing(call, disrupt, register, copies, typed, said):
    answer = disrupt("restore", copies, register.folder, *ANNA, typed=typed)
    assert (answer.status, answer.advice[0]) == (1, said)
    assert call("find", "illsley", "--json").json[0]["reference"] == "N-2026-0050"


def test_a_damaged_copy_replaces_nothing(call, disrupt, register, copies):
    (copy,) = copies.iterdir()
    damage(copy / "register.db", 20 * PAGE + 7)
    answer = disrupt("restore", copy, register.folder, *ANNA)
    assert answer.status == 1
    assert answer.advice[0] == (
        f"The copy {copy.name} did not pass its check, so it was not brought back."
    )
    assert len(answer.advice) == 2
    assert call("find", "illsley", "--json").json[0]["reference"] == "N-2026-0050"


def test_a_copy_of_another_register_replaces_nothing(call, disrupt, robin, tmp_path):
    other = make_register(tmp_path / "other.disrupt").folder
    disrupt("backup", other, tmp_path / "others", *ANNA)
    folder = tmp_path / "westmere.disrupt"
    answer = disrupt("restore", tmp_path / "others", folder, *ANNA)
    assert (answer.status, answer.advice[0]) == (1, "That is a copy of another register.")
    assert call("find", "exley", "--json").json[0]["reference"] == robin


def test_a_register_in_use_is_not_replaced(disrupt, register, copies):
    store = register.open()
    answer = disrupt("restore", copies, register.folder, *ANNA)
    store.close()
    assert answer.status == 1
    assert answer.advice[0].startswith("This register is open elsewhere: anna on ")


def test_whoever_may_not_bring_back_does_not(disrupt, tmp_path):
    register = make_register(tmp_path / "own.disrupt", ("auditor",))
    answer = disrupt("restore", register.folder, tmp_path / "new.disrupt", *ANNA)
    assert answer.status == 1
    assert answer.advice[0] == "Your roles do not let you bring back a copy."
    assert not (tmp_path / "new.disrupt").exists()


@pytest.mark.parametrize("table", ["person", "person_photograph", "index_key"])
def test_a_damaged_page_is_found_by_verify_with_status_3(call, register, robin, table):
    damage(register.files.database, place_in(register, table))
    answer = call("verify", "--json")
    found = answer.json
    assert answer.status == 3
    assert found["ok"] is False
    assert found["problems"][0].keys() == {"what", "where"}
    assert any("a page of the register is damaged" in each["what"] for each in found["problems"])
    assert len(answer.advice) == 2
    assert answer.advice[0].startswith("Your passphrase is right, but the register is not as it")


def test_damage_is_told_in_words_too(call, register, robin):
    damage(register.files.database, 25 * PAGE + 100)
    answer = call("verify")
    assert answer.status == 3
    assert "register.db: a page of the register is damaged" in answer.out
    assert "Sound" not in answer.out


def test_once_damage_was_found_nothing_opens_the_register_until_a_copy_does(
    call, disrupt, register, copies
):
    damage(register.files.database, 25 * PAGE + 100)
    call("verify")
    for words in (("find", "exley"), ("audit",), ("import", copies.parent / "later")):
        answer = call(*words)
        assert (answer.status, answer.out, len(answer.advice)) == (3, "", 2)
    assert disrupt("restore", copies, register.folder, *ANNA).status == 0
    assert call("verify", "--json").json["ok"] is True


@pytest.mark.parametrize("name", ["find", "verify"])
def test_a_register_whose_first_page_is_damaged_is_status_3(call, register, name):
    damage(register.files.database, 100)
    answer = call(*{"find": ("find", "exley"), "verify": ("verify", "--json")}[name])
    assert answer.status == 3
    assert answer.advice[0] == "Your passphrase is right, but the register is damaged."


def test_verify_says_in_json_that_a_first_page_is_damaged(call, register):
    damage(register.files.database, 100)
    assert call("verify", "--json").json == {
        "ok": False,
        "problems": [
            {"what": "Your passphrase is right, but the register is damaged.", "where": "register"}
        ],
        "records": 0,
        "audit_rows": 0,
    }


@pytest.fixture
def rolled_back(call, register, robin, tmp_path):
    """An older register.db in place of the newer one, as a sync client might leave it."""
    shutil.copy2(register.files.database, tmp_path / "older.db")
    call("import", sheets(tmp_path / "later", people=LATER))
    shutil.copy2(tmp_path / "older.db", register.files.database)


def test_an_older_file_in_place_of_the_newer_is_status_3(call, rolled_back):
    answer = call("find", "exley")
    assert answer.status == 3
    assert "of the lines that were recorded elsewhere are missing" in answer.advice[0]


def test_lost_lines_may_be_accepted_with_a_reason_that_is_kept(call, rolled_back):
    answer = call("verify", "--accept-loss", "--reason", "the newer disk burnt")
    assert answer.status == 0
    accepted = [line for line in call("audit", "--json").json if line["event"] == "fault accepted"]
    assert [line["reason"] for line in accepted] == ["the newer disk burnt"]
    assert call("find", "exley").status == 0


def test_a_damaged_page_is_never_accepted(call, register, robin):
    damage(register.files.database, 25 * PAGE + 100)
    assert call("verify", "--accept-loss").status == 3
    assert call("verify", "--accept-loss").status == 3
