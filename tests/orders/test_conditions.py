"""A condition holds of what was said, and of nothing that was not."""

from datetime import date, datetime

import pytest

from orders.conditions import is_after
from orders.local import Local
from tests.orders.powers import ALWAYS, DURING, HOURS, LAMP, RANK, SIGNED, Bench, requirement, told

YEARS = """
[[ages]]
id = "child"
born = "born"
on = ["served", "made"]
under = 18
[[ages]]
id = "adult"
born = "born"
on = ["served", "made"]
at_least = 18
"""
FACTS = (RANK, HOURS, SIGNED, LAMP, YEARS, DURING)


def holds(folder, when, facts, events, *more, **settled):
    bench = Bench(folder).holds(*FACTS, requirement(when, *more, says="It holds."))
    bench.settled = Local(**settled)
    return "It holds." in told(bench.reckon(facts, **events), "refused")


OF_FACTS = [
    ('{ lamp = "oil" }', {"lamp": "oil"}, True),
    ('{ lamp = "oil" }', {"lamp": "gas"}, False),
    ('{ lamp = "oil" }', {}, False),
    ('{ lamp = ["oil", "gas"] }', {"lamp": "gas"}, True),
    ('{ lamp = ["oil"] }', {"lamp": "gas"}, False),
    ('{ lamp = ["oil"] }', {}, False),
    ("{ signed = true }", {"signed": True}, True),
    ("{ signed = true }", {"signed": False}, False),
    ("{ signed = false }", {"signed": False}, True),
    ("{ signed = false }", {}, False),
    ("{ hours = 24 }", {"hours": "24"}, True),
    ("{ hours = 24 }", {"hours": 23}, False),
    ("{ lamp = { said = true } }", {"lamp": "gas"}, True),
    ("{ lamp = { said = true } }", {}, False),
    ("{ lamp = { said = false } }", {}, True),
    ("{ signed = { said = false } }", {"signed": False}, False),
    ('{ lamp = { other_than = "oil" } }', {"lamp": "gas"}, True),
    ('{ lamp = { other_than = "oil" } }', {"lamp": "oil"}, False),
    ('{ lamp = { other_than = "oil" } }', {}, True),
    ("{ signed = { other_than = false } }", {"signed": False}, False),
    ("{ signed = { other_than = false } }", {"signed": True}, True),
    ("{ signed = { other_than = true } }", {}, True),
    ('{ rank = { below = "inspector" } }', {"rank": "sergeant"}, True),
    ('{ rank = { below = "inspector" } }', {"rank": "inspector"}, False),
    ('{ rank = { below = "inspector" } }', {"rank": "chief inspector"}, False),
    ('{ rank = { below = "inspector" } }', {}, False),
    ("{ hours = { over = 24 } }", {"hours": 25}, True),
    ("{ hours = { over = 24 } }", {"hours": 24}, False),
    ("{ hours = { over = 0 } }", {"hours": 1}, True),
    ("{ hours = { over = 24 } }", {}, False),
    ("{ hours = { at_most = 24 } }", {"hours": 24}, True),
    ("{ hours = { at_most = 24 } }", {"hours": 25}, False),
    ("{ hours = { at_most = 24 } }", {}, False),
    ("{ hours = { over = 6, at_most = 24 } }", {"hours": 24}, True),
    ("{ hours = { over = 6, at_most = 24 } }", {"hours": 6}, False),
    ('{ lamp = "oil", signed = true }', {"lamp": "oil", "signed": True}, True),
    ('{ lamp = "oil", signed = true }', {"lamp": "oil"}, False),
]


@pytest.mark.parametrize(("when", "facts", "answer"), OF_FACTS)
def test_a_condition_on_facts_holds_where_all_of_it_does(tmp_path, when, facts, answer):
    assert holds(tmp_path, when, facts, {}) is answer


OF_EVENTS = [
    ("{ made = { said = true } }", {"made": "2026-11-20"}, True),
    ("{ made = { said = true } }", {}, False),
    ("{ made = { said = false } }", {}, True),
    ('{ ends = { after = "made" } }', {"ends": "2026-11-21", "made": "2026-11-20"}, True),
    ('{ ends = { after = "made" } }', {"ends": "2026-11-20", "made": "2026-11-20"}, False),
    ('{ ends = { after = "made" } }', {"ends": "2026-11-20"}, False),
    ('{ ends = { after = "made" } }', {"made": "2026-11-20"}, False),
    ('{ ends = { by = "made" } }', {"ends": "2026-11-20", "made": "2026-11-20"}, True),
    ('{ ends = { by = "made" } }', {"ends": "2026-11-21", "made": "2026-11-20"}, False),
    ('{ ends = { by = "made" } }', {"ends": "2026-11-20"}, False),
    ('{ ends = { by = "made" } }', {"made": "2026-11-20"}, False),
    ("{ made = { happened = true } }", {"made": "2026-11-20"}, True),
    ("{ made = { happened = true } }", {}, False),
    ("{ made = { happened = false } }", {}, True),
    ("{ made = { since = 2026-11-20 } }", {"made": "2026-11-20"}, True),
    ("{ made = { since = 2026-11-20 } }", {"made": "2026-11-19"}, False),
    ("{ made = { since = 2026-11-20 } }", {}, False),
    ("{ made = { before = 2026-11-20 } }", {"made": "2026-11-19"}, True),
    ("{ made = { before = 2026-11-20 } }", {"made": "2026-11-20"}, False),
    ("{ made = { before = 2026-11-20 } }", {}, False),
    # 23:30 in summer is of that day in London, though not by the sun.
    ("{ served = { before = 2026-07-02 } }", {"served": "2026-07-01T23:30"}, True),
    ("{ served = { since = 2026-07-02 } }", {"served": "2026-07-02T00:30"}, True),
    # The order ends ten days on, whatever end is written on it.
    ('{ served = { after = "ends" } }', {"served": "2026-11-30T00:00", "made": "2026-11-20"}, True),
    ('{ served = { by = "ends" } }', {"served": "2026-11-29T23:59", "made": "2026-11-20"}, True),
    ('{ served = { by = "ends" } }', {"served": "2026-11-29T23:59"}, False),
]


