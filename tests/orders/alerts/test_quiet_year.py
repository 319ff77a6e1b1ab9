"""Quiet: what an officer with a hundred dates is told unasked, week by week.

A new alert is a record of hers that stands open in front of her in the morning, in any band, as it
came into a nearer one by its own day or by the day to act by, or came back; or a notice of the
clock 24, 4 or 1 hours before a moment. What is linked counts once. The day's one notice tells of
the same in numbers, and is no alert of its own. In the morning she does what is within a week, and
acknowledges the rest.
"""

from datetime import date
from random import Random

import pytest

from orders.holidays import is_working
from tests.orders.alerts.by_hand import DAY
from tests.orders.alerts.quiet import Officer, weeks
from tests.orders.alerts.sat import register_made

FIRST = date(2027, 1, 4)
"""A Monday."""
MOST = 10
"""New alerts a week."""


def spends(folder, seed, many):
    """So many weeks."""
    officer = Officer(register_made(folder / "made.disrupt", "2027-01-03T09:00"), Random(seed))
    officer.begins(FIRST)
    for days in range(1, 7 * many):
        if is_working(FIRST + days * DAY):
            officer.works(FIRST + days * DAY)
    return officer


def told(officer, many):
    """Alerts of each week; printed with how many dates were hers."""
    counted = weeks(officer.new, FIRST)
    alerts = [counted[week] for week in range(many)]
    live = sum(officer.live) / len(officer.live)
    print(
        f"\n{many} weeks with {live:.0f} live dates: {sum(alerts) / many:.1f} new alerts a week, "
        f"{max(alerts)} in the worst"
    )
    return alerts


def test_over_three_weeks_an_officer_with_a_hundred_dates_hears_of_few(tmp_path):
    officer = spends(tmp_path, 1, 3)
    assert min(officer.live) >= 100
    assert 0 < max(told(officer, 3)) <= MOST


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2])
def test_over_a_year_no_week_brings_more_than_ten(tmp_path, seed):
    officer = spends(tmp_path, seed, 52)
    alerts = told(officer, 52)
    assert sum(officer.live) / len(officer.live) >= 90
    assert max(alerts) <= MOST
