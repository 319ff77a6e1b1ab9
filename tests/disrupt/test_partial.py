"""A date of which only a part may be known is read, ordered and written without a guess."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.partial import PartialDate
from tests.disrupt.dates import partials

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
PARTIALS = partials(DAYS)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1985", PartialDate(1985)),
        ("1985-06", PartialDate(1985, 6)),
        ("1985-06-03", PartialDate(1985, 6, 3)),
        ("~1985", PartialDate(1985, about=True)),
        ("~1985-06", PartialDate(1985, 6, about=True)),
        ("~1985-06-03", PartialDate(1985, 6, 3, about=True)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("  1985\n", PartialDate(1985)),
        ("0001", PartialDate(1)),
    ],
)
def test_as_much_as_is_known_is_read(text, meant):
    assert PartialDate.read(text) == meant
    assert str(meant) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "85", "985", "19855", "1985-6", "1985-06-3", "1985-6-03", "20261120"),
        *("1985-06-03-01", "1985/06/03", "03/04/2026", "3 June 1985", "June 1985", "198५"),
        *("~", "~~1985", "1985~", "~ 1985", "-1985", "+1985", "c1985", "1985-", "1985-06-"),
        *(
            "１９８５",
            "１９８５-０６",
            "١٩٨٥",
            "1985-06-03T00:00",
            "1985-06-03 00:00",
            "45750",
            "19 85",
        ),
    ],
)
def test_what_is_no_date_is_refused_by_its_own_words(text):
    with pytest.raises(ValueError, match="is not a date: write it as") as refused:
        PartialDate.read(text)
    assert f"“{text}”" in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        *("0000", "0000-01", "1985-00", "1985-13", "1985-06-00", "1985-06-31", "1985-00-01"),
        *("2026-02-30", "2026-02-29", "1900-02-29", "~2026-11-31"),
    ],
)
def test_what_is_not_in_the_calendar_is_refused(text):
    with pytest.raises(ValueError, match=rf"“{text}” is not a date in the calendar\."):
        PartialDate.read(text)


@pytest.mark.parametrize("parts", [(0,), (1985, 13), (1985, 2, 30), (1985, None, 3), (1985, 0, 3)])
def test_no_such_date_can_be_made(parts):
    with pytest.raises(ValueError, match=r"day|month|year"):
        PartialDate(*parts)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1985", date(1985, 1, 1), date(1985, 12, 31)),
        ("~1985", date(1985, 1, 1), date(1985, 12, 31)),
        ("1985-06", date(1985, 6, 1), date(1985, 6, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("1985-06-03", date(1985, 6, 3), date(1985, 6, 3)),
    ],
)
def test_a_partial_date_reaches_from_its_first_day_to_its_last(text, first, last):
    meant = PartialDate.read(text)
    assert (meant.earliest(), meant.latest()) == (first, last)


def test_dates_stand_in_order_and_the_less_known_first():
    texts = [
        "1986",
        "1985-06-03",
        "~1985",
        "1985-06",
        "1985",
        "1985-01",
        "1985-01-01",
        "1984-12-31",
    ]
    assert [str(each) for each in sorted(map(PartialDate.read, texts))] == [
        "1984-12-31",
        "1985",
        "1985-01",
        "1985-01-01",
        "~1985",
        "1985-06",
        "1985-06-03",
        "1986",
    ]


def test_a_whole_day_is_a_partial_date_too():
    assert PartialDate.of(date(1985, 6, 3)) == PartialDate(1985, 6, 3)


@given(PARTIALS)
def test_what_was_written_is_read_back_the_same(known):
    assert PartialDate.read(str(known)) == known


@given(PARTIALS)
def test_the_first_day_is_never_after_the_last(known):
    assert known.earliest() <= known.latest()


@given(PARTIALS, PARTIALS)
def test_of_two_different_dates_one_is_the_earlier(one, other):
    assert (one < other) + (other < one) == (one != other)
