"""A place's own papers: its licence, visits and checks, training, sightings, orders, chronology."""

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.records import LicenceCondition, Premises
from reports.own import drawn, place_papers
from tests import make
from tests.desks import seat
from tests.reports.own.records import lounge
from tests.reports.papers import COPY, LAW, SECRET, whole, words


@pytest.fixture
def place(desk):
    return lounge(desk)


def printed(desk, of):
    return whole(place_papers.document(place_papers.gather(desk, LAW, of.reference)).draw(COPY))


def test_it_says_where_it_is_what_binds_and_who_answers_for_it(desk, place):
    said = printed(desk, place)
    for text in (
        *("Moonlight Lounge, 14 Regent Street", "Premises licence PL/0900, 1 condition"),
        *("Closure notice", "Exley, Robin", "tenant · from Mar 2026"),
        "Review of a premises licence",
    ):
        assert text in said


def test_conditions_checks_visits_and_training_stand_each_with_what_was_found(desk, place):
    said = printed(desk, place)
    for text in (
        *("Condition 1 Door staff from 21:00.", "14 Sep 2026 Condition 1: not kept"),
        *("21 Jul 2026 Complaint", "Found: Cars waiting in the lane.", "was due Sep 2026"),
    ):
        assert text in said


def test_a_sighting_there_is_labelled_and_bears_no_grade(desk, place):
    said = printed(desk, place)
    _, _, listed = said.partition("Sightings here")
    assert "Seen here 14 November 2026 10:00 intelligence" in listed
    assert [word for word in (SECRET, "3B", "2B") if word in said] == []


def test_what_is_empty_says_so(desk):
    said = printed(desk, edit.make(desk, Premises, {"name": "Gilt Street car park"}))
    for text in (
        *("No premises licence is recorded.", "Nobody who answers for it is recorded."),
        *("No condition of a licence", "No check is", "No visit is", "No training is"),
        *("No order or notice is", "No sighting is", drawn.NOTHING_DATED, drawn.NO_EXHIBIT),
    ):
        assert text in said


def test_a_licensing_officer_has_no_sighting_no_intelligence_and_is_told_it_is_a_part(
    desk, store, place
):
    said = printed(seat(store, "licensing-officer"), place)
    assert "Cars waiting in the lane." in said
    assert "The back door was open." in said
    assert drawn.PART in said
    for text in ("Sighting", "Seen here", "ntelligence", "by the hour", "Cash changed"):
        assert text not in said


def test_a_coordinator_has_none(desk, store, place):
    with pytest.raises(Trouble, match="no record"):
        place_papers.gather(seat(store, "forum-coordinator"), LAW, place.reference)


def test_they_are_made_of_a_place_alone(desk):
    person = make.person(desk)
    with pytest.raises(Trouble, match="is no premises"):
        place_papers.gather(desk, LAW, person.reference)


def test_no_heading_stands_alone_at_the_foot_of_a_page(desk, place):
    for number in range(2, 40):
        made = {"number": str(number), "text": f"Condition {number} of many. " * 6}
        edit.make(desk, LicenceCondition, made, premises_id=place.id)
    of = place_papers.gather(desk, LAW, place.reference)
    content = place_papers.draw(of, COPY)
    headings = ("Chronology", "Training", "Orders and notices on it", "Sightings here", "Checks of")
    for page in words(content):
        foot = page.partition(f"{place_papers.TITLE} {place.reference}")[0].rstrip()
        assert not foot.endswith(headings)
