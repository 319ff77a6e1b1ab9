"""The chronology for court: fact and opinion apart, exhibits by number, a draft until signed."""

import hashlib

import pytest

from disrupt.errors import Refused
from reports.own import application, court_chronology
from tests import make
from tests.desks import seat
from tests.orders.lives import outcome
from tests.reports.own.records import SEALED, held, known
from tests.reports.papers import COPY, LAW, SECRET, whole, words


@pytest.fixture
def person(desk):
    return known(desk)[0]


def gathered(desk, of):
    return court_chronology.gather(desk, LAW, of.reference, "sro")


def printed(desk, of):
    return court_chronology.document(gathered(desk, of)).draw(COPY)


def test_it_says_what_it_is_for_about_whom_and_that_they_are_suspected(desk, person):
    first = words(printed(desk, person))[0]
    assert "Chronology for a sexual risk order" in first
    assert f"Exley, Robin {person.reference} · born 4 March 1994" in first
    assert "Suspected: no conviction is recorded here." in first


def test_whoever_was_convicted_is_said_to_be(desk, person):
    outcome(desk, person.reference, "conviction", "2026-11-09")
    assert "Convicted, as recorded here." in whole(printed(desk, person))


def test_every_page_is_a_draft_until_its_words_are_signed_off(desk, person):
    assert all("DRAFT" in page for page in words(printed(desk, person)))


def test_what_the_law_asks_stands_there_with_its_section(desk, person):
    said = whole(printed(desk, person))
    assert "Standard of proof: The facts on the balance of probabilities" in said
    assert "[SOA 2003 s.122A]" in said


def test_acts_orders_and_what_else_was_done_are_parts_of_their_own(desk, person):
    said = whole(printed(desk, person))
    acts, orders, done = (
        said.index(title)
        for title in (
            "Acts and events relied on",
            "Orders and notices, and what became of them",
            "What else was done",
        )
    )
    assert acts < said.index("contact after notice") < orders
    assert acts < said.index("He gave the badge back.") < orders
    assert orders < said.index("Sexual risk order O-2026-0001 made") < done
    assert done < said.index("Cash seizure")


def test_opinion_stands_apart_from_fact_and_says_whose_it_is(desk, person):
    _, _, said = whole(printed(desk, person)).partition(application.OPINION)
    assert "Opinion, recorded by anna. He is not the one who decides." in said
    assert "He gave the badge back." not in said


def test_intelligence_sources_and_grades_are_nowhere_in_it(desk, person):
    of = gathered(desk, person)
    said = f"{whole(printed(desk, person))} {of!r}"
    unsaid = ("ntelligence", "goes on driving", "the arch", "3BP", "2BP", SECRET)
    assert [word for word in unsaid if word in said] == []


def test_its_exhibits_are_numbered_as_they_are_first_relied_on_with_room_for_a_mark(desk, person):
    of = gathered(desk, person)
    relied = [each.reference for part in of.held.parts for each in part.lines]
    relied += [each.reference for each in of.held.opinions]
    assert [each.reference for each in of.held.index] == list(dict.fromkeys(relied))
    said = whole(printed(desk, person))
    assert "No. Reference What it is Held here Exhibit mark" in said
    assert "No exhibit is held." in said


def test_of_somebody_of_whom_nothing_is_dated_each_part_says_so(desk):
    said = whole(printed(desk, make.person(desk)))
    for text in (
        *("No dated act or event is recorded.", "No order or notice is recorded."),
        *("Nothing else that was done is recorded.", "No opinion is recorded."),
    ):
        assert text in said


@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator"])
def test_whoever_would_make_half_of_it_makes_none(desk, store, person, role):
    with pytest.raises(Refused):
        gathered(seat(store, role), person)


def test_a_chair_makes_the_same(desk, store, person):
    mine = gathered(desk, person).held
    assert gathered(seat(store, "forum-chair"), person).held.parts == mine.parts


def test_its_name_names_nobody_and_it_tells_of_all_that_is_in_its_index(desk, person):
    of = gathered(desk, person)
    document = court_chronology.document(of)
    assert document.name == "SRO chronology"
    assert set(document.references) == {
        person.reference,
        *(each.reference for each in of.held.index),
    }


def test_equal_ones_give_equal_bytes(desk, person):
    of = gathered(desk, person)
    assert court_chronology.draw(of, COPY) == court_chronology.draw(of, COPY)


def test_a_file_that_is_held_stands_in_the_index_with_its_sum(desk):
    of = held(desk)
    (person,) = of.person
    said = whole(
        court_chronology.document(court_chronology.gather(desk, LAW, person, "sro")).draw(COPY)
    )
    assert f"sealed order, a PDF of {len(SEALED)} bytes, SHA-256" in said
    assert hashlib.sha256(SEALED).hexdigest() in said.replace(" ", "")
