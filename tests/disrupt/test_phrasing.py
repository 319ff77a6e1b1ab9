"""One voice for values: months in words, yes and no, and codes said."""

from datetime import UTC, date, datetime

import pytest

from disrupt import phrasing
from disrupt.fields import fields_of
from disrupt.partial import PartialDate
from disrupt.records import Order, Person
from disrupt.records.person import Photograph, Status

FIELDS = {f.name: f for kind in (Order, Photograph, Status, Person) for f in fields_of(kind)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1985", "1985"),
        ("~1985", "about 1985"),
        ("1985-06", "June 1985"),
        ("~1985-06", "about June 1985"),
        ("1985-06-03", "3 June 1985"),
        ("~1985-06-03", "about 3 June 1985"),
    ],
)
def test_a_partial_date_says_no_more_than_is_known(text, words):
    assert phrasing.partial(PartialDate.read(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1985", "1985"),
        ("~1985-06", "about Jun 1985"),
        ("1985-06-03", "03 Jun 1985"),
        ("~1985-12-13", "about 13 Dec 1985"),
    ],
)
def test_in_a_table_a_partial_date_is_short(text, words):
    assert phrasing.in_a_table(FIELDS["born"], PartialDate.read(text)) == words


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("recorded_on", date(2026, 4, 1), "01 Apr 2026"),
        ("note", "Seen at the rank,\n  most nights.", "Seen at the rank, most nights."),
        ("also_victim", False, "no"),
        ("aliases", ("Wren", "Big Tam"), "Wren, Big Tam"),
        ("aliases", (), ""),
        ("born", None, ""),
    ],
)
def test_in_a_table_a_value_takes_one_line_and_nothing_takes_none(name, value, words):
    assert phrasing.in_a_table(FIELDS[name], value) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 20, 9, 14, tzinfo=UTC), "20 November 2026 09:14"),
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), "2 July 2026 00:30"),
        (datetime(2026, 10, 24, 23, 59, tzinfo=UTC), "25 October 2026 00:59"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "25 October 2026 01:30 BST"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "25 October 2026 01:30 GMT"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "25 October 2026 02:00"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "29 March 2026 02:00"),
    ],
)
def test_a_moment_is_said_as_the_clock_on_the_wall_shows_it(moment, words):
    assert phrasing.moment(moment) == phrasing.when(moment) == words


@pytest.mark.parametrize(
    ("when", "words", "short"),
    [
        (date(2026, 4, 1), "1 April 2026", "01 Apr 2026"),
        (datetime(2026, 4, 1, tzinfo=UTC), "1 April 2026 01:00", "01 Apr 2026 01:00"),
        (datetime(2026, 12, 31, 0, 0, tzinfo=UTC), "31 December 2026 00:00", "31 Dec 2026 00:00"),
        (
            datetime(2026, 10, 25, 1, 5, tzinfo=UTC),
            "25 October 2026 01:05 GMT",
            "25 Oct 2026 01:05 GMT",
        ),
    ],
)
def test_a_day_is_said_without_a_time_and_a_moment_with_it(when, words, short):
    assert phrasing.when(when) == phrasing.shown(FIELDS["made"], when) == words
    assert phrasing.in_a_table(FIELDS["made"], when) == short


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("family_name", None, "not recorded"),
        ("aliases", (), "not recorded"),
        ("family_name", "O'Brien", "O'Brien"),
        ("aliases", ("Wren", "Lark"), "Wren, Lark"),
        ("resident", True, "yes"),
        ("resident", False, "no"),
        ("born", PartialDate(1988), "1988"),
        ("recorded_on", date(2026, 4, 1), "1 April 2026"),
        ("picture", b"x" * 1234, "a file of no known type of 1,234 bytes"),
        ("phones", ("07700900123", "02079460018"), "07700 900123, 020 7946 0018"),
        ("vehicles", ("BD51SMR",), "BD51 SMR"),
        ("ni_number", "ZZ123456A", "ZZ 12 34 56 A"),
        ("sex", "mermaid", "mermaid"),
        ("status", "charged", "Charged, not convicted"),
        ("power", "sro", "Sexual risk order"),
        ("power", "a power of our own", "a power of our own"),
        ("made", None, "not recorded"),
        ("facts", ("rank=inspector", "hours=24"), "rank=inspector, hours=24"),
        ("note", "one\ntwo", "one\ntwo"),
    ],
)
def test_a_value_is_shown_in_words(name, value, words):
    assert phrasing.shown(FIELDS[name], value) == words


def test_a_code_from_a_list_is_said_and_not_shown():
    assert phrasing.shown(FIELDS["ethnicity_observed"], "ic3") == "Black"
    assert phrasing.shown(FIELDS["ethnicity_observed"], "IC0").startswith("Not known")
