"""A date that is opened and saved, wherever the computer says it is, stays the day that it was."""

import pytest

from disrupt.page import show
from orders.alerts.looked import due
from tests.clocks import ZONES, computer_in
from tests.orders.alerts.sat import AGREEMENT, agreement
from tests.orders.lives import LAW
from tests.ui.desks import retype, typed
from ui.screen import PEOPLE

ENDS = "2027-03-28"
"""The clocks go forward that night."""


@pytest.mark.parametrize("zone", ZONES)
def test_opened_and_saved_ten_times_its_day_is_the_same(opened, desk, zone):
    """E-07."""
    council = agreement(desk, ENDS)
    with computer_in(zone):
        save_ten_times(opened(), council)
    subject = show(desk, council).subject
    assert (str(subject.agreement_ends), subject.note) == (ENDS, "Rung up, 9.")
    (row,) = due(desk, LAW).rows
    assert str(row.item.found.due.when) == ENDS


def save_ten_times(window, reference):
    for number in range(10):
        window.go(reference)
        form = window.page.form
        retype(form, "note", f"Rung up, {number}.")
        retype(form, AGREEMENT, typed(form, AGREEMENT))
        window.save()
        window.go(PEOPLE)
