"""What boards ask of the invented register: two years over four areas, and all of it agrees."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from disrupt.lists import word_list
from tests.resources.invented import CHILDREN, PEOPLE, SHEET, STANDS_AT, day, every, several

FOUR = {"Westmere", "Saltbridge", "Northgate", "Eastmoor"}
COUNTS = ("suspicion", "crime", "intervention", "detections")
TODAY = STANDS_AT.date()
DISRUPTIONS, OPERATIONS = SHEET["disruptions"], SHEET["operations"]
OUTCOMES = {row["reference"]: row for row in SHEET["outcomes"]}
MEETINGS = {row["reference"]: row for row in SHEET["meetings"]}
AGENDA, ACTIONS = SHEET["agenda"], SHEET["actions"]
CODES = {
    "charge": {"1", "1A"},
    "caution": {"3"},
    "no further action": {"10", "15", "16", "21"},
    "arrest": {"0", ""},
}
ASIDE = ("referred", "deferred", "")
"""States of whoever the forum has neither taken on nor refused."""
LISTED = [
    ("strand", "disruptions", "strands"),
    ("impact", "disruptions", "impacts"),
    ("came", "attendance", "attendance"),
    ("state", "agenda", "agenda_states"),
    ("action_rag", "actions", "ratings"),
    ("rule", "forums", "quorum_rules"),
]


def months() -> list[str]:
    every_day = (date(2024, 11, 1) + timedelta(days=n) for n in range(750))
    return sorted({f"{each:%Y-%m}" for each in every_day if each <= TODAY})


def test_in_each_month_of_two_years_something_was_done_and_in_four_areas():
    counted = Counter(row["at"][:7] for row in DISRUPTIONS)
    assert len(DISRUPTIONS) > 200
    assert sorted(counted) == months()
    areas = Counter(row["area"] for row in DISRUPTIONS)
    assert set(areas) == FOUR
    assert min(areas.values()) >= 30
    assert Counter(row["strand"] for row in DISRUPTIONS).most_common(1)[0][0] == "pursue"


def test_in_each_quarter_and_area_somebody_was_arrested_and_somebody_charged():
    for kind in ("arrest", "charge"):
        found = {
            (row["at"][:4], (int(row["at"][5:7]) - 1) // 3, row["area"])
            for row in OUTCOMES.values()
            if row["kind"] == kind and row["cse"] == "yes" and row["area"] in FOUR
        }
        of_area = Counter(area for year, _, area in found if year in ("2025", "2026"))
        assert set(of_area) == FOUR
        assert min(of_area.values()) >= 4


@pytest.mark.parametrize(("heading", "sheet", "name"), LISTED)
def test_every_word_of_a_list_occurs_and_no_other(heading, sheet, name):
    assert set(every(heading, sheet)) == {each.word for each in word_list(name).words}


def test_a_tactic_is_of_the_list_or_of_this_register():
    own = set(every("tactic", "tactics"))
    known = {each.word for each in word_list("tactics").words}
    used = set(every("tactic", "disruptions"))
    assert len(own) == 2
    assert own < used <= known | own
    assert len(used) >= 20


def test_a_disruption_is_of_somebody_some_place_or_a_network_and_by_an_agency():
    for row in DISRUPTIONS:
        assert row["person"] or row["premises"] or row["group"]
        assert row["agency"] in set(every("reference", "agencies"))
        # What is said of the difference says “he”.
        assert all(PEOPLE[one]["sex"] == "male" for one in several(row["person"]))
        assert row["person"][2:6] <= row["at"][:4]


def test_major_rests_on_evidence_and_two_of_them_wait_for_a_second_person():
    major = [row for row in DISRUPTIONS if row["impact"] == "major"]
    assert all(row["evidence"] and row["difference"] for row in major)
    assert sum(not row["moderated_by"] for row in major) == 2
    assert len(major) >= 10
    assert [row for row in DISRUPTIONS if row["moderated_by"] == row["graded_by"] != ""] == []


def test_whoever_said_an_impact_is_named_with_the_criteria_and_a_difference_with_its_voice():
    for row in DISRUPTIONS:
        assert bool(row["impact"]) == bool(row["graded_by"]) == bool(row["criteria"])
        assert bool(row["difference"]) == bool(row["in_whose_words"])
    assert len(set(every("in_whose_words", "disruptions"))) >= 15


def test_an_operation_that_ended_says_what_was_learned_and_one_is_running():
    assert [row["name"] for row in OPERATIONS if not row["ended"]] == ["Millrace"]
    assert all(bool(row["ended"]) == bool(row["learned"]) for row in OPERATIONS)
    by_reference = {row["reference"]: row for row in OPERATIONS}
    assert set(every("operation", "disruptions")) == set(by_reference)
    for row in (each for each in DISRUPTIONS if each["operation"]):
        operation = by_reference[row["operation"]]
        assert operation["began"] <= row["at"][:10] <= (operation["ended"] or str(TODAY))
        assert row["area"] == operation["area"]


def test_what_came_of_an_arrest_is_of_the_same_person_and_not_before_it():
    came = [row for row in OUTCOMES.values() if row["arrest"]]
    for row in came:
        arrest = OUTCOMES[row["arrest"]]
        assert (arrest["kind"], arrest["person"]) == ("arrest", row["person"])
        assert arrest["at"][:10] <= row["at"][:10]
    kinds = Counter(row["kind"] for row in came)
    assert min(kinds[each] for each in ("charge", "conviction", "no further action")) >= 25


def test_a_conviction_follows_a_charge_of_its_arrest():
    charged: dict[str, list[str]] = defaultdict(list)
    for row in OUTCOMES.values():
        if row["kind"] == "charge":
            charged[row["arrest"]].append(row["at"][:10])
    joined = [row for row in OUTCOMES.values() if row["kind"] == "conviction" and row["arrest"]]
    assert all(min(charged[row["arrest"]]) <= row["at"][:10] for row in joined)


def test_a_home_office_outcome_is_of_the_kind_that_it_stands_at():
    for row in OUTCOMES.values():
        assert row["code"] in CODES.get(row["kind"], {""})
    assert sum(row["code"] == "0" for row in OUTCOMES.values()) >= 5
    assert len(set(every("code", "outcomes"))) >= 7


def test_an_area_return_is_signed_and_adds_up_to_its_printed_totals():
    returns, totals = SHEET["area_returns"], SHEET["area_return_totals"]
    assert len({row["period_to"] for row in returns}) == 2
    assert {row["area"] for row in returns} == FOUR
    assert all(row["entered_by"] and row["entered_on"] and row["taken_from"] for row in returns)
    for total in totals:
        mine = [
            row
            for row in returns
            if row["period_to"] == total["period_to"] and total["region"] in ("", row["region"])
        ]
        assert all(sum(int(row[each]) for row in mine) == int(total[each]) for each in COUNTS)
    assert {total["region"] for total in totals} == {"", "Vale", "Moor"}


def test_somebody_is_adopted_once_and_discharged_or_reviewed_only_afterwards():
    states: dict[str, list[str]] = defaultdict(list)
    for row in sorted(AGENDA, key=lambda each: MEETINGS[each["meeting"]]["at"]):
        states[row["about"]].append(row["state"])
    children = {about for about in states if about in CHILDREN}
    assert {state for each in children for state in states[each]} == {"reviewed", ""}
    for about in states.keys() - children:
        told = [each for each in states[about] if each not in ASIDE]
        assert told[1:].count("adopted") == 0
        assert told[:1] in ([], ["adopted"], ["not adopted"])
        assert told[:-1].count("discharged") == 0
    assert sum(told[-1] == "discharged" for told in states.values()) >= 5


def test_whoever_is_decided_on_is_with_the_day_and_why():
    decided = [row for row in AGENDA if row["state"] not in ("", "referred")]
    assert all(row["reason"] and row["decision"] and row["decided"] for row in decided)
    for row in AGENDA:
        held = MEETINGS[row["meeting"]]
        assert bool(row["decided"]) == bool(held["ended"])
        assert held["began"] < row["decided"] < held["ended"] or not row["decided"]


def test_the_forum_met_each_month_of_a_year_and_meets_once_more():
    monthly = [row for row in MEETINGS.values() if row["forum"] == "F-2025-0001"]
    assert [row["at"][:7] for row in monthly] == [
        "2025-12",
        *(f"2026-{month:02}" for month in range(1, 13)),
    ]
    assert [row["reference"] for row in monthly if not row["ended"]] == ["M-2026-0012"]
    for held, following in pairwise(monthly):
        if following["ended"]:
            assert held["approved_at"] == following["reference"]
            assert held["approved_on"] == following["at"][:10]
    assert [row["approved_at"] for row in monthly[-2:]] == ["", ""]


def test_each_meeting_has_its_headings_and_says_who_was_asked():
    headings = Counter(row["meeting"] for row in SHEET["agenda_headings"])
    asked = Counter(row["meeting"] for row in SHEET["attendance"])
    assert set(headings) == set(asked) == set(MEETINGS)
    assert min(asked.values()) >= 6
    of_the_forum = {name: row["forum"] == "F-2025-0001" for name, row in MEETINGS.items()}
    assert {(of_the_forum[one], held) for one, held in headings.items()} == {(True, 7), (False, 3)}
    under = {(row["meeting"], row["item"]) for row in SHEET["agenda_headings"]}
    assert {(row["meeting"], row["item"]) for row in AGENDA} <= under


def test_one_month_no_senior_officer_came_and_the_minute_says_that_nothing_was_decided():
    ranks: dict[str, set[str]] = defaultdict(set)
    for row in SHEET["attendance"]:
        if row["came"] in ("yes", "written"):
            ranks[row["meeting"]].add(row["rank"])
    operational = [name for name, row in MEETINGS.items() if row["rule"] == "operational"]
    without = [name for name in operational if "detective inspector" not in ranks[name]]
    headings = SHEET["agenda_headings"]
    minutes = {row["meeting"] for row in headings if row["minute"].startswith("Not quorate")}
    assert set(without) == minutes
    assert len(minutes) == 1
    (name,) = minutes
    assert {row["state"] for row in AGENDA if row["meeting"] == name} == {"reviewed"}


def test_the_next_agenda_holds_twenty_five_and_seven_places_under_its_items():
    to_come = [row for row in AGENDA if row["meeting"] == "M-2026-0012"]
    assert len(to_come) == 25 + 7
    assert len({row["item"] for row in to_come}) == 6
    abouts = {row["about"] for row in to_come}
    assert "N-2024-0117" in abouts
    assert sum(each in CHILDREN for each in abouts) == 2
    assert sum(each.startswith("P-") for each in abouts) == 7
    born = [PEOPLE[each]["born"] for each in abouts if each in PEOPLE]
    assert sum(each > "2008-12-03" for each in born) == 2
    new = [row for row in to_come if row["item"] == "New cases"]
    assert {row["state"] for row in new} == {"referred"}
    assert all(row["reason"] and row["referred_by"] for row in new)


def test_whoever_the_forum_keeps_is_on_the_next_agenda():
    last: dict[str, str] = {}
    for row in sorted(AGENDA, key=lambda each: MEETINGS[each["meeting"]]["at"]):
        if row["state"] in ("adopted", "reviewed", "discharged"):
            last[row["about"]] = row["state"]
    kept = {about for about, state in last.items() if state != "discharged"}
    to_come = {row["about"] for row in AGENDA if row["meeting"] == "M-2026-0012"}
    assert kept <= to_come


def test_whoever_was_considered_of_late_is_asked_after_at_other_agencies():
    asked = {(row["meeting"], row["about"]) for row in SHEET["recorded_by"]}
    for row in AGENDA:
        if row["meeting"] in ("M-2026-0010", "M-2026-0011") and row["about"] in PEOPLE:
            assert (row["meeting"], row["about"]) in asked
    assert set(every("state", "recorded_by")) == {
        each.word for each in word_list("recorded_states").words
    }


def test_one_agency_has_not_replied_yet_and_no_reply_is_overdue():
    waiting = [row for row in SHEET["information_requests"] if not row["replied"]]
    assert len(waiting) == 1
    assert all(row["due"] > str(TODAY) for row in waiting)
    assert all(row["reply"] for row in SHEET["information_requests"] if row["replied"])


def test_a_plan_has_its_objective_its_tactic_and_actions_that_serve_it():
    plans = {row["reference"]: row for row in SHEET["plans"]}
    assert len(plans) >= 12
    assert all(row["objective"] and row["tactic"] and row["due"] for row in plans.values())
    assert set(every("plan", "actions")) <= set(plans)
    served = {row["plan"] for row in ACTIONS if row["plan"]}
    assert len(served) == len(plans)
    assert all(bool(row["closed"]) == bool(row["outcome"]) for row in plans.values())


def test_actions_were_done_in_time_and_late_and_some_are_overdue():
    told = Counter(
        ("in time" if row["closed"] <= row["due"] else "late")
        if row["closed"]
        else ("overdue" if day(row["due"]) < TODAY else "ahead")
        for row in ACTIONS
    )
    assert set(told) == {"in time", "late", "overdue", "ahead"}
    assert told["overdue"] == 4
    of_a_meeting = [row for row in ACTIONS if row["meeting"]]
    assert len(ACTIONS) - len(of_a_meeting) == 2
    assert all(row["due"] > MEETINGS[row["meeting"]]["at"][:10] for row in of_a_meeting)
    late = {row["agency"] for row in ACTIONS if not row["closed"] and day(row["due"]) < TODAY}
    assert len(late) == 4


def test_whoever_or_whatever_a_meeting_speaks_of_was_known_by_then():
    known = PEOPLE.keys() | set(every("reference", "premises")) | CHILDREN.keys()
    first = {
        row["person"]: row["recorded_on"]
        for row in sorted(SHEET["person_statuses"], key=lambda each: each["recorded_on"])[::-1]
    }
    for row in AGENDA:
        assert row["about"] in known
        assert first.get(row["about"], "") <= MEETINGS[row["meeting"]]["at"][:10]


def test_nothing_here_lies_ahead_of_the_day_that_the_demonstration_stands_at():
    past = every("at", "disruptions", "outcomes") + every("closed", "actions", "plans")
    past += every("began", "operations") + every("ended", "operations")
    past += every("entered_on", "area_returns", "area_return_totals")
    past += every("ended", "meetings") + every("papers_out", "meetings")
    past += every("sent", "information_requests") + every("replied", "information_requests")
    assert max(past) <= "2026-11-20T09:14"
