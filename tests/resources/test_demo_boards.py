"""What boards ask of the invented register: two years over four areas, and all of it agrees."""

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from disrupt.lists import word_list
from tests.resources.invented import ORDERS, PEOPLE, SHEET, STANDS_AT, day, every, several

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
LISTED = [
    ("strand", "disruptions", "strands"),
    ("impact", "disruptions", "impacts"),
    ("came", "attendance", "attendance"),
    ("state", "agenda", "agenda_states"),
    ("action_rag", "actions", "ratings"),
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
    for row in sorted(AGENDA, key=lambda each: each["meeting"]):
        states[row["about"]].append(row["state"])
    for told in states.values():
        assert told[1:].count("adopted") == 0
        assert told[0] == "adopted" or len(told) == 1
    assert sum(told[-1] in ("adopted", "reviewed") for told in states.values()) >= 5


def test_the_forum_met_each_quarter_and_said_who_came():
    assert [row["at"][:7] for row in MEETINGS.values()] == [
        *("2025-12", "2026-03", "2026-06", "2026-09"),
    ]
    by_meeting = Counter(row["meeting"] for row in SHEET["attendance"])
    assert set(by_meeting) == set(MEETINGS)
    assert min(by_meeting.values()) >= 8


def test_actions_were_done_in_time_and_late_and_some_are_overdue():
    told = Counter(
        ("in time" if row["closed"] <= row["due"] else "late")
        if row["closed"]
        else ("overdue" if day(row["due"]) < TODAY else "ahead")
        for row in ACTIONS
    )
    assert set(told) == {"in time", "late", "overdue", "ahead"}
    assert all(row["due"] > MEETINGS[row["meeting"]]["at"][:10] for row in ACTIONS)


def test_whoever_or_whatever_a_meeting_speaks_of_was_known_by_then():
    known = PEOPLE.keys() | set(every("reference", "premises")) | ORDERS.keys()
    first = {
        row["person"]: row["recorded_on"]
        for row in sorted(SHEET["person_statuses"], key=lambda each: each["recorded_on"])[::-1]
    }
    for row in AGENDA:
        assert row["about"] in known
        assert first.get(row["about"], "") <= MEETINGS[row["meeting"]]["at"][:10]


def test_nothing_here_lies_ahead_of_the_day_that_the_demonstration_stands_at():
    past = every("at", "disruptions", "meetings", "outcomes") + every("closed", "actions")
    past += every("began", "operations") + every("ended", "operations")
    past += every("entered_on", "area_returns", "area_return_totals")
    assert max(past) <= "2026-11-20T09:14"
