"""Somebody under 18, or also a victim: the page begins with that, as far as its reader may see."""

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Child
from orders.welfare import NO_CONTACT, welfare
from tests import make
from tests.desks import seat


def told(desk, **values):
    return welfare(show(desk, make.person(desk, **values).reference))


@pytest.mark.parametrize(
    ("born", "says"),
    [
        ((2008, 11, 21), "Welfare: aged 17."),
        ((2009, 2), "Welfare: aged 17."),
        ((2008,), "Welfare: aged 17 or 18: may be under 18."),
        ((2009,), "Welfare: aged 16 or 17."),
        (None, "Welfare: birth not recorded: whether they are under 18 is not known."),
    ],
)
def test_an_age_under_18_is_said_first_as_far_as_the_birth_is_known(desk, born, says):
    assert told(desk, born=PartialDate(*born) if born else None).says == says


@pytest.mark.parametrize("born", [(2008, 11, 19), (1985,)])
def test_nothing_is_said_of_an_adult_who_is_no_victim(desk, born):
    assert told(desk, born=PartialDate(*born)) is None


def test_it_never_says_child(desk):
    found = told(desk, born=PartialDate(2010), also_victim=True)
    assert "child" not in f"{found.says} {found.contact}".lower()


def test_whoever_is_also_a_victim_has_a_support_contact_or_one_is_asked_for(desk):
    adult = {"born": PartialDate(1985), "also_victim": True}
    found = told(desk, **adult)
    assert (found.says, found.contact) == ("Welfare: also a victim.", NO_CONTACT)
    assert found.lacks_contact
    found = told(desk, **adult, support_contact="Westmere youth justice")
    assert found.contact == "Support contact: Westmere youth justice"
    assert not found.lacks_contact


def test_a_licensing_officer_is_told_the_age_and_nothing_of_victims_or_contacts(desk, store):
    person = make.person(desk, born=PartialDate(2009, 3, 2), also_victim=True)
    found = welfare(show(seat(store, "licensing-officer"), person.reference))
    assert (found.says, found.contact) == ("Welfare: aged 17.", "")


def test_a_coordinator_who_sees_no_birth_is_told_nothing(desk, store):
    person = make.person(desk, born=PartialDate(2009, 3, 2), also_victim=True)
    assert welfare(show(seat(store, "forum-coordinator"), person.reference)) is None


def test_no_page_but_a_person_s_begins_with_it(desk):
    child = edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)})
    assert welfare(show(desk, child.reference)) is None
