"""What is due within so many days: by its own day, or by the day on which work on it begins."""

import pytest

from orders.alerts.items import within
from orders.alerts.looked import due
from tests import make
from tests.orders.alerts.sat import agreement, sat
from tests.orders.lives import LAW, risk_order, when

NOW = "2026-11-20T09:14"


def near(desk, days):
    """By the record and its date, what is due within so many days."""
    items = [row.item for row in due(desk, LAW).rows]
    return {each.key for each in within(items, days, when(NOW))}


@pytest.mark.parametrize(("days", "is_near"), [(6, False), (7, True), (30, True)])
def test_what_falls_due_on_the_last_of_them_is_among_them(register, days, is_near):
    with sat(register, NOW) as desk:
        of = agreement(desk, "2026-11-27")
        assert ((of, "agreement_ends") in near(desk, days)) is is_near


def test_what_is_overdue_is_within_any(register):
    with sat(register, NOW) as desk:
        of = agreement(desk, "2026-11-01")
        assert near(desk, 0) == {(of, "agreement_ends")}


def test_what_is_to_be_begun_by_then_is_within_though_its_own_day_is_far(register):
    """A risk order is renewed 12 weeks before it ends."""
    with sat(register, NOW) as desk:
        robin = make.person(desk).reference
        ends = {"applied": "2024-10-01", "made": "2025-01-10", "served": "2025-01-10"}
        of = risk_order(desk, robin, **ends, ends="2027-02-26").reference
        assert (of, "ends") in near(desk, 14)
        assert (of, "ends") not in near(desk, 13)
