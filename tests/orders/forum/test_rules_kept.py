"""Rules of quorum of a register: added, changed, taken off the list and put back."""

import pytest

from disrupt.errors import Invalid, Refused
from disrupt.records import QuorumRule
from orders.forum.quorum_rules import every, offered, own, rule_named
from orders.forum.rules_kept import in_words, keep, offer
from tests.desks import held, seat


def rules(desk):
    with desk.store.reading() as session:
        return own(session)


def words(desk):
    return [each.word for each in offered(rules(desk))]


def test_a_new_rule_is_offered_beside_those_that_came_with_the_program(desk):
    keep(desk, " health ", {"agencies": ("health",), "edition": "2026"})
    assert words(desk) == ["strategic", "operational", "health"]
    found = rule_named(rules(desk), "health")
    assert in_words(found) == "An agency of each kind: health. What counts: present."


def test_one_that_came_with_the_program_is_from_now_on_what_this_register_says(desk):
    keep(desk, "Strategic", {"organisations": "4", "counts": ("yes", "written")})
    keep(desk, "strategic", {"organisations": "5"})
    (kept,) = held(desk.store, QuorumRule)
    assert (kept.rule, kept.organisations) == ("strategic", "5")
    said = in_words(rule_named(rules(desk), "strategic"))
    counts = "What counts: present and in writing."
    assert said == f"At least 5 different organisations. {counts}"


def test_one_is_taken_off_the_list_and_put_back_as_it_was(desk):
    before = in_words(rule_named(rules(desk), "operational"))
    offer(desk, "operational", on=False)
    assert words(desk) == ["strategic"]
    assert in_words(rule_named(rules(desk), "operational")) == before
    offer(desk, "operational", on=True)
    assert words(desk) == ["strategic", "operational"]


def test_a_rule_names_itself_and_asks_for_something(desk):
    for word, values, why in (
        (" ", {"organisations": "3"}, "Say the word"),
        ("empty", {"edition": "2026"}, "A rule asks for"),
    ):
        with pytest.raises(Invalid, match=why):
            keep(desk, word, values)
    assert held(desk.store, QuorumRule) == []


def test_what_nobody_knows_is_not_offered(desk):
    with pytest.raises(Invalid, match="no rule “unheard of”"):
        offer(desk, "unheard of", on=True)


def test_what_cannot_be_asked_says_why(desk):
    with desk.store.writing("as found") as session:
        session.add(QuorumRule(rule="broken", organisations="many"))
        session.add(QuorumRule(rule="nothing"))
    found = {each.word: in_words(each) for each in every(rules(desk))}
    assert found["broken"].startswith("“many” is no number of organisations")
    assert found["nothing"].startswith("The rule of quorum “nothing” asks for nothing")


def test_whoever_keeps_no_meeting_keeps_no_rule(desk):
    with pytest.raises(Refused):
        keep(seat(desk.store, "licensing-officer"), "mine", {"organisations": "3"})
