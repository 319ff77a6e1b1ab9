"""What follows comes after what it follows from; ends end days, and odd birthdays are told of."""

import pytest

from orders import local
from orders.reckoning import reckon, the_law
from tests.orders.powers import Bench, clock, dates, limit, requirement, told

CLOSES = """
[[events]]
id = "closes"
label = "Closes"
words = "the end"
is_end = true
not_before = ["made", "served"]
"""
STATED = clock("closes", "STATED", '["closes"]')
DAYS = clock("cap", "INCL_DAYS", '["made"]', "count = 2")
MADE = {"made": "2026-11-10"}


def bound(*more):
    return limit(*more).replace('"ends"', '"closes"')


@pytest.mark.parametrize(
    ("closes", "refused"),
    [
        ("2026-11-09", True),
        ("2026-11-10T00:00", True),
        ("2026-11-10", False),
        ("2026-11-10T00:01", False),
        ("2026-11-11", False),
    ],
)
def test_nothing_ends_before_it_is_made(tmp_path, closes, refused):
    found = Bench(tmp_path).holds(CLOSES).reckon(**MADE, closes=closes)
    assert told(found, "refused") == ["Closes: this lies before “Made”."] * refused


def test_each_event_that_it_follows_is_looked_at(tmp_path):
    events = {"made": "2026-11-10", "served": "2026-11-12T10:00", "closes": "2026-11-09"}
    assert told(Bench(tmp_path).holds(CLOSES).reckon(**events), "refused") == [
        "Closes: this lies before “Made”.",
        "Closes: this lies before “Served”.",
    ]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("2026-11-12T00:00", "2026-11-11"),
        ("2026-11-12T00:01", "2026-11-12 00:01:00+00:00"),
        ("2026-11-11T23:59", "2026-11-11"),
        ("2026-11-11T23:58", "2026-11-11 23:58:00+00:00"),
        ("2026-07-01T23:59", "2026-07-01"),
        ("2026-11-11", "2026-11-11"),
        # Midnight in summer is 23:00 by the sun.
        ("2026-07-02T00:00", "2026-07-01"),
    ],
)
def test_what_ends_at_midnight_ends_with_the_day_before(tmp_path, given, shown):
    found = Bench(tmp_path).holds(CLOSES, STATED).reckon(closes=given)
    assert dates(found) == {"closes": shown}


@pytest.mark.parametrize(
    ("closes", "too_late"),
    [("2026-11-11", False), ("2026-11-12T00:00", False), ("2026-11-12T00:01", True)],
)
def test_the_last_day_may_be_stated_as_the_midnight_behind_it(tmp_path, closes, too_late):
    rules = (CLOSES, DAYS, bound('at_most = "cap"'))
    assert Bench(tmp_path).holds(*rules).reckon(**MADE, closes=closes).refused is too_late


@pytest.mark.parametrize(
    ("closes", "too_early"),
    [
        ("2026-11-10", True),
        ("2026-11-11T00:00", True),
        ("2026-11-11T12:00", True),
        ("2026-11-11", False),
        ("2026-11-12T00:00", False),
    ],
)
def test_what_must_last_to_the_end_of_a_day_is_too_early_at_noon(tmp_path, closes, too_early):
    rules = (CLOSES, DAYS, bound('at_least = "cap"'))
    assert Bench(tmp_path).holds(*rules).reckon(**MADE, closes=closes).refused is too_early


IN_DOUBT = (
    "Born: of somebody born on 29 February no English rule says whether the birthday falls on 28 "
    "February or 1 March, and it decides here whether they are under 18. 1 March is taken."
)
GROWN = """
[[ages]]
id = "grown"
born = "born"
on = ["made"]
{} = 18
"""


@pytest.mark.parametrize(
    ("born", "made", "doubtful"),
    [
        ("2008-02-29", "2026-02-27", False),
        ("2008-02-29", "2026-02-28", True),
        ("2008-02-29", "2026-03-01", False),
        ("2008-02-28", "2026-02-28", False),
        ("2008-03-01", "2026-02-28", False),
    ],
)
@pytest.mark.parametrize("asked", ["under", "at_least"])
def test_of_somebody_born_on_29_february_the_day_in_doubt_is_warned_of(
    tmp_path, born, made, doubtful, asked
):
    found = Bench(tmp_path).holds(GROWN.format(asked)).reckon(born=born, made=made)
    assert told(found, "warned") == [IN_DOUBT] * doubtful


@pytest.mark.parametrize(("asked", "answer"), [("under", "true"), ("at_least", "false")])
def test_until_1_march_they_are_taken_to_be_under_age_and_on_its_eve_only_warned_of(
    tmp_path, asked, answer
):
    rules = (GROWN.format(asked), requirement(f"{{ grown = {answer} }}"))
    bench = Bench(tmp_path).holds(*rules)
    assert "No." in told(bench.reckon(born="2008-02-29", made="2026-02-28"), "warned")
    assert bench.reckon(born="2008-02-29", made="2026-02-27").refused
    assert told(bench.reckon(born="2008-02-29", made="2026-03-01"), "warned") == []


def test_nobody_is_born_after_what_their_age_is_asked_on():
    born_late = {"child_born": "2027-02-04", "served": "2027-02-03T10:00"}
    found = reckon(the_law(local.shipped()), "cawn", {"basis": "s2"}, born_late)
    assert "Served and explained: this lies before “Child born”." in told(found, "refused")


def test_every_shipped_end_that_is_written_on_paper_ends_its_day():
    ends = {
        event.id: event.is_end
        for power in the_law(local.shipped()).catalogue
        for event in power.events
        if event.id in ("ends", "expires", "travel_ends", "current_ends")
    }
    assert ends == dict.fromkeys(("ends", "expires", "travel_ends", "current_ends"), True)


HOURS = clock("cap", "HOURS", '["served"]', "count = 72")


@pytest.mark.parametrize(
    ("served", "closes", "level"),
    [
        ("2026-11-21T10:00", "2026-11-24T10:00", []),
        ("2026-11-21T10:00", "2026-11-24T10:01", ["refused"]),
        ("2026-11-21", "2026-11-23T23:00", []),
        # It may have begun at any hour of that day.
        ("2026-11-21", "2026-11-24T10:00", ["warned"]),
        ("2026-11-21", "2026-11-24", ["warned"]),
        ("2026-11-21", "2026-11-25T00:01", ["refused"]),
    ],
)
def test_hours_from_a_day_alone_refuse_nothing_before_they_surely_ran_out(
    tmp_path, served, closes, level
):
    found = Bench(tmp_path).holds(CLOSES, HOURS, bound('at_most = "cap"'))
    said = [
        each for each in found.reckon(served=served, closes=closes).says if "bound" in each.text
    ]
    assert [each.level for each in said] == level


def test_a_day_that_some_would_read_stays_open_through_a_stated_clock(tmp_path):
    months = clock("months", "INCL_MONTHS", '["made"]', "count = 3")
    rules = (CLOSES, months, clock("cap", "STATED", '["months"]'))
    bench = Bench(tmp_path).holds(*rules, bound('at_most = "cap"', "boundary = true"))
    for closes, level in (
        ("2027-02-09", []),
        ("2027-02-10", ["warned"]),
        ("2027-02-11", ["refused"]),
    ):
        assert [each.level for each in bench.reckon(**MADE, closes=closes).says] == level
