"""What a new order is asked: what its power has, and nothing that it has not."""

import pytest

from disrupt.fields import Kind, fields_of
from disrupt.records import Order
from orders import local
from orders.powers import looked_for, meant, recordable
from orders.questions import asked_by, questions
from orders.reckoning import the_law
from orders.understood import understood

LAW = the_law(local.shipped())
POWERS = sorted(power.id for power in recordable(LAW))


def asked(name):
    return {each.name: each for each in questions(LAW.catalogue.latest(name), fields_of(Order))}


def test_a_closure_notice_asks_for_its_place_its_facts_and_its_moments():
    found = asked("closure-notice")
    assert [*found][:3] == ["premises", "issuer", "rank"]
    assert {found[name].kind for name in ("issued", "served", "heard")} == {Kind.WHEN}
    assert not {"person", "child", "court", "travel_ends", "until_further_order"} & {*found}


def test_a_date_that_has_a_column_is_asked_under_the_words_of_the_power():
    found = asked("closure-notice")
    assert found["served"].label == "Served (the earliest time)"


def test_a_warning_notice_asks_for_the_child_and_never_for_a_birth():
    found = asked("cawn")
    assert found["child"].refers_to == "child"
    assert "child_born" not in found


@pytest.mark.parametrize("name", POWERS)
def test_every_answer_can_be_recorded_by_its_word(name):
    power = LAW.catalogue.latest(name)
    for field in questions(power, fields_of(Order)):
        understood(power, {field.name: ""})


@pytest.mark.parametrize("name", POWERS)
def test_nothing_is_asked_twice(name):
    found = questions(LAW.catalogue.latest(name), fields_of(Order))
    assert len({each.name for each in found}) == len(found)


@pytest.mark.parametrize(
    ("says", "field"),
    [
        ("A closure notice may run for 48 hours at most.", "hours"),
        ("Served (the earliest time): this lies before it.", "served"),
        ("Closure notice: say which premises it is about.", "premises"),
        ("Something that no rule says.", "power"),
    ],
)
def test_a_refusal_stands_beside_the_field_that_it_is_about(says, field):
    power = LAW.catalogue.latest("closure-notice")
    assert asked_by(power, says, tuple(asked("closure-notice"))) == field


@pytest.mark.parametrize(
    ("text", "power"),
    [
        ("Closure notice", "closure-notice"),
        ("closure  NOTICE", "closure-notice"),
        ("cawn", "cawn"),
        ("sro", "sro"),
    ],
)
def test_a_power_is_meant_by_its_name_or_its_short_name(text, power):
    assert meant(LAW, text).id == power


@pytest.mark.parametrize("text", ["", "SHPO", "closure", "bail"])
def test_what_is_no_name_or_the_name_of_several_is_not_guessed(text):
    assert meant(LAW, text) is None


def test_a_few_letters_find_it_and_what_can_be_used_comes_first():
    found = [hit.reference for hit in looked_for(LAW, "clos not")]
    assert found[0] == "closure-notice"
    assert found.index("closure-notice-landlord") > found.index("closure-notice-soa")


def test_its_act_finds_it_too():
    assert "sro" in [hit.reference for hit in looked_for(LAW, "SOA 2003 risk")]


@pytest.mark.parametrize("text", ["harbourer", "abduction notice", "SOPO"])
def test_a_name_that_it_once_had_finds_it_and_is_said(text):
    found = looked_for(LAW, text)
    assert found
    assert any(text.casefold() in f"{hit.says} {hit.why}".casefold() for hit in found)


def test_the_power_whose_name_begins_as_it_was_typed_comes_first():
    found = [hit.reference for hit in looked_for(LAW, "closure order ext")]
    assert found[:2] == ["closure-order-extension", "closure-order-extension-soa"]


def test_too_many_hours_for_a_rank_are_refused_beside_the_hours():
    power = LAW.catalogue.latest("closure-notice")
    says = "More than 24 hours needs a superintendent or above."
    assert asked_by(power, says, tuple(asked("closure-notice"))) == "hours"


def test_a_date_outside_its_limit_is_refused_beside_that_date():
    power = LAW.catalogue.latest("cawn")
    says = "The notice was served after its legal basis had gone."
    assert asked_by(power, says, tuple(asked("cawn"))) == "served"
