"""A court date on a day on which courts are shut asks; and the calendar tells of its own end."""

import pytest

from orders.alerts.asks import asks, calendar_runs_out
from orders.alerts.items import all_items
from tests.orders.alerts.sat import closure, sat
from tests.orders.lives import LAW, when


def hearing(register, issued):
    """Asked of the hearing of a notice, which is to be held within 48 hours, and of its end."""
    with sat(register, issued) as desk:
        closure(desk, issued)
        with desk.store.reading() as session:
            items = all_items(session, LAW, desk.store.clock.now())
    return {each.found.due.lost: asks(each) for each in items}


@pytest.mark.parametrize(
    ("issued", "says"),
    [
        ("2026-11-25T15:00", ""),
        (
            "2026-11-26T15:00",
            "falls at a weekend: ask whether a court sits",
        ),
        (
            "2026-12-29T15:00",
            "",
        ),
        (
            "2026-12-30T15:00",
            "falls on a bank holiday: ask whether a court sits",
        ),
    ],
)
def test_whether_a_court_sits(register, issued, says):
    said = hearing(register, issued)
    assert said["court date"] == says
    assert said["ends for good"] == ""


def test_beyond_the_calendar_it_is_said_that_nobody_knows(register):
    said = hearing(register, "2029-01-01T15:00")["court date"]
    assert said == "lies outside the bank holidays held here: ask whether a court sits"


@pytest.mark.parametrize(
    ("at", "is_near"), [("2026-11-20", False), ("2028-10-01", False), ("2028-10-02", True)]
)
def test_the_end_of_the_calendar_is_told_90_days_before_and_ever_after(at, is_near):
    assert bool(calendar_runs_out(when(f"{at}T09:00"))) is is_near
    assert calendar_runs_out(when("2029-06-01T09:00")).startswith(
        "Bank holidays are held to 31 December 2028 only"
    )
