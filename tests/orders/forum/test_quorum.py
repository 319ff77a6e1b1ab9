"""Whether a meeting has whom its rule asks for: expected before it, told from its answers after."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.records import Agency, QuorumRule
from orders.forum.meetings import begin
from orders.forum.quorum import Answer, expect, quorum, weigh
from orders.forum.quorum_rules import Rule, shipped
from tests.desks import seat
from tests.orders.forum import rooms

RULES = {each.word: each for each in shipped().rules}
AHEAD, PASSED = date(2026, 12, 3), date(2026, 11, 5)
EIGHT = [(f"agency {at}", "manager", "yes") for at in range(8)]
POLICE, COUNCIL = ("police", "", "yes"), ("council", "", "yes")
SERGEANT = ("police", "detective sergeant", "yes")
INSPECTOR = ("police", "detective inspector", "yes")
TABLE = [
    ("strategic", [POLICE, COUNCIL], False),
    ("strategic", [POLICE, COUNCIL, ("health", "", "yes")], True),
    ("strategic", [COUNCIL] * 3, False),
    ("operational", EIGHT, False),
    ("operational", [("social care", "", "yes"), INSPECTOR], True),
    ("operational", [("social care", "", "yes"), SERGEANT], False),
    ("operational", [*EIGHT, ("police", "detective inspector", "written")], True),
    ("strategic", [POLICE, COUNCIL, ("health", "", "written")], False),
]
TWO_OF_THREE = "One more organisation: 2 of 3 are present."
NO_INSPECTOR = (
    "A senior police officer: nobody of the rank of detective inspector or above contributes."
)


def answers(rows):
    return [Answer(agency, "", f"nobody {at}", *more) for at, (agency, *more) in enumerate(rows)]


@pytest.fixture
def room(desk):
    """A meeting by that rule, with these people."""

    def make(rule, rows, at=AHEAD):
        forum = rooms.forum(desk, rule=rule)
        meeting = rooms.meeting(desk, forum, at)
        for number, (agency, rank, came) in enumerate(rows):
            said = {"rank": rank, "came": came, "name": f"nobody {number}"}
            rooms.asked(desk, meeting, agency, **said)
        return meeting.reference

    return make


@pytest.mark.parametrize(("rule", "rows", "quorate"), TABLE)
def test_the_table_of_one_board_comes_out(desk, room, rule, rows, quorate):
    assert weigh(RULES[rule], answers(rows)).enough is quorate
    assert quorum(desk, room(rule, rows)).quorate is quorate


@pytest.mark.parametrize(
    ("rule", "rows", "missing"),
    [
        ("strategic", [POLICE, COUNCIL], TWO_OF_THREE),
        ("strategic", [COUNCIL] * 3, "Two more organisations: 1 of 3 are present."),
        ("strategic", [], "Three more organisations: 0 of 3 are present."),
        ("operational", EIGHT, NO_INSPECTOR),
    ],
)
def test_what_is_missing_is_said_plainly(rule, rows, missing):
    assert weigh(RULES[rule], answers(rows)).missing == (missing,)


def test_that_written_answers_count_is_a_setting():
    rows = answers([POLICE, COUNCIL, ("health", "", "Written")])
    changed = Rule("strategic", organisations=3, counts=("yes", "written"))
    assert weigh(changed, rows).enough
    assert weigh(changed, rows[:2]).missing == ("One more organisation: 2 of 3 take part.",)


def test_a_row_without_an_agency_is_no_organisation():
    rows = answers([POLICE, COUNCIL, ("", "", "yes"), (" ", "", "yes")])
    assert weigh(RULES["strategic"], rows).missing == (TWO_OF_THREE,)


@pytest.mark.parametrize("written", ["AG-2026-0001", "ag-2026-0001", "westmere  COUNCIL "])
def test_an_agency_is_one_by_whichever_of_its_names(desk, room, written):
    edit.make(desk, Agency, {"name": "Westmere Council"})
    found = quorum(
        desk, room("strategic", [POLICE, ("Westmere Council", "", "yes"), (written, "", "yes")])
    )
    assert found.missing == (TWO_OF_THREE,)


@pytest.mark.parametrize("came", ["attended", "yes please", "late"])
def test_an_answer_in_no_list_is_none(desk, room, came):
    found = quorum(desk, room("strategic", [POLICE, COUNCIL, ("health", "", came)]))
    assert not found.quorate
    assert found.expected


def test_before_it_those_who_have_not_declined_are_expected(desk, room):
    rows = [*((f"agency {at}", "", None) for at in range(8)), ("police", "DI", None)]
    found = quorum(desk, room("operational", rows))
    assert found.says == "expected to be quorate: 9 agencies, a detective inspector"
    assert (found.quorate, found.expected) == (False, True)
    assert (found.missing, found.expected_missing) == ((NO_INSPECTOR,), ())


@pytest.mark.parametrize("came", ["no", "apologies"])
def test_whoever_declined_is_not_expected(desk, room, came):
    found = quorum(desk, room("operational", [*EIGHT, ("police", "DI", came)]))
    assert found.says == (
        "not expected to be quorate: a senior police officer: nobody of the rank of detective "
        "inspector or above is expected"
    )


def test_a_written_answer_is_expected_only_where_it_counts():
    rows = answers([POLICE, COUNCIL, ("health", "DI", "written")])
    assert expect(RULES["operational"], rows).enough
    assert expect(RULES["strategic"], rows).missing == (
        "One more organisation: 2 of 3 are expected.",
    )
    in_writing = Rule("in writing", organisations=1, counts=("written",))
    assert expect(in_writing, answers([("health", "", "")])).missing


def test_in_the_room_it_is_told_by_the_answers(desk, room):
    reference = room("strategic", [POLICE, COUNCIL, ("health", "", "")])
    assert quorum(desk, reference).says.startswith("expected to be quorate")
    begin(desk, reference)
    found = quorum(desk, reference)
    assert found.says == "not quorate: one more organisation: 2 of 3 are present"


def test_afterwards_too(desk, room):
    rows = [("council", "", "yes"), INSPECTOR, ("health", "DCI", "yes")]
    found = quorum(desk, room("strategic", rows, PASSED))
    assert found.says == "quorate: 3 agencies, a detective chief inspector"
    alone = quorum(desk, room("operational", [INSPECTOR], PASSED))
    assert alone.says == "quorate: 1 agency, a detective inspector"


def test_a_rule_may_ask_for_kinds_of_agencies(desk, room):
    edit.make(desk, Agency, {"name": "Westmere Trust", "kind": "health"})
    edit.make(desk, QuorumRule, {"rule": "S-1", "agencies": ("health", "police", "housing")})
    rows = [("Westmere Trust", "", "yes"), ("Police", "", "yes")]
    found = quorum(desk, room("s-1", rows, PASSED))
    assert found.rule == "S-1"
    assert found.missing == ("Housing: no agency of this kind takes part.",)
    ahead = quorum(desk, room("S-1", rows[:1]))
    assert ahead.expected_missing[0] == "Police: no agency of this kind is expected."


def test_a_rule_may_ask_for_any_of_several_posts():
    posts = Rule("posts", ranks=("head of licensing", "senior police officer", "independent chair"))
    assert weigh(posts, answers([("council", "Head of Licensing", "yes")])).taking_part == (
        "1 agency, a head of licensing"
    )
    assert weigh(posts, ()).missing == (
        "A senior police officer or a head of licensing or an independent chair: "
        "nobody of such a rank contributes.",
    )


def test_all_that_a_rule_asks_is_missing_at_once():
    rule = Rule("both", organisations=12, ranks=("senior police officer",))
    assert weigh(rule, ()).missing == ("12 more organisations: 0 of 12 are present.", NO_INSPECTOR)
    assert weigh(rule, ()).taking_part == "no agencies"


def test_a_rule_of_this_register_goes_before_the_one_that_came_with_the_program(desk, room):
    said = {"rule": "Strategic", "organisations": "2", "edition": "terms of reference, 2026"}
    edit.make(desk, QuorumRule, said)
    found = quorum(desk, room("strategic", [POLICE, COUNCIL]))
    assert (found.quorate, found.edition) == (True, "terms of reference, 2026")


def test_the_edition_of_a_rule_that_came_with_the_program_is_told(desk, room):
    assert quorum(desk, room("strategic", [])).edition == "Rules of quorum, 2026-11"


def test_a_meeting_s_own_rule_goes_before_that_of_its_forum(desk):
    forum = rooms.forum(desk, rule="strategic")
    meeting = rooms.meeting(desk, forum, AHEAD, rule="operational")
    assert quorum(desk, meeting.reference).rule == "operational"


@pytest.mark.parametrize(
    ("entry", "rule", "missing"),
    [
        ({}, "S-9", "Nobody here knows the rule of quorum “S-9”: choose another, or add it"),
        ({}, None, "No rule of quorum is said for this meeting: choose one on its page."),
        ({"rule": "S-9"}, "S-9", "The rule of quorum “S-9” asks for nothing: say under Settings"),
        ({"rule": "S-9", "organisations": "most"}, "S-9", "“most” is no number of organisations"),
    ],
)
def test_by_a_rule_that_cannot_be_asked_it_is_not_quorate(desk, room, entry, rule, missing):
    if entry:
        edit.make(desk, QuorumRule, entry)
    found = quorum(desk, room(rule, [POLICE, COUNCIL, INSPECTOR]))
    assert (found.quorate, found.expected) == (False, False)
    assert found.missing[0].startswith(missing)
    assert found.expected_missing == found.missing
    assert found.says.startswith("not expected to be quorate: ")


def test_a_meeting_that_names_no_forum_and_no_rule_is_told_so(desk):
    meeting = rooms.meeting(desk, "Westmere board", AHEAD)
    assert quorum(desk, meeting.reference).rule == ""


def test_of_a_meeting_that_is_not_there_nothing_is_told(desk, room):
    reference = room("strategic", [])
    with pytest.raises(Trouble, match="There is no meeting M-2026-0099 here"):
        quorum(desk, "M-2026-0099")
    with pytest.raises(Trouble, match="There is no meeting"):
        quorum(seat(desk.store, "licensing-officer"), reference)
