"""The file for a licence review: all that its maker's roles open, and no intelligence in it."""

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.records import Premises
from reports.own import drawn, review_file
from tests.desks import seat
from tests.reports.own.records import lounge
from tests.reports.papers import COPY, LAW, SECRET, whole, words

INTELLIGENCE = ("ntelligence", "by the hour", "Cash changed", "2BP", "3BP", SECRET)


@pytest.fixture
def place(desk):
    return lounge(desk)


def gathered(desk, of):
    return review_file.gather(desk, LAW, of.reference, "review-file")


def printed(desk, of):
    return review_file.document(gathered(desk, of)).draw(COPY)


def test_it_holds_all_that_a_review_needs(desk, place):
    said = whole(printed(desk, place))
    for text in (
        *("File for the review of a premises licence", "Premises licence PL/0900, 1 condition"),
        *("Closure notice", "tenant · from Mar 2026", "Condition 1 Door staff from 21:00."),
        *("14 Sep 2026 Condition 1: not kept", "Note: Nobody there."),
        *("21 Jul 2026 Complaint", "Found: Cars waiting in the lane.", "Signs"),
        *("The back door was open.", "Seen here"),
    ):
        assert text in said


def test_the_dates_of_a_review_under_way_stand_with_their_working(desk, place):
    said = whole(printed(desk, place))
    assert "Representations by 30 November 2026 28 days from receipt on 2 November 2026" in said
    assert "Check with legal." in said


def test_opinion_stands_apart_from_fact(desk, place):
    fact, _, opinion = whole(printed(desk, place)).partition("Opinion, and what is not said")
    assert "The back door was open." in fact
    assert "The manager knows of it." not in fact
    assert "The manager knows of it." in opinion


def test_intelligence_is_nowhere_in_it_whoever_makes_it(desk, place):
    said = f"{whole(printed(desk, place))} {gathered(desk, place)!r}"
    assert [word for word in INTELLIGENCE if word in said] == []


def test_a_licensing_officer_makes_it_in_one_press_and_sees_only_what_their_roles_open(
    desk, store, place
):
    lena = seat(store, "licensing-officer")
    said = whole(printed(lena, place))
    for text in ("Cars waiting in the lane.", "The back door was open.", "Closure notice"):
        assert text in said
    assert "Seen here" not in said
    assert drawn.PART in said
    assert drawn.PART not in whole(printed(seat(store, "disruption-officer"), place))


def test_every_page_is_a_draft_and_bears_its_marking_and_number(desk, place):
    pages = words(printed(desk, place))
    for number, page in enumerate(pages, start=1):
        assert "DRAFT" in page
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(pages)}" in page


def test_of_a_place_of_which_nothing_is_recorded_each_part_says_so(desk):
    said = whole(printed(desk, edit.make(desk, Premises, {"name": "Gilt Street car park"})))
    for text in (
        *("No premises licence is recorded.", "No review of its licence"),
        *("No visit, complaint, test purchase or check is recorded.", "Nothing else is recorded."),
        *("No opinion is recorded.", drawn.NO_EXHIBIT),
    ):
        assert text in said


def test_a_coordinator_makes_none(desk, store, place):
    with pytest.raises(Trouble, match="no record"):
        gathered(seat(store, "forum-coordinator"), place)
