"""The rules of quorum of a register: those that come with the program, changed, and its own."""

import pytest

from disrupt import edit
from disrupt.fields import fields_of
from disrupt.page import show
from disrupt.records import Meeting, QuorumRule
from orders.forum.quorum_rules import every, offered, own, rule_named
from orders.own_lists import of_this_register, with_own_words
from orders.own_tactics import add
from tests.orders.forum import rooms

RULE = next(each for each in fields_of(Meeting) if each.name == "rule")


@pytest.fixture
def known(desk):
    def ask(question):
        with desk.store.reading() as session:
            return [each.word for each in question(own(session))]

    return ask


def test_at_first_there_are_the_two_that_come_with_the_program(known):
    assert known(offered) == known(every) == ["strategic", "operational"]


def test_one_of_its_own_stands_last(desk, known):
    edit.make(desk, QuorumRule, {"rule": "S-1", "organisations": "4", "counts": ("written",)})
    assert known(offered) == ["strategic", "operational", "S-1"]
    with desk.store.reading() as session:
        found = rule_named(own(session), "s-1 ")
    assert (found.organisations, found.counts, found.wrong) == (4, ("written",), "")


def test_one_that_is_changed_stays_in_its_place_and_is_as_it_is_written(desk, known):
    edit.make(desk, QuorumRule, {"rule": "Operational", "organisations": "2"})
    assert known(offered) == ["strategic", "operational"]
    with desk.store.reading() as session:
        found = rule_named(own(session), "operational")
    assert (found.organisations, found.ranks, found.counts) == (2, (), ("yes",))


def test_one_that_is_no_longer_offered_is_understood(desk, known):
    edit.make(desk, QuorumRule, {"rule": "S-1", "organisations": "4", "retired": True})
    assert known(offered) == ["strategic", "operational"]
    choices = of_this_register(desk, RULE).choices
    assert [each.word for each in choices.words] == ["strategic", "operational"]
    assert choices.knows("S-1")


def test_any_other_field_is_as_it_was(desk):
    place = next(each for each in fields_of(Meeting) if each.name == "place")
    assert of_this_register(desk, place) is place


def test_the_form_of_a_meeting_offers_the_rules_of_its_register(desk):
    add(desk, "Walk at the rank", None)
    edit.make(desk, QuorumRule, {"rule": "S-1", "organisations": "4"})
    held = rooms.meeting(desk, "Westmere board", desk.today)
    page = with_own_words(desk, show(desk, held.reference))
    (field,) = [field for field, _ in page.values if field.name == "rule"]
    assert [each.word for each in field.choices.words] == ["strategic", "operational", "S-1"]
