"""What was noted about a record: a fact, an opinion or intelligence, each to its readers only."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Intelligence, Note, Premises
from orders.noted import may_note, noted
from tests import make
from tests.desks import seat

WORDS = "Seen to wait by the school."


@pytest.fixture
def robin(desk):
    return make.person(desk).reference


@pytest.fixture
def three(desk, robin):
    about = {"about": (robin,), "text": WORDS}
    edit.make(desk, Note, {**about, "kind": "fact", "at": date(2026, 11, 1)})
    edit.make(desk, Note, {**about, "kind": "opinion", "at": date(2026, 11, 2)})
    sealed = {"grade": "2BP", "handling": "Not to partners.", "at": date(2026, 11, 3)}
    edit.make(desk, Intelligence, {**about, **sealed})
    edit.make(desk, Note, {"text": WORDS, "kind": "fact"})


def told(desk, reference):
    return [(each.label, each.handling) for each in noted(desk, show(desk, reference))]


def test_each_says_what_it_is_the_newest_first(desk, robin, three):
    assert told(desk, robin) == [
        ("Intelligence 2B P", "Not to partners."),
        ("Opinion, recorded by anna", ""),
        ("Fact", ""),
    ]
    assert {each.text for each in noted(desk, show(desk, robin))} == {WORDS}


def test_a_chair_is_told_no_grade(desk, store, robin, three):
    assert told(seat(store, "forum-chair"), robin)[0] == ("Intelligence", "Not to partners.")


def test_a_licensing_officer_has_notes_of_what_is_licensed_and_no_place_for_others(
    desk, store, robin, three
):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    edit.make(desk, Note, {"about": (place,), "text": WORDS, "kind": "fact"})
    edit.make(desk, Intelligence, {"about": (place,), "text": WORDS})
    licensing = seat(store, "licensing-officer")
    assert told(licensing, place) == [("Fact", "")]
    assert not may_note(licensing, show(licensing, robin))
    assert noted(licensing, show(licensing, robin)) == ()


def test_a_note_of_no_kind_is_called_no_fact_and_is_not_for_licensing(desk, store):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    edit.make(desk, Note, {"about": (place,), "text": WORDS})
    assert told(desk, place) == [("Note, kind not recorded", "")]
    assert told(seat(store, "licensing-officer"), place) == []
