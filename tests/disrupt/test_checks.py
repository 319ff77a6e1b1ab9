"""What is wrong with values: little is refused, much is said, and nothing is said twice."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.checks import Weight, plain, refusals, remarks, tidied, whole
from disrupt.fields import Kind, fields_of
from disrupt.partial import PartialDate
from disrupt.records import Attachment, Person
from disrupt.records.person import Status

TODAY = date(2026, 11, 20)
FIELDS = fields_of(Person)
OF_STATUS = fields_of(Status)
TEXTS = [f for f in FIELDS if f.kind in (Kind.TEXT, Kind.LONG, Kind.CHOICE)]
LISTS = [f for f in FIELDS if f.kind is Kind.LIST]


def said(**values):
    return remarks(FIELDS, tidied(FIELDS, values), TODAY)


def born(text):
    return [(each.weight, each.says) for each in said(born=PartialDate.read(text))]


@pytest.mark.parametrize(
    "text", ["2026-11-21", "2026-12", "2027", "~2027", "~2026-12", "9999-12-31"]
)
def test_a_birth_in_the_future_is_refused(text):
    assert born(text) == [(Weight.REFUSED, "Born is in the future.")]


@pytest.mark.parametrize(
    "text",
    ["2026-11-19", "2026-11", "2026", "~2026", "1988-05-04", "1906", "1906-11-20", "1906-11"],
)
def test_an_ordinary_birth_is_kept_without_a_word(text):
    assert born(text) == []


def test_a_birth_today_is_warned_of_and_kept():
    assert born("2026-11-20") == [(Weight.WARNED, "Born is today.")]


@pytest.mark.parametrize("text", ["1906-11-19", "1906-10", "1905", "~1850", "0001"])
def test_a_birth_more_than_120_years_ago_is_warned_of_and_kept(text):
    assert born(text) == [(Weight.WARNED, "Born is more than 120 years ago.")]


def test_a_warning_names_its_source():
    assert said(born=PartialDate.read("2026-11-20"))[0].source == "NPCC POLE DS_034"


def test_a_file_that_is_kept_nowhere_here_is_refused_beside_it_and_a_paper_is_not():
    of_file = fields_of(Attachment)
    (only,) = refusals(of_file, {"file": b"MZ\x90"}, TODAY)
    assert (only.field, only.says.split(":")[0]) == (
        "file",
        "This is none of the types that are kept here",
    )
    assert refusals(of_file, {"file": b"%PDF-1.7"}, TODAY) == ()


def test_a_birth_that_is_not_known_is_nothing_to_speak_of():
    assert said(born=None) == ()


ODD = {
    "born": PartialDate(2027),
    "sex": "mermaid",
    "linked_offences": ("sexual", "piracy"),
    "pnc_id": "not a number",
    "cro": "x",
    "ni_number": "AA",
    "driver_number": "1",
    "vehicles": ("A PLATE THAT IS FAR TOO LONG",),
    "phones": ("12",),
    "family_name": "x" * 36,
    "given_names": "Robin3",
    "whereabouts": "the moon",
    "mappa_level": "9",
}


def test_everything_that_is_odd_is_said_at_once():
    assert [each.field for each in said(**ODD)] == [f.name for f in FIELDS if f.name in ODD]


def test_of_a_person_s_values_only_the_birth_is_ever_refused():
    assert [each.field for each in refusals(FIELDS, ODD, TODAY)] == ["born"]
    assert not any(field.required for field in FIELDS)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        (
            "sex",
            "mermaid",
            "“mermaid” is not in the list “Sex or gender”; it is kept as it stands.",
        ),
        (
            "mappa_level",
            "9",
            "“9” is not in the list “MAPPA level”; it is kept as it stands.",
        ),
    ],
)
def test_a_word_that_is_in_no_list_is_kept_as_it_stands_and_said(name, value, says):
    (only,) = said(**{name: value})
    assert (only.weight, only.says) == (Weight.UNLISTED, says)
    assert only.source


def test_each_unlisted_word_of_several_is_said_by_itself():
    assert [each.weight for each in said(linked_offences=("piracy", "sexual", "arson"))] == [
        Weight.UNLISTED,
        Weight.UNLISTED,
    ]


def test_a_listed_word_is_known_in_any_case():
    assert said(linked_offences=("SEXUAL", "Drugs")) == ()


def test_an_odd_identifier_is_warned_of_with_the_standard_that_says_so():
    (only,) = said(pnc_id="2099/0000001H")
    assert only.weight is Weight.WARNED
    assert "check letter" in only.says
    assert "DS_072" in only.source


def test_an_identifier_in_its_own_form_is_kept_without_a_word():
    assert said(phones=("07700 900123", "+44 20 7946 0018"), pnc_id="99/1G") == ()


def test_a_check_is_only_made_of_what_was_said():
    assert remarks(OF_STATUS, {"on": PartialDate(2020)}, TODAY) == ()


@pytest.mark.parametrize("value", [None, ""])
def test_what_is_required_and_empty_is_missing(value):
    (only,) = refusals(OF_STATUS, {"status": value}, TODAY)
    assert (only.field, only.says) == ("status", "Status is missing.")


def test_of_a_new_record_what_is_required_and_was_not_said_is_missing():
    (only,) = refusals(OF_STATUS, whole(OF_STATUS, {"on": PartialDate(2020)}), TODAY)
    assert only.says == "Status is missing."
    assert whole(OF_STATUS, {"status": "alleged"}) == {"status": "alleged"}


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("note", "  one\r\ntwo\rthree\x00 ", "one\ntwo\nthree"),
        ("note", "a\tb; c", "a\tb; c"),
        ("note", "tele\x07phone\x1b[31m\x7f\x9f", "telephone[31m"),
        ("note", " \t\r\n\x0b ", None),
        ("note", "", None),
        ("note", "\x00", None),
        ("note", None, None),
        ("area", "Westmere\u00a0", "Westmere"),
        ("given_names", "Robin   \n Ada", "Robin Ada"),
        ("pnc_id", " 99/1g ", "1999/0000001G"),
        ("ni_number", "zz 12 34 56 a", "ZZ123456A"),
        ("pnc_id", "no such form", "no such form"),
        ("resident", False, False),
        ("resident", None, None),
        ("born", PartialDate(1988), PartialDate(1988)),
        ("aliases", ("Wren; Robin", " Wren ", "", " ; "), ("Wren", "Robin")),
        ("aliases", ("a\x00b", "ab"), ("ab",)),
        ("aliases", (), ()),
        ("aliases", (";", "\x85"), ()),
        ("phones", ("07700 900123; +44 7700 900123", "(07700) 900-123"), ("07700900123",)),
        ("vehicles", ("bd51 smr",), ("BD51SMR",)),
    ],
)
def test_values_are_tidied_into_the_form_in_which_they_are_kept(name, typed, kept):
    assert tidied(FIELDS, {name: typed}) == {name: kept}


def test_only_what_was_said_is_tidied():
    assert tidied(FIELDS, {}) == {}


@given(st.text(), st.sampled_from(TEXTS))
def test_tidying_a_text_twice_is_tidying_it_once(text, field):
    once = tidied(FIELDS, {field.name: text})
    assert tidied(FIELDS, once) == once


@given(st.lists(st.text(alphabet="a+0() ;4-/\t\n\x00é’")).map(tuple), st.sampled_from(LISTS))
def test_tidying_a_list_twice_is_tidying_it_once(texts, field):
    once = tidied(FIELDS, {field.name: texts})
    assert tidied(FIELDS, once) == once


@given(st.lists(st.text()).map(tuple), st.sampled_from(LISTS))
def test_no_value_of_a_list_is_empty_or_twice_there_or_has_a_semicolon(texts, field):
    kept = tidied(FIELDS, {field.name: texts})[field.name]
    assert all(kept)
    assert len(set(kept)) == len(kept)
    assert ";" not in "".join(kept)


@given(st.text())
def test_nothing_that_is_kept_can_move_a_cursor_or_end_a_line_oddly(text):
    assert not set(plain(text)) & set(map(chr, (*range(9), *range(11, 32), *range(127, 160))))
