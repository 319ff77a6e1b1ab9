"""Saved filters may hold a name: sealed, each officer's own, and no draft."""

from disrupt.store import drafts, filters
from tests.faults.canary import found
from tests.store.entry import BEN, flip, hire, sitting

MINE = {"Exleys at liberty": {"family_name": "zqfiltercanary", "whereabouts": ["at liberty"]}}


def test_saved_filters_come_back_by_screen(register):
    with sitting(register.folder) as desk:
        filters.keep(desk.store, "people", MINE)
    with sitting(register.folder) as desk:
        assert filters.kept(desk.store, "people") == MINE
        assert filters.kept(desk.store, "premises") == {}


def test_a_screens_filters_take_the_place_of_those_kept_before(store):
    filters.keep(store, "people", MINE)
    filters.keep(store, "people", {})
    assert filters.kept(store, "people") == {}


def test_another_officer_has_their_own(register):
    with sitting(register.folder) as desk:
        hire(desk)
        filters.keep(desk.store, "people", MINE)
    with sitting(register.folder, "ben", BEN) as desk:
        assert filters.kept(desk.store, "people") == {}


def test_a_draft_of_the_same_name_is_something_else(store):
    filters.keep(store, "people", MINE)
    assert drafts.taken(store, "people") is None


def test_no_word_of_them_is_on_disk_in_the_clear(register, store):
    filters.keep(store, "people", MINE)
    assert found([register.folder], ["zqfiltercanary", "Exleys at liberty"]) == []


def test_damaged_ones_are_none_and_that_is_said(register, store):
    filters.keep(store, "people", MINE)
    [path] = register.files.drawers.iterdir()
    flip(path, 30)
    assert filters.kept(store, "people") == {}
    assert drafts.lost(store) is not None
