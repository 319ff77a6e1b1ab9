"""A name is found however it was typed, and names that sound alike meet."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.names import code, fold, sound, squashed, words

TEXT = st.text() | st.text(alphabet="oOiIlL0144+ ()-’́", max_size=20)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("O’Brien", "obrien"),
        ("O'Brien O`Brien O´Brien OʼBrien", "obrien obrien obrien obrien"),
        ("Anne-Marie", "anne marie"),
        ("Łukasz", "lukasz"),
        ("Zoë Zoe\u0308", "zoe zoe"),
        ("Straße, Øyvind & Þór", "strasse oyvind thor"),
        ("Đorđe Ægir Œuvre Işık", "dorde aegir oeuvre isik"),
        ("İstanbul", "istanbul"),
        ("Sm\u200bith\u202e Jo\ufe0fnes", "smith jones"),
        ("  “Kaz”\tKhan\n(snr.) ", "kaz khan snr"),
        ("van_der_Berg", "van der berg"),
        ("Ｏ＇Ｂｒｉｅｎ", "obrien"),
        ("قاسم", "قاسم"),
        ("", ""),
    ],
)
def test_a_text_is_folded(typed, folded):
    assert fold(typed) == folded


@given(TEXT)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(TEXT)
def test_words_and_squashed_are_made_of_the_folded_text(text):
    assert set(words(text)) == set(fold(text).split())
    assert squashed(text) == "".join(fold(text).split())


def test_words_come_in_order_and_once():
    assert words("Khan, Ali KHAN Ali-Raza") == ("khan", "ali", "raza")


def test_squashed_forms_meet_however_a_name_is_parted():
    assert squashed("Anne-Marie") == squashed("Anne Marie") == squashed("AnneMarie") == "annemarie"
    assert squashed("van der Berg") == squashed("Vanderberg") == "vanderberg"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BD5I SMR", "bd51smr"),
        ("BDO1 SMR", "BD01SMR"),
        ("BD1 OAA", "bd10aa"),
        ("2099/0000001G", "2099 OOOOOOIG"),
        ("+44 (0)7700 900123", "07700 900123"),
        ("+44 7700 900123", "07700-900-123"),
        ("0044 (0) 1632 960001", "01632 960001"),
        ("00441632 96000", "0163296000"),
    ],
)
def test_codes_meet_however_they_are_typed(one, other):
    assert code(one) == code(other)


def test_a_letter_l_stays_apart_from_a_one():
    assert code("L1") != code("11")


def test_only_a_whole_british_number_loses_its_44():
    assert code("+44 7700") == "447700"
    assert code("+353 20 912 3456") == "353209123456"


@given(TEXT)
def test_a_code_of_a_code_is_the_same(text):
    assert code(code(text)) == code(text)


ALIKE = (
    "mohamed muhammad mohammed mohammad muhammed mohamad mohd",
    "mohamed mahamed maxamed",
    "hussain hussein husein hossain xuseen",
    "ahmed ahmad ahmet axmed",
    "abdi cabdi",
    "hasan hassan xasan",
    "abdullah abdulla abdallah",
    "iqbal ikbal",
    "sheikh shaikh shaykh",
    "chaudhry choudhury chowdhury chaudhary",
    "yousuf yusuf yousef youssef",
    "siddique siddiq",
    "siddiqui siddiqi",
    "qureshi kureshi",
    "rehman rahman",
    "mahmood mehmood mahmoud mahmud",
    "syed sayed saeed",
    "dawood daud dawud",
    "aisha ayesha aysha",
    "fatima fatimah fatema",
    "usman osman ousmane",
    "ibrahim ebrahim",
    "parvez parwez pervaiz",
    "lakshmi laxmi",
    "dhillon dillon",
    "stephen steven stefan",
    "catherine katherine kathryn",
    "philip phillip filip",
    "smith smyth smythe",
    "thompson thomson",
    "clarke clark",
    "reid reed read",
    "reece rees rhys",
    "wright right",
    "knight night",
    "vaughan vaughn",
    "shepherd shepard",
    "geoffrey jeffrey",
    "george gheorghe",
    "michael micheal mikhail",
    "nicholas nicolas nikolas",
    "christopher kristofer",
    "mitchell mitchel",
    "schofield scofield",
    "sean shaun shawn",
    "oneill oneal",
    "macdonald mcdonald",
    "mccoy maccoy",
    "ciaran kieran",
    "eoin eoghan owen",
    "stewart stuart",
    "hugh hew huw",
    "kowalski kovalsky",
    "szymon shimon",
    "aleksandra alexandra",
    "rodgers rogers",
    "zhang jang",
)
APART = (
    "smith smart",
    "brown brennan",
    "jones james",
    "singh shan",
    "ali ola",
    "ali eli",
    "hassan hussain",
    "mohamed mahmood",
    "salma salim",
    "dan dana danny dun",
    "mary maria mario",
    "allan ellen",
    "wahid fahid",
    "akram ikram",
    "sara zara",
    "kevin kieran",
)


@pytest.mark.parametrize("names", ALIKE)
def test_names_that_sound_alike_share_a_key(names):
    assert len({sound(name) for name in names.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [pair for names in APART for pair in combinations(names.split(), 2)]
)
def test_names_that_only_resemble_each_other_stay_apart(one, other):
    assert sound(one) != sound(other)


@pytest.mark.parametrize("word", ["", "ng", "li", "wu", "x", "4x4", "قاسم"])
def test_a_word_too_short_or_not_latin_is_its_own_sound(word):
    assert sound(word) == word


@pytest.mark.parametrize("word", ["hhh", "bjk", "eee", "yyy", "www"])
def test_a_word_without_plain_vowels_or_consonants_still_has_a_sound(word):
    assert sound(word)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1))
def test_every_word_has_a_sound(word):
    assert sound(word)


@given(TEXT)
def test_every_word_of_any_text_has_a_sound(text):
    assert all(sound(word) for word in words(text))
