"""Days that a count leaves out, by their names; where nothing is known, nothing is guessed."""

from datetime import date
from typing import get_args

import pytest

from disrupt.moments import midnight
from orders.dates import counted
from orders.holidays import SKIPS, Unreckonable, bank_holidays, falls_on, is_working
from orders.terms import Skip
from tests.orders.by_hand import (
    BANK_HOLIDAYS,
    CHRISTMAS_DAYS,
    GOOD_FRIDAYS,
    days_between,
    is_working_day,
)

NO_WORK = ("saturday", "sunday", "christmas-day", "good-friday", "bank-holiday")


def test_the_table_is_the_one_that_was_handed_over():
    assert bank_holidays().days == BANK_HOLIDAYS
    assert len(BANK_HOLIDAYS) == 49


def test_the_table_says_where_it_comes_from_and_lies_within_its_years():
    table = bank_holidays()
    assert (table.first_year, table.last_year) == (2023, 2028)
    assert table.title
    assert table.source
    assert {day.year for day in table.days} == set(range(2023, 2029))


def test_no_bank_holiday_falls_on_a_weekend():
    assert [day for day in BANK_HOLIDAYS if falls_on(day, ["saturday", "sunday"])] == []


@pytest.mark.parametrize("day", GOOD_FRIDAYS)
def test_good_friday_is_the_friday_before_easter(day):
    assert falls_on(day, ["good-friday"])
    assert day.weekday() == 4


def test_no_other_day_is_good_friday():
    every = days_between(date(2023, 1, 1), date(2040, 12, 31))
    assert tuple(day for day in every if falls_on(day, ["good-friday"])) == GOOD_FRIDAYS


@pytest.mark.parametrize("day", CHRISTMAS_DAYS)
def test_christmas_day_is_25_december_whatever_its_weekday(day):
    assert falls_on(day, ["christmas-day"])


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2027, 12, 25), {"christmas-day", "saturday"}),
        (date(2027, 12, 26), {"sunday"}),
        (date(2027, 12, 27), {"bank-holiday"}),
        (date(2027, 12, 28), {"bank-holiday"}),
        (date(2026, 12, 25), {"christmas-day", "bank-holiday"}),
        (date(2026, 12, 26), {"saturday", "boxing-day-on-a-saturday"}),
        (date(2026, 12, 28), {"bank-holiday"}),
        (date(2025, 12, 26), {"bank-holiday"}),
        (date(2028, 1, 1), {"saturday"}),
        (date(2028, 1, 3), {"bank-holiday"}),
        (date(2027, 3, 26), {"good-friday", "bank-holiday"}),
        (date(2027, 3, 28), {"sunday"}),
        (date(2027, 3, 29), {"bank-holiday"}),
        (date(2023, 5, 8), {"bank-holiday"}),
        (date(2024, 12, 24), set()),
        (date(2026, 11, 20), set()),
    ],
)
def test_a_day_is_left_out_by_these_names_and_no_others(day, names):
    assert {name for name in SKIPS if falls_on(day, [name])} == names


def test_the_law_can_leave_out_just_the_days_that_are_known_by_name():
    assert set(get_args(Skip)) == set(SKIPS)


def test_where_nothing_is_left_out_no_day_falls_on_anything():
    assert not falls_on(date(2040, 12, 25), [])


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 20), True),
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2026, 12, 28), False),
        (date(2027, 3, 26), False),
        (date(2027, 12, 25), False),
        (date(2027, 12, 28), False),
        (date(2023, 1, 2), False),
        (date(2023, 1, 3), True),
        (date(2028, 12, 29), True),
    ],
)
def test_a_working_day_is_no_weekend_and_no_holiday(day, works):
    assert is_working(day) is works


