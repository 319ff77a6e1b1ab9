"""Whatever else is held, in lines: dates first, each thing once, nothing of what came later."""

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import (
    Agency,
    Check,
    Disruption,
    Group,
    Licence,
    LicenceCondition,
    LicenceDecision,
    OrderEvent,
    Training,
    Vehicle,
    Visit,
)
from orders.packs.pieces import Piece
from orders.packs.subject import Bound
from tests import make
from tests.orders.lives import (
    bail_condition,
    condition,
    day,
    event,
    order,
    outcome,
    risk_order,
    sighting,
    when,
)
from tests.orders.packs.holding import held, line

TERMS = {"number": "1", "text": "Door staff from 21:00."}


@pytest.fixture
def terry(desk):
    return make.person(desk, family_name="Sample", given_names="Terry")


def titles(found):
    return [each.title for each in found.groups]


def test_what_is_said_of_somebody_stands_under_a_heading_for_each_who_may_see_it(desk):
    robin = make.person(
        desk,
        occupation="driver",
        resident=True,
        mappa_level="2",
        pnc_id="2099/0029735B",
        driver_number="EXLEY 915214 R99VK",
        ethnicity_observed="1",
        note="Not for anybody.",
        other_references=("X1",),
    )
    found = held(desk, robin)
    assert titles(found) == ["Facts", "Numbers", "Ethnicity"]
    (facts,) = found.lines("Facts")
    assert facts.startswith("resident in the area · occupation: driver · MAPPA level: ")
    assert [each.seen for each in found.words("Numbers")[0]] == [Seen.NUMBERS, Seen.DRIVER]
    assert {each.seen for each in found.words("Ethnicity")[0]} == {Seen.ETHNICITY}


def test_where_they_lived_and_how_it_stood_before_are_told_and_the_last_is_not(desk, robin):
    make.address(desk, robin, address="1 Cinder Lane", since=PartialDate(2024), until="2025-01-01")
    make.address(desk, robin, address="31 Tallow Row", since=PartialDate(2025, 1, 2))
    make.status(desk, robin, "suspected", on=PartialDate(2024, 6, 2))
    make.status(desk, robin, "convicted", on=PartialDate(2025, 6, 2))
    make.status(desk, robin, "acquitted", on=PartialDate(2026, 6, 2))
    found = held(desk, robin)
    assert found.lines("Lived before at") == ["1 Cinder Lane · since 2024 · until 01 Jan 2025"]
    before = found.words("Status before")
    assert [each[0].says for each in before] == ["02 Jun 2024", "02 Jun 2025"]
    assert [{(e.seen, e.sort) for e in each} for each in before] == [
        {(Seen.RESULT, "suspected")},
        {(Seen.RESULT, "result")},
    ]


