"""Meetings that somebody wrote in sheets by hand: brought in, asked of, and taken out again."""

import filecmp
import shutil

import pytest

from tests.desks import folder_of
from tests.ui.terminal import ANNA

PEOPLE = ("police", "council", "health")
EIGHT = ("council", "health", "housing", "probation", "school", "charity", "fire", "youth")


def rows(meeting, *people):
    return "".join(
        f"{meeting},{agency},{name},{rank},{came}\n" for agency, name, rank, came in people
    )


def of(agencies, came="yes", rank=""):
    return [(each, f"nobody {at}", rank, came) for at, each in enumerate(agencies)]


TABLE = {
    "police and council": ("strategic", of(PEOPLE[:2]), False),
    "police, council and health": ("strategic", of(PEOPLE), True),
    "three of the council": ("strategic", of(["council"] * 3), False),
    "eight without police": ("operational", of(EIGHT), False),
    "care and an inspector": (
        "operational",
        [*of(["social care"]), ("police", "L", "detective inspector", "yes")],
        True,
    ),
    "care and a sergeant": (
        "operational",
        [*of(["social care"]), ("police", "L", "detective sergeant", "yes")],
        False,
    ),
    "eight, and an inspector who wrote": (
        "operational",
        [*of(EIGHT), ("police", "L", "DI", "written")],
        True,
    ),
    "two, and one who wrote": ("strategic", [*of(PEOPLE[:2]), *of(["health"], "written")], False),
}


@pytest.fixture
def call(disrupt, register):
    return lambda *words: disrupt(words[0], register.folder, *words[1:], *ANNA)


@pytest.fixture
def bring(call, tmp_path):
    def bring(**sheets):
        answer = call("import", folder_of(tmp_path / "in", **sheets), "--json")
        assert answer.status == 0, answer.err
        return answer.json["files"]

    return bring


@pytest.mark.parametrize("by", ["words", "references"])
def test_the_table_of_quorum_comes_out_of_sheets_written_by_hand(bring, call, by):
    names = sorted({p[0] for _r, people, _q in TABLE.values() for p in people})
    known = {name: f"AG-2026-{at:04}" for at, name in enumerate(names, start=1)}
    called = known if by == "references" else {name: name for name in names}
    meetings = "reference,forum,at,place,rule\n"
    attendance = "meeting,agency,name,rank,came\n"
    for at, (rule, people, _q) in enumerate(TABLE.values(), start=1):
        meetings += f"M-2026-{at:04},Board,2026-10-0{at},Guildhall,{rule}\n"
        attendance += rows(f"M-2026-{at:04}", *((called[a], *rest) for a, *rest in people))
    agencies = "reference,name\n" + "".join(f"{r},{n.title()}\n" for n, r in known.items())
    bring(agencies=agencies, meetings=meetings, attendance=attendance)
    answers = [call("quorum", f"M-2026-{at:04}", "--json").json for at in range(1, 9)]
    assert [each["quorate"] for each in answers] == [q for _r, _p, q in TABLE.values()]
    assert [bool(each["missing"]) for each in answers] == [not q for _r, _p, q in TABLE.values()]


