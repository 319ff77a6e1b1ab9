"""The moment of a pack, as somebody says it."""

from datetime import UTC, date, datetime

import pytest

from orders.packs.moment_meant import moment_meant

TODAY = date(2026, 11, 20)
MOMENT = datetime(2026, 12, 2, 16, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (None, None),
        (TODAY, None),
        (MOMENT, MOMENT),
        (date(2026, 12, 2), datetime(2026, 12, 2, 23, 59, tzinfo=UTC)),
    ],
)
def test_a_day_is_its_end_and_today_is_now(said, meant):
    assert moment_meant(said, TODAY) == meant
