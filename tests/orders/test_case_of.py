"""The outcomes of one case, and how many came to somebody."""

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Outcome
from orders.case_of import came_of, tally
from tests.desks import seat
from tests.orders.lives import outcome


def test_all_that_names_the_arrest_stands_with_it_in_the_order_of_its_days(desk, robin):
    who = robin.reference
    arrest = outcome(desk, who, "arrest", "2026-05-01", offence="Rape")
    guilty = outcome(desk, who, "conviction", "2026-11-19", arrest=arrest.reference, code="1")
    charge = outcome(
        desk, who, "charge", "2026-05-02", arrest=arrest.reference, offence="Rape", code="1"
    )
    outcome(desk, who, "charge", "2026-05-03")
    found = came_of(desk, arrest)
    assert [each.reference for each in found] == [charge.reference, guilty.reference]
    assert [each.says for each in found] == ["Charge", "Conviction"]
    assert found[0].beside == "2 May 2026 · 1 charged or summonsed"
    seen_from_the_end = came_of(desk, guilty)
    assert [each.says for each in seen_from_the_end] == ["Arrest, Rape", "Charge, Rape"]


def test_what_names_no_arrest_is_a_case_of_its_own(desk, robin):
    assert came_of(desk, outcome(desk, robin.reference, "charge", "2026-05-02")) == ()


def test_one_without_a_day_stands_by_when_it_was_recorded(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-05-01")
    values = {"person": robin.reference, "kind": "charge", "arrest": arrest.reference}
    undated = edit.make(desk, Outcome, values)
    later = outcome(desk, robin.reference, "charge", "2026-12-01", arrest=arrest.reference)
    found = [each.reference for each in came_of(desk, arrest)]
    assert found == [undated.reference, later.reference]


@pytest.mark.parametrize(
    ("kinds", "says"),
    [
        (("arrest", "charge", "charge", "conviction"), "1 arrest · 2 charges · 1 conviction"),
        (("caution", "caution", "release"), "2 cautions"),
        (("release",), ""),
        ((), ""),
    ],
)
def test_what_came_to_somebody_is_counted_in_a_line(desk, robin, kinds, says):
    for kind in kinds:
        outcome(desk, robin.reference, kind, "2026-05-01")
    assert tally(desk, show(desk, robin.reference)) == says


def test_whoever_reads_no_outcome_is_told_of_none(desk, robin):
    outcome(desk, robin.reference, "arrest", "2026-05-01")
    officer = seat(desk.store, "licensing-officer")
    assert tally(officer, show(officer, robin.reference)) == ""
