"""A passphrase comes by standard input, a named file or the terminal, and goes nowhere else."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from disrupt.errors import Trouble
from tests.conftest import PASSPHRASE
from tests.ui.terminal import ANNA, command
from ui import secret
from ui.secret import FILE, Secrets

OWN, NEW = "own passphrase", "new passphrase"


class Terminal(io.StringIO):
    """Somebody sits there, so nothing is read from it but what is asked for."""

    def isatty(self):
        return True

    def read(self, *_):
        raise AssertionError("A terminal is asked, not read.")


@pytest.fixture
def given(monkeypatch, tmp_path):
    """What stands on standard input, and in the named file if there is one."""

    def give(typed=b"", named=None):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        monkeypatch.delenv(FILE, raising=False)
        if named is not None:
            path = tmp_path / "secret"
            path.write_bytes(named)
            monkeypatch.setenv(FILE, str(path))
        return Secrets()

    return give


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (b"own passphrase", None),
        (b"own passphrase\n", None),
        (b"own passphrase\r\n", None),
        (b"own passphrase\nnew passphrase\n", None),
        (b"", b"own passphrase"),
        (b"", b"own passphrase\r\nnew passphrase\r\n"),
        (b"", b"\xef\xbb\xbfown passphrase\n"),
        (b"something else\n", b"own passphrase\n"),
        (b"own passphrase\n", b""),
    ],
)
def test_ones_own_is_the_first_line_of_the_file_or_of_standard_input(given, typed, named):
    assert given(typed, named).own() == OWN


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (b"own passphrase\nnew passphrase\n", None),
        (b"", b"own passphrase\nnew passphrase\n"),
        (b"new passphrase\n", b"own passphrase\n"),
        (b"own passphrase\nnew passphrase\n", b"own passphrase\n"),
        (b"something\nelse\n", b"own passphrase\nnew passphrase\n"),
    ],
)
def test_the_new_officers_is_the_second_line(given, typed, named):
    secrets = given(typed, named)
    assert (secrets.own(), secrets.of_the_new_officer()) == (OWN, NEW)


def test_a_passphrase_keeps_its_spaces_and_accents(given):
    assert given(" Café  crème ".encode()).own() == " Café  crème "


@pytest.mark.parametrize(
    ("typed", "named", "line"), [(b"", None, 1), (b"", b"", 1), (b"only one\n", None, 2)]
)
def test_the_line_that_is_missing_is_named(given, typed, named, line):
    secrets = given(typed, named)
    asked = {1: secrets.own, 2: secrets.of_the_new_officer}[line]
    with pytest.raises(Trouble, match=r"No passphrase was given\.") as trouble:
        asked()
    assert (
        trouble.value.remedy == f"Write it on line {line} of standard input, or of the file "
        "named in DISRUPT_PASSPHRASE_FILE."
    )


def test_without_any_standard_input_none_was_given(given, monkeypatch):
    secrets = given()
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(Trouble, match=r"No passphrase was given\."):
        secrets.own()


def test_standard_input_that_is_not_text_is_trouble(given):
    with pytest.raises(Trouble, match="not in UTF-8"):
        given(b"tallow \xff mercer\n").own()


def test_a_named_file_that_is_not_text_is_trouble(given):
    with pytest.raises(Trouble, match=f"The file named in {FILE} cannot be read"):
        given(named=b"tallow \xff mercer\n")


@pytest.mark.parametrize("name", ["is not there", "."])
def test_a_named_file_that_cannot_be_read_is_trouble(
    disrupt, register, monkeypatch, tmp_path, name
):
    monkeypatch.setenv(FILE, str(tmp_path / name))
    answer = disrupt("find", register.folder, "exley", *ANNA)
    what, _ = answer.advice
    assert answer.status == 1
    assert what == f"The file named in {FILE} cannot be read."


def test_none_given_opens_nothing(disrupt, register):
    answer = disrupt("find", register.folder, "exley", *ANNA, typed="")
    assert answer.status == 1
    assert answer.advice[0] == "No passphrase was given."
    assert not register.files.holder.exists()


def test_a_terminal_is_asked_for_each(monkeypatch):
    prompts = []
    monkeypatch.delenv(FILE, raising=False)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(secret, "getpass", lambda prompt: prompts.append(prompt) or OWN)
    secrets = Secrets()
    assert (secrets.own(), secrets.of_the_new_officer()) == (OWN, OWN)
    assert prompts == ["Passphrase: ", "The new officer's passphrase: ", "The same again: "]


def test_a_first_passphrase_is_typed_twice_at_a_terminal(monkeypatch):
    typed = iter([OWN, OWN, OWN, NEW])
    monkeypatch.delenv(FILE, raising=False)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(secret, "getpass", lambda prompt: next(typed))
    assert Secrets().own_first() == OWN
    with pytest.raises(Trouble, match="are not the same"):
        Secrets().own_first()


def test_a_terminal_is_asked_for_what_the_file_does_not_hold(given, monkeypatch):
    secrets = given(named=b"own passphrase\n")
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(secret, "getpass", lambda prompt: NEW)
    assert (secrets.own(), secrets.of_the_new_officer()) == (OWN, NEW)


def test_a_passphrase_in_a_file_opens_the_register(disrupt, register, robin, monkeypatch, tmp_path):
    path = tmp_path / "secret"
    path.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    monkeypatch.setenv(FILE, str(path))
    answer = disrupt("find", register.folder, "exley", *ANNA, typed="")
    assert answer.out.startswith(robin)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")
def test_nothing_of_a_passphrase_is_seen_from_outside_the_process(register, tmp_path):
    """Read while the program waits for its passphrase: afterwards it can only be the same."""
    pipe = tmp_path / "passphrase"
    os.mkfifo(pipe)
    child = subprocess.Popen(
        command("find", register.folder, "exley", *ANNA),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=os.environ | {FILE: str(pipe)},
    )
    with pipe.open("w") as line:
        seen = [Path(f"/proc/{child.pid}/{of}").read_bytes() for of in ("cmdline", "environ")]
        line.write(PASSPHRASE)
    assert child.wait() == 0
    assert not any(word.encode() in each for word in PASSPHRASE.split() for each in seen)
    assert any(str(pipe).encode() in each for each in seen)
