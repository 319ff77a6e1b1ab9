"""An order that is held is held to the law, until somebody says why it is kept as it was found."""

from datetime import date

import pytest

from orders.actions import objections, record
from tests.orders.lives import LAW, kept

DATES = {"made": "2026-11-02", "served": "2026-11-02T15:20", "ends": "2028-11-01"}
TOO_SHORT = "A sexual risk order runs for at least 2 years"


@pytest.fixture
def order(desk, robin):
    return kept(record(desk, LAW, "sro", {**DATES, "person": robin.reference}))


def test_an_end_that_is_too_early_is_objected_to_with_its_section(desk, order):
    (said,) = objections(desk, LAW, order, {"ends": date(2028, 5, 1)})
    assert TOO_SHORT in said.text
    assert "s.122A(7)" in said.source
    assert objections(desk, LAW, order, {"ends": date(2028, 11, 2)}) == ()


def test_with_a_reason_why_it_is_kept_as_found_nothing_is_objected_to(desk, order):
    values = {"ends": date(2028, 5, 1), "as_found": "so it was sealed"}
    assert objections(desk, LAW, order, values) == ()


def test_what_was_wrong_before_is_no_objection_to_something_else(desk, robin):
    said = {**DATES, "person": robin.reference, "ends": "2028-05-01"}
    order = kept(record(desk, LAW, "sro", said, as_found="so it was sealed"))
    assert objections(desk, LAW, order, {"court": "Westmere Magistrates' Court"}) == ()
