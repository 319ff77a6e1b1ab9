"""The invented places, licences, networks and notes: so many, of every kind, and of one story."""

import re
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select

from disrupt.lists import word_list
from disrupt.records import Licence
from orders.licensing_decision import ENTRY
from orders.licensing_duties import of_a_self_report
from orders.licensing_held import with_decisions
from tests.resources.invented import (
    CHILDREN,
    PEOPLE,
    SHEET,
    STANDS_AT,
    birthday,
    day,
    every,
    several,
)

TODAY = STANDS_AT.date()
PLACES = {row["reference"]: row for row in SHEET["premises"]}
LICENCES = {row["reference"]: row for row in SHEET["licences"]}
DECISIONS, DISCLOSURES = SHEET["licence_decisions"], SHEET["disclosures"]
LINKS, NOTES, VISITS = SHEET["links"], SHEET["notes"], SHEET["premises_visits"]
DRIVERS = {"hackney driver", "private hire driver", "dual driver"}
ROBIN, KEPT_AS_FOUND = "N-2024-0117", "Lanthorn Late Cars"
LISTED = [
    ("kind", "premises", "premises_kinds"),
    ("kind", "premises_visits", "visit_kinds"),
    ("found", "premises_checks", "compliance"),
    ("kind", "licences", "licence_kinds"),
    ("dbs_kind", "licences", "dbs_kinds"),
    ("decision", "licence_decisions", "licence_decisions"),
    ("reason", "licence_decisions", "licence_reasons"),
    ("appeal_outcome", "licence_decisions", "appeal_outcomes"),
    ("what", "licence_self_reports", "self_reports"),
    ("direction", "disclosures", "disclosure_directions"),
]
plate = re.compile(r"[A-HJ-PR-Y]{2}00[A-HJ-PR-Z]{3}")


@pytest.fixture(scope="module")
def licences(demo):
    """Each with its decisions and what its holder reported."""
    with demo[0].store.reading() as session:
        held = session.scalars(select(Licence).order_by(Licence.reference)).all()
        return with_decisions(session, held)


@pytest.fixture(scope="module")
def clocks(licences, law):
    """Every decision, with the licence that it is on and what the clocks say of it."""
    return [
        (held.licence, each, held.clock(law, each, STANDS_AT))
        for held in licences
        for each in held.decisions
    ]


def late_within(days: int) -> Counter[str]:
    """Places by how often they were visited or somebody was seen there, of late."""
    first = TODAY - timedelta(days=days)
    of_visits = [(row["premises"], row["at"]) for row in VISITS]
    of_sightings = [(row["place"], row["at"]) for row in SHEET["sightings"]]
    return Counter(place for place, at in of_visits + of_sightings if day(at) > first)


def test_there_are_as_many_as_were_agreed():
    counts = {
        **{"premises": 96, "licences": 238, "licence_decisions": 70, "vehicles": 60},
        **{"groups": 5, "links": 153, "notes": 120, "disclosures": 40},
    }
    assert {name: len(SHEET[name]) for name in counts} == counts


@pytest.mark.parametrize(("heading", "sheet", "name"), LISTED)
def test_every_word_of_a_list_occurs_and_no_other(heading, sheet, name):
    said = set(every(heading, sheet))
    rare = {"other"} if sheet == "premises_visits" else set()
    assert said | rare == {each.word for each in word_list(name).words}


def test_a_place_without_an_address_is_found_by_what_it_has():
    bare = [
        row for row in PLACES.values() if not row["address"] and row["kind"] != "children's home"
    ]
    assert len(bare) >= 10
    assert all(row["grid_reference"] or row["online_handle"] for row in bare)
    homes = [row for row in PLACES.values() if row["kind"] == "children's home"]
    assert sum(not row["name"] and not row["address"] for row in homes) >= 3


