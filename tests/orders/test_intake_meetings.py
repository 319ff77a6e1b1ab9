"""Forums, meetings and what they set are brought in as they are found, each by its key."""

from datetime import date

import pytest

from disrupt.records import (
    Action,
    AgendaItem,
    Attendance,
    Forum,
    InformationRequest,
    Meeting,
    Plan,
    Recorded,
)
from orders.intake import bring_in
from tests import make
from tests.desks import folder_of, held
from tests.orders.sheets import told

SHEETS = {
    "forums": "reference,name,rule,every,week,weekday,papers_days,papers_when,agenda\n"
    "F-1,Perpetrator forum,operational,1,first,Thursday,5,before,Compliance; New cases\n",
    "forum_members": "forum,agency,name,rank,items\nF-1,Health,Amabel Vintersett,named nurse,\n",
    "meetings": "reference,forum,at,rule,papers_due\n"
    "M-1,F-1,2026-11-05T10:00,operational,2026-10-29\n"
    "M-2,A board of old,2026-12-03T10:00,strategic,\n",
    "agenda_headings": "meeting,item,number,minute\nM-1,Compliance,1,All are on time.\n",
    "agenda": "meeting,about,item,state,reason,referred_by\n"
    "M-1,N-2026-0001,New cases,adopted,Three agencies hold a part of it.,Health\n",
    "attendance": "meeting,agency,name,rank,came\n"
    "M-1,Health,Amabel Vintersett,named nurse,yes\n"
    "M-1,Health,Ottilie Crake,nurse,apologies\n"
    "M-1,Housing,,,written\n",
    "information_requests": "meeting,agency,about,asked,due\n"
    "M-1,Probation,,Who is known.,2026-11-03\n"
    "M-1,Probation,N-2026-0001,Whether he is known.,2026-11-03\n",
    "recorded_by": "meeting,about,agency,state\nM-1,N-2026-0001,Health,asked\n",
    "plans": "reference,about,objective,tactic,due\n"
    "PL-1,N-2026-0001,No child is alone with him.,hotel-check,2026-12-18\n",
    "actions": "reference,meeting,about,action,agency,due,action_rag,plan,partners\n"
    "A-1,M-1,N-2026-0001,Ask who pays.,Housing,2026-11-27,R,PL-1,Health; Police\n"
    "A-2,,,Say who speaks to the press.,,,,,\n",
}


def counts(reports):
    return {name: (each.new, each.changed, each.doubtful) for name, each in reports.items()}


@pytest.fixture
def robin(desk):
    return make.person(desk, reference="N-2026-0001")


def unlisted(reports):
    return [row for each in reports.values() for row in each.unlisted]


def brought(desk, folder, **sheets):
    folder.mkdir(parents=True, exist_ok=True)
    return bring_in(desk, folder_of(folder, **sheets))


def test_a_forum_with_all_that_it_did_comes_in_together_and_twice_changes_nothing(
    desk, robin, tmp_path
):
    first = brought(desk, tmp_path / "in", **SHEETS)
    assert counts(first) == {
        f"{name}.csv": (text.count("\n") - 1, 0, 0) for name, text in SHEETS.items()
    }
    assert [(each.rejected, each.warned, each.unlisted) for each in first.values()] == [
        ([], [], [])
    ] * len(SHEETS)
    (action, other) = held(desk.store, Action)
    assert (action.meeting, action.plan, action.partners) == ("M-1", "PL-1", ("Health", "Police"))
    assert (other.meeting, other.due) == (None, None)
    (forum,) = held(desk.store, Forum)
    assert forum.agenda == ("Compliance", "New cases")
    again = brought(desk, tmp_path / "in", **SHEETS)
    assert counts(again) == dict.fromkeys(counts(first), (0, 0, 0))


def test_a_meeting_needs_no_record_of_its_forum(desk, tmp_path):
    brought(desk, tmp_path / "in", meetings=SHEETS["meetings"].replace("M-1,F-1,", "M-1,F-9,"))
    assert [each.forum for each in held(desk.store, Meeting)] == ["F-9", "A board of old"]


