"""Intelligence is found by its words, by whoever may read it, and stands in no index."""

from dataclasses import replace

import pytest

from disrupt import edit, listing, officers
from disrupt.find import find
from disrupt.listing import Listing
from disrupt.records import Intelligence
from disrupt.selecting import Filter, Order
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import QUICK
from tests.desks import log, seat
from tests.store.meddling import asked

WORDS = "He waits by the school. Çelik’s brother drives the silver Astra for him."


@pytest.fixture
def item(desk) -> Intelligence:
    said = {"text": WORDS, "handling": "Only for Tallow Row.", "grade": "2BP"}
    return edit.make(desk, Intelligence, said)


def found(desk, text: str) -> list[str]:
    return [hit.reference for hit in find(desk, text)]


@pytest.mark.parametrize(
    "text",
    ["school", "SCHOOL", "celik", "Çelik’s", "silver astra", "astra silver", "drive", "stra"],
)
def test_it_is_found_by_its_words_however_they_are_typed(desk, item, text):
    assert found(desk, text) == [item.reference]


@pytest.mark.parametrize("text", ["hospital", "silver hospital", "st", "xastra"])
def test_it_is_not_found_by_words_that_it_has_not(desk, item, text):
    assert found(desk, text) == []


def test_it_is_found_by_how_it_may_be_shared_and_by_its_number(desk, item):
    assert found(desk, "tallow row") == found(desk, item.reference.lower()) == [item.reference]
    assert found(desk, item.reference[:-2]) == [item.reference]


def test_why_is_the_sentence_that_has_it(desk, item):
    [hit] = find(desk, "silver astra")
    assert hit.why == "Text “Çelik’s brother drives the silver Astra for him.” has it in it"


def test_what_it_is_called_says_none_of_its_words(desk, item):
    assert find(desk, "astra")[0].says == "Intelligence"


def test_a_person_of_that_very_name_stands_before_it(desk, item):
    robin = make.person(desk, family_name="Astra", given_names="Silver")
    assert found(desk, "silver astra") == [robin.reference, item.reference]


def test_changed_words_are_found_and_those_that_are_gone_are_not(desk, item):
    edit.change(desk, item, {"text": "Other words."})
    assert found(desk, "astra") == []
    assert found(desk, "other words") == [item.reference]


@pytest.mark.parametrize("text", ["astra", "tallow", "IN-2026-0001", "IN"])
@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator"])
def test_whoever_may_not_read_it_finds_nothing(desk, item, role, text):
    assert found(seat(desk.store, role), text) == []


def test_whoever_waits_for_the_key_finds_it_by_its_number_alone(register, item, desk):
    desk.store.close()
    register.made = replace(register.made, keys=replace(register.made.keys, intelligence=None))
    store = register.open()
    waiting = Workspace(store, "a test")
    assert found(waiting, "astra") == found(waiting, "sealed") == []
    assert found(waiting, item.reference) == [item.reference]
    store.close()


def test_nothing_of_it_is_in_the_index_not_even_that_it_is_there(desk, item, register):
    for table in ("index_entry", "index_key", "index_text"):
        assert asked(register, f"SELECT count(*) FROM {table}") == [(0,)]


def test_that_it_was_found_is_in_the_log_as_any_search(desk, item):
    find(desk, "astra")
    assert log(desk.store, "searched")[-1].count == 1


def test_a_list_of_it_is_filtered_and_sorted_by_words(desk, item):
    edit.make(desk, Intelligence, {"text": "A second item, of an Astra too."})
    columns = ("reference", "text")
    both = Listing(Intelligence, columns, Order("text"), (Filter("text", contains="astra"),))
    one = replace(both, filters=(Filter("text", contains="SCHOOL"),))
    assert [row.reference for row in listing.page(desk, listing.look(desk, both), 0, 9)] == [
        "IN-2026-0002",
        "IN-2026-0001",
    ]
    assert [row.texts for row in listing.page(desk, listing.look(desk, one), 0, 9)] == [
        ("IN-2026-0001", WORDS)
    ]


def test_no_filter_meets_what_is_kept_in_place_of_words(desk, item):
    looked = listing.look(
        desk, Listing(Intelligence, ("text",), filters=(Filter("text", contains="sealed:"),))
    )
    assert (looked.shown, looked.all) == (0, 1)


def test_after_a_colleague_has_left_it_is_still_found(desk, item, register):
    officers.add(desk, "ben", ("disruption-officer",), "gravel mitten lantern", effort=QUICK)
    officers.remove(desk, "ben")
    assert found(desk, "astra") == [item.reference]
