"""A weak passphrase is warned about in one sentence; a good one in none."""

import pytest

from ui.strength import EASY, HARD, Strength, strength, warning

WEAK = [
    "password1234",
    "aaaaaaaaaaaa",
    "qwertyuiopas",
    "123456789012",
    "letmeinletmein",
    "november 2026",
]
GOOD = ["tallow cinder mercer", "Café crème zwölf Boote", "kettle-orbit-fjord-91", "x9$Lq!7vRw2@"]


@pytest.mark.parametrize("passphrase", WEAK)
def test_what_is_easily_guessed_is_warned_about(passphrase):
    said = warning(passphrase)
    assert said.startswith("This passphrase is easily guessed.")
    assert passphrase not in said


@pytest.mark.parametrize("passphrase", GOOD)
def test_what_is_hard_to_guess_is_not(passphrase):
    assert warning(passphrase) is None


def test_the_words_around_it_are_guessed_first():
    assert warning("Westmereharbour") is None
    assert warning("Westmereharbour", "Westmereharbour") is not None


def test_words_that_are_empty_are_no_words():
    assert warning("tallow cinder mercer", "", "anna") is None


def test_a_very_long_one_is_judged_at_once():
    assert warning("tallow cinder mercer " * 5000) is None


def test_each_strength_has_a_word_and_a_sentence():
    assert strength("aaaaaaaaaaaa") == Strength(0, "very weak", EASY)
    assert strength("tallow cinder mercer") == Strength(4, "very strong", HARD)
    assert [strength(each).says for each in GOOD] == [HARD] * len(GOOD)
