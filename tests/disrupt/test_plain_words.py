"""The words that a passphrase is offered of: plain, many, and worth what their list says."""

import math
import re

from disrupt import officers
from disrupt.paths import resource


def test_three_words_are_drawn_anew_each_time_and_are_long_enough():
    drawn = {officers.three_words() for _ in range(50)}
    assert len(drawn) == 50
    for words in drawn:
        officers.check_passphrase(words)
        assert set(words.split()) <= set(officers.plain_words())


def test_the_words_are_many_plain_and_each_stands_once():
    words = officers.plain_words()
    assert len(words) == len(set(words)) >= 2048
    assert all(re.fullmatch("[a-z]{3,10}", word) for word in words)


def test_the_list_says_how_much_a_word_is_worth():
    says = resource("lists", "plain_words-licence.txt").read_text(encoding="utf-8")
    bits = math.log2(len(officers.plain_words()))
    assert f"{len(officers.plain_words()):,} plain British words" in says
    assert f"worth {bits:.1f} bits, three of them {3 * bits:.1f}." in says
