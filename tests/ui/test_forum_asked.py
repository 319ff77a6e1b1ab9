"""Whether a meeting is quorate, by command: what is missing, and who may ask."""

from datetime import date

import pytest

from disrupt.records import Attendance, Officer
from disrupt.workspace import Workspace
from orders.forum.meetings import begin
from tests.desks import held, log
from tests.orders.forum import rooms
from tests.ui.terminal import ANNA

NO_INSPECTOR = (
    "A senior police officer: nobody of the rank of detective inspector or above contributes."
)


@pytest.fixture
def call(disrupt, register):
    return lambda *words: disrupt("quorum", register.folder, *words, *ANNA)


@pytest.fixture
def met(register):
    """A meeting by that rule with these people, begun or not; its reference."""

    def make(rule, *people, begun=False, at=date(2026, 12, 3)):
        store = register.open()
        desk = Workspace(store, "a test")
        meeting = rooms.meeting(desk, rooms.forum(desk, rule=rule), at)
        for number, (agency, rank, came) in enumerate(people):
            rooms.asked(desk, meeting, agency, name=f"nobody {number}", rank=rank, came=came)
        if begun:
            begin(desk, meeting.reference)
        store.close()
        return meeting.reference

    return make


def test_for_another_program_it_is_what_was_agreed(call, met):
    answer = call(met("strategic", ("police", "", "yes"), ("council", "", "yes")), "--json")
    assert (answer.status, answer.err) == (0, "")
    assert answer.json == {
        "quorate": False,
        "missing": ["One more organisation: 2 of 3 are present."],
        "rule": "strategic",
        "edition": "Rules of quorum, 2026-11",
        "says": "not expected to be quorate: one more organisation: 2 of 3 are expected",
        "expected": False,
        "expected_missing": ["One more organisation: 2 of 3 are expected."],
    }


def test_a_quorate_meeting_lacks_nothing(call, met):
    answer = call(met("operational", ("police", "DI", "written")), "--json")
    assert answer.status == 0
    assert (answer.json["quorate"], answer.json["missing"]) == (True, [])


def test_to_a_person_it_is_said_what_is_expected_and_what_is_recorded(call, met):
    answer = call(met("operational", ("health", "", "yes"), ("police", "DI", "")))
    assert (answer.status, answer.err) == (0, "")
    meeting, *told = answer.out.splitlines()
    assert all(word in meeting for word in ("Perpetrator forum", "3 December 2026"))
    assert told == [
        "Rule: operational · Rules of quorum, 2026-11",
        "By the answers recorded: not quorate.",
        f"  {NO_INSPECTOR}",
        "Expected to be quorate: 2 agencies, a detective inspector.",
    ]


def test_in_the_room_only_what_is_recorded(call, met):
    reference = met("operational", ("police", "DI", "yes"), begun=True)
    assert call(reference.lower()).out.splitlines()[1:] == [
        "Rule: operational · Rules of quorum, 2026-11",
        "By the answers recorded: quorate.",
    ]


def test_by_a_rule_that_nobody_knows_it_is_not_quorate_and_says_so(call, met):
    answer = call(met("S-9"), "--json")
    assert (answer.status, answer.json["quorate"], answer.json["edition"]) == (0, False, None)
    assert answer.json["missing"] == [
        "Nobody here knows the rule of quorum “S-9”: choose another, or add it under Settings."
    ]


def test_without_a_rule_too(call, met):
    answer = call(met(None))
    assert (answer.status, "Rule:" in answer.out) == (0, False)
    assert "No rule of quorum is said for this meeting: choose one on its page." in answer.out


def test_that_somebody_asked_is_in_the_log(call, met, register):
    call(met("strategic"), "--reason", "the chair rang")
    store = register.open()
    lines = log(store, "viewed")
    store.close()
    assert [(each.subject_kind, each.reason) for each in lines] == [("meeting", "the chair rang")]


@pytest.mark.parametrize("named", ["M-2026-0099", "the next one"])
def test_an_unknown_meeting_is_told_in_two_lines(call, met, named):
    met("strategic")
    answer = call(named, "--json")
    assert (answer.status, answer.out) == (1, "")
    assert answer.advice == [
        f"There is no record {named} here.",
        "Look whether it is written as on its page.",
    ]


def test_what_is_no_meeting_is_none(call, person):
    answer = call(person)
    assert (answer.status, answer.out) == (1, "")
    assert answer.advice[0] == f"There is no meeting {person} here."


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("forum-coordinator", 0),
        ("forum-chair", 0),
        ("disruption-officer", 0),
        ("licensing-officer", 1),
        ("administrator", 1),
        ("auditor", 1),
    ],
)
def test_it_is_asked_by_whoever_reads_meetings(call, met, register, role, status):
    reference = met("strategic", ("police", "", "yes"))
    store = register.open()
    with store.writing("anna changes desks") as session:
        session.get_one(Officer, store.actor.id).roles = (role,)
    store.close()
    answer = call(reference)
    assert (answer.status, len(answer.advice)) == (status, 2 * status)
    assert bool(answer.out) is not bool(status)


def test_nothing_is_written_by_asking(call, met, register):
    reference = met("strategic", ("police", "", "yes"))
    call(reference)
    store = register.open()
    rows = held(store, Attendance)
    store.close()
    assert [(each.version, each.came) for each in rows] == [(1, "yes")]
