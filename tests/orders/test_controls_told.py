"""What controlled somebody, as rows of a table: what the drawing says, in words."""

from datetime import date

from orders.controls import Bar, Track
from orders.controls_told import HEADINGS, OPEN, rows


def test_each_bar_is_a_row_with_its_days_and_its_state_in_words():
    over = Bar("SRO-2024-0001", "SRO-2024-0001 ended", date(2024, 5, 1), date(2026, 4, 30), "over")
    live = Bar("SRO-2026-0001", "SRO-2026-0001", date(2026, 5, 1), None, "live")
    first, second = rows([Track("SRO", (over, live))])
    assert len(first) == len(HEADINGS)
    assert first[3:] == ("01 May 2024", "30 Apr 2026", "ended")
    assert second[3:] == ("01 May 2026", OPEN, "in force")
