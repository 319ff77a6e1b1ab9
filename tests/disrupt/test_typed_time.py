"""Days and their times as people type them: each means what its writer meant, or is refused."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt import phrasing, typed_time
from disrupt.moments import kept, midnight
from tests.orders.by_hand import BACK, FORWARD, HOUR

TODAY = date(2026, 11, 20)
MINUTE = HOUR / 60


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 November 2026", date(2026, 11, 20)),
        (" 20/11/26 ", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
        ("20.11.2026", date(2026, 11, 20)),
        ("1 11 26", date(2026, 11, 1)),
        ("Fri 20 Nov 2026", date(2026, 11, 20)),
        ("today", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 19)),
        ("+28d", date(2026, 12, 18)),
        ("- 1 week", date(2026, 11, 13)),
        ("1 January 1900", date(1900, 1, 1)),
    ],
)
def test_a_day_without_a_time_stays_a_day(text, day):
    read = typed_time.read(text, TODAY)
    assert (type(read), read) == (date, day)


@pytest.mark.parametrize(
    "text",
    [
        "20 November 2026 15:20",
        "20 November 2026, 15:20",
        "20 November 2026,15:20",
        "  20  November  2026 ,  15:20  ",
        "20 Nov 2026 at 15:20",
        "20 Nov 2026, at 15:20",
        "20 Nov 2026 AT 15:20",
        "20/11/2026 15.20",
        "20.11.26 15.20",
        "20-11-2026 15:20",
        "Fri 20 Nov 2026 15:20",
        "Friday, 20 November 2026, 15:20",
        "2026-11-20 15:20",
        "2026-11-20T15:20",
        "2026-11-20t15:20",
        "2026-11-20T15:20+00:00",
        "today 15:20",
        "today at 3:20pm",
        "+0d 3.20 PM",
        " today 15:20 ",
        "20 Nov 2026 03:20pm",
        "20 Nov 2026 3:20 pm GMT",
        "20 Nov 2026 15:20gmt",
        "20 Nov 2026\t15:20",
    ],
)
def test_a_day_and_its_time_are_a_moment(text):
    assert typed_time.read(text, TODAY) == datetime(2026, 11, 20, 15, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time", "hour", "minute"),
    [
        ("0:00", 0, 0),
        ("00:00", 0, 0),
        ("9:05", 9, 5),
        ("09.05", 9, 5),
        ("9am", 9, 0),
        ("9 am", 9, 0),
        ("12am", 0, 0),
        ("12:30 am", 0, 30),
        ("1am", 1, 0),
        ("11:59am", 11, 59),
        ("12pm", 12, 0),
        ("12.30pm", 12, 30),
        ("1pm", 13, 0),
        ("11:59 PM", 23, 59),
        ("23:59", 23, 59),
    ],
)
def test_the_time_is_the_one_on_the_wall(time, hour, minute):
    moment = datetime(2026, 11, 20, hour, minute, tzinfo=UTC)
    assert typed_time.read(f"20 Nov 2026 {time}", TODAY) == moment
    assert typed_time.read(f"20 Jul 2026 {time}", TODAY) == moment.replace(month=7) - HOUR


@pytest.mark.parametrize("day", BACK)
@pytest.mark.parametrize(
    ("time", "hours"),
    [
        ("00:59", 0),
        ("01:30", 1),
        ("1:30am", 1),
        ("01:30 BST", 1),
        ("01:30+01:00", 1),
        ("01:30 GMT", 2),
        ("1.30 am gmt", 2),
        ("01:30 +00:00", 2),
        ("02:00", 3),
    ],
)
def test_in_the_night_when_an_hour_happens_twice_the_first_is_meant_or_the_one_named(
    day, time, hours
):
    read = typed_time.read(f"{phrasing.day(day)} {time}", TODAY)
    assert (read - midnight(day)) // HOUR == hours


@pytest.mark.parametrize("day", FORWARD)
def test_in_the_night_when_an_hour_is_left_out_it_is_refused_and_those_beside_it_are_not(day):
    before, after = (typed_time.read(f"{day} {time}", TODAY) for time in ("00:59", "02:00"))
    assert (after - before).total_seconds() == 60
    with pytest.raises(ValueError, match="never happens: that night the clocks go forward"):
        typed_time.read(f"{day} 1:30am", TODAY)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is not a date"),
        ("15:20", "“15:20” is not a date"),
        ("3pm", "“3pm” is not a date"),
        (", 15:20", "is not a date"),
        ("soon 15:20", "“soon” is not a date"),
        ("November 2026", "“November 2026” is not a whole date: write it as 27 May 2026, 15:20."),
        ("2026 15:20", "“2026” is not a whole date"),
        ("about 20 Nov 2026, 15:20", "“about 20 Nov 2026” is not a whole date"),
        ("20 Nov 15:20", "write its year in four digits"),
        ("31 Nov 2026 15:20", "November 2026 has days 1 to 30"),
        ("Mon 20 Nov 2026 15:20", "20 November 2026 is a Friday"),
        ("20 Nov 2026 15", "“20 Nov 2026 15” is not a date"),
        ("20 Nov 2026 1520", "is not a date"),
        ("20 Nov 2026 9:5", "is not a date"),
        ("20 Nov 2026 9:", "is not a date"),
        ("20 Nov 2026 15:20:00", "is not a date"),
        ("20 Nov 2026 15:20 16:20", "is not a date"),
        ("20 Nov 2026 15:20Z", "is not a date"),
        ("20 Nov 2026 ١٥:٢٠", "is not a date"),
        ("20 Nov 2026 noon", "is not a date"),
        ("20 Nov 2026 24:00", "is not in the calendar"),
        ("20 Nov 2026 12:60", "is not in the calendar"),
        ("20 Nov 2026 13pm", "“13pm” is no time of day: write it as 15:20 or 3:20 pm."),
        ("20 Nov 2026 13:05 am", "“13:05 am” is no time of day"),
        ("20 Nov 2026 0:30 am", "“0:30 am” is no time of day"),
        ("20 Nov 2026 15:20 BST", "has an offset that London did not have then"),
        ("20 Jul 2026 15:20 GMT", "has an offset that London did not have then"),
        ("31 Dec 1899", "lies outside the years 1900 to 2150"),
        ("1 Jan 2151, 15:20", "lies outside the years 1900 to 2150"),
    ],
)
def test_what_is_neither_is_refused_in_a_sentence(text, why):
    with pytest.raises(ValueError, match=r"“.*”") as refused:
        typed_time.read(text, TODAY)
    assert why in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("24/12/26 6pm", "Thursday 24 December 2026, in 34 days, at 18:00"),
        ("24/12/26", "Thursday 24 December 2026, in 34 days"),
        ("today 0:05", "Friday 20 November 2026, today, at 00:05"),
        ("2 Jul 2026 00:30", "Thursday 2 July 2026, 4 months ago, at 00:30"),
        (
            "25 Oct 2026 1:30",
            "Sunday 25 October 2026, 26 days ago, at 01:30 BST, of two that night",
        ),
        (
            "25 Oct 2026 1:30 GMT",
            "Sunday 25 October 2026, 26 days ago, at 01:30 GMT, of two that night",
        ),
        ("25 Oct 2026 2:00", "Sunday 25 October 2026, 26 days ago, at 02:00"),
    ],
)
def test_how_it_was_understood_is_said(text, said):
    assert typed_time.says(typed_time.read(text, TODAY), TODAY) == said


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("today", "20 November 2026"),
        ("today 15:20", "20 November 2026 15:20"),
        ("tomorrow, at 3pm", "21 November 2026 3pm"),
        ("+28d 09.00", "18 December 2026 09.00"),
        ("20/11/26 15:20", "20/11/26 15:20"),
        ("20/11/26", "20/11/26"),
        ("15:20", "15:20"),
        ("today at noon", "today at noon"),
        ("+99999y 15:20", "+99999y 15:20"),
        ("", ""),
    ],
)
def test_what_is_counted_from_today_becomes_that_day_and_all_else_stays_as_it_was(text, settled):
    assert typed_time.settled(text, TODAY) == settled


# Before 1972 an hour that happens twice has a name of its own in some years.
MINUTES = st.integers(0, 94_000_000).map(lambda n: datetime(1972, 1, 1, tzinfo=UTC) + n * MINUTE)


@given(MINUTES)
def test_every_moment_is_read_back_as_it_is_said(moment):
    assert typed_time.read(phrasing.when(moment), TODAY) == moment
    assert typed_time.read(phrasing.short_moment(moment), TODAY) == moment


@given(st.dates(date(1900, 1, 1), date(2150, 12, 31)))
def test_every_day_is_read_back_as_it_is_said(day):
    assert kept(typed_time.read(phrasing.when(day), TODAY)) == kept(day)


NEARLY = st.tuples(
    st.sampled_from(["20 Nov 2026", "25/10/26", "29-3-2026", "today", "2026", "9"]),
    st.sampled_from([" ", ", ", " at ", "T", ""]),
    st.text("0123456789:.apmbstg+ ", max_size=12),
).map("".join)


@given(st.text(max_size=30) | NEARLY)
def test_whatever_is_typed_is_understood_or_refused_and_never_worse(text):
    with suppress(ValueError):
        assert typed_time.says(typed_time.read(text, TODAY), TODAY)
