"""Names left out of free words: every form of them, and no word that is no name."""

import pytest

from orders.hiding import hiding

GONE = "[gone]"
FORMS = (
    "Exley, Robin",
    "Robin Exley",
    "exley robin",
    "ROBIN EXLEY",
    "Robin Lee Exley",
    "Exley, Robin Lee",
    "Robin  Exley",
    "Robin\u200b Exley",
)


@pytest.mark.parametrize("said", FORMS)
def test_somebody_is_left_out_however_they_are_written(said):
    hide = hiding(["Exley, Robin Lee, born 4 March 1994"], [f"Not to meet {said}."], GONE)
    assert hide(f"Not to meet {said}.") == f"Not to meet {GONE}."


@pytest.mark.parametrize("said", ["Rex", "REX", "Rex's", "(Rex)"])
def test_one_word_is_a_name_where_it_begins_with_a_capital(said):
    assert hiding(["Rex"], [said], GONE)(said) == said.replace("Rex", GONE).replace("REX", GONE)


@pytest.mark.parametrize("said", ["rex", "Rexham", "T-Rex1"])
def test_what_is_no_name_stays(said):
    assert hiding(["Rex"], [said], GONE)(said) == said


@pytest.mark.parametrize("sign", "'‘’ʼ´`")
def test_an_apostrophe_is_one_whichever_it_is(sign):
    text = f"seen with Tara O{sign}Shea"
    assert hiding(["O'Shea, Tara"], [text], GONE)(text) == f"seen with {GONE}"


def test_one_letter_that_is_written_in_two_ways_is_one():
    texts = ["ROBİN EXLEY", "Robın Exley"]
    hide = hiding(["Exley, Robin"], texts, GONE)
    assert [hide(each) for each in texts] == [GONE, GONE]


def test_of_several_texts_each_is_left_without_the_names_in_it():
    texts = ["Rex met Robin Exley", "Robin Exley, and Rex", "Rex", "nobody", "Rex"]
    hide = hiding(["Rex", "Exley, Robin"], texts, GONE)
    assert [hide(each) for each in texts] == [
        f"{GONE} met {GONE}",
        f"{GONE}, and {GONE}",
        GONE,
        "nobody",
        GONE,
    ]


def test_words_without_a_name_stay_as_they_were_written():
    hide = hiding(["Rex"], ["Rex", "two  gaps\nand a line"], GONE)
    assert hide("two  gaps\nand a line") == "two  gaps\nand a line"


def test_of_names_that_do_not_occur_nothing_is_looked_for():
    assert hiding(["Rex", "Exley, Robin", " , "], ["Robin and Terry"], GONE) is str


def test_a_name_to_keep_stays_also_where_part_of_it_is_somebody_else():
    texts = ["Exley, Robin", "Robin Exley-Smith", "Robin"]
    hide = hiding(["Robin", "Exley-Smith, Robin", "Exley, Robin"], texts, GONE, ["Exley, Robin"])
    assert [hide(each) for each in texts] == ["Exley, Robin", GONE, GONE]


def test_what_was_put_there_is_hidden_no_second_time():
    hide = hiding(["gone", "Rex"], ["Rex, and [gone]"], GONE)
    assert hide(hide("Rex, and gone")) == hide("Rex, and gone") == f"{GONE}, and {GONE}"
