"""Copies as lists and pages show them, and who is told that they tell of what was corrected."""

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.listing import Listing, look, page
from disrupt.records import Agency, PackCopy
from orders import local
from orders.packs.checks import checks
from orders.packs.copies import came_back
from orders.packs.copies_listed import copies_listed
from orders.packs.copy_looked import copy_looked
from orders.packs.still_told import still_told
from orders.reckoning import the_law
from tests import make
from tests.desks import log, seat
from tests.orders.packs import whole
from tests.orders.packs.handed_out import copy, left, meeting


@pytest.fixture
def forum(desk):
    return meeting(desk)


@pytest.fixture
def robin(desk):
    return make.person(desk)


def test_one_copy_is_looked_at_and_the_log_says_so(desk, forum):
    of = copy(desk, forum, number="2", copies="3")
    assert copy_looked(desk, of.reference.lower()).says == "Copy 2 of 3"
    assert log(desk.store, "viewed")[-1].subject_id == of.id


def test_a_copy_that_is_not_there_has_no_page(desk):
    with pytest.raises(Trouble):
        copy_looked(desk, "K-2026-0099")


def test_copies_that_are_out_tell_of_whoever_was_corrected(desk, forum, robin):
    first, _second = (copy(desk, forum, robin.reference, number=n) for n in "12")
    copy(desk, forum, make.person(desk, given_names="Sam").reference, number="3")
    assert still_told(desk, robin.reference) == 2
    came_back(desk, first.reference, "returned", desk.today)
    assert still_told(desk, robin.reference) == 1


def test_nobody_was_given_anything(desk, robin):
    assert still_told(desk, robin.reference) == 0


def test_whoever_makes_no_packs_is_told_of_none(desk, forum, robin):
    copy(desk, forum, robin.reference)
    assert still_told(seat(desk.store, "licensing-officer"), robin.reference) == 0


def test_the_list_says_who_has_each_and_where_it_is(desk, forum):
    agency = edit.make(desk, Agency, {"name": "Westmere Homes"})
    left(desk, copy(desk, forum, agency=agency.reference))
    columns = ("who", "whose", "where")
    looked = look(
        desk, Listing(PackCopy, columns, worked=copies_listed(the_law(local.shipped()), desk))
    )
    (row,) = page(desk, looked, 0, 10)
    assert row.texts == ("detective inspector", "Westmere Homes", "out")


def test_each_sort_of_copy_is_checked_by_what_it_leaves_out(desk):
    pack = whole.pack(whole.page("N-2026-0001", "Exley, Robin"))
    found = checks(desk, pack, [("forum", ""), ("public", "")])
    assert [each.audience for each in found.values()] == ["forum", "public"]
    assert found["public", ""].pages == 0
