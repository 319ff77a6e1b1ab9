"""Copies that are called back, and which are still to come."""

from datetime import date

import pytest

from disrupt.errors import Invalid, Refused, Trouble
from orders.packs.copies import came_back, copies
from orders.packs.recalling import recall, to_come_back
from tests.desks import log, seat
from tests.orders.packs.handed_out import PACK, copy, meeting

TODAY = date(2026, 11, 20)
WHY = "A page told of the wrong man."


@pytest.fixture
def forum(desk):
    return meeting(desk)


@pytest.fixture
def several(desk, forum):
    return [copy(desk, forum, number=each).reference for each in "321"]


def test_all_that_are_out_are_recalled(desk, forum, several):
    came_back(desk, several[0], "returned", TODAY)
    assert sorted(recall(desk, forum.reference, f" {WHY} ")) == sorted(several[1:])
    told = [(each.number, each.where, each.recall_reason) for each in copies(desk)]
    assert told == [(1, "recalled", WHY), (2, "recalled", WHY), (3, "returned", "")]
    assert log(desk.store, "changed")[-1].reason == WHY


@pytest.mark.parametrize("of", [PACK, "5D07 C1E9", " 5d07c1e9"])
def test_a_pack_is_recalled_by_its_number_as_paper_has_it(desk, several, of):
    copy(desk, meeting(desk), pack="0" * 64)
    assert sorted(recall(desk, of, WHY)) == sorted(several)


def test_one_copy_is_recalled_by_its_reference(desk, several):
    assert recall(desk, several[1].lower(), WHY) == (several[1],)


@pytest.mark.parametrize("of", ["5d07", "", "M-2020-0001"])
def test_too_little_of_a_number_recalls_nothing(desk, several, of):
    with pytest.raises(Trouble, match="No copy of"):
        recall(desk, of, WHY)


def test_what_is_recalled_is_not_recalled_again(desk, forum, several):
    recall(desk, forum.reference, WHY)
    with pytest.raises(Trouble, match="is out any more"):
        recall(desk, forum.reference, "again")


def test_it_is_said_why(desk, forum, several):
    with pytest.raises(Invalid, match="why they are recalled"):
        recall(desk, forum.reference, " ")


def test_the_list_names_those_that_are_still_to_come_back(desk, forum, several):
    recall(desk, forum.reference, WHY)
    came_back(desk, several[1], "destroyed", TODAY)
    assert [each.number for each in to_come_back(desk, forum.reference)] == [1, 3]


def test_whoever_makes_no_packs_recalls_none(store, forum, several):
    licensing = seat(store, "licensing-officer")
    for ask in (recall, to_come_back):
        with pytest.raises(Refused):
            ask(licensing, forum.reference, *([WHY] if ask is recall else []))