@pytest.mark.parametrize(("when", "events", "answer"), OF_EVENTS)
def test_a_condition_on_events_holds_of_what_happened(tmp_path, when, events, answer):
    assert holds(tmp_path, when, {}, events) is answer


@pytest.mark.parametrize(("facts", "answer"), [({"lamp": "oil"}, False), ({"lamp": "gas"}, True)])
def test_unless_takes_back_what_would_hold(tmp_path, facts, answer):
    more = 'unless = { lamp = "oil" }'
    assert holds(tmp_path, "{ signed = true }", {"signed": True, **facts}, {}, more) is answer


def test_unless_takes_nothing_back_where_only_part_of_it_holds(tmp_path):
    more = 'unless = { lamp = "oil", signed = false }'
    assert holds(tmp_path, ALWAYS, {"lamp": "oil", "signed": True}, {}, more)


@pytest.mark.parametrize(
    ("settled", "rank", "answer"),
    [
        ({"lantern": "inspector"}, "sergeant", True),
        ({"lantern": "inspector"}, "inspector", False),
        ({"candle": "inspector"}, "sergeant", False),
        ({}, "sergeant", False),
    ],
)
def test_a_rank_may_be_below_what_is_settled_locally(tmp_path, settled, rank, answer):
    when = '{ rank = { below_local = "least_rank" } }'
    assert holds(tmp_path, when, {"rank": rank}, {}, least_rank=settled) is answer


def test_a_rank_that_is_not_said_is_below_nothing(tmp_path):
    when = '{ rank = { below_local = "least_rank" } }'
    assert not holds(tmp_path, when, {}, {}, least_rank={"lantern": "inspector"})


AGES = [
    ("2008-11-21", "2026-11-20", "child"),
    ("2008-11-20", "2026-11-20", "adult"),
    ("2008-11-19", "2026-11-20", "adult"),
    # A leapling: 1 March where the year has no 29 February.
    ("2008-02-29", "2026-02-27", "child"),
    ("2008-02-29", "2026-03-01", "adult"),
    # Eighteen years later there is a 29 February: the day before 1 March, and not before 28.
    ("2010-03-01", "2028-02-29", "child"),
    ("2010-02-28", "2028-02-28", "adult"),
    ("2026-11-21", "2026-11-20", "child"),
]


@pytest.mark.parametrize(("born", "made", "age"), AGES)
def test_an_age_is_reached_at_the_beginning_of_the_birthday(tmp_path, born, made, age):
    events = {"born": born, "made": made}
    assert holds(tmp_path, f"{{ {age} = true }}", {}, events)
    other = {"child": "adult", "adult": "child"}[age]
    assert holds(tmp_path, f"{{ {other} = false }}", {}, events)


def test_an_age_is_asked_on_the_first_day_that_is_known(tmp_path):
    events = {"born": "2008-11-20", "made": "2026-11-20", "served": "2026-11-19T23:59"}
    assert holds(tmp_path, "{ child = true }", {}, events)


@pytest.mark.parametrize("events", [{"born": "2008-11-20"}, {"made": "2026-11-20"}])
@pytest.mark.parametrize("when", ["{ child = true }", "{ child = false }"])
def test_an_age_that_cannot_be_worked_out_is_neither(tmp_path, when, events):
    assert not holds(tmp_path, when, {}, events)


def at(text):
    return datetime.fromisoformat(f"{text}+00:00")


DAY = date(2026, 11, 20)
ORDER = [
    # A day beside a day.
    (date(2026, 11, 21), DAY, True),
    (DAY, DAY, False),
    (date(2026, 11, 19), DAY, False),
    # A moment beside a day: the day lasts to the midnight behind it.
    (at("2026-11-19T23:59"), DAY, False),
    (at("2026-11-20T00:00"), DAY, False),
    (at("2026-11-20T23:59"), DAY, False),
    (at("2026-11-21T00:00"), DAY, True),
    # A day beside a moment: the day that the moment lies within is not behind it.
    (DAY, at("2026-11-19T23:59"), True),
    (DAY, at("2026-11-20T00:00"), False),
    (DAY, at("2026-11-20T15:00"), False),
    (DAY, at("2026-11-21T00:00"), False),
    # A moment beside a moment.
    (at("2026-11-20T15:01"), at("2026-11-20T15:00"), True),
    (at("2026-11-20T15:00"), at("2026-11-20T15:00"), False),
    (at("2026-11-20T14:59"), at("2026-11-20T15:00"), False),
    # In summer the day begins in London, an hour before it does by Greenwich.
    (at("2026-07-01T23:00"), date(2026, 7, 1), True),
    (at("2026-07-01T22:59"), date(2026, 7, 1), False),
    (date(2026, 7, 2), at("2026-07-01T23:00"), False),
    (date(2026, 7, 2), at("2026-07-01T22:59"), True),
]


@pytest.mark.parametrize(("when", "other", "answer"), ORDER, ids=str)
def test_days_and_moments_are_set_side_by_side(when, other, answer):
    assert is_after(when, other) is answer
