"""What is typed for a date is understood as a person in Britain means it, or told in a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt import phrasing
from disrupt.partial import PartialDate
from disrupt.typed import read, says, settled
from tests.disrupt.dates import partials

TODAY = date(2026, 4, 19)
DAYS = st.dates(date(1000, 1, 1), date(9000, 12, 31))
PARTIALS = partials(DAYS)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *((each, "2026-05-01") for each in ("1/5/26", "1 5 26", "1.5.26", "1-5-26", "01/05/2026")),
        *((each, "2026-05-01") for each in ("1 May 2026", "1 may 26", "1st May, 2026", "1-May-26")),
        *((each, "2026-05-01") for each in ("2026-05-01", "2026/5/1", "2026 May 1", "May 1, 2026")),
        *((each, "2026-05-01") for each in ("Friday 1 May 2026", "fri 1/5/26", " 1 May  2026. ")),
        *((each, "2026-05") for each in ("May 2026", "5/2026", "05 2026", "2026-05", "MAY 2026")),
        ("2026", "2026"),
        ("0985", "0985"),
        ("3/4/2026", "2026-04-03"),
        ("Sept 2026", "2026-09"),
        ("23rd Sep 2026", "2026-09-23"),
        ("29/2/24", "2024-02-29"),
        ("today", "2026-04-19"),
        ("Yesterday", "2026-04-18"),
        ("tomorrow", "2026-04-20"),
        ("+28d", "2026-05-17"),
        ("+ 28 days", "2026-05-17"),
        ("-3d", "2026-04-16"),
        ("+2w", "2026-05-03"),
        ("+6m", "2026-10-19"),
        ("-1 year", "2025-04-19"),
        ("+0d", "2026-04-19"),
        ("about 2019", "~2019"),
        ("About May 2019", "~2019-05"),
        ("circa 1/5/2019", "~2019-05-01"),
        ("around today", "~2026-04-19"),
        ("~2019", "~2019"),
        ("~ 2019-05", "~2019-05"),
    ],
)
def test_a_date_is_understood_as_people_write_it(text, meant):
    assert str(read(text, TODAY)) == meant


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "~", "about", "aboutface", "45750", "2026-05-01-01", "1 5 26 May", "12026"),
        *("May", "Ma 2026", "Mayor 2026", "1 Mai 2026", "+28", "28d", "+28x", "+-3d", "-", "1//"),
        *("sunday", "sunday 2026", "1e3", "0x7e", "１/５/26", "١/٥/26", "²/5/26", "<b>2026</b>"),
        *("/1/5/26", "+6m 2026", "1 2 3 4", "next week", "31/31", "26/5/1/"),
    ],
)
def test_what_is_no_date_is_told_by_its_own_words(text):
    with pytest.raises(ValueError, match="is not a date: ") as refused:
        read(text, TODAY)
    assert str(refused.value).startswith(f"“{text.strip()}” is not a date: ")
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1 May", "write its year in four digits."),
        ("May 26", "write its year in four digits."),
        ("5/26", "write its year in four digits."),
        ("26", "write its year in four digits."),
        ("1/5/6", "write its year in four digits."),
        ("friday 1 may", "write its year in four digits."),
        ("5/27/2026", "there is no month 27."),
        ("2026-13", "there is no month 13."),
        ("0/2026", "there is no month 0."),
        ("0000", "there is no year 0."),
        ("29/2/26", "February 2026 has days 1 to 28."),
        ("0/5/26", "May 2026 has days 1 to 31."),
        ("31 April 2026", "April 2026 has days 1 to 30."),
        ("Monday 1 May 2026", "1 May 2026 is a Friday."),
        ("friday may 2026", "write it as 27 May 2026, May 2026 or 2026."),
        ("+99999y", "it is too far from today."),
        ("-2026y", "it is too far from today."),
        ("soon", "write it as 27 May 2026, May 2026 or 2026."),
    ],
)
def test_what_is_wrong_is_one_plain_sentence(text, why):
    with pytest.raises(ValueError, match="is not a date") as refused:
        read(text, TODAY)
    assert str(refused.value) == f"“{text}” is not a date: {why}"


@pytest.mark.parametrize(
    ("text", "year"),
    [("1/5/26", 2026), ("1/5/76", 2076), ("1/5/77", 1977), ("1/5/00", 2000), ("1/5/99", 1999)],
)
def test_a_two_digit_year_is_the_one_nearest_to_today(text, year):
    assert read(text, TODAY).year == year


@pytest.mark.parametrize(
    ("text", "year"), [("1/5/26", 2026), ("1/5/27", 1927), ("1/5/60", 1960), ("1/5/99", 1999)]
)
def test_of_a_birth_it_is_the_last_year_that_ended_so(text, year):
    assert read(text, TODAY, ahead=0).year == year


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-05-01", "Friday 1 May 2026, in 12 days"),
        ("2026-04-02", "Thursday 2 April 2026, 17 days ago"),
        ("2026-04-19", "Sunday 19 April 2026, today"),
        ("2026-04-20", "Monday 20 April 2026, tomorrow"),
        ("2026-04-18", "Saturday 18 April 2026, yesterday"),
        ("2026-07-27", "Monday 27 July 2026, in 99 days"),
        ("2026-07-28", "Tuesday 28 July 2026, in 3 months"),
        ("2027-04-19", "Monday 19 April 2027, in 1 year"),
        ("2027-05-18", "Tuesday 18 May 2027, in 1 year"),
        ("2027-05-19", "Wednesday 19 May 2027, in 1 year and 1 month"),
        ("1988-05-04", "Wednesday 4 May 1988, 37 years and 11 months ago"),
        ("2026-05", "May 2026"),
        ("2026", "2026"),
        ("~2019", "about 2019"),
        ("~2026-05-01", "about 1 May 2026"),
    ],
)
def test_a_date_is_said_with_its_weekday_and_how_far_off_it_is(day, said):
    assert says(PartialDate.read(day), TODAY) == said


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("+28d", "17 May 2026"),
        ("today", "19 April 2026"),
        ("~ tomorrow", "about 20 April 2026"),
        ("1/5/2", "1/5/2"),
        ("1/5/26", "1/5/26"),
        ("+99999y", "+99999y"),
        ("", ""),
    ],
)
def test_what_is_counted_from_today_is_settled_and_all_else_stays_as_typed(text, stays):
    assert settled(text, TODAY) == stays


@given(PARTIALS)
def test_a_date_in_words_is_read_back_the_same(known):
    assert read(phrasing.partial(known), TODAY) == known
    assert read(str(known), TODAY) == known


@given(DAYS)
def test_the_weekday_that_is_said_may_be_typed(day):
    said = says(PartialDate.of(day), TODAY)
    assert read(said.rpartition(",")[0], TODAY) == PartialDate.of(day)


@given(st.dates(date(1977, 1, 1), date(2076, 12, 31)))
def test_the_day_stands_before_the_month_however_short_it_is_written(day):
    assert read(f"{day.day}/{day.month}/{day.year % 100:02}", TODAY) == PartialDate.of(day)


def answer(text):
    """The date, or the sentence that says why there is none."""
    try:
        return str(read(text, TODAY))
    except ValueError as refused:
        return str(refused)


@given(st.text(alphabet="0123456789/.- +~abdmotuwy,\t\n’"))
def test_anything_typed_is_a_date_or_a_sentence(text):
    said = answer(text)
    assert (said[-1] == ".") == said.startswith(f"“{text.strip()}” is not a date: ")
    assert isinstance(settled(text, TODAY), str)
