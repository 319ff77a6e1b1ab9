"""One text beside a register, which this computer's keyring opens and nothing else."""

import os

import keyring
import pytest

from disrupt.store import beside
from tests.faults.canary import forms
from tests.keyrings import InMemory, Locked

WORDS = "zqbesidecanary"


def only(register):
    (path,) = register.files.cards.iterdir()
    return path


def test_it_is_read_back_and_a_later_one_takes_its_place(register, computer):
    assert beside.kept(register.files) is None
    assert beside.keep(register.files, "first")
    assert beside.keep(register.files, WORDS)
    assert beside.kept(register.files) == WORDS
    assert only(register).stat().st_mode & 0o777 == 0o600


def test_nothing_of_it_can_be_read_without_the_keyring_nor_how_long_it_is(register, computer):
    beside.keep(register.files, "")
    empty = only(register).stat().st_size
    beside.keep(register.files, WORDS)
    raw = only(register).read_bytes()
    assert len(raw) == empty
    assert not any(shape in raw for shape in forms(WORDS))


def test_another_computer_has_a_file_of_its_own(register, computer):
    beside.keep(register.files, "here")
    keyring.set_keyring(InMemory())
    assert beside.kept(register.files) is None
    beside.keep(register.files, "there")
    assert beside.kept(register.files) == "there"
    keyring.set_keyring(computer)
    assert beside.kept(register.files) == "here"


@pytest.mark.parametrize("spoil", [lambda raw: raw[:-1], lambda raw: b"", lambda raw: b"x" + raw])
def test_what_was_changed_is_nothing(register, computer, spoil):
    beside.keep(register.files, WORDS)
    path = only(register)
    path.write_bytes(spoil(path.read_bytes()))
    assert beside.kept(register.files) is None


def test_a_keyring_that_is_locked_later_shows_nothing(register, computer):
    beside.keep(register.files, WORDS)
    keyring.set_keyring(Locked())
    assert beside.kept(register.files) is None


def test_something_else_in_the_keyring_is_replaced(register, computer):
    beside.keep(register.files, WORDS)
    for account in list(computer.kept):
        computer.kept[account] = "no key"
    assert beside.kept(register.files) is None
    assert beside.keep(register.files, WORDS)
    assert beside.kept(register.files) == WORDS


def test_where_nothing_can_be_written_nothing_is_kept(register, computer):
    register.files.cards.write_text("in the way")
    assert not beside.keep(register.files, WORDS)
    assert beside.kept(register.files) is None


def test_what_was_half_written_is_swept_away(register, computer):
    beside.keep(register.files, "first")
    half = only(register).with_name(f"{only(register).name}.1234.part")
    half.write_bytes(b"half")
    beside.keep(register.files, WORDS)
    assert not half.exists()


@pytest.mark.keyring
@pytest.mark.skipif(
    "DBUS_SESSION_BUS_ADDRESS" not in os.environ, reason="there is no Secret Service here"
)
def test_a_real_keyring_keeps_its_key(register):
    assert beside.keep(register.files, WORDS)
    assert beside.kept(register.files) == WORDS
