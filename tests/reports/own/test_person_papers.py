"""A person's own papers: what binds, what controlled, all that is dated, and an index to it."""

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import Note
from reports.own import drawn, person_papers
from tests import make
from tests.desks import log, seat
from tests.reports.own.records import known, lounge
from tests.reports.papers import COPY, LAW, SECRET, whole, words


@pytest.fixture
def person(desk):
    return known(desk)[0]


def printed(desk, of):
    return person_papers.document(person_papers.gather(desk, LAW, of.reference)).draw(COPY)


def test_who_it_is_what_binds_and_what_controlled_them_stand_first(desk, person):
    first = words(printed(desk, person))[0]
    for text in (
        *("Exley, Robin", person.reference, "born 4 March 1994", "“Pigeon”"),
        *("What binds them now", "Not to enter Regent Street <b>Westmere</b> & the rank."),
        *("Controls over time", "in force", "violence (2 June 2024)"),
    ):
        assert text in first


def test_a_child_that_binds_is_about_stands_there_by_a_reference_alone(desk, person):
    said = whole(printed(desk, person))
    assert "It protects this child. about C-" in said
    assert "known to" not in said


def test_the_chronology_says_when_what_where_recorded_and_under_which_number(desk, person):
    _, _, said = whole(printed(desk, person)).partition("Chronology")
    assert "Date What is recorded Recorded in Index no." in said
    assert "05 Nov 2026 Child Abduction Warning Notice CAWN-2026-0001: contact after notice" in said
    assert "06 Nov 2026 Cash seizure" in said
    assert "Evidence: The receipt." in said


def test_every_number_of_the_chronology_stands_in_the_index(desk, person):
    of = person_papers.gather(desk, LAW, person.reference)
    assert {each.reference for each in of.lines} == {each.reference for each in of.index}
    assert [each.number for each in of.index] == list(range(1, len(of.index) + 1))


def test_intelligence_and_opinion_say_what_they_are_before_anything_else(desk, person):
    said = whole(printed(desk, person))
    assert "Intelligence. He goes on driving." in said
    assert "Intelligence. Seen at the arch" in said
    assert "Opinion, recorded by anna. He is not the one who decides." in said


def test_sources_grades_and_handling_are_not_on_it(desk, person):
    said = whole(printed(desk, person))
    assert [word for word in (SECRET, "2B", "3B") if word in said] == []
    assert SECRET not in repr(person_papers.gather(desk, LAW, person.reference))


def test_what_is_empty_says_so(desk):
    said = whole(printed(desk, make.person(desk)))
    for text in (
        *("Nothing that binds now is recorded here.", "No order, notice or other control"),
        *(drawn.NOTHING_DATED, drawn.NO_EXHIBIT),
    ):
        assert text in said


def test_a_chair_sees_what_stands_on_their_page_and_no_grade(desk, store, person):
    chair = seat(store, "forum-chair")
    said = whole(printed(chair, person))
    assert "Intelligence. He goes on driving." in said
    assert SECRET not in said


def test_a_licensing_officer_is_told_of_no_order_arrest_or_note(desk, store, person):
    lena = seat(store, "licensing-officer")
    said = whole(printed(lena, person))
    assert drawn.PART in said
    words_of_others = ("Child Abduction", "Intelligence", "Opinion", "Seen", "violence", "Pigeon")
    assert [word for word in words_of_others if word in said] == []
    assert drawn.NOTHING_DATED in said


def test_a_coordinator_has_the_name_and_what_a_forum_keeps(desk, store, person):
    said = whole(printed(seat(store, "forum-coordinator"), person))
    assert "Exley, Robin" in said
    for text in ("What binds", "Controls", "1994", "Regent Street", "Intelligence"):
        assert text not in said


def test_whoever_prints_nothing_has_none(desk, store, person):
    with pytest.raises(Refused):
        person_papers.gather(seat(store, "auditor"), LAW, person.reference)


def test_they_are_made_of_a_person_alone(desk):
    place = lounge(desk)
    with pytest.raises(Trouble, match="is no person"):
        person_papers.gather(desk, LAW, place.reference)


def test_everybody_whom_it_tells_of_and_that_it_was_looked_at_is_in_the_log(desk, person):
    of = person_papers.gather(desk, LAW, person.reference)
    document = person_papers.document(of)
    assert document.references == tuple(
        dict.fromkeys((person.reference, *(each.reference for each in of.index)))
    )
    assert document.about == ("person", person.id)
    assert [line.subject_kind for line in log(desk.store, "viewed")] == ["person"]


def test_equal_papers_give_equal_bytes(desk, person):
    of = person_papers.gather(desk, LAW, person.reference)
    assert person_papers.draw(of, COPY) == person_papers.draw(of, COPY)


def test_what_is_long_goes_on_over_pages_and_what_has_no_space_is_not_cut_off(desk, person):
    about = {"about": (person.reference,), "kind": "fact"}
    edit.make(desk, Note, {**about, "text": "He waits there. " * 700})
    edit.make(desk, Note, {**about, "text": "q" * 400})
    content = printed(desk, person)
    assert whole(content).count("waits") == 700
    assert whole(content).count("q") >= 400
    pages = words(content)
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(pages)}" in page
