"""An agency's page says by when its agreement is to be renewed, and so does the list."""

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Agency
from tests.desks import seat
from tests.ui.desks import said, whole, words
from ui.due_rows import NOTHING_DUE


@pytest.fixture
def at(opened):
    def open_at(agency, desk=None):
        window = opened(desk) if desk else opened()
        window.go(agency.reference)
        return whole(window)

    return open_at


def agency(desk, ends):
    return edit.make(desk, Agency, {"name": "Westmere Police", "agreement_ends": ends})


@pytest.mark.parametrize("role", ["disruption-officer", "licensing-officer"])
def test_the_end_of_the_agreement_is_due_on_the_page_of_the_agency(at, desk, store, role):
    window = at(agency(desk, PartialDate(2026, 12, 2)), seat(store, role))
    assert "What is due" in words(window)
    assert "Wed 2 Dec" in words(window)
    assert "as recorded: 2 December 2026" in said(window)


def test_without_an_agreement_nothing_is_due(at, desk):
    assert NOTHING_DUE in words(at(agency(desk, None)))