ODD = {
    "people": "reference,family_name\nN-2026-0001,Exley\n",
    "forums": "reference,name,rule\nF-2026-0001,Perpetrator forum,S-1\n",
    "meetings": (
        "reference,forum,at,place,rule,chair\n"
        "M-2026-0001,F-2026-0001,2026-10-01T10:00,Guildhall,S-1,\n"
        "M-2026-0002,perpetrator FORUM,2026-11-05,,Strategic,\n"
        "M-2026-0003,,,,,\n"
        ",Perpetrator forum,2026-12-03T23:30,,,\n"
    ),
    "agenda": (
        "meeting,about,item,state,reason,decision,score\n"
        "M-2026-0001,n-2026-0001,Review cases,Adopted,Charged.,,high\n"
        "m-2026-0002,N-2026-0001,,Parked,,,\n"
    ),
    "attendance": (
        "meeting,agency,name,rank,came\n"
        "M-2026-0001,police,L Tallow,DI,Yes\n"
        "M-2026-0001,police,L Tallow,DI,apologies\n"
        "M-2026-0001,,,,yes\n"
        "M-2026-0002,police,,DI,maybe\n"
    ),
    "actions": (
        "reference,meeting,about,action,agency,owner,due,action_rag,outcome_rag,closed\n"
        "A-2026-0001,M-2026-0001,N-2026-0001,Ask.,police,,2026-12-01,Amber,,\n"
        "A-2026-0002,M-2026-0099,,Ask.,police,,2026-12-01,,,\n"
        "A-2026-0003,m-2026-0001,n-2026-0001,Ask.,police,,soon,R,,\n"
        ",,,Ask.,police,,2026-12-01,r,g,2026-12-02\n"
    ),
    "plans": "reference,about,objective,due\n,n-2026-0001,No rooms.,2026-12\n",
}


def test_odd_words_are_kept_and_told_and_what_refers_to_nothing_is_rejected(bring):
    files = bring(**ODD)
    rejected = {
        (name, each["row"], each["heading"])
        for name, of in files.items()
        for each in of["rejected"]
    }
    assert rejected == {
        ("agenda.csv", 2, "about"),
        ("agenda.csv", 3, "meeting"),
        ("actions.csv", 3, "meeting"),
        ("actions.csv", 4, "due"),
        ("plans.csv", 2, "due"),
    }
    unlisted = {name: {each["heading"] for each in of["unlisted"]} for name, of in files.items()}
    assert unlisted["meetings.csv"] == unlisted["forums.csv"] == {"rule"}
    assert (unlisted["agenda.csv"], unlisted["attendance.csv"]) == ({"state"}, {"came"})
    assert unlisted["actions.csv"] == {"action_rag"}
    assert (files["meetings.csv"]["new"], files["attendance.csv"]["new"]) == (4, 4)


def test_the_same_sheets_change_nothing_the_second_time(bring):
    bring(**ODD)
    again = bring(**ODD)
    assert {of["new"] + of["changed"] for of in again.values()} == {0}


def test_what_was_brought_in_goes_out_and_comes_in_elsewhere_to_the_letter(
    bring, call, register, disrupt, tmp_path
):
    empty = tmp_path / "empty.disrupt"
    shutil.copytree(register.folder, empty)
    bring(**ODD)
    assert call("export", tmp_path / "one").status == 0
    assert disrupt("import", empty, tmp_path / "one", *ANNA).status == 0
    assert disrupt("export", empty, tmp_path / "two", *ANNA).status == 0
    names = sorted(each.name for each in (tmp_path / "one").glob("*.csv"))
    assert {"meetings.csv", "agenda.csv", "attendance.csv", "actions.csv"} <= {*names}
    _same, differing, missing = filecmp.cmpfiles(tmp_path / "one", tmp_path / "two", names, False)
    assert (differing, missing) == ([], [])


@pytest.mark.parametrize(
    ("meeting", "lacks"),
    [
        ("M-2026-0001", "Nobody here knows the rule of quorum “S-1”"),
        ("m-2026-0002", "Three more organisations: 0 of 3 are present."),
        ("M-2026-0003", "No rule of quorum is said for this meeting"),
        ("M-2026-0004", "Nobody here knows the rule of quorum “S-1”"),
    ],
)
def test_each_such_meeting_is_weighed_or_says_why_not(bring, call, meeting, lacks):
    """The rule is the meeting's, else of its forum, by its reference or its name in any case."""
    bring(**ODD)
    answer = call("quorum", meeting, "--json")
    assert (answer.status, answer.json["quorate"]) == (0, False)
    assert answer.json["missing"][0].startswith(lacks)
