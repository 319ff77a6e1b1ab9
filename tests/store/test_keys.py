"""Passphrase to key, and what is sealed."""

import resource
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from disrupt.errors import Trouble
from disrupt.store import keys
from disrupt.store.keys import Effort, Pair, WrongKeyError
from tests.conftest import QUICK

SALT = b"0123456789abcdef"
KEY = bytes(range(32))
BOUND = b"passphrase\nanna"


@pytest.fixture
def little_memory() -> Iterator[None]:
    """64 MB more than this process has already, and no more."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + 64 * 2**20, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


def test_a_passphrase_is_the_same_however_its_accents_were_typed():
    one_sign, two_signs = "caf\u00e9 at the corner", "cafe\u0301 at the corner"
    assert one_sign != two_signs
    assert keys.stretched(one_sign, SALT, QUICK) == keys.stretched(two_signs, SALT, QUICK)


@pytest.mark.parametrize(
    "other",
    [
        "tallow cinder mercer ",
        " tallow cinder mercer",
        "Tallow cinder mercer",
        "tallow cinder merce",
        "tallow  cinder mercer",
        "tållow cinder mercer",
        "",
    ],
)
def test_any_other_passphrase_gives_another_key(other):
    right = keys.stretched("tallow cinder mercer", SALT, QUICK)
    assert keys.stretched(other, SALT, QUICK) != right


def test_another_salt_gives_another_key():
    assert keys.stretched("tallow", keys.new_salt(), QUICK) != keys.stretched("tallow", SALT, QUICK)


@pytest.mark.parametrize("effort", [Effort(2, 64, 1), Effort(1, 128, 1), Effort(1, 64, 2)])
def test_another_effort_gives_another_key(effort):
    assert keys.stretched("tallow", SALT, effort) != keys.stretched("tallow", SALT, QUICK)


def test_a_guess_at_a_passphrase_costs_256_mb_three_times_over():
    assert Effort(passes=3, memory_kib=262144, lanes=4) == keys.TODAY


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="asks Linux for its size")
def test_too_little_memory_is_said_plainly(little_memory):
    with pytest.raises(Trouble, match="not enough memory to unlock") as refusal:
        keys.stretched("tallow cinder mercer", SALT, keys.TODAY)
    assert refusal.value.remedy == "Close other programs, then try again."


def test_keys_and_salts_are_never_given_twice():
    assert len({keys.new_key() for _ in range(100)}) == 100
    assert len({keys.new_salt() for _ in range(100)}) == 100
    assert (len(keys.new_key()), len(keys.new_salt())) == (32, 16)


def test_each_purpose_has_a_key_of_its_own():
    derived = {keys.derived(KEY, purpose) for purpose in ("witness", "door", "")}
    assert len(derived | {KEY}) == 4


@given(content=some.binary(max_size=200), bound=some.binary(max_size=50))
def test_what_was_locked_away_comes_out_again(content, bound):
    assert keys.take_out(KEY, keys.lock_away(KEY, content, bound), bound) == content


def test_the_same_content_never_looks_the_same():
    assert keys.lock_away(KEY, b"secret", BOUND) != keys.lock_away(KEY, b"secret", BOUND)
    assert b"secret" not in keys.lock_away(KEY, b"secret", BOUND)


def test_a_wrong_key_opens_nothing():
    with pytest.raises(WrongKeyError):
        keys.take_out(bytes(32), keys.lock_away(KEY, b"secret", BOUND), BOUND)


@pytest.mark.parametrize("place", range(12 + 6 + 16))
def test_one_changed_bit_anywhere_opens_nothing(place):
    locked = bytearray(keys.lock_away(KEY, b"secret", BOUND))
    locked[place] ^= 1
    with pytest.raises(WrongKeyError):
        keys.take_out(KEY, bytes(locked), BOUND)


@pytest.mark.parametrize("other", [b"passphrase\nben", b"keyring\nanna", b"", BOUND + b" "])
def test_a_box_bound_to_one_thing_does_not_open_for_another(other):
    with pytest.raises(WrongKeyError):
        keys.take_out(KEY, keys.lock_away(KEY, b"secret", BOUND), other)


@pytest.mark.parametrize("key", [b"", b"short", bytes(33), bytes(64)])
def test_a_key_of_the_wrong_length_is_a_wrong_key(key):
    with pytest.raises(WrongKeyError):
        keys.take_out(key, keys.lock_away(KEY, b"secret", BOUND), BOUND)


@given(locked=some.binary(max_size=100))
def test_nonsense_is_a_wrong_key_and_nothing_worse(locked):
    with pytest.raises(WrongKeyError):
        keys.take_out(KEY, locked, BOUND)


@given(content=some.binary(max_size=200), purpose=some.text(max_size=20))
def test_what_was_sealed_to_a_public_half_the_private_half_opens(content, purpose):
    pair = Pair.new()
    assert keys.unseal(pair, keys.seal(pair.public, content, purpose), purpose) == content


def test_a_pair_is_known_by_its_private_half():
    pair = Pair.new()
    assert Pair.of(pair.private) == pair
    assert Pair.new() != pair


def test_another_pair_opens_nothing():
    sealed = keys.seal(Pair.new().public, b"secret", "slot")
    with pytest.raises(WrongKeyError):
        keys.unseal(Pair.new(), sealed, "slot")


def test_the_public_half_alone_opens_nothing():
    pair = Pair.new()
    sealed = keys.seal(pair.public, b"secret", "slot")
    with pytest.raises(WrongKeyError):
        keys.unseal(replace(pair, private=pair.public), sealed, "slot")


def test_what_was_sealed_for_one_purpose_does_not_open_for_another():
    pair = Pair.new()
    with pytest.raises(WrongKeyError):
        keys.unseal(pair, keys.seal(pair.public, b"secret", "slot"), "door")


@pytest.mark.parametrize("place", range(32 + 12 + 6 + 16))
def test_one_changed_bit_of_what_was_sealed_opens_nothing(place):
    pair = Pair.new()
    sealed = bytearray(keys.seal(pair.public, b"secret", "slot"))
    sealed[place] ^= 1
    with pytest.raises(WrongKeyError):
        keys.unseal(pair, bytes(sealed), "slot")


@given(sealed=some.binary(max_size=150))
def test_nonsense_never_opens_a_seal(sealed):
    with pytest.raises(WrongKeyError):
        keys.unseal(Pair.of(KEY), sealed, "slot")


def test_a_public_half_of_nothing_is_refused():
    with pytest.raises(WrongKeyError):
        keys.unseal(Pair.of(KEY), bytes(32) + bytes(40), "slot")
