"""Days and moments as they are written, and the two nights a year on which the clocks change."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.clock import LONDON, wall_time
from disrupt.moments import (
    NotADate,
    Read,
    as_an_end,
    beginning,
    day_of,
    ending,
    from_kept,
    happens_twice,
    is_when,
    kept,
    midnight,
    never_was,
    read_when,
    written,
)
from tests.orders.by_hand import BACK, FORWARD, HOUR, SUMMERS


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("  2026-11-20\n", date(2026, 11, 20)),
        ("2028-02-29", date(2028, 2, 29)),
        ("1900-01-01", date(1900, 1, 1)),
        ("2150-12-31", date(2150, 12, 31)),
        ("2026-11-20T09:14", datetime(2026, 11, 20, 9, 14, tzinfo=UTC)),
        ("2026-11-20T09:14+00:00", datetime(2026, 11, 20, 9, 14, tzinfo=UTC)),
        ("2026-07-01T09:14", datetime(2026, 7, 1, 8, 14, tzinfo=UTC)),
        ("2026-07-01T09:14+01:00", datetime(2026, 7, 1, 8, 14, tzinfo=UTC)),
        ("2026-07-01T00:00", datetime(2026, 6, 30, 23, 0, tzinfo=UTC)),
    ],
)
def test_a_day_or_a_moment_is_read_as_london_time(text, read):
    assert read_when(text) == Read(read)
    assert type(read_when(text).when) is type(read)
    assert is_when(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "20/11/2026",
        "2026-11",
        "20261120",
        "2026-1-2",
        "2026-11-20T",
        "2026-11-20 09:14",
        "2026-11-20t09:14",
        "2026-11-20T9:14",
        "2026-11-20T09:14:00",
        "2026-11-20T09:14Z",
        "2026-11-20T09:14+0000",
        "2026-11-20+00:00",
        "٢٠٢٦-١١-٢٠",
        "2026-11-20\n2026-11-21",
        "None",
    ],
)
def test_what_is_written_otherwise_is_refused_with_an_example_of_how_to_write_it(text):
    with pytest.raises(NotADate, match=r"is not a date such as 2026-11-20, nor a moment such as"):
        read_when(text)
    assert not is_when(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29",
        "2100-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-11-31",
        "0000-01-01",
        "2026-11-20T24:00",
        "2026-11-20T23:60",
    ],
)
def test_what_is_not_in_the_calendar_is_refused(text):
    with pytest.raises(NotADate, match=rf"“{text}” is not in the calendar\."):
        read_when(text)


@pytest.mark.parametrize("text", ["1899-12-31", "2151-01-01", "0001-01-01", "9999-12-31T23:59"])
def test_a_year_that_can_only_be_a_slip_is_refused(text):
    with pytest.raises(NotADate, match="lies outside the years 1900 to 2150"):
        read_when(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20T09:14+01:00",
        "2026-07-01T09:14+00:00",
        "2026-07-01T09:14-01:00",
        "2026-11-20T09:14-00:00",
        "2026-10-25T01:30+02:00",
        "2026-10-25T02:00+01:00",
        "2026-10-25T00:59+00:00",
    ],
)
def test_an_offset_that_london_did_not_have_then_is_refused(text):
    with pytest.raises(NotADate, match="has an offset that London did not have then"):
        read_when(text)


@pytest.mark.parametrize("day", BACK)
def test_of_the_hour_that_happens_twice_the_first_is_taken_unless_the_offset_says_which(day):
    first, second = read_when(f"{day}T01:30+01:00").when, read_when(f"{day}T01:30+00:00").when
    assert second - first == HOUR
    assert first < SUMMERS[day.year][1] < second
    assert read_when(f"{day}T01:30").when == first


@pytest.mark.parametrize("day", BACK)
@pytest.mark.parametrize(
    ("clock", "needed"),
    [
        ("", False),
        ("T00:59", False),
        ("T01:00", True),
        ("T01:59", True),
        ("T01:30+00:00", False),
        ("T01:30+01:00", False),
        ("T02:00", False),
    ],
)
def test_an_offset_is_asked_for_only_in_the_hour_that_happens_twice(day, clock, needed):
    assert read_when(f"{day}{clock}").is_one_of_two is needed


@pytest.mark.parametrize("day", BACK)
@pytest.mark.parametrize(
    ("clock", "twice"),
    [
        ("00:59", False),
        ("01:00+01:00", True),
        ("01:59+01:00", True),
        ("01:00+00:00", True),
        ("01:59+00:00", True),
        ("02:00", False),
    ],
)
def test_both_of_the_two_hours_are_known_to_happen_twice(day, clock, twice):
    assert happens_twice(read_when(f"{day}T{clock}").when.astimezone(LONDON)) is twice


@pytest.mark.parametrize("day", BACK)
@pytest.mark.parametrize("clock", ["01:00+01:00", "01:59+01:00", "01:00+00:00", "01:59+00:00"])
def test_either_of_the_two_hours_is_written_as_it_was_read(day, clock):
    assert wall_time(read_when(f"{day}T{clock}").when) == f"{day}T{clock}"


@pytest.mark.parametrize("day", FORWARD)
@pytest.mark.parametrize("clock", ["01:00", "01:30", "01:59", "01:30+00:00", "01:30+01:00"])
def test_the_hour_that_never_was_is_refused(day, clock):
    with pytest.raises(NotADate, match="never happens: that night the clocks go forward"):
        read_when(f"{day}T{clock}")
    assert never_was(datetime.fromisoformat(f"{day}T{clock[:5]}"))


@pytest.mark.parametrize("day", FORWARD)
def test_the_minutes_beside_the_hour_that_never_was_follow_one_another(day):
    before, after = read_when(f"{day}T00:59").when, read_when(f"{day}T02:00").when
    assert (after - before).total_seconds() == 60
    assert after == SUMMERS[day.year][0]


@pytest.mark.parametrize("day", [*FORWARD, *BACK])
@pytest.mark.parametrize("clock", ["00:00", "00:59", "02:00", "23:59"])
def test_every_other_time_of_those_days_is_written_as_it_was_read(day, clock):
    assert wall_time(read_when(f"{day}T{clock}").when) == f"{day}T{clock}"
    assert not never_was(datetime.fromisoformat(f"{day}T{clock}"))


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (date(2026, 7, 1), date(2026, 7, 1)),
        (datetime(2026, 6, 30, 22, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 11, 20, 23, 59, tzinfo=UTC), date(2026, 11, 20)),
        (datetime(2026, 11, 21, 0, 0, tzinfo=UTC), date(2026, 11, 21)),
    ],
)
def test_a_moment_lies_on_its_day_in_london(when, day):
    assert day_of(when) == day


def test_a_day_runs_from_one_midnight_in_london_to_the_next_and_a_moment_is_its_own_end():
    day, moment = date(2026, 7, 1), datetime(2026, 7, 1, 8, 14, tzinfo=UTC)
    assert beginning(day) == midnight(day) == datetime(2026, 6, 30, 23, tzinfo=UTC)
    assert ending(day) == datetime(2026, 7, 1, 23, tzinfo=UTC)
    assert beginning(moment) == ending(moment) == moment


@pytest.mark.parametrize(("days", "hours"), [(FORWARD, 23), (BACK, 25)])
def test_the_days_on_which_the_clocks_change_are_an_hour_shorter_or_longer(days, hours):
    assert {ending(day) - beginning(day) for day in days} == {hours * HOUR}


@pytest.mark.parametrize(
    "text",
    ["2026-11-20", "2026-11-20T09:14", "2026-07-01T00:00", "2026-10-25T01:30+00:00"],
)
def test_a_date_is_written_as_it_is_read(text):
    assert written(read_when(text).when) == text


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (date(2026, 11, 20), "2026-11-20"),
        (datetime(2026, 11, 20, tzinfo=UTC), "2026-11-20T00:00:00.000+00:00"),
        (datetime(2026, 11, 20, 9, 14, 5, 123000, tzinfo=UTC), "2026-11-20T09:14:05.123+00:00"),
        (datetime(2026, 7, 2, 0, 30, tzinfo=LONDON), "2026-07-01T23:30:00.000+00:00"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=LONDON), "2026-10-25T00:30:00.000+00:00"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=1), "2026-10-25T01:30:00.000+00:00"),
    ],
)
def test_a_day_is_kept_as_a_day_and_a_moment_in_utc_and_comes_back_as_it_was(when, text):
    assert kept(when) == text
    back = from_kept(text)
    # Two of one zone would be compared by the wall, and an hour happens twice there.
    assert (type(back), kept(back)) == (type(when), text)


@given(st.dates() | st.datetimes(timezones=st.just(UTC)))
def test_whatever_is_kept_comes_back_to_the_millisecond(when):
    back = from_kept(kept(when))
    assert type(back) is type(when)
    assert kept(back) == kept(when)


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_what_is_kept_of_two_moments_stands_in_their_order(one, other):
    assert (kept(one) < kept(other)) <= (one < other)


@pytest.mark.parametrize(
    ("when", "end"),
    [
        (date(2026, 7, 2), date(2026, 7, 2)),
        (datetime(2026, 7, 1, 23, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 2, tzinfo=UTC), datetime(2026, 7, 2, tzinfo=UTC)),
        (datetime(2026, 11, 20, tzinfo=UTC), date(2026, 11, 19)),
        (datetime(2026, 10, 25, 23, 58, tzinfo=UTC), datetime(2026, 10, 25, 23, 58, tzinfo=UTC)),
        (datetime(2026, 10, 25, 23, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 26, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 3, 29, 23, tzinfo=UTC), date(2026, 3, 29)),
    ],
)
def test_what_ends_at_midnight_ends_with_the_day_before(when, end):
    assert as_an_end(when) == end
