"""How early work on a date begins is changed in the settings, and Today goes by it."""

import pytest

from orders.lead_days import leads
from orders.local import shipped
from tests.ui.desks import button, retype, said
from tests.ui.today.dates import at_today
from ui.lawful import SETTLED, law_of
from ui.lead_card import LeadCard
from ui.places import SETTINGS

LISTING = ("court listing", "any")


@pytest.fixture
def card(opened):
    window = opened()
    window.go(SETTINGS)
    return window.page.findChild(LeadCard)


def test_the_days_are_those_that_hold_here(card):
    assert card.form.values()["court listing any"] == str(leads(shipped())[LISTING])


def test_once_saved_the_law_goes_by_them_and_nothing_else_is_another(card, device):
    retype(card.form, "court listing any", "35")
    card.save_it.click()
    assert "Saved." in said(card)
    assert leads(law_of(device).local) == {**leads(shipped()), LISTING: 35}


@pytest.mark.parametrize("typed", ["a month", "-1", "1201", "2.5"])
def test_what_is_no_number_of_days_is_refused_beside_its_field(card, device, typed):
    retype(card.form, "committee any", typed)
    card.save_it.click()
    assert "The days are a number from 0 to 1200." in said(card)
    assert not (device.folder / SETTLED).exists()


def test_what_is_due_is_asked_anew(qtbot, opened, device):
    window = opened()
    at_today(qtbot, window)
    known = window.dues.today
    window.go(SETTINGS)
    retype(window.page.findChild(LeadCard).form, "renewal any", "60")
    button(window.page, "Save the days").click()
    qtbot.waitUntil(lambda: window.dues.today is not known)