@pytest.mark.parametrize("year", [1900, 2022, 2029, 2150])
def test_outside_its_years_the_table_refuses_and_says_what_to_do(year):
    with pytest.raises(Unreckonable) as refused:
        falls_on(date(year, 7, 3), ["bank-holiday"])
    assert str(refused.value) == (
        "Bank holidays of England and Wales are held for 2023 to 2028 only, and this count "
        f"reaches {year}: work it out by hand and check with legal."
    )


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("christmas-day", date(2150, 12, 25)),
        ("christmas-day", date(1900, 12, 25)),
        ("good-friday", date(1998, 4, 10)),
        ("good-friday", date(2049, 4, 16)),
        ("saturday", date(2029, 1, 6)),
        ("sunday", date(2022, 12, 25)),
        ("boxing-day-on-a-saturday", date(2037, 12, 26)),
    ],
)
def test_days_that_need_no_table_are_known_in_any_year(name, day):
    assert falls_on(day, [name])
    assert not falls_on(day.replace(day=2), [name])


@pytest.mark.parametrize(
    ("rule", "number", "start"),
    [
        ("WORK_DAYS_INCL", 1, date(2022, 12, 30)),
        ("WORK_DAYS_INCL", 20, date(2022, 12, 30)),
        ("WORK_DAYS_EXCL", 1, date(2022, 12, 29)),
        ("WORK_DAYS_INCL", 1, date(2028, 12, 30)),
        ("WORK_DAYS_EXCL", 1, date(2028, 12, 29)),
        ("WORK_DAYS_INCL", 10, date(2028, 12, 15)),
        ("WORK_DAYS_INCL", 400, date(2028, 1, 1)),
        ("WORK_DAYS_INCL", 1, date(2029, 1, 2)),
        ("WORK_DAYS_INCL", 1, date(2029, 1, 6)),
        ("WORK_DAYS_EXCL", 15, date(2040, 6, 1)),
    ],
)
def test_a_count_of_working_days_that_leaves_the_table_is_refused(rule, number, start):
    with pytest.raises(Unreckonable, match=r"this count reaches 20(22|29|40)"):
        counted(rule, number, start)


@pytest.mark.parametrize(
    "start", [date(2022, 12, 30), date(2028, 12, 30), date(2029, 7, 4), date(2022, 7, 4)]
)
def test_a_count_of_hours_that_leaves_the_table_is_refused_where_it_asks_for_bank_holidays(start):
    with pytest.raises(Unreckonable):
        counted("HOURS", 48, start, NO_WORK)
    assert counted("HOURS", 48, start, ["christmas-day"]).last


@pytest.mark.parametrize(
    ("number", "start", "last"),
    [
        (9, date(2028, 12, 15), date(2028, 12, 29)),
        (1, date(2023, 1, 1), date(2023, 1, 3)),
        (1, date(2028, 12, 29), date(2028, 12, 29)),
        (313 * 5 - 49, date(2023, 1, 1), date(2028, 12, 29)),
    ],
)
def test_a_count_of_working_days_runs_through_the_whole_table_up_to_its_edges(number, start, last):
    assert counted("WORK_DAYS_INCL", number, start).last == last


@pytest.mark.parametrize("start", days_between(date(2028, 11, 27), date(2028, 12, 29)))
def test_a_count_may_use_up_the_table_and_not_one_day_more(start):
    rest = sum(map(is_working_day, days_between(start, date(2028, 12, 31))))
    assert counted("WORK_DAYS_INCL", rest, start).last == date(2028, 12, 29)
    with pytest.raises(Unreckonable, match="this count reaches 2029"):
        counted("WORK_DAYS_INCL", rest + 1, start)


def test_a_count_of_hours_may_use_up_the_table_and_not_one_hour_more():
    ends = counted("HOURS", 48, date(2028, 12, 30), ["bank-holiday"]).last
    assert ends == midnight(date(2029, 1, 1))
    with pytest.raises(Unreckonable, match="this count reaches 2029"):
        counted("HOURS", 49, date(2028, 12, 30), ["bank-holiday"])
