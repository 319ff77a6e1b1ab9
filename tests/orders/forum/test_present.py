"""A room is shown something while the meeting is held and somebody is there, and knows who is."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import Agency, Attendance, Meeting
from orders.forum.present import present
from tests.desks import log, seat

NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)
BEGUN = {"forum": "Perpetrator forum", "at": NINE, "began": NINE}


def held(desk, **more):
    return edit.make(desk, Meeting, {**BEGUN, **more})


def came(desk, meeting, agency, came="yes", name=None):
    said = {"agency": agency, "name": name, "came": came}
    edit.make(desk, Attendance, said, meeting_id=meeting.id)


def refused(desk, reference):
    with pytest.raises(Trouble) as told:
        present(desk, reference)
    return told.value


def test_agencies_that_came_are_told_of_those_that_were_asked(desk):
    meeting = held(desk)
    agency = edit.make(desk, Agency, {"name": "Westmere Housing"})
    came(desk, meeting, agency.reference, name="K. Marsh")
    came(desk, meeting, "westmere housing", name="P. Tallow")
    came(desk, meeting, "health", "written")
    came(desk, meeting, "police", "apologies")
    came(desk, meeting, None, name="Somebody of no agency")
    came(desk, meeting, "probation", "Yes")
    assert present(desk, meeting.reference.lower()).says == (
        "those present at M-2026-0001: 3 of 5 agencies"
    )


def test_a_single_agency_is_one(desk):
    meeting = held(desk)
    came(desk, meeting, "police")
    assert present(desk, meeting.reference).says.endswith("1 of 1 agency")


@pytest.mark.parametrize("answer", ["no", "apologies", "written", None])
def test_with_nobody_in_the_room_nothing_is_shown(desk, answer):
    meeting = held(desk)
    came(desk, meeting, "police", answer)
    told = refused(desk, meeting.reference)
    assert told.message == "Nobody is recorded as present at M-2026-0001."
    assert told.remedy == "Record who came: what is shown is a disclosure to them."


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"began": None}, "The meeting has not begun."),
        ({"ended": NINE}, "The meeting is over, and nobody is there to be shown"),
        ({"began": None, "at": date(2026, 11, 19)}, "The meeting is over"),
    ],
)
def test_before_it_begins_and_once_it_is_over_nothing_is_shown(desk, said, message):
    meeting = held(desk, **said)
    came(desk, meeting, "police")
    assert refused(desk, meeting.reference).message.startswith(message)


def test_whoever_may_not_give_anything_out_shows_nothing_and_that_they_tried_is_known(desk):
    meeting = held(desk)
    came(desk, meeting, "police")
    auditor = seat(desk.store, "auditor")
    with pytest.raises(Refused):
        present(auditor, meeting.reference)
    assert [line.detail for line in log(desk.store, "refused")] == ["deliver"]


def test_a_meeting_that_one_may_not_read_is_none(desk):
    meeting = held(desk)
    told = refused(seat(desk.store, "licensing-officer"), meeting.reference)
    assert told.message == "There is no meeting M-2026-0001 here."