def test_whoever_attended_is_known_by_meeting_agency_and_name(desk, robin, tmp_path):
    brought(desk, tmp_path / "in", **SHEETS)
    text = SHEETS["attendance"].replace("Ottilie Crake,nurse,apologies", "Ottilie Crake,nurse,yes")
    report = brought(desk, tmp_path / "again", attendance=text)["attendance.csv"]
    assert (report.new, report.changed, report.same) == (0, 1, 2)
    assert {(each.name, each.came) for each in held(desk.store, Attendance)} == {
        ("Amabel Vintersett", "yes"),
        ("Ottilie Crake", "yes"),
        (None, "written"),
    }


def test_what_a_meeting_decided_is_known_by_meeting_and_whom_it_is_about(desk, robin, tmp_path):
    brought(desk, tmp_path / "in", **SHEETS)
    text = "meeting,about,state,decision\nM-1,N-2026-0001,discharged,Ends here.\n"
    report = brought(desk, tmp_path / "again", agenda=text)["agenda.csv"]
    assert (report.new, report.changed) == (0, 1)
    (item,) = held(desk.store, AgendaItem)
    # A heading that is missing changes nothing of what is held.
    assert (item.state, item.decision, item.referred_by) == ("discharged", "Ends here.", "Health")


def test_words_of_no_list_are_kept_as_they_stand_and_reported(desk, tmp_path):
    sheets = {
        "meetings": "reference,forum,rule\nM-1,Forum,by the terms of 2019\n",
        "attendance": "meeting,agency,name,came\nM-1,Health,Amabel,YES\nM-1,Health,Bo,by video\n",
        "actions": "reference,action,action_rag\nA-1,Ask.,r\nA-2,Tell.,blue\n",
    }
    reports = brought(desk, tmp_path / "in", **sheets)
    assert [each.came for each in held(desk.store, Attendance)] == ["YES", "by video"]
    assert [each.action_rag for each in held(desk.store, Action)] == ["r", "blue"]
    assert [each.rule for each in held(desk.store, Meeting)] == ["by the terms of 2019"]
    assert {(row["heading"], row["why"].split(" is ")[0]) for row in unlisted(reports)} == {
        ("rule", "“by the terms of 2019”"),
        ("came", "“by video”"),
        ("action_rag", "“blue”"),
    }
    assert [each.rejected for each in reports.values()] == [[], [], []]


def test_references_that_are_left_empty_are_given(desk, robin, tmp_path):
    sheets = {
        "forums": "reference,name\n,Perpetrator forum\n",
        "meetings": "reference,forum,at\n,Perpetrator forum,2026-11-05T10:00\n",
        "plans": "reference,about,objective\n,N-2026-0001,No child is alone with him.\n",
        "actions": "reference,action\n,Ask who pays.\n",
    }
    brought(desk, tmp_path / "in", **sheets)
    made = [each for kind in (Forum, Meeting, Plan, Action) for each in held(desk.store, kind)]
    assert [each.reference for each in made] == [
        "F-2026-0001",
        "M-2026-0001",
        "PL-2026-0001",
        "A-2026-0001",
    ]


def test_what_refers_to_nothing_is_rejected_and_the_rest_comes_in(desk, robin, tmp_path):
    text = "reference,action,plan\nA-1,Ask.,PL-9\nA-2,Tell.,\n"
    reports = brought(desk, tmp_path / "in", actions=text, recorded_by=SHEETS["recorded_by"])
    ((_, heading, why),) = told(reports["actions.csv"])
    assert (heading, why) == ("plan", "There is no plan “PL-9”.")
    assert [each.reference for each in held(desk.store, Action)] == ["A-2"]
    ((_, heading, _),) = told(reports["recorded_by.csv"])
    assert heading == "meeting"
    assert held(desk.store, Recorded) == held(desk.store, InformationRequest) == []


def test_a_day_of_papers_is_a_whole_day(desk, tmp_path):
    brought(desk, tmp_path / "in", meetings="reference,forum,papers_due\nM-1,Forum,2026-11\n")
    assert held(desk.store, Meeting) == []
    brought(desk, tmp_path / "in", meetings="reference,forum,papers_due\nM-1,Forum,2026-11-26\n")
    assert [each.papers_due for each in held(desk.store, Meeting)] == [date(2026, 11, 26)]
