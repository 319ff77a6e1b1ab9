"""A decision on a licence: weighed as it is typed, refused by the law, taken, and entered."""

import pytest

from disrupt.errors import Refused, Trouble
from disrupt.records import LicenceDecision
from orders.decide import decide, enter_on_nr3s, objections
from orders.deciding import asked, field_of, weigh
from orders.said import Said
from tests.desks import held, log, seat
from tests.orders.decided import decision, driver, given, licence
from tests.orders.licences import LAW, LONDON, when

BEFORE = {"decision": "suspend", "ends": "2026-11-01", "immediate": False}


@pytest.fixture
def taxi(desk):
    return licence(desk, holder=driver(desk).reference)


def names(desk, of, word):
    return [field.name for field in asked(desk, LAW, of.reference, word).fields]


def test_the_head_answers_as_it_will_be_once_the_notice_is_given(desk, taxi):
    found = weigh(desk, LAW, given(taxi))
    assert found.head.answer.says == "No, from 14:05 today"
    assert found.head.answer.why.startswith("if this notice is given: revoked at once")


def test_until_it_is_known_when_it_answers_as_it_is_now(desk, taxi):
    found = weigh(desk, LAW, given(taxi, notified=None))
    assert found.head.answer.says == "Yes, until 31 January 2027"
    assert found.head.answer.why == ""


def test_the_clock_and_the_notice_are_those_of_what_is_typed(desk, taxi):
    found = weigh(desk, LAW, given(taxi))
    assert found.clock.due("nr3s").when == when("2026-11-26")
    assert {each.id: each.state for each in found.points}["why"] == "there"
    assert found.power.signed_off_by == ""


def test_to_weigh_writes_nothing(desk, store, taxi):
    before = len(log(store))
    weigh(desk, LAW, given(taxi))
    assert held(store, LicenceDecision) == []
    assert len(log(store)) == before


def test_of_no_licence_nothing_is_weighed(desk):
    assert weigh(desk, LAW, {"licence": "L-1999-0001"}) is None


def test_it_is_taken_as_it_was_typed(desk, store, taxi):
    taken = decide(desk, LAW, given(taxi))
    (kept,) = held(store, LicenceDecision)
    assert (kept.reference, kept.decision) == (taken.reference, "revoke")
    assert not taken.refused


def test_what_is_only_warned_of_is_taken_and_said(desk, store, taxi):
    taken = decide(desk, LAW, given(taxi, immediate=None))
    assert taken.warned
    assert len(held(store, LicenceDecision)) == 1


def test_what_the_law_refuses_is_told_beside_its_field_and_not_written(desk, store, taxi):
    taken = decide(desk, LAW, given(taxi, **BEFORE))
    assert [each.field for each in taken.objections] == ["ends"]
    assert taken.reference == ""
    assert held(store, LicenceDecision) == []


def test_a_refusal_has_its_section(desk, store):
    london = licence(desk, authority=LONDON)
    taken = decide(desk, LAW, given(london, decision="suspend", ends="2026-12-01"))
    (only,) = taken.objections
    assert only.said.source == "PHV(L)A 1998 s.17"


def test_at_once_on_a_vehicle_outside_london_is_refused_beside_it(desk):
    taken = decide(desk, LAW, given(licence(desk, kind="private hire vehicle")))
    assert [each.field for each in taken.objections] == ["immediate"]
    assert "drivers only" in taken.objections[0].said.text


def test_what_is_asked_goes_by_the_decision_and_the_licence(desk, taxi):
    van = licence(desk, kind="private hire vehicle", number="118")
    assert {"immediate", "safety_reasons", "relevant_information"} <= set(names(desk, taxi, ""))
    assert "ends" not in names(desk, taxi, "revoke")
    assert "ends" in names(desk, taxi, "suspend")
    assert {"nr3s_searched"} == set(names(desk, taxi, "renew")) & {"nr3s_searched", "reason"}
    assert not {"immediate", "relevant_information"} & set(names(desk, van, "suspend"))


def test_where_the_law_gives_no_effect_at_once_it_says_why(desk, taxi):
    van = licence(desk, kind="private hire vehicle", number="118")
    assert "drivers only" in asked(desk, LAW, van.reference, "suspend").not_at_once.text
    assert asked(desk, LAW, taxi.reference, "revoke").not_at_once is None
    assert asked(desk, LAW, taxi.reference, "grant").not_at_once is not None


def test_a_held_one_is_refused_what_it_did_not_break_before(desk, taxi):
    kept = decision(desk, taxi, **{**BEFORE, "ends": "2026-12-24"})
    assert [each.field for each in objections(desk, LAW, kept, {"ends": when("2026-11-01")})] == [
        "ends"
    ]


def test_what_was_kept_as_found_stands_in_the_way_of_nothing_else(desk, taxi):
    kept = decision(desk, taxi, **BEFORE)
    assert objections(desk, LAW, kept, {"reason": "violence"}) == ()


def test_it_is_entered_on_nr3s_once(desk, store, taxi):
    kept = decision(desk, taxi)
    assert enter_on_nr3s(desk, LAW, kept.reference).nr3s_entered == desk.today
    with pytest.raises(Trouble, match="was entered on NR3S already, 20 November 2026"):
        enter_on_nr3s(desk, LAW, kept.reference)


NOT_ENTERED = {
    "a grant": ({}, {"decision": "grant"}),
    "a vehicle's": ({"kind": "private hire vehicle", "number": "118"}, {}),
    "an operator's": ({"kind": "operator", "number": "7"}, {}),
    "no relevant information": ({}, {"relevant_information": False}),
}


@pytest.mark.parametrize(("of", "said"), NOT_ENTERED.values(), ids=NOT_ENTERED)
def test_where_the_law_has_no_entry_none_is_recorded(desk, store, of, said):
    kept = decision(desk, licence(desk, **of), **said)
    with pytest.raises(Trouble, match="asks for no entry"):
        enter_on_nr3s(desk, LAW, kept.reference)
    assert held(store, LicenceDecision)[0].nr3s_entered is None


def test_a_decision_that_is_not_here_is_entered_nowhere(desk):
    with pytest.raises(Trouble, match="There is no decision LD-1999-0001 here"):
        enter_on_nr3s(desk, LAW, "LD-1999-0001")


@pytest.mark.parametrize("role", ["forum-chair", "forum-coordinator", "auditor"])
def test_who_keeps_no_licences_takes_none(desk, store, taxi, role):
    values = given(taxi)
    other = seat(store, role)
    for act in (weigh, decide):
        with pytest.raises(Refused):
            act(other, LAW, values)
    with pytest.raises(Refused):
        asked(other, LAW, taxi.reference, "revoke")


def test_a_licensing_officer_takes_one(desk, store, taxi):
    values = given(taxi)
    assert decide(seat(store, "licensing-officer"), LAW, values).reference == "LD-2026-0001"


def test_what_is_about_none_of_the_fields_is_told_beside_the_decision(desk, taxi):
    said = Said("refused", "Something that no clock asks about.")
    assert field_of(LAW, taxi, said) == "decision"
    assert field_of(LAW, licence(desk, kind=None), said) == "decision"


def test_of_a_licence_that_is_not_here_the_law_says_nothing(desk, taxi):
    kept = decision(desk, taxi)
    assert objections(desk, LAW, kept, {"licence": "L-1999-0001"}) == ()