def test_outcomes_stand_newest_first_and_a_result_is_told_apart_from_an_arrest(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-10-01", facts=("extension_rank=chief",))
    said = {"arrest": arrest.reference, "offence": "Theft", "cse": False}
    outcome(desk, robin.reference, "conviction", "2026-11-02", **said)
    outcome(desk, robin.reference, "sentence", "2026-11-21")
    found = held(desk, robin)
    assert found.lines("Outcomes") == [
        f"02 Nov 2026 · conviction · Theft · child sexual exploitation: no"
        f" · of arrest {arrest.reference} · OC-2026-0002",
        f"01 Oct 2026 · arrest · {arrest.reference} · extension rank: chief",
    ]
    sorts = [{each.sort for each in words} for words in found.words("Outcomes")]
    assert sorts == [{"result"}, {"arrest"}]


def test_an_order_is_told_with_its_days_what_happened_and_what_it_rests_on(desk, robin, terry):
    made = risk_order(
        desk, robin.reference, terry.reference, court="Westmere", facts=("applied_by=x", "odd")
    )
    event(desk, made, "served", "2026-11-02", person=robin.reference, method="in person")
    event(desk, made, "served", "2026-11-03", person=terry.reference)
    event(desk, made, "varied", "2026-11-21")
    edit.make(desk, type(made), {"power": "cawn", "person": (terry.reference,)})
    first, *more = held(desk, robin).lines("Orders and notices")
    assert first.startswith("sexual risk order · in force · ".capitalize())
    assert "respondents: Sample, Terry" in first
    assert "applied for 01 Oct 2026 · Westmere · made 02 Nov 2026" in first
    assert "ends 01 Nov 2028" in first
    assert first.endswith("odd")
    assert more == ["02 Nov 2026 served, in person"]


def test_when_it_was_served_is_told_once_and_of_each_respondent_alone(desk, robin, terry):
    made = risk_order(desk, robin.reference, terry.reference, served="2026-11-03")
    event(desk, made, "served", "2026-11-03", person=terry.reference)
    (only,) = held(desk, robin).lines("Orders and notices")
    assert "served 03 Nov 2026" in only
    first, then = held(desk, terry).lines("Orders and notices")
    assert "served" not in first
    assert then == "03 Nov 2026 served"


def test_where_they_are_themselves_is_not_said_of_each_thing_again(desk):
    area = "Westmere"
    robin = make.person(desk, area=area)
    for where in (area, "Saltbridge"):
        outcome(desk, robin.reference, "arrest", "2026-10-01", area=where)
        risk_order(desk, robin.reference, area=where)
        edit.make(
            desk, Disruption, {"person": robin.reference, "area": where, "at": when("2026-10-01")}
        )
    found = held(desk, robin)
    assert found.lines("Facts") == [f"area: {area}"]
    for title in ("Outcomes", "Orders and notices", "Disruptions"):
        told = " ".join(found.lines(title))
        assert (told.count("area: Saltbridge"), told.count(area)) == (1, 0)


def test_what_came_after_the_day_of_the_pack_is_not_told_of_an_order(desk, robin):
    risk_order(desk, robin.reference)
    (line_then,) = held(desk, robin, day("2026-10-15")).lines("Orders and notices")
    assert "applied for 01 Oct 2026" in line_then
    assert "made" not in line_then
    assert "served" not in line_then
    assert held(desk, robin, day("2026-09-15")).groups == ()


def test_a_hearing_is_known_before_its_day_and_an_event_without_one_when_recorded(desk, robin):
    made = order(desk, "sro", robin.reference, applied="2026-11-02")
    event(desk, made, "hearing listed", "2026-12-01", recorded_on=when("2026-11-10"))
    edit.make(desk, OrderEvent, {"event": "adjourned"}, order_id=made.id)
    assert held(desk, robin).lines("Orders and notices")[1:] == [
        "Hearing adjourned · 01 Dec 2026 hearing listed"
    ]
    assert held(desk, robin, day("2026-11-09")).lines("Orders and notices")[1:] == []


def test_a_condition_stands_in_its_exact_words_and_names_nobody_twice(desk, robin, place, child):
    made = risk_order(desk, robin.reference)
    condition(desk, made, f"Not to meet {child.reference}.", about=child.reference, kind="contact")
    condition(
        desk, made, "Not to go in.", number="2", about=f"{place.reference}; {child.reference}"
    )
    condition(desk, made, "Not to drive.", number="3", hours="20:00-06:00", about="any car")
    lines = held(desk, robin).words("Orders and notices")[1:]
    assert [line(each) for each in lines] == [
        f"condition 1 · contact · Not to meet {child.reference}.",
        f"condition 2 · Not to go in. · about: Moonlight Lounge · about: {child.reference}",
        "condition 3 · Not to drive. · 20:00-06:00 · about: any car",
    ]
    assert [each.seen for each in lines[1]][2:] == [Seen.CONDITIONS, Seen.CHILD]


def test_words_that_bind_stand_above_and_are_not_said_again(desk, robin):
    bail = outcome(desk, robin.reference, "post-charge bail", "2026-11-02")
    bail_condition(desk, bail, "Not to enter Regent Street.", hours="20:00-06:00")
    bail_condition(desk, bail, "To sleep at home.", number="2")
    nothing = Piece("Bail after charge", Seen.RESULT)
    words = (Piece("Not to enter Regent Street.", Seen.CONDITIONS),)
    bound = Bound(title=nothing, state=(), conditions=(words,), breach=())
    assert held(desk, robin, binds=(bound,)).lines("Outcomes")[1:] == [
        "above: condition 1",
        "condition 2 · To sleep at home.",
    ]


def test_licences_stand_with_what_was_decided_of_them(desk, robin):
    values = {"kind": "private hire driver", "number": "02217", "authority": "Westmere DC"}
    days = {"granted": PartialDate(2024, 2, 1), "ends": PartialDate(2027, 1, 31)}
    held_by = {"holder": robin.reference, "vehicle": "BD51 SMR"}
    licence = edit.make(desk, Licence, {**values, **days, **held_by})
    said = {"licence": licence.reference, "decision": "revoke", "immediate": True}
    edit.make(desk, LicenceDecision, {**said, "decided": when("2026-11-13")})
    edit.make(desk, LicenceDecision, {**said, "decided": when("2026-11-21")})
    found = held(desk, robin)
    assert found.lines("Licences") == [
        "private hire driver · 02217 · Westmere DC · vehicle: BD51 SMR"
        f" · granted 01 Feb 2024 · ends 31 Jan 2027 · {licence.reference}",
        "13 Nov 2026 · revoked · at once, for public safety · LD-2026-0001",
    ]
    seen = {each.says: each.seen for each in found.words("Licences")[0]}
    assert seen["02217"] is seen["vehicle: BD51 SMR"] is Seen.DRIVER


def test_of_a_place_its_conditions_checks_visits_and_training_are_told(desk, place):
    edit.make(desk, LicenceCondition, TERMS, premises_id=place.id)
    edit.make(desk, Check, {"condition": "1", "at": when("2026-11-02")}, premises_id=place.id)
    edit.make(desk, Check, {"found": "not kept", "at": when("2026-11-09")}, premises_id=place.id)
    edit.make(desk, Visit, {"kind": "advice", "at": when("2026-11-01")}, premises_id=place.id)
    edit.make(desk, Visit, {"kind": "advice", "at": when("2026-11-21")}, premises_id=place.id)
    edit.make(desk, Training, {"course": "Signs", "people": "6"}, premises_id=place.id)
    found = held(desk, place)
    assert found.lines("Conditions of its licence") == ["condition 1 · Door staff from 21:00."]
    assert found.lines("Checks") == ["09 Nov 2026 not kept · 02 Nov 2026 condition 1"]
    assert found.lines("Visits") == ["01 Nov 2026 advice"]
    assert found.lines("Training") == ["Signs · how many people: 6"]


def test_a_sighting_says_where_with_whom_and_in_what(desk, robin, terry, place, child):
    car = edit.make(desk, Vehicle, {"registration": "BD51 SMR", "keeper": robin.reference})
    people = (robin.reference, terry.reference)
    said = {"place": place.reference, "child": child.reference, "vehicle": "BD51 SMR"}
    sighting(desk, "2026-11-12T21:05", *people, **said)
    found = held(desk, robin)
    (words,) = found.words("Sightings")
    assert line(words) == (
        "12 Nov 2026 21:05 · Moonlight Lounge · with Sample, Terry · in BD51 SMR"
        f" · with {child.reference} · S-2026-0001"
    )
    assert {each.says for each in words if each.seen is Seen.CHILD} == {f"with {child.reference}"}
    assert found.words("Vehicles kept") == [
        (
            Piece("BD51 SMR", Seen.CONTACT, "vehicles"),
            Piece(car.reference, Seen.CONTACT, "vehicles"),
        )
    ]
    (at_place,) = held(desk, place).lines("Sightings")
    assert at_place.startswith("12 Nov 2026 21:05 · with Exley, Robin; Sample, Terry")


def test_a_disruption_counts_as_it_is_agreed_and_its_group_is_told_to_nobody(desk, robin):
    police = edit.make(desk, Agency, {"name": "Westmere Police"})
    group = edit.make(desk, Group, {"name": "Cinder Lane"})
    said = {"person": robin.reference, "at": when("2026-11-06"), "group": group.reference}
    major = {"tactic": "cash-seizure", "agency": police.reference, "impact": "major"}
    edit.make(desk, Disruption, {**said, **major, "evidence": "A count.", "graded_by": "anna"})
    edit.make(desk, Disruption, {**said, "at": when("2026-11-01"), "agency": "Health"})
    assert held(desk, robin).lines("Disruptions") == [
        "06 Nov 2026 · Cash seizure · by Westmere Police · impact: moderate · DR-2026-0001",
        "01 Nov 2026 · by Health · DR-2026-0002",
    ]