def test_where_most_happens_depends_on_how_far_back_one_looks():
    first = [late_within(days).most_common(1)[0][0] for days in (30, 90, 180)]
    assert [PLACES[each]["name"] for each in first] == [
        "Moonlight Lounge",
        "Cinder Lane Grill",
        "Larkspur Hotel",
    ]


def test_nobody_went_in_where_a_closure_order_barred_access():
    barred = {"P-2024-0003": ("2026-03-07", "2026-09-04"), "P-2024-0024": ("2026-07-22", "2027")}
    went = [row for row in VISITS if row["premises"] in barred]
    assert went
    for row in went:
        first, last = barred[row["premises"]]
        assert not first <= row["at"] <= last


def test_who_answers_for_a_place_is_the_one_who_began_last_and_has_not_ended():
    for place, row in PLACES.items():
        held = [each for each in SHEET["premises_responsible"] if each["premises"] == place]
        now = [each for each in held if not each["until"]]
        last = max(now, key=lambda each: each["since"].lstrip("~"), default={"who": ""})
        assert row["responsible_person"] == last["who"]
    assert PLACES["P-2024-0001"]["responsible_person"] == ROBIN


def test_a_check_is_of_a_condition_of_that_place_and_after_it_began():
    since = {(c["premises"], c["number"]): c["since"] for c in SHEET["premises_conditions"]}
    for row in SHEET["premises_checks"]:
        assert since[row["premises"], row["condition"]] < row["at"]
    assert len(since) > 30


def test_training_is_due_a_year_after_it_was_given_and_some_is_overdue():
    for row in SHEET["premises_training"]:
        assert day(row["due"]) == birthday(row["given"], 1)
    latest = {row["premises"]: day(row["due"]) for row in SHEET["premises_training"]}
    assert sum(due < TODAY for due in latest.values()) >= 5
    assert sum(due >= TODAY for due in latest.values()) >= 10


def test_a_licence_is_of_the_district_or_of_its_neighbour_and_numbered_once():
    counted = Counter(row["authority"] for row in LICENCES.values())
    assert set(counted) == {"Westmere DC", "Eastmarch BC"}
    assert 15 <= counted["Eastmarch BC"] <= 40
    numbers = every("number", "licences")
    assert len(set(numbers)) == len(numbers)


def test_a_licence_runs_no_longer_than_the_law_lets_it(licences, law):
    years = {"operator": 5, "hackney vehicle": 1, "private hire vehicle": 1}
    for row in (each for each in LICENCES.values() if each["granted"]):
        limit = years.get(row["kind"], 3)
        assert day(row["granted"]) < day(row["ends"]) < birthday(row["granted"], limit)
    ended = [row for row in LICENCES.values() if row["ends"] and day(row["ends"]) < TODAY]
    assert len(ended) >= 25


def test_a_driver_is_checked_as_a_driver_and_some_checks_are_overdue():
    of_drivers = [row for row in LICENCES.values() if row["kind"] in DRIVERS]
    others = [row for row in LICENCES.values() if row["kind"] not in DRIVERS]
    assert {row["dbs_kind"] for row in of_drivers} == {"enhanced"}
    assert {row["dbs_kind"] for row in others} == {"basic"}
    for some, span in ((of_drivers, 184), (others, 366)):
        live = [row for row in some if row["ends"] and day(row["ends"]) > TODAY]
        overdue = [r for r in live if day(r["dbs_checked"]) < TODAY - timedelta(days=span)]
        assert 1 <= len(overdue) <= len(live) / 20


def test_holders_who_stand_in_the_register_are_there_and_of_an_age_to_drive():
    mine = [row for row in LICENCES.values() if row["holder"].startswith("N-")]
    assert len({row["holder"] for row in mine}) >= 15
    for row in mine:
        born = PEOPLE[row["holder"]]["born"]
        begun = row["granted"] or "2024-01-01"
        assert born.startswith("~") or birthday(born, 18) <= day(begun)
    without = [ref for ref, row in PEOPLE.items() if "no licence held" in row["note"]]
    assert without
    assert not {row["holder"] for row in mine} & set(without)


