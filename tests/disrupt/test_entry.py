"""A value is written as a person would type it, and what they type is the value they meant."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt import entry
from disrupt.checks import tidied
from disrupt.fields import Field, Kind, Seen, fields_of
from disrupt.lists import word_list
from disrupt.partial import PartialDate
from disrupt.records import RECORDS, Order, Person
from disrupt.records.person import Photograph, Status

TODAY = date(2026, 4, 19)
KINDS = (Photograph, Status, Order, Person)
FIELDS = {each.name: each for kind in KINDS for each in fields_of(kind)}
LISTED = [f for kind in RECORDS.values() for f in fields_of(kind) if f.choices]
WORDS = [(f, word) for f in LISTED for word in (*word_list(f.choices).words,)]


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("area", "Westmere", "Westmere"),
        ("area", None, ""),
        ("note", "one\ntwo", "one\ntwo"),
        ("born", PartialDate(1988, 5, 4), "4 May 1988"),
        ("born", PartialDate(1988, about=True), "about 1988"),
        ("whereabouts_until", PartialDate(2026, 5), "May 2026"),
        ("recorded_on", date(2026, 4, 1), "1 April 2026"),
        ("resident", True, "yes"),
        ("resident", False, "no"),
        ("resident", None, ""),
        ("ethnicity_self", "W1", "White British"),
        ("ethnicity_self", "O1", "Chinese (16+1, now A4)"),
        ("sex", "mermaid", "mermaid"),
        ("linked_offences", ("sexual", "piracy"), "sexual; piracy"),
        ("linked_offences", (), ""),
        ("picture", b"\x00\xff", "AP8="),
        ("power", "sro", "Sexual risk order"),
        ("made", date(2026, 4, 1), "1 April 2026"),
        ("made", datetime(2026, 4, 1, 8, 14, tzinfo=UTC), "1 April 2026 09:14"),
        ("made", datetime(2026, 12, 31, tzinfo=UTC), "31 December 2026 00:00"),
        ("made", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "25 October 2026 01:30 BST"),
        ("made", datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "25 October 2026 01:30 GMT"),
        ("made", None, ""),
    ],
)
def test_a_value_is_written_as_it_is_typed_and_read_back_the_same(name, value, text):
    assert entry.write(FIELDS[name], value) == text
    assert entry.read(FIELDS[name], text, TODAY) == value


@pytest.mark.parametrize(
    ("name", "kept", "text"),
    [
        ("phones", ("01632960147", "07700900123"), "01632 960147; 07700 900123"),
        ("ni_number", "ZZ123456A", "ZZ 12 34 56 A"),
        ("vehicles", ("BD51SMR",), "BD51 SMR"),
    ],
)
def test_an_identifier_is_written_with_spaces_and_kept_without_them(name, kept, text):
    assert entry.write(FIELDS[name], kept) == text
    typed = {name: entry.read(FIELDS[name], text, TODAY)}
    assert tidied((FIELDS[name],), typed) == {name: kept}


@pytest.mark.parametrize(
    ("name", "text", "meant"),
    [
        ("ethnicity_self", "white british", "W1"),
        ("ethnicity_self", " w1 ", "W1"),
        ("ethnicity_self", "Martian", "Martian"),
        ("sex", "FEMALE", "female"),
        ("linked_offences", "Sexual;;drugs ; arson;", ("sexual", "drugs", "arson")),
        ("linked_offences", " ; ", ()),
        ("aliases", "Bobby; Rez", ("Bobby", "Rez")),
        ("area", "  ", None),
        ("born", " ", None),
        ("born", "1/5/60", PartialDate(1960, 5, 1)),
        ("whereabouts_until", "1/5/60", PartialDate(2060, 5, 1)),
        ("whereabouts_until", "+28d", PartialDate(2026, 5, 17)),
        ("recorded_on", "today", TODAY),
        ("made", "today", TODAY),
        ("made", "1/4/26 9.14am", datetime(2026, 4, 1, 8, 14, tzinfo=UTC)),
        ("made", "25 Oct 2026, 01:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("made", " ", None),
        ("resident", "", None),
    ],
)
def test_what_is_typed_is_the_value_that_was_meant(name, text, meant):
    assert entry.read(FIELDS[name], text, TODAY) == meant


@pytest.mark.parametrize("text", ["May 2026", "about 1 May 2026", "2026"])
def test_where_a_whole_date_is_needed_a_partial_one_is_told(text):
    with pytest.raises(ValueError, match=f"“{text}” is not a whole date: write it as 27 May"):
        entry.read(FIELDS["recorded_on"], text, TODAY)
    with pytest.raises(ValueError, match=f"“{text}” is not a whole date: write it as 27 May"):
        entry.read(FIELDS["made"], text, TODAY)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("born", "1/5/60", "Sunday 1 May 1960, 65 years and 11 months ago"),
        ("whereabouts_until", "+28d", "Sunday 17 May 2026, in 28 days"),
        ("born", "1960", "1960"),
        ("made", "24/12/26 6pm", "Thursday 24 December 2026, in 8 months, at 18:00"),
        ("made", "yesterday", "Saturday 18 April 2026, yesterday"),
        ("made", "24/12/26 25:00", ""),
        ("made", "May 2026", ""),
        ("born", "1/5/", ""),
        ("born", "", ""),
        ("area", "today", ""),
    ],
)
def test_how_a_date_was_understood_is_said(name, text, said):
    assert entry.says(FIELDS[name], text, TODAY) == said


@pytest.mark.parametrize(("field", "word"), WORDS)
def test_every_word_of_a_list_is_read_from_what_it_says_and_has_no_semicolon(field, word):
    assert ";" not in word.says
    assert entry.read(field, word.says, TODAY) in (word.word, (word.word,))
    assert word.says in entry.offered(field)


def test_a_field_without_a_list_offers_no_words():
    assert entry.offered(Field("x", "X", Kind.CHOICE, Seen.FACTS)) == ()


def test_every_kind_can_be_typed():
    assert set(entry.READ) == set(Kind)


@given(st.lists(st.text(min_size=1).filter(lambda text: text == text.strip() and ";" not in text)))
def test_several_words_are_read_back_as_they_were(words):
    value = tuple(words)
    assert entry.read(FIELDS["aliases"], entry.write(FIELDS["aliases"], value), TODAY) == value
