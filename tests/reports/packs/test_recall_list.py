"""The recall list: who has a copy that is to come back, since when, and what to do."""

from datetime import date

import pytest

from disrupt.errors import Refused, Trouble
from orders.packs.copies import came_back
from orders.packs.recalling import recall
from reports.deliver import Leaving, deliver
from reports.packs import recall_list
from reports.ways import Folder
from tests.desks import log, seat
from tests.orders.packs.handed_out import copy, meeting
from tests.reports.papers import COPY, whole, words

WHY = "A page told of <b>the wrong man</b> & his brother."


@pytest.fixture
def forum(desk):
    return meeting(desk)


def text(desk, of):
    return whole(recall_list.draw(recall_list.gather(desk, of.reference), COPY))


def test_it_names_whoever_has_a_copy_and_no_other(desk, forum):
    known = {"audience": "licensing", "agency": "Westmere Council"}
    copy(desk, forum, number="4", copies="12", recipient="licensing manager", **known)
    back = copy(desk, forum, number="5", copies="12", recipient="housing officer")
    recall(desk, forum.reference, WHY)
    came_back(desk, back.reference, "returned", date(2026, 11, 20))
    said = text(desk, forum)
    for each in (
        *("Recall list", f"1 to come back · {forum.reference}", WHY, "4 of 12 K-2026-0001"),
        *("licensing manager Westmere Council (licensing)", "5d07 c1e9", "20 Nov 2026"),
        *("returned, destroyed or lost", "page 1 of 1", "OFFICIAL-SENSITIVE"),
    ):
        assert each in said
    assert "housing officer" not in said


def test_a_long_one_goes_on_over_the_page_under_its_headings(desk, forum):
    for number in range(1, 25):
        copy(desk, forum, number=str(number), recipient=f"member {number} " + "Llanfair " * 40)
    recall(desk, forum.reference, WHY)
    pages = words(recall_list.draw(recall_list.gather(desk, forum.reference), COPY))
    assert len(pages) > 2
    assert all("Who has it" in each for each in pages)


def test_it_leaves_by_the_one_way_out(desk, forum, tmp_path):
    of = copy(desk, forum)
    recall(desk, of.reference, WHY)
    paper = recall_list.document(recall_list.gather(desk, of.reference))
    deliver(desk, paper, Leaving("the coordinator", "recall", Folder(tmp_path)))
    (line,) = log(desk.store, "disclosed")
    assert line.count == 2
    assert [each.name for each in tmp_path.glob("*recall list*.pdf")]


def test_where_nothing_is_recalled_there_is_no_list(desk, forum):
    copy(desk, forum)
    with pytest.raises(Trouble, match="is recalled and still to come back"):
        recall_list.gather(desk, forum.reference)


def test_whoever_makes_no_packs_has_none(store, forum):
    with pytest.raises(Refused):
        recall_list.gather(seat(store, "licensing-officer"), forum.reference)