def test_a_licensed_vehicle_is_in_the_register_or_carries_a_mark_that_was_never_issued():
    named = [row["vehicle"] for row in LICENCES.values() if row["vehicle"]]
    known = set(every("reference", "vehicles"))
    marks = {each for each in named if each not in known}
    assert len(known & set(named)) >= 6
    assert all(map(plate.fullmatch, marks))


def test_every_stage_that_a_decision_can_be_in_occurs(clocks, licences, law):
    states = Counter(clock.effect.state for _, _, clock in clocks if clock.effect)
    assert set(states) == {"in effect", "not yet", "held", "over", "not known"}
    answers = Counter(each.answer(law, STANDS_AT).verdict for each in licences)
    assert answers["yes"] > 120
    assert min(answers["no"], answers["not known"]) >= 2


def test_the_law_refuses_one_decision_alone_that_was_kept_as_it_was_found(clocks):
    against = [
        (licence.holder, said.text)
        for licence, _, clock in clocks
        for said in clock.says
        if said.level == "refused"
    ]
    assert [holder for holder, _ in against] == [KEPT_AS_FOUND]
    at_once = [(licence, each) for licence, each, _ in clocks if each.immediate]
    assert {each.kind for each, _ in at_once} - DRIVERS == {"operator"}
    assert all(each.safety_reasons for _, each in at_once)


def test_a_decision_follows_the_grant_and_notice_follows_the_decision():
    for row in DECISIONS:
        granted = LICENCES[row["licence"]]["granted"]
        assert row["decided"] >= granted
        assert not row["notified"] or row["decided"] <= row["notified"] <= "2026-11-20T09:14"
        assert not row["appealed"] or row["notified"] < row["appealed"]
        assert not row["appeal_ended"] or row["appealed"] < row["appeal_ended"]


def test_entries_on_nr3s_are_made_in_time_late_and_still_owed(clocks):
    owed = [due for _, _, clock in clocks if (due := clock.due(ENTRY))]
    told = Counter(
        ("late" if due.late else "in time")
        if due.met
        else "over"
        if due.is_overdue(STANDS_AT)
        else "due"
        for due in owed
    )
    assert set(told) == {"in time", "late", "over", "due"}
    assert told["in time"] >= 10


def test_what_a_holder_had_to_tell_was_told_in_time_late_and_not_at_all(licences, law):
    says = Counter(
        due.says.split()[-1] if due.says else ""
        for held in licences
        for each in held.reports
        for due in of_a_self_report(law, held.licence, each).dues
    )
    assert {"time", "late", "told"} <= set(says)


def test_robin_exley_was_revoked_at_once_by_a_disclosure_and_is_still_owed_to_nr3s(
    clocks, licences, law
):
    ((licence, decision, clock),) = [
        each for each in clocks if each[0].holder == ROBIN and each[0].kind in DRIVERS
    ]
    assert (licence.number, decision.decision, decision.immediate) == ("02217", "revoke", True)
    assert clock.effect.state == "in effect"
    assert clock.due(ENTRY).is_overdue(STANDS_AT)
    (told,) = [row for row in DISCLOSURES if row["reference"] == decision.disclosure]
    assert (told["direction"], told["at"]) == ("received", "2026-11-13T11:20")


def test_a_disclosure_was_received_that_nobody_has_decided_upon():
    used = set(every("disclosure", "licence_decisions")) | set(every("answers", "disclosures"))
    waiting = [
        row["reference"]
        for row in DISCLOSURES
        if row["direction"] == "received" and row["gateway"] == "common law"
    ]
    assert len(set(waiting) - used) == 1


