"""A cell is read as it was written, and opens in a spreadsheet as text."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.checks import tidied
from disrupt.fields import Field, Kind, Seen
from disrupt.partial import PartialDate
from disrupt.sheets import cells


def field(kind):
    return Field("it", "It", kind, Seen.FACTS)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.TEXT, "Exley", "Exley"),
        (Kind.TEXT, "  Exley ", "Exley"),
        (Kind.TEXT, "", None),
        (Kind.TEXT, " \t", None),
        (Kind.TEXT, "0012", "0012"),
        (Kind.LONG, "one\ntwo", "one\ntwo"),
        (Kind.CHOICE, "charged", "charged"),
        (Kind.PICTURE, "a.jpg", "a.jpg"),
        (Kind.LIST, "Wren; Lark", ("Wren", "Lark")),
        (Kind.LIST, "Wren;Lark ;; ", ("Wren", "Lark")),
        (Kind.LIST, "", ()),
        (Kind.YES_NO, "yes", True),
        (Kind.YES_NO, "NO", False),
        (Kind.YES_NO, "Y", True),
        (Kind.YES_NO, "false", False),
        (Kind.YES_NO, "1", True),
        (Kind.YES_NO, "", None),
        (Kind.YES_NO, "perhaps", None),
        (Kind.PARTIAL, "~1985-06", PartialDate(1985, 6, about=True)),
        (Kind.PARTIAL, " ", None),
        (Kind.EXPIRY, "2027", PartialDate(2027)),
        (Kind.DATE, "2026-11-20", date(2026, 11, 20)),
        (Kind.DATE, " 2026-11-20 ", date(2026, 11, 20)),
        (Kind.DATE, "", None),
        (Kind.WHEN, "2026-11-20", date(2026, 11, 20)),
        (Kind.WHEN, " 2026-11-20T09:14 ", datetime(2026, 11, 20, 9, 14, tzinfo=UTC)),
        (Kind.WHEN, "2026-07-02T00:30", datetime(2026, 7, 1, 23, 30, tzinfo=UTC)),
        (Kind.WHEN, "2026-10-25T01:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (Kind.WHEN, "2026-10-25T01:30+00:00", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        (Kind.WHEN, " ", None),
    ],
)
def test_a_cell_is_read_as_its_field_means_it(kind, text, value):
    assert cells.read(field(kind), text) == value


def test_a_day_stays_a_day_and_a_moment_at_midnight_stays_a_moment():
    assert type(cells.read(field(Kind.WHEN), "2026-11-20")) is date
    assert type(cells.read(field(Kind.WHEN), "2026-11-20T00:00")) is datetime


@pytest.mark.parametrize(
    "text", ["03/04/2026", "2026-02-30", "2026-11", "~2026", "2026-03-29T01:30"]
)
def test_what_is_neither_a_day_nor_a_moment_is_told(text):
    with pytest.raises(ValueError, match=rf"^“{text}” .*\.$"):
        cells.read(field(Kind.WHEN), text)


@pytest.mark.parametrize("kind", [Kind.PARTIAL, Kind.EXPIRY, Kind.DATE])
@pytest.mark.parametrize("text", ["03/04/2026", "45750", "2026-02-30", "today", "20261120"])
def test_a_date_that_cannot_be_read_is_told_in_its_own_words(kind, text):
    with pytest.raises(ValueError, match=re.escape(f"“{text}” is not a date")):
        cells.read(field(kind), text)


@pytest.mark.parametrize("text", ["2026", "2026-11", "~2026-11-20"])
def test_where_a_whole_day_is_wanted_a_part_of_one_is_not_enough(text):
    with pytest.raises(ValueError, match=rf"“{text}” is not a whole date, such as 2026-11-20\."):
        cells.read(field(Kind.DATE), text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ((), ""),
        (True, "yes"),
        (False, "no"),
        (("Wren", "Lark"), "Wren; Lark"),
        (PartialDate(1985, 6, about=True), "~1985-06"),
        (date(2026, 11, 20), "2026-11-20"),
        (datetime(2026, 11, 20, tzinfo=UTC), "2026-11-20T00:00"),
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), "2026-07-02T00:30"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25T01:30+00:00"),
        ("0012", "0012"),
        ("O'Brien", "O'Brien"),
        ("'tis", "'tis"),
    ],
)
def test_a_value_is_written_in_one_way(value, text):
    assert cells.write(value) == text


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1-1", "-2", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x","y")'),
        *("＝1+1", "＋1", "－1", "＠x", "'=1", "''=1", "'+a", "+44 7700x", "+", "+;", "-"),
        *("=cmd|'/C calc'!A0", "+44 7700 900123; =1+1"),
    ],
)
def test_what_a_spreadsheet_would_take_for_a_formula_is_marked_and_read_back(text):
    written = cells.write(text)
    assert written == f"'{text}"
    assert cells.unmarked(written) == text


@pytest.mark.parametrize(
    "value",
    [
        "+33123456789",
        "+44 7700 900123",
        ("+33123456789",),
        ("+33123456789", "07700900123"),
        ("+33123456789", "+4912345678"),
    ],
)
def test_a_phone_number_stays_readable(value):
    assert cells.write(value).startswith("+")


@pytest.mark.parametrize("value", [("=a", "b"), ("-", "+1"), ("'=a",)])
def test_a_list_that_begins_like_a_formula_is_marked_and_read_back(value):
    written = cells.write(value)
    assert written.startswith("'")
    assert cells.read(field(Kind.LIST), written) == value


NASTY = st.text(alphabet="=+-@'\t\r\n;\"a1 ＝,é\u200b\u202e", max_size=8) | st.text(max_size=8)


@given(NASTY)
def test_any_text_that_is_kept_is_read_back_as_it_was(text):
    kept = tidied((field(Kind.LONG),), {"it": text})["it"]
    assert cells.read(field(Kind.LONG), cells.write(kept)) == kept


@given(st.lists(NASTY).map(tuple))
def test_any_list_that_is_kept_is_read_back_as_it_was(texts):
    kept = tidied((field(Kind.LIST),), {"it": texts})["it"]
    assert cells.read(field(Kind.LIST), cells.write(kept)) == kept


@given(NASTY)
def test_no_cell_begins_as_a_formula_unless_it_is_a_phone_number(text):
    written = cells.write(text)
    assert written[:1] not in set("=-@\t\r") or written == ""
    assert not written.startswith("+") or set(written) <= set("+0123456789 ;")
