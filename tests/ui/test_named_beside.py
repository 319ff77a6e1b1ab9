"""An agency that stands by its reference is named below the box; a name that is typed is not."""

from disrupt import edit
from disrupt.records import Agency, Disruption
from tests.ui.desks import retype, said

WHO = "Who did it."


def test_an_agency_is_named_below_its_reference_and_not_below_its_name(opened, desk):
    agency = edit.make(desk, Agency, {"name": "Westmere Homes"}).reference
    made = edit.make(desk, Disruption, {"tactic": "cash-seizure", "agency": agency})
    window = opened()
    window.go(made.reference)
    assert "Westmere Homes" in said(window.page.form)
    assert WHO not in said(window.page.form)
    retype(window.page.form, "agency", "Northgate Academy")
    assert "Westmere Homes" not in said(window.page.form)
    assert WHO in said(window.page.form)
    retype(window.page.form, "agency", "AG-2026-0999")
    assert WHO in said(window.page.form)
