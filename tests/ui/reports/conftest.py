"""A few people, what came of them and what was done, and the page of reports on them."""

from datetime import date
from types import SimpleNamespace

import pytest

from disrupt import edit
from disrupt.records import Disruption, Order, OrderEvent, Outcome
from tests import make
from tests.ui.desks import button
from ui.report_card import ReportCard

IN_MAY, IN_JUNE, EARLIER = date(2026, 5, 12), date(2026, 6, 3), date(2025, 5, 20)


@pytest.fixture
def held(desk):
    """By hand: three arrests of two people in two areas, one more the year before, two breaches."""

    def outcome(kind, who, at, area="Westmere"):
        said = {"kind": kind, "person": who, "at": at, "area": area, "cse": True}
        return edit.make(desk, Outcome, said).reference

    robin = make.person(desk).reference
    sean = make.person(desk, family_name="Mullen", given_names="Bo").reference
    arrests = [
        outcome("arrest", robin, IN_MAY),
        outcome("arrest", robin, IN_JUNE, "Northford"),
        outcome("arrest", sean, IN_JUNE),
    ]
    before = outcome("arrest", sean, EARLIER)
    charge = outcome("charge", robin, IN_JUNE)
    said = {"power": "sro", "person": (robin,), "made": EARLIER, "area": "Westmere"}
    order = edit.make(desk, Order, said)
    for day in (IN_MAY, IN_JUNE):
        edit.make(desk, OrderEvent, {"event": "breached", "at": day}, order_id=order.id)
    said = {"tactic": "cash-seizure", "strand": "pursue", "impact": "minor"}
    more = {"at": IN_MAY, "area": "Westmere", "person": robin}
    disruption = edit.make(desk, Disruption, {**said, **more}).reference
    return SimpleNamespace(
        robin=robin,
        sean=sean,
        arrests=arrests,
        before=before,
        charge=charge,
        order=order.reference,
        disruption=disruption,
    )


@pytest.fixture
def window(opened, counted, held):
    """At the reports, as an officer comes to them."""
    at = opened()
    button(at.navigation, "Reports").click()
    counted(at)
    return at


@pytest.fixture
def card():
    """The sheet of a table on the page."""

    def find(window, name):
        window.page.body.finish()
        found = [each for each in window.page.findChildren(ReportCard) if each.table_id == name]
        assert len(found) == 1, name
        return found[0]

    return find