def test_an_answer_follows_what_it_answers_and_goes_the_other_way():
    at = {row["reference"]: row for row in DISCLOSURES}
    pairs = [(at[row["answers"]], row) for row in DISCLOSURES if row["answers"]]
    assert len(pairs) >= 8
    went = {(asked["direction"], answer["direction"]) for asked, answer in pairs}
    assert went == {("received", "answered"), ("asked", "received"), ("given", "received")}
    assert all(asked["at"] < answer["at"] for asked, answer in pairs)
    assert all(row["purpose"] and row["gateway"] and row["necessity"] for row in DISCLOSURES)


def test_one_agreement_ends_soon_one_has_lapsed_and_every_agency_has_a_contact():
    ends = [day(cell) for cell in every("agreement_ends", "agencies")]
    assert sum(each < TODAY for each in ends) == 1
    assert sum(TODAY <= each <= TODAY + timedelta(days=28) for each in ends) == 1
    spoken_to = {r["agency"] for r in SHEET["agency_contacts"] if not r["until"]}
    assert spoken_to == {row["reference"] for row in SHEET["agencies"]}
    assert all(each.endswith(".example") for each in every("email", "agency_contacts"))
    assert all(each.startswith("01632960") for each in every("phone", "agency_contacts"))


def test_a_network_has_people_in_dated_roles():
    roles = Counter(row["role"] for row in LINKS if row["to"].startswith("GR-"))
    assert {"principal", "facilitator", "recruiter", "driver", "host", "financier"} <= set(roles)
    for group in every("reference", "groups"):
        mine = [row for row in LINKS if row["to"] == group and row["from"].startswith("N-")]
        assert len(mine) >= 3
        assert all(row["since"] for row in mine)


def test_a_link_is_graded_and_does_not_end_before_it_begins():
    assert all(re.fullmatch(r"[1-3][A-E][PC]", row["source_grade"]) for row in LINKS)
    for row in LINKS:
        assert not row["until"] or row["since"].lstrip("~") <= row["until"]


def test_intelligence_is_graded_and_says_who_may_have_it():
    kinds = Counter(row["kind"] for row in NOTES)
    assert set(kinds) == {"fact", "opinion", "intelligence"}
    assert min(kinds.values()) >= 20
    items = [row for row in NOTES if row["kind"] == "intelligence"]
    assert all(row["grade"][-1] == row["handling"][0] for row in items)
    assert {row["handling"][0] for row in items} == {"P", "C"}
    assert not [row for row in NOTES if row["kind"] != "intelligence" and row["handling"]]


def test_notes_are_about_people_places_cars_licences_and_networks():
    about = {one.split("-")[0] for cell in every("about", "notes") for one in several(cell)}
    assert {"N", "P", "V", "L", "GR"} <= about
    assert all(row["about"] for row in NOTES)


def test_whoever_is_under_18_or_also_a_victim_has_somebody_to_turn_to():
    supported = {ref for ref, row in PEOPLE.items() if row["support_contact"]}
    young = {ref for ref, row in PEOPLE.items() if birthday_is_ahead(row["born"])}
    victims = {ref for ref, row in PEOPLE.items() if row["also_victim"] == "yes"}
    assert len(supported & young) >= 2
    assert len(supported & victims - young) >= 8
    assert supported <= young | victims


def birthday_is_ahead(born: str) -> bool:
    return len(born) == 10 and birthday(born, 18) > TODAY


def test_nothing_here_lies_ahead_of_the_day_that_the_demonstration_stands_at():
    past = every("at", "premises_visits", "premises_checks", "disclosures", "notes")
    past += every("given", "premises_training") + every("dbs_checked", "licences")
    past += every("nr3s_entered", "licence_decisions") + every("reported", "licence_self_reports")
    past += every("recorded_on", *(name for name in SHEET if name.startswith("premises_")))
    assert max(past) <= "2026-11-20T09:14"


def test_a_child_is_named_by_a_reference_alone():
    named = {cell for row in LINKS for cell in (row["from"], row["to"]) if cell.startswith("C-")}
    assert named
    assert named <= set(CHILDREN)
