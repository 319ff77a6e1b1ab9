"""Identifiers are kept in one form, doubted in plain words, and never refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.formats import FORMATS

LIKE_AN_IDENTIFIER = st.text(alphabet="AQXSFGIR0123459/+- ()’\u200e", max_size=20)
ANYTHING = st.text() | LIKE_AN_IDENTIFIER
KINDS = st.sampled_from(sorted(FORMATS))


@given(KINDS, ANYTHING)
def test_tidying_twice_changes_nothing_more(kind, text):
    tidied = FORMATS[kind].tidy(text)
    assert FORMATS[kind].tidy(tidied) == tidied


@given(KINDS, ANYTHING)
def test_no_text_is_refused(kind, text):
    assert isinstance(FORMATS[kind].doubt(text), str | None)
    assert isinstance(FORMATS[kind].shown(text), str)


@given(KINDS, ANYTHING)
def test_a_shown_identifier_is_tidied_back_to_what_is_kept(kind, text):
    tidied = FORMATS[kind].tidy(text)
    assert FORMATS[kind].tidy(FORMATS[kind].shown(tidied)) == tidied


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_a_blank_is_no_error(kind):
    assert FORMATS[kind].doubt(FORMATS[kind].tidy("  ")) is None


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_every_format_says_where_it_comes_from(kind):
    assert FORMATS[kind].source


@pytest.mark.parametrize("kind", sorted(set(FORMATS) - {"name"}))
def test_what_is_not_understood_stays_as_typed(kind):
    assert FORMATS[kind].tidy("  see  the Blue file ") == "see the Blue file"
    assert FORMATS[kind].doubt("see the Blue file").endswith(".")


KEPT_AND_TRUSTED = {
    "pnc": {
        "2099/0000001G": "2099/0000001G",
        "2099/0000002H": "2099/0000002H",
        "2099/0000003J": "2099/0000003J",
        "2099/0000013V": "2099/0000013V",
        "2099/0000057T": "2099/0000057T",
        "99/123456x": "1999/0123456X",
        "1999 / 0123456 X": "1999/0123456X",
        "1999/1234567B": "1999/1234567B",
        "20/9N": "2020/0000009N",
        "20/1234567Z": "2020/1234567Z",
        "39/1U": "1939/0000001U",
        "38/1D": "2038/0000001D",
    },
    "cro": {
        "65656/91h": "065656/91H",
        "1/07W": "000001/07W",
        "sf 39/1z": "SF39/1Z",
        "SF39/1E": "SF39/1E",
    },
    "ni_number": {"ab 12-34 56 c": "AB123456C", "AB123456": "AB123456"},
    "driver_number": {
        "morga 657054 sm9ij": "MORGA657054SM9IJ",
        "FOX99 001010 A99BC 25": "FOX99001010A99BC25",
    },
    "plate": {
        "bd51 smr": "BD51SMR",
        "A123 BCD": "A123BCD",
        "abc-123-d": "ABC123D",
        "Q 12 ABC": "Q12ABC",
        "aiz 1234": "AIZ1234",
        "1234 A": "1234A",
    },
    "postcode": {
        "ec1a1bb": "EC1A 1BB",
        "w1a 0AX": "W1A 0AX",
        "N1P  2AA": "N1P 2AA",
        "ze1 0aa": "ZE1 0AA",
        "sw1a1aa": "SW1A 1AA",
        "gir0aa": "GIR 0AA",
        "ig1 1aa": "IG1 1AA",
        "IP1 1AA": "IP1 1AA",
        "JE2 3AA": "JE2 3AA",
        "IM1 1AA": "IM1 1AA",
        "BD11 2AA": "BD11 2AA",
    },
    "phone": {
        "07700 900123": "07700900123",
        "+44 (0)7700 900123": "07700900123",
        "0044 7700-900123": "07700900123",
        "447700900123": "07700900123",
        "\u202a(01632) 960001\u202c": "01632960001",
        "01632 96000": "0163296000",
        "00 353 20 912 3456": "+353209123456",
        "+353 20 912 3456": "+353209123456",
    },
    "grade": {"2b p": "2BP", "1-A-C": "1AC", "3e": "3E"},
    "count": {"0": "0", " 1,497 ": "1497", "007": "7", "0,012": "12"},
    "name": {
        "  Anne-Marie   O’Brien ": "Anne-Marie O’Brien",
        "D'Arcy": "D'Arcy",
        "Łukasz Zoe\u0308 قاسم प्रिया": "Łukasz Zoe\u0308 قاسم प्रिया",
        "A" * 35: "A" * 35,
    },
}


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [(kind, *pair) for kind, pairs in KEPT_AND_TRUSTED.items() for pair in pairs.items()],
)
def test_a_sound_identifier_is_kept_in_one_form_and_not_doubted(kind, typed, kept):
    assert FORMATS[kind].tidy(typed) == kept
    assert FORMATS[kind].doubt(kept) is None


DOUBTED = {
    "pnc": {
        "2099/0000001H": "The check letter should be G: one character may be mistyped.",
        "99/123456S": "The check letter should be X: one character may be mistyped.",
        "20991234567G": "like 2099/0000001G",
        "1899/0123456X": "like 2099/0000001G",
        "٢٠٩٩/0000001G": "like 2099/0000001G",
    },
    "cro": {
        "65656/91G": "The check letter should be H: one character may be mistyped.",
        "SF39/000001D": "The check letter may be wrong: E was expected",
        "SF39/1A": "Z or E was expected, but standards differ for SF.",
        "SF96/1A": "from 39 to 95",
        "1234567/91H": "six digits",
    },
    "ni_number": {
        "QQ123456C": "No real NI number begins with these two letters.",
        "TN010190M": "a letter from A to D",
        "GB123456A": "No real NI number begins with these two letters.",
        "AB12345C": "six digits",
    },
    "driver_number": {
        "MORGA613054SM9IJ": "16 characters",
        "MORGA657324SM9IJ": "16 characters",
        "12345678": "16 characters",
    },
    "plate": {
        "BD00 SMR": "not a British pattern",
        "BD50SMR": "not a British pattern",
        "1-ABC-234": "not a British pattern",
        "ABCDEF 123456": "at most 11",
    },
    "postcode": {
        "Q1 1AA": "No postcode begins with Q, V or X.",
        "SM1 1CA": "The last two letters are never C, I, K, M, O or V.",
        "BJ1 1AA": "The second letter is never I, J or Z.",
        "N1L 2AA": "not used there",
        "EC1C 1AA": "not used there",
        "BD5": "a part may be missing",
        "BD1 OAA": "a letter O or I typed",
    },
    "phone": {
        "7700 900123": "The first 0 may be missing: spreadsheets drop it.",
        "01632 96": "nine or ten more digits",
        "+44 7700 9001234": "nine or ten more digits",
        "101": "nine or ten more digits",
        "07700\n9001234 and Mum": "nine or ten more digits",
    },
    "count": {
        "-5": "A count is a whole number",
        "1.5": "such as 0 or 1,497",
        "1,49": "a whole number",
        "about 12": "a whole number",
        "1" * 13: "a whole number",
    },
    "grade": {
        "B24": "A grade is a source 1 to 3",
        "4BP": "a source 1 to 3",
        "2FP": "an information A to E",
        "2BX": "a handling P or C",
    },
    "name": {
        "A" * 36: "A name has at most 35 signs.",
        "Kaz (Bradford)": "another sign",
        "Smith2": "another sign",
        "Sm\u200bith": "another sign",
    },
}


@pytest.mark.parametrize(
    ("kind", "typed", "why"),
    [(kind, *pair) for kind, pairs in DOUBTED.items() for pair in pairs.items()],
)
def test_what_looks_wrong_is_explained(kind, typed, why):
    assert why in FORMATS[kind].doubt(FORMATS[kind].tidy(typed))


@given(KINDS, ANYTHING)
def test_a_doubt_repeats_nothing_that_could_be_taken_for_markup(kind, text):
    doubt = FORMATS[kind].doubt(f"<b>{text}</b>")
    assert doubt.endswith(".")
    assert "<" not in doubt


@pytest.mark.parametrize(
    ("kind", "kept", "shown"),
    [
        ("plate", "BD51SMR", "BD51 SMR"),
        ("plate", "BD00SMR", "BD00 SMR"),
        ("plate", "A123BCD", "A123 BCD"),
        ("plate", "Q12ABC", "Q12 ABC"),
        ("plate", "ABC123D", "ABC 123D"),
        ("plate", "AIZ1234", "AIZ 1234"),
        ("plate", "1234A", "1234 A"),
        ("plate", "1ABC234", "1ABC234"),
        ("ni_number", "QQ123456C", "QQ 12 34 56 C"),
        ("ni_number", "QQ123456", "QQ 12 34 56"),
        ("driver_number", "MORGA657054SM9IJ", "MORGA 657054 SM9IJ"),
        ("driver_number", "MORGA657054SM9IJ25", "MORGA 657054 SM9IJ 25"),
        ("phone", "07700900123", "07700 900123"),
        ("phone", "02079460123", "020 7946 0123"),
        ("phone", "01144960123", "0114 496 0123"),
        ("phone", "01214960123", "0121 496 0123"),
        ("phone", "08081570123", "0808 157 0123"),
        ("phone", "0163296000", "01632 96000"),
        ("phone", "+353209123456", "+353209123456"),
        ("pnc", "2099/0000001G", "2099/0000001G"),
        ("postcode", "EC1A 1BB", "EC1A 1BB"),
        ("grade", "2BP", "2B P"),
        ("grade", "2B", "2B"),
        ("name", "O’Brien", "O’Brien"),
    ],
)
def test_an_identifier_is_shown_as_people_read_it(kind, kept, shown):
    assert FORMATS[kind].shown(kept) == shown
