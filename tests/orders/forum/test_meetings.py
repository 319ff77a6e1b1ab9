"""The meetings of a register, and the life of one."""

from datetime import UTC, date, datetime

import pytest

from disrupt.errors import Refused, Trouble
from disrupt.records import Attendance, Meeting
from orders.forum.meetings import begin, end, meetings, papers_went, the_next
from orders.forum.phase import phase_of
from tests import make
from tests.desks import held, log, seat
from tests.orders.forum import rooms

NOW = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
PASSED, TODAY, AHEAD = date(2026, 11, 5), date(2026, 11, 20), date(2026, 12, 3)
LATER = date(2027, 1, 7)


@pytest.fixture
def forum(desk):
    return rooms.forum(desk)


@pytest.mark.parametrize(
    ("said", "phase"),
    [
        ({}, "before"),
        ({"at": AHEAD}, "before"),
        ({"at": TODAY}, "before"),
        ({"at": datetime(2026, 11, 20, 8, 0, tzinfo=UTC)}, "before"),
        ({"at": PASSED}, "over"),
        ({"at": PASSED, "began": NOW}, "in the room"),
        ({"at": AHEAD, "began": NOW}, "in the room"),
        ({"at": PASSED, "began": PASSED, "ended": PASSED}, "over"),
        ({"ended": PASSED}, "over"),
    ],
)
def test_how_far_a_meeting_has_got(said, phase):
    assert phase_of(Meeting(**said), NOW) == phase


def test_meetings_stand_in_their_order_by_the_name_of_their_forum(desk, forum):
    undated = rooms.meeting(desk, forum, None)
    ahead = rooms.meeting(desk, "perpetrator forum", AHEAD)
    passed = rooms.meeting(desk, forum, PASSED)
    rooms.meeting(desk, "Strategic board", TODAY)
    rooms.meeting(desk, "", LATER)
    found = meetings(desk)
    assert [each.forum for each in found] == [
        *("Perpetrator forum", "Strategic board", "Perpetrator forum", "", "Perpetrator forum")
    ]
    for name in (forum.reference, "PERPETRATOR  forum"):
        assert [each.reference for each in meetings(desk, name)] == [
            *(passed.reference, ahead.reference, undated.reference)
        ]
    assert [each.phase for each in meetings(desk, forum.reference)] == ["over", "before", "before"]


def test_the_next_is_under_way_or_ahead_or_the_last(desk, forum):
    assert the_next(desk) == ""
    first = rooms.meeting(desk, forum, date(2026, 10, 1)).reference
    passed = rooms.meeting(desk, forum, PASSED).reference
    assert the_next(desk) == passed
    later = rooms.meeting(desk, forum, LATER).reference
    ahead = rooms.meeting(desk, forum, AHEAD).reference
    assert the_next(desk) == ahead
    begin(desk, later)
    assert the_next(desk) == later
    end(desk, later)
    assert the_next(desk) == ahead
    begin(desk, first)
    assert the_next(desk) == first


def test_whoever_reads_no_meeting_has_none_next(desk, forum):
    rooms.meeting(desk, forum, AHEAD)
    at = seat(desk.store, "licensing-officer")
    assert (meetings(at), the_next(at)) == ((), "")


def test_a_meeting_begins_and_ends_once(desk, forum):
    reference = rooms.meeting(desk, forum, TODAY).reference
    begin(desk, reference.lower())
    again = begin(desk, reference)
    assert again.began == NOW
    end(desk, reference)
    assert end(desk, reference).missing
    (meeting,) = held(desk.store, Meeting)
    assert (meeting.began, meeting.ended) == (NOW, NOW)
    assert len(log(desk.store, "changed")) == 2


def test_what_has_ended_is_not_begun(desk, forum):
    meeting = rooms.meeting(desk, forum, TODAY, ended=TODAY)
    with pytest.raises(Trouble, match=f"{meeting.reference} has ended"):
        begin(desk, meeting.reference)


def test_ending_says_what_is_undone_and_refuses_nothing(desk, forum):
    meeting = rooms.meeting(desk, forum, TODAY)
    one, two, three, four = (make.person(desk, given_names=f"R {at}").reference for at in range(4))
    rooms.on_the_agenda(desk, meeting, one)
    rooms.on_the_agenda(desk, meeting, two, state="referred")
    rooms.on_the_agenda(desk, meeting, three, state="adopted")
    rooms.on_the_agenda(desk, meeting, four, state="deferred")
    rooms.asked(desk, meeting, "police", name="Lena Tallow", came="yes")
    rooms.asked(desk, meeting, "health", name="Bo Cinder")
    rooms.asked(desk, meeting, "", name="")
    begin(desk, meeting.reference)
    left = end(desk, meeting.reference)
    assert left.undecided == (one, two)
    assert left.says == (
        f"Nothing is decided yet of {one}; {two}.",
        "Whether they came is not said of Bo Cinder, health; somebody unnamed.",
        "It is not quorate. Two more organisations: 1 of 3 are present.",
    )
    assert held(desk.store, Meeting)[0].ended == NOW


def test_whoever_is_adopted_is_undecided_at_a_meeting_whose_agenda_has_no_rows(desk, forum):
    before = rooms.meeting(desk, forum, date(2026, 10, 1))
    who = make.person(desk).reference
    rooms.on_the_agenda(desk, before, who, state="adopted")
    meeting = rooms.meeting(desk, forum, TODAY)
    assert end(desk, meeting.reference).undecided == (who,)


def test_of_a_meeting_at_which_all_was_done_nothing_is_said(desk, forum):
    meeting = rooms.meeting(desk, forum, TODAY)
    for agency in ("police", "health", "council"):
        rooms.asked(desk, meeting, agency, came="yes")
    left = end(desk, meeting.reference)
    assert left.says == ()


def test_papers_go_out_on_a_day_and_that_is_taken_back(desk, forum):
    reference = rooms.meeting(desk, forum, AHEAD).reference
    assert papers_went(desk, reference, TODAY).papers_out == TODAY
    assert papers_went(desk, reference, None).papers_out is None


@pytest.mark.parametrize("act", [begin, end])
def test_whoever_may_not_write_meetings_neither_begins_nor_ends_one(desk, forum, act):
    reference = rooms.meeting(desk, forum, TODAY).reference
    with pytest.raises((Refused, Trouble)):
        act(seat(desk.store, "licensing-officer"), reference)
    assert [each.ended or each.began for each in held(desk.store, Meeting)] == [None]
    assert held(desk.store, Attendance) == []
