"""The words of the letters of licensing: each point has some, and none is left half filled."""

import pytest

from disrupt.errors import Trouble
from disrupt.lists import word_list
from disrupt.paths import resource
from orders.letter_words import filled, letters_words, need_fit, read_letters
from orders.licensing import licensing
from orders.reading import Unreadable
from tests.orders.licences import disclosure

FILE = resource("text", "licence-letters.toml")


def test_every_point_of_the_notice_has_its_words():
    wanted = {each.id for each in licensing().points}
    assert {each.point for each in letters_words().notice.parts} == wanted


def test_every_decision_and_every_sort_of_licence_has_its_words():
    notice = letters_words().notice
    assert set(notice.decided) == {each.word for each in word_list("licence_decisions").words}
    assert set(notice.returned) == {each.sort for each in licensing().sorts}


def test_every_letter_goes_by_a_clock_that_is_asked_of_such_a_disclosure():
    for each in letters_words().letters:
        assert licensing().owed_of(each.gateway, each.direction), each.id


def test_nobody_has_signed_the_words_off():
    assert letters_words().signed_off_by == ""


def test_a_sentence_that_needs_what_is_not_known_is_left_out():
    sentences = ("It ends on {ends}.", "It began on {begun}.", "That is all.")
    assert [*filled(sentences, {"ends": "1 March 2027", "begun": ""})] == [
        "It ends on 1 March 2027.",
        "That is all.",
    ]


def test_what_is_filled_in_is_never_taken_for_a_place():
    assert [*filled(["{grounds}"], {"grounds": "{why} {grounds}"})] == ["{why} {grounds}"]


@pytest.mark.parametrize("text", [None, "", "Section 2 of L-2026-0001", "XC-2026-0031"])
def test_words_that_name_nobody_in_secret_are_fit(text):
    need_fit("The grounds name", [text], ["L-2026-0001"])


@pytest.mark.parametrize(
    "text",
    [
        "As C-2026-0031.",
        "(IN-2026-0001)",
        "ds-2026-4",
        "L-2026-0002",
        "“n-2026-0001”s",
        "CAWN-2026-0001",
    ],
)
def test_words_that_name_any_record_but_those_of_the_letter_are_not(text):
    with pytest.raises(Trouble, match="which no letter names"):
        need_fit("The grounds name", ["Fit.", text], ["L-2026-0001"])


def test_a_disclosure_that_was_received_has_no_letter():
    assert letters_words().letter(disclosure("received").direction, "taxi-concern") is None


def test_a_key_that_means_nothing_is_refused(tmp_path):
    path = tmp_path / "letters.toml"
    path.write_text(f'colour = "red"\n{FILE.read_text(encoding="utf-8")}', encoding="utf-8")
    with pytest.raises(Unreadable, match="colour"):
        read_letters(path)
