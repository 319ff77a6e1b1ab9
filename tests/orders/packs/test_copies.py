"""The register of copies: who has which, what came of it, and until when its bytes are kept."""

from datetime import date, timedelta

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.records import Agency, PackCopy
from orders.packs.copies import came_back, copies, destroy_kept
from tests.desks import held, log, seat
from tests.orders.packs.handed_out import copy, left, meeting

TODAY = date(2026, 11, 20)


@pytest.fixture
def forum(desk):
    return meeting(desk)


def where(desk):
    (only,) = copies(desk)
    return only.where, only.where_on


def test_a_copy_is_listed_with_whoever_has_it(desk, forum):
    agency = edit.make(desk, Agency, {"name": "Westmere Council"})
    left(desk, copy(desk, forum, number="4", copies="12", agency=agency.reference))
    (only,) = copies(desk)
    assert (only.says, only.agency, only.recipient) == (
        "Copy 4 of 12",
        "Westmere Council",
        "detective inspector",
    )
    assert (only.audience_says, only.is_kept, only.is_out) == ("forum", True, True)
    assert [each.way for each in only.left] == ["saved"]


def test_the_last_issue_stands_first_and_its_copies_by_their_numbers(desk, forum):
    earlier = desk.store.clock.now() - timedelta(days=28)
    copy(desk, forum, number="1", issued=earlier)
    copy(desk, forum, number="3")
    copy(desk, forum, number="2")
    copy(desk, forum, number="a")
    assert [each.number for each in copies(desk)] == [0, 2, 3, 1]


def test_copies_of_one_meeting_are_asked_for_by_its_reference(desk, forum):
    copy(desk, meeting(desk))
    mine = copy(desk, forum)
    assert [each.reference for each in copies(desk, forum.reference.lower())] == [mine.reference]


def test_a_copy_is_out_until_it_comes_back(desk, forum):
    of = copy(desk, forum)
    left(desk, of)
    assert where(desk) == ("out", None)
    came_back(desk, of.reference, "returned", TODAY)
    assert where(desk) == ("returned", TODAY)


def test_that_it_came_back_is_taken_back(desk, forum):
    of = copy(desk, forum)
    came_back(desk, of.reference, "lost", TODAY)
    came_back(desk, of.reference, "", None)
    assert where(desk) == ("out", None)


def test_a_recalled_copy_is_still_in_somebodys_hands(desk, forum):
    copy(desk, forum, recalled=TODAY)
    (only,) = copies(desk)
    assert (only.where, only.where_on, only.is_out) == ("recalled", TODAY, True)


def test_one_that_never_got_there_is_not_out(desk, forum):
    of = copy(desk, forum)
    left(desk, of, "The disk is full.")
    assert where(desk) == ("not handed out", None)
    left(desk, of)
    assert where(desk) == ("out", None)


@pytest.mark.parametrize(
    ("how", "on", "why"),
    [
        ("eaten", TODAY, "one of: returned, destroyed, lost"),
        ("lost", None, "today, or a day before"),
        ("lost", TODAY + timedelta(days=1), "today, or a day before"),
        ("lost", TODAY - timedelta(days=1), "issued only on 20 November 2026"),
    ],
)
def test_what_cannot_have_come_of_it_is_refused(desk, forum, how, on, why):
    of = copy(desk, forum)
    with pytest.raises(Invalid, match=why):
        came_back(desk, of.reference, how, on)


def test_before_its_day_bytes_are_destroyed_only_for_a_reason(desk, forum):
    mine = [copy(desk, forum, keep_until=until) for until in (TODAY, None)]
    references = [each.reference for each in mine]
    with pytest.raises(Trouble, match=f"{references[0]}, {references[1]}"):
        destroy_kept(desk, references)
    assert all(each.is_kept for each in copies(desk))
    assert destroy_kept(desk, references, "Ordered by the court.") == tuple(references)
    assert log(desk.store, "changed")[-1].reason == "Ordered by the court."


def test_after_its_day_they_are_destroyed_and_the_copy_stays_known(desk, forum):
    over = copy(desk, forum, keep_until=TODAY - timedelta(days=1))
    assert destroy_kept(desk, [over.reference]) == (over.reference,)
    (row,) = held(desk.store, PackCopy)
    assert (row.file, row.key, row.recipient) == (None, None, "detective inspector")
    assert destroy_kept(desk, [over.reference]) == ()


def test_a_coordinator_keeps_the_register_of_copies(store, desk, forum):
    of = copy(desk, forum, keep_until=TODAY - timedelta(days=1))
    coordinator = seat(store, "forum-coordinator")
    came_back(coordinator, of.reference, "destroyed", TODAY)
    destroy_kept(coordinator, [of.reference])
    (only,) = copies(coordinator)
    assert (only.where, only.is_kept) == ("destroyed", False)


def test_whoever_makes_no_packs_does_not(store, desk, forum):
    of = copy(desk, forum)
    licensing = seat(store, "licensing-officer")
    for ask in (
        lambda: copies(licensing),
        lambda: came_back(licensing, of.reference, "lost", TODAY),
        lambda: destroy_kept(licensing, [of.reference], "a reason"),
    ):
        with pytest.raises(Refused):
            ask()
