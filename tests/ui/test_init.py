"""Making a register from the command line: whole with its sheet, or not at all."""

import re
from functools import partial

import pypdfium2
import pytest

from disrupt.store import recovery
from disrupt.store.make import new_register
from tests.conftest import EVERY_ROLE, PASSPHRASE, QUICK
from tests.ui.terminal import ANNA

ROW = f"((?:[{recovery.LETTERS}]{{4}} ){{4}})"
ROLES = ("--role", ",".join(EVERY_ROLE))


@pytest.fixture
def asked(disrupt, tmp_path):
    """Ask for a register and its sheet in an empty folder."""

    def call(*words, name="new.disrupt", sheet="sheet.pdf", roles=ROLES, user=ANNA, **more):
        where = (tmp_path / name, *user, *roles, "--recovery", tmp_path / sheet)
        return disrupt("init", *where, *words, **more)

    return call


@pytest.fixture
def quickly(asked, monkeypatch):
    """The same, for a register whose passphrase costs nothing to guess."""
    monkeypatch.setattr("ui.commands.new_register", partial(new_register, effort=QUICK))
    return asked


def text_of(sheet):
    words = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded()
    return " ".join(words.split())


def code_on(sheet):
    """The eight groups, which stand in two rows above their numbers."""
    first, second = re.search(f"{ROW}1 2 3 4 {ROW}5 6 7 8", text_of(sheet)).groups()
    return (first + second).strip()


def test_a_register_and_its_sheet_are_made(disrupt, asked, tmp_path):
    answer = asked("--controller", "Westmere  Police", "--kind", "district")
    assert answer.status == 0
    assert answer.out == "new.disrupt is made. Print sheet.pdf, seal it, and delete the file.\n"
    assert answer.err == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.disrupt", "sheet.pdf"]
    assert "Controller Westmere Police" in text_of(tmp_path / "sheet.pdf")
    assert "Kind District" in text_of(tmp_path / "sheet.pdf")
    assert disrupt("find", tmp_path / "new.disrupt", "exley", *ANNA).status == 0


def test_the_code_on_the_sheet_opens_the_register(disrupt, asked, tmp_path):
    asked()
    code = code_on(tmp_path / "sheet.pdf")
    register = tmp_path / "new.disrupt"
    listed = disrupt("officer", register, "list", "--user", "recovery", typed=code.lower())
    assert listed.status == 0
    assert [line.split(":")[0] for line in listed.out.splitlines()] == ["anna", "recovery"]


def test_a_mistyped_code_is_said_to_be_mistyped(disrupt, register):
    wrong = register.made.recovery_code[:-1] + "?"
    answer = disrupt("officer", register.folder, "list", "--user", "recovery", typed=wrong)
    assert answer.status == 1
    assert answer.advice[0].startswith("That is not the code on the recovery sheet")


def test_all_that_is_made_is_private_and_holds_no_passphrase(quickly, tmp_path):
    answer = quickly()
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(PASSPHRASE.encode() in content for content in files)
    assert PASSPHRASE not in answer.out + answer.err
    made = {p.relative_to(tmp_path): p.stat().st_mode & 0o777 for p in tmp_path.rglob("*")}
    folders = {tmp_path / p for p in made if (tmp_path / p).is_dir()}
    assert {made[p.relative_to(tmp_path)] for p in folders} == {0o700}
    assert {mode for p, mode in made.items() if tmp_path / p not in folders} == {0o600}


def test_a_weak_passphrase_is_warned_about_and_taken(disrupt, quickly, tmp_path):
    answer = quickly(typed="password1234")
    assert answer.status == 0
    assert answer.advice[0].startswith("This passphrase is easily guessed.")
    opened = disrupt("verify", tmp_path / "new.disrupt", *ANNA, typed="password1234")
    assert opened.status == 0


def test_a_register_without_an_administrator_says_so(quickly):
    answer = quickly(roles=("--role", "disruption-officer, auditor"))
    assert answer.status == 0
    assert answer.advice == ["Nobody here may add officers yet: only the recovery sheet can."]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"typed": "eleven char"}, "A passphrase has at least 12 characters."),
        ({"typed": ""}, "No passphrase was given."),
        ({"roles": ("--role", "king")}, "There is no role “king”."),
        ({"roles": ("--role", "auditor,king,queen")}, "There is no role “king, queen”."),
        ({"roles": ("--role", "Auditor")}, "There is no role “Auditor”."),
        ({"roles": ("--role", "")}, "There is no role “”."),
        ({"user": ("--user", "recovery")}, "“recovery” cannot be a sign-in name."),
        ({"user": ("--user", " Recovery ")}, "“ Recovery ” cannot be a sign-in name."),
        ({"user": ("--user", "  ")}, "“  ” cannot be a sign-in name."),
        ({"sheet": "new.disrupt"}, "The register and its sheet cannot have one name."),
        ({"sheet": "sub/../new.disrupt"}, "The register and its sheet cannot have one name."),
        ({"name": "no/where/new.disrupt"}, "could not be read or written"),
        ({"sheet": "no/where/sheet.pdf"}, "sheet.pdf could not be written"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(quickly, tmp_path, settings, said):
    answer = quickly(**settings)
    assert (answer.status, answer.out, len(answer.advice)) == (1, "", 2)
    assert said in answer.advice[0]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("replace", [[], ["--replace"]])
def test_a_register_is_never_replaced(asked, register, tmp_path, replace):
    before = {p: p.read_bytes() for p in register.folder.rglob("*") if p.is_file()}
    (tmp_path / "sheet.pdf").write_bytes(b"the sheet of the first")
    answer = asked(*replace, name=register.folder.name)
    assert answer.status == 1
    assert "already" in answer.advice[0]
    assert {p: p.read_bytes() for p in register.folder.rglob("*") if p.is_file()} == before
    assert (tmp_path / "sheet.pdf").read_bytes() == b"the sheet of the first"


def test_a_sheet_is_not_replaced_unasked(asked, tmp_path):
    (tmp_path / "sheet.pdf").write_bytes(b"another sheet")
    answer = asked()
    assert (answer.status, answer.advice[0]) == (1, "sheet.pdf is there already.")
    assert (tmp_path / "sheet.pdf").read_bytes() == b"another sheet"
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_sheet_is_replaced_when_asked(quickly, tmp_path):
    (tmp_path / "sheet.pdf").write_bytes(b"another sheet")
    assert quickly("--replace").status == 0
    assert recovery.is_code(code_on(tmp_path / "sheet.pdf"))
