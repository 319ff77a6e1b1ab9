"""Every date of a decision on a licence: as the worked cases have it, and reckoned by hand."""

import json
from datetime import date

import pytest

from disrupt.moments import written
from disrupt.records import LicenceDecision
from orders.licensing_answer import can_drive
from orders.licensing_decision import decision_clock
from tests.house import ROOT
from tests.orders.licences import AT_ONCE, LAW, LONDON, decision, licence, revoked, when
from tests.orders.licences import revoked_at_once as at_once

NOW = when("2026-11-20T09:14")
KINDS = {
    "taxi-driver-decision": "private hire driver",
    "taxi-vehicle-decision": "private hire vehicle",
    "taxi-operator-decision": "operator",
    "taxi-grounds-notice": "private hire driver",
    "taxi-plate-return": "hackney vehicle",
    "nr3s-entry": "private hire driver",
}
COLUMNS = {"entered": "nr3s_entered", "given": "grounds_given"}
# A decision cannot be recorded that denies an appeal and ends it, nor one that denies its reasons.
UNSAID = {"law-48b", "safe-172"}


def _cases():
    lines = (
        line
        for path in sorted((ROOT / "tests/cases").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    every = (json.loads(line) for line in lines)
    return [each for each in every if each["power"] in KINDS and each["id"] not in UNSAID]


CASES = _cases()


def _recorded(case):
    """The case as an officer records it."""
    facts = {**case["facts"]}
    kind = facts.get("kind", "")
    held = licence(
        kind=kind if " " in kind else KINDS[case["power"]],
        authority=LONDON if facts.get("authority") == "london" else "Westmere DC",
    )
    kept = {COLUMNS.get(name, name): text for name, text in case["events"].items()}
    kept |= {name: facts[name] for name in ("immediate", "relevant_information") if name in facts}
    if facts.get("reasons_given"):
        kept["safety_reasons"] = "A passenger."
    if facts.get("appealed"):
        kept["appealed"] = case["events"]["notified"]
    return held, decision(decision=facts.get("decision", "revoke"), **kept)


@pytest.mark.parametrize("case", CASES, ids=[each["id"] for each in CASES])
def test_a_worked_case_comes_out_of_the_records_as_it_does_of_the_clock(case):
    held, made = _recorded(case)
    found = decision_clock(LAW, held, made, NOW)
    dated = {each.name: written(each.when) for each in found.dues}
    wanted = case["expect"]["deadlines"]
    # The latest end of the time in which it cannot take effect, and the like, are no dates to keep.
    assert {name: dated.get(name) for name in wanted} == wanted
    assert found.refused == case["expect"]["refused"]


def test_the_worked_cases_are_there():
    assert len(CASES) >= 30
    assert {each["power"] for each in CASES} == set(KINDS)


def dates(found):
    return {each.name: written(each.when) for each in found.dues}


# Each reckoned by hand from the sheet of the law before the program was asked.
BY_HAND = [
    (
        "at once, on Friday 13 November 2026 at 14:05",
        licence(),
        at_once(relevant_information=True),
        {
            "effect": "2026-11-13T14:05",
            "grounds": "2026-11-27",
            "appeal": "2026-12-04",
            "nr3s": "2026-11-19",
            "retain_until": "2037-11-19",
        },
    ),
    (
        "at the end of 21 days beginning with the notice",
        licence(),
        revoked(relevant_information=False),
        {"effect": "2026-12-03", "grounds": "2026-11-27", "appeal": "2026-12-04"},
    ),
    (
        "over Christmas: 23, 24, 29, 30 and 31 December are working days",
        licence(),
        at_once(decided="2026-12-23", notified="2026-12-23T16:00", relevant_information=True),
        {
            "effect": "2026-12-23T16:00",
            "grounds": "2027-01-06",
            "appeal": "2027-01-13",
            "nr3s": "2026-12-31",
        },
    ),
    (
        "over Easter: 25, 30 and 31 March, 1 and 2 April are working days",
        licence(),
        at_once(decided="2027-03-25", notified="2027-03-25T09:00", relevant_information=True),
        {
            "effect": "2027-03-25T09:00",
            "grounds": "2027-04-08",
            "appeal": "2027-04-15",
            "nr3s": "2027-04-02",
        },
    ),
    (
        "an appeal on day 20 holds it",
        licence(),
        revoked(appealed="2026-12-02", relevant_information=False),
        {"grounds": "2026-11-27", "appeal": "2026-12-04"},
    ),
    (
        "an appeal withdrawn early shortens nothing",
        licence(),
        revoked(
            appealed="2026-11-16",
            appeal_ended="2026-11-20",
            appeal_outcome="withdrawn",
            relevant_information=False,
        ),
        {"effect": "2026-12-03", "grounds": "2026-11-27", "appeal": "2026-12-04"},
    ),
    (
        "a suspension has its own end",
        licence(),
        at_once(decision="suspend", ends="2026-12-12", relevant_information=False),
        {
            "effect": "2026-11-13T14:05",
            "grounds": "2026-11-27",
            "appeal": "2026-12-04",
            "ends": "2026-12-12",
        },
    ),
    (
        "in London the badge goes back within 7 days after it took effect",
        licence(authority="TfL"),
        at_once(relevant_information=False),
        {"effect": "2026-11-13T14:05", "appeal": "2026-12-04", "return": "2026-11-20"},
    ),
    (
        "in London an operator too may be stopped on service",
        licence(kind="operator", authority=LONDON),
        at_once(),
        {"effect": "2026-11-13T14:05", "appeal": "2026-12-04", "return": "2026-11-20"},
    ),
    (
        "a vehicle outside London: on hold to the last day to appeal, and its plate goes back",
        licence(kind="hackney vehicle"),
        revoked(),
        {
            "effect": "2026-12-04",
            "grounds": "2026-11-27",
            "appeal": "2026-12-04",
            "return": "2026-11-20",
        },
    ),
    (
        "a refusal to renew stops nobody by a date of its own",
        licence(),
        revoked(decision="refuse renewal", relevant_information=True),
        {
            "grounds": "2026-11-27",
            "appeal": "2026-12-04",
            "nr3s": "2026-11-19",
            "retain_until": "2037-11-19",
        },
    ),
    (
        "Plymouth goes by an Act that was not checked: nothing but the entry is reckoned",
        licence(authority="Plymouth City Council"),
        at_once(relevant_information=True),
        {"nr3s": "2026-11-19", "retain_until": "2037-11-19"},
    ),
    (
        "in Wales nobody owes an entry",
        licence(authority="City and County of Swansea"),
        at_once(relevant_information=True),
        {"effect": "2026-11-13T14:05", "grounds": "2026-11-27", "appeal": "2026-12-04"},
    ),
]


@pytest.mark.parametrize(
    ("held", "made", "wanted"), [each[1:] for each in BY_HAND], ids=[each[0] for each in BY_HAND]
)
def test_a_decision_comes_out_as_reckoned_by_hand(held, made, wanted):
    assert dates(decision_clock(LAW, held, made, NOW)) == wanted


def test_each_date_says_its_working_its_source_and_how_surely():
    found = decision_clock(LAW, licence(), at_once(relevant_information=True), NOW)
    entry, appeal = found.due("nr3s"), found.due("appeal")
    assert "5 working days beginning with the day the driver was notified" in entry.working
    assert entry.source == "Taxis and PHV Act 2022 s.2"
    assert (entry.confidence, entry.lost) == ("high", "duty broken")
    assert (appeal.confidence, appeal.lost) == ("low", "court date")


def test_an_entry_not_yet_made_would_be_kept_eleven_years_from_today():
    kept = decision_clock(LAW, licence(), at_once(relevant_information=True), NOW)
    assert kept.due("retain_until").is_supposed
    assert kept.due("retain_until").label.endswith(", if it is made today")
    made = at_once(relevant_information=True, nr3s_entered="2026-11-16")
    found = decision_clock(LAW, licence(), made, NOW)
    assert found.due("retain_until").when == date(2037, 11, 15)
    assert not found.due("retain_until").is_supposed
    assert found.due("nr3s").met == date(2026, 11, 16)


def test_what_was_done_late_says_how_late():
    made = at_once(relevant_information=True, nr3s_entered="2026-11-23", grounds_given="2026-11-30")
    found = decision_clock(LAW, licence(), made, NOW)
    assert found.due("nr3s").late == "4 days late"
    assert found.due("grounds").late == "3 days late"
    assert "The entry was due within 5 working days" in " ".join(said.text for said in found.says)


def test_grounds_that_stand_in_the_notice_were_given_with_it():
    found = decision_clock(LAW, licence(), at_once(), NOW)
    assert found.due("grounds").met == when("2026-11-13T14:05")
    bare = decision_clock(LAW, licence(), at_once(reason_text=" "), NOW)
    assert bare.due("grounds").met is None
    assert bare.due("grounds").is_overdue(when("2026-11-28T00:00"))


@pytest.mark.parametrize(
    ("kind", "section"),
    [("hackney vehicle", "LGMPA 1976 s.60"), ("operator", "LGMPA 1976 s.62")],
)
def test_outside_london_only_a_driver_can_be_stopped_at_once(kind, section):
    found = decision_clock(LAW, licence(kind=kind), at_once(), NOW)
    assert found.refused
    assert found.says[0].source == section
    assert "that exists for drivers only" in found.says[0].text
    assert found.due("effect") is None


def test_without_its_reasons_nothing_is_at_once():
    found = decision_clock(LAW, licence(), at_once(safety_reasons="  "), NOW)
    assert found.warned
    assert found.due("effect").when == date(2026, 12, 3)


def test_in_london_a_suspension_lasts_until_notice_is_given():
    ahead = at_once(decision="suspend", ends="2026-12-12")
    stated = decision_clock(LAW, licence(authority=LONDON), ahead, NOW)
    assert stated.refused
    assert stated.says[0].source == "PHV(L)A 1998 s.17"
    lifted = decision_clock(LAW, licence(authority=LONDON), ahead, when("2026-12-12T12:00"))
    assert not lifted.refused
    assert lifted.due("ends").when == date(2026, 12, 12)


def test_one_decision_on_a_dual_licence_is_said_to_concern_both():
    found = decision_clock(LAW, licence(kind="dual driver"), at_once(), NOW)
    assert any("one decision concerns both" in said.text for said in found.says)
    single = decision_clock(LAW, licence(), at_once(), NOW)
    assert not any("concerns both" in said.text for said in single.says)


def test_a_suspension_does_not_turn_into_a_revocation_on_the_same_facts():
    earlier = decision(
        reference="LD-2026-0009", decision="suspend", disclosure="DS-2026-0044", **AT_ONCE
    )
    made = at_once(disclosure="DS-2026-0044")
    found = decision_clock(LAW, licence(), made, NOW, others=(earlier, made))
    assert any("does not turn into a revocation" in said.text for said in found.says)
    elsewhere = decision_clock(LAW, licence(), at_once(), NOW, others=(earlier,))
    assert not any("does not turn into a revocation" in said.text for said in elsewhere.says)


def test_a_grant_to_a_driver_asks_when_the_register_was_searched():
    made = decision(decision="grant", decided="2026-11-13", notified="2026-11-13")
    found = decision_clock(LAW, licence(), made, NOW)
    assert any("Say when NR3S was searched" in said.text for said in found.says)
    searched = decision(decision="grant", decided="2026-11-13", nr3s_searched="2026-11-12")
    assert not decision_clock(LAW, licence(), searched, NOW).warned


def test_of_a_licence_of_no_known_kind_nothing_is_reckoned():
    found = decision_clock(LAW, licence(kind="rickshaw"), at_once(), NOW)
    assert (found.dues, found.effect) == ((), None)
    assert found.warned


def test_before_anything_is_typed_nothing_is_reckoned_and_nothing_fails():
    found = decision_clock(LAW, licence(), LicenceDecision(), NOW)
    assert (found.dues, found.effect) == ((), None)
    assert can_drive(LAW, licence(), (LicenceDecision(),), NOW).says == "Yes, until 31 January 2027"
