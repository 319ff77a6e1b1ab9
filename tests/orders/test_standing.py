"""The hearing that an order waits for: the next that was put down, while it is not over."""

import pytest

from orders.actions import happen
from orders.standing import standing
from tests.orders.lives import LAW, day, event, order


@pytest.fixture
def asked(desk, robin):
    """For an order, with two hearings put down."""
    of = order(desk, "sro", robin.reference, applied="2026-11-02")
    for on in ("2026-12-18", "2026-11-27"):
        event(desk, of, "hearing listed", on)
    return of.reference


def hearing(desk, reference, on):
    found = standing(desk, LAW, reference, day(on)).hearing
    return str(found.when) if found else ""


@pytest.mark.parametrize(
    ("on", "next_one"),
    [("2026-11-20", "2026-11-27"), ("2026-11-28", "2026-12-18"), ("2026-12-19", "")],
)
def test_it_is_the_nearest_that_still_lies_ahead(desk, asked, on, next_one):
    assert hearing(desk, asked, on) == next_one


def test_of_what_was_withdrawn_none_is_waited_for(desk, asked):
    happen(desk, LAW, asked, "withdrawn", desk.today)
    assert hearing(desk, asked, "2026-11-20") == ""


def test_where_none_was_put_down_there_is_none(desk, robin):
    of = order(desk, "sro", robin.reference, applied="2026-11-02")
    assert hearing(desk, of.reference, "2026-11-20") == ""
