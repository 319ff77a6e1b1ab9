"""Before and after a day: the two numbers, and a percentage that is computed and never typed."""

from datetime import date, timedelta

import pytest

from orders.forum.comparing import Compared, around, entry_exit

DAY, TODAY = date(2026, 5, 1), date(2026, 11, 20)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (8, 7, "8 before, 7 after: a fall of 13 %"),
        (100, 87, "100 before, 87 after: a fall of 13 %"),
        (54.0, 47.0, "54 before, 47 after: a fall of 13 %"),
        (66.6, 58.1, "66.6 before, 58.1 after: a fall of 13 %"),
        (4, 9, "4 before, 9 after: a rise of 125 %"),
        (3, 3, "3 before, 3 after: no change"),
        (0, 2, "0 before, 2 after"),
        (5, 0, "5 before, 0 after: a fall of 100 %"),
    ],
)
def test_the_percentage_is_of_what_was_before_and_halves_go_up(before, after, says):
    assert Compared(before, after).says() == says
    assert entry_exit(before, after) == says


def test_events_are_counted_in_as_many_days_on_either_side():
    days = (-181, -180, -91, -90, -31, -30, -1, 0, 29, 30, 89, 90, 179, 180)
    happened = [DAY + timedelta(days=each) for each in days]
    found = {each.days: each.compared for each in around(happened, DAY, TODAY)}
    assert found == {30: Compared(2, 2), 90: Compared(4, 4), 180: Compared(6, 6)}


def test_what_is_not_over_yet_is_said_to_be_so():
    half, whole = DAY + timedelta(days=88), DAY + timedelta(days=89)
    assert [each.is_whole for each in around([], DAY, half)] == [True, False, False]
    assert [each.is_whole for each in around([], DAY, whole)] == [True, True, False]
    said = [each.says() for each in around([DAY], DAY, half)]
    assert said[0] == "30 days: 0 before, 1 after"
    assert said[1] == "90 days: 0 before, 1 after; those after are not over yet"


def test_what_is_still_to_come_is_not_counted():
    assert around([TODAY + timedelta(days=1)], TODAY, TODAY)[0].compared == Compared(0, 0)
