"""The tactics of a register: shipped ones, its own, and those that it no longer offers."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.fields import fields_of
from disrupt.page import show
from disrupt.records import Disruption, LocalTactic
from orders import tactics
from orders.own_lists import of_this_register, with_own_words
from orders.own_tactics import (
    ADDED_HERE,
    add,
    every,
    offer,
    offered,
    own,
)

TACTIC = next(each for each in fields_of(Disruption) if each.name == "tactic")


def listed(desk):
    with desk.store.reading() as session:
        return {each.says: each for each in offered(own(session))}


def test_at_first_the_list_is_as_it_was_shipped(desk):
    wanted = [each.name for group in tactics.shipped().groups for each in group.tactics]
    assert list(listed(desk)) == wanted


def test_one_of_its_own_stands_with_its_sort(desk):
    add(desk, "Walk at the rank", "vehicle")
    found = list(listed(desk))
    last = tactics.shipped().groups[1].tactics[-1].name
    assert found[found.index("Walk at the rank") - 1] == last
    assert listed(desk)["Walk at the rank"].sort == "Vehicles"


def test_one_that_nobody_sorted_stands_last(desk):
    add(desk, "Walk at the rank", None)
    assert list(listed(desk))[-1] == "Walk at the rank"
    assert listed(desk)["Walk at the rank"].sort == ADDED_HERE


@pytest.mark.parametrize("word", ["Cash seizure", "cash-seizure", "walk at the RANK "])
def test_what_is_in_the_list_is_not_added_again(desk, word):
    add(desk, "Walk at the rank", None)
    with pytest.raises(Invalid, match="is in the list already"):
        add(desk, word, None)


def test_a_shipped_one_is_taken_off_and_put_back(desk):
    offer(desk, "cash-seizure", on=False)
    assert "Cash seizure" not in listed(desk)
    offer(desk, "cash-seizure", on=True)
    assert "Cash seizure" in listed(desk)


def test_one_of_its_own_comes_back_when_it_is_added_again(desk):
    add(desk, "Walk at the rank", None)
    offer(desk, "Walk at the rank", on=False)
    assert "Walk at the rank" not in listed(desk)
    add(desk, "walk at the rank", "vehicle")
    assert listed(desk)["Walk at the rank"].sort == "Vehicles"


def test_the_form_offers_what_is_in_the_list_and_understands_the_rest(desk):
    add(desk, "Walk at the rank", None)
    offer(desk, "cash-seizure", on=False)
    words = of_this_register(desk, TACTIC).choices
    shown = [each.says for each in words.words]
    assert "Walk at the rank" in shown
    assert "Cash seizure" not in shown
    assert words.says("cash-seizure") == "Cash seizure"


def test_any_other_field_is_as_it_was(desk):
    strand = next(each for each in fields_of(Disruption) if each.name == "strand")
    assert of_this_register(desk, strand) is strand


def test_nothing_is_lost_when_a_tactic_is_no_longer_offered(desk):
    made = edit.make(desk, Disruption, {"tactic": "cash-seizure", "at": date(2026, 11, 2)})
    offer(desk, "cash-seizure", on=False)
    assert made.tactic == "cash-seizure"
    with desk.store.reading() as session:
        assert "cash-seizure" in {each.word for each in every(own(session))}
        assert [each.retired for each in session.query(LocalTactic)] == [True]


def test_the_form_of_one_that_is_held_offers_the_tactics_of_its_register(desk):
    add(desk, "Walk at the rank", None)
    held = edit.make(desk, Disruption, {"tactic": "cash-seizure"})
    page = with_own_words(desk, show(desk, held.reference))
    (field,) = [field for field, _ in page.values if field.name == "tactic"]
    assert "Walk at the rank" in [each.word for each in field.choices.words]
