"""How licensing goes by the law, as data: whole, and known to the catalogue and the lists."""

from dataclasses import replace

import pytest

from disrupt.fields import fields_of
from disrupt.lists import word_list
from disrupt.paths import resource
from disrupt.records import LicenceDecision
from orders.licensing import licensing, read_licensing
from orders.licensing_asked import KEPT_IN, Asked, ask
from orders.reading import Unreadable
from tests.orders.licences import LAW

DATA = licensing()
COLUMNS = {each.name for each in fields_of(LicenceDecision)}


def words(name):
    return {each.word for each in word_list(name).words}


def test_every_kind_decision_and_outcome_of_the_lists_is_known():
    assert {kind for each in DATA.sorts for kind in each.kinds} == words("licence_kinds")
    assert {each.word for each in DATA.decisions} == words("licence_decisions")
    assert {each.outcome for each in DATA.appeals} == words("appeal_outcomes")


def test_every_clock_that_is_named_is_in_the_catalogue():
    own = {DATA.term, DATA.checks, DATA.self_reports, *(each.clock for each in DATA.owed)}
    of_sorts = {each.decision for each in DATA.sorts}
    besides = {each.power for sort in DATA.sorts for each in sort.besides}
    assert {name for name in own | of_sorts | besides if name not in LAW.catalogue} == set()


def test_every_clock_that_a_gateway_names_is_asked_one_way_or_another():
    codes = {each.code for each in word_list("gateways").words if each.code}
    assert {each.gateway for each in DATA.owed} == codes
    assert {each.direction for each in DATA.owed} <= words("disclosure_directions")
    assert {*DATA.answered_under, *DATA.answered_under.values()} <= words("gateways")
    assert set(DATA.answer_classes) <= words("disclosure_classes")


def test_the_events_of_a_disclosure_are_events_of_its_clock():
    for each in DATA.owed:
        known = {event.id for event in LAW.catalogue.latest(each.clock).events}
        assert set(each.events) <= known


def test_what_a_decision_tells_the_clocks_stands_in_its_columns():
    assert {*KEPT_IN.values(), "ends", "grounds_given"} <= COLUMNS
    assert {each.asks for each in DATA.points} - COLUMNS == {"policy"}


def test_every_decision_that_a_clock_or_a_note_is_for_is_a_decision():
    known = words("licence_decisions")
    named = {word for each in DATA.notes for word in each.decisions}
    named |= {word for sort in DATA.sorts for each in sort.besides for word in each.decisions}
    assert named <= known


def test_a_key_that_means_nothing_is_refused(tmp_path):
    text = resource("licensing.toml").read_text(encoding="utf-8")
    path = tmp_path / "licensing.toml"
    path.write_text(f'colour = "teal"\n{text}', encoding="utf-8")
    with pytest.raises(Unreadable, match="“colour” means nothing here"):
        read_licensing(path)


@pytest.mark.parametrize(
    ("name", "law", "country"),
    [
        ("Transport for London", "london", "england"),
        ("TfL", "london", "england"),
        ("PLYMOUTH City Council", "plymouth", "england"),
        ("Cyngor Caerdydd", "elsewhere", "wales"),
        ("City and County of Swansea", "elsewhere", "wales"),
        ("Vale of Glamorgan Council", "elsewhere", "wales"),
        ("Wrexham County Borough Council", "elsewhere", "wales"),
        ("Westmere DC", "elsewhere", "england"),
        ("Newport Pagnell Town Council", "elsewhere", "england"),
    ],
)
def test_an_authority_is_known_by_its_name(name, law, country):
    found = DATA.authority(name)
    assert (found.law, found.country) == (law, country)


@pytest.mark.parametrize("name", [None, "", "Borough Council"])
def test_an_authority_that_is_not_named_is_none(name):
    assert DATA.authority(name) is None


def test_a_word_that_is_in_no_list_is_not_asked_of_a_clock():
    said = Asked({"holder": "driver", "dbs": "seen at the counter"}, {})
    assert not ask(LAW, DATA.checks, said).refused
    known = replace(said, facts={"holder": "driver", "dbs": "basic"})
    assert ask(LAW, DATA.checks, known).warned
