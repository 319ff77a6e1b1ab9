"""Two years of an office, day by day: nothing lapses unseen, and nothing finished is shown."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from disrupt.clock import LONDON
from tests.orders.alerts.by_hand import DAY
from tests.orders.alerts.office import OFFICERS, Office
from tests.orders.alerts.sat import register_made, take_on

WEEKEND = (5, 6)
AWAY = (
    (date(2027, 8, 2), date(2027, 8, 15)),
    (date(2028, 1, 4), date(2028, 2, 3)),
)
"""Two weeks, and a month, in which nobody starts the program."""
HOURS = (time(7, 30), time(9, 0), time(9, 14), time(13, 5), time(16, 45), time(23, 59))
STRANGE = (time(0, 5), time(1, 30), time(3, 0))
CHANGES = (date(2027, 3, 28), date(2027, 10, 31), date(2028, 3, 26), date(2028, 10, 29))
"""Nights on which the clocks change; somebody is there in the small hours."""


def lives(folder, seed, first, last, *, edits=1):
    """An office in which whatever happens between two days happens by chance."""
    register = register_made(folder / "made.disrupt", f"{first - DAY}T09:00")
    for name in OFFICERS[1:]:
        take_on(register, name)
    office = Office(register, Random(seed), edits=edits)
    day = first
    while day <= last:
        if not is_off(office.chance, day):
            is_spent(office, day)
        day += DAY
    return office


def is_off(chance, day):
    away = any(first <= day <= last for first, last in AWAY)
    return away or (day.weekday() in WEEKEND and day not in CHANGES) or chance.random() < 0.05


def is_spent(office, day):
    chance = office.chance
    hours = STRANGE if day in CHANGES else sorted(chance.sample(HOURS, chance.choice([1, 1, 2])))
    there = [each for each in OFFICERS if each not in office.oracle.gone]
    for hour in hours:
        at = datetime.combine(day, hour, LONDON).astimezone(UTC)
        office.sits(chance.choice(there), at)
    clock_goes_wrong(office, at)
    if len(there) > 2 and chance.random() < 0.003:
        office.leaves(there[-1], at)


def clock_goes_wrong(office, at):
    """Set back for one sitting; or forward, until somebody finds out."""
    chance, much = office.chance, timedelta(days=office.chance.randint(1, 40))
    luck = chance.random()
    if luck < 0.02:
        office.sits(chance.choice(OFFICERS[:2]), at - much)
        office.oracle.figures["clocks set back"] += 1
    elif luck < 0.03:
        office.sits(chance.choice(OFFICERS[:2]), at + much)
        office.sits(chance.choice(OFFICERS[:2]), at + timedelta(minutes=20))
        office.puts_the_clock_right(at + timedelta(minutes=30))


def tell(office, what):
    figures = ", ".join(f"{many} {name}" for name, many in sorted(office.oracle.figures.items()))
    print(f"\n{what}: {len(office.oracle.looks)} looks, {figures}")


def test_over_four_weeks_nothing_passes_unseen(tmp_path):
    """With the night in March on which the clocks go forward."""
    office = lives(tmp_path, 1, date(2027, 3, 15), date(2027, 4, 11), edits=2)
    tell(office, "four weeks")
    assert office.oracle.figures["passed"]


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2])
def test_over_two_years_nothing_passes_unseen(tmp_path, seed):
    """With a leap day, four nights on which the clocks change, and weeks that nobody is there."""
    office = lives(tmp_path, seed, date(2026, 11, 23), date(2028, 12, 20), edits=2)
    tell(office, f"two years, {seed}")
    assert office.oracle.figures["passed"] > 100
