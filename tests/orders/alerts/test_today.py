"""Of all that is due, what somebody asked to see: what is to be checked, or what is of one day."""

from datetime import date

from orders.alerts.today import Asked
from tests import make
from tests.orders.alerts.handing import looked
from tests.orders.alerts.sat import agreement, sat
from tests.orders.lives import outcome

NOW = "2026-11-20T09:14"


def shown(desk, **wanted):
    found = looked(desk).rows(Asked("everyone", **wanted))
    return {each.item.found.reference for each in found}


def test_only_what_is_to_be_checked_with_legal_can_be_asked_for(register):
    with sat(register, NOW) as desk:
        sure = agreement(desk, "2026-11-25")
        robin = make.person(desk).reference
        remand = outcome(desk, robin, "remand", "2026-11-10", until="2027-02-09").reference
        assert shown(desk) == {sure, remand}
        assert shown(desk, only="check with legal") == {remand}


def test_of_one_day_only_what_falls_due_on_it(register):
    with sat(register, NOW) as desk:
        one = agreement(desk, "2026-11-25")
        agreement(desk, "2026-11-26", "Northford Council")
        assert shown(desk, day=date(2026, 11, 25)) == {one}
