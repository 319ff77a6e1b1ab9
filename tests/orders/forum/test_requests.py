"""What agencies that cannot come are asked for a meeting, and what they answer."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Trouble
from disrupt.partial import PartialDate
from disrupt.records import Agency, Member
from orders.forum.requests import absent, ask, replied, requests
from tests import make
from tests.orders.forum import rooms

AHEAD = date(2026, 12, 3)


@pytest.fixture
def forum(desk):
    return rooms.forum(desk)


@pytest.fixture
def meeting(desk, forum):
    return rooms.meeting(desk, forum, AHEAD)


def told(found):
    return [(each.called, each.why, each.is_asked) for each in found]


def test_an_agency_is_absent_when_nobody_of_it_comes(desk, meeting):
    trust = edit.make(desk, Agency, {"name": "Westmere Trust"}).reference
    rooms.asked(desk, meeting, trust, name="Bo Cinder", came="apologies")
    rooms.asked(desk, meeting, "Westmere Trust", name="Sam Mercer", came="no")
    rooms.asked(desk, meeting, "police", name="Lena Tallow", came="no")
    rooms.asked(desk, meeting, "Police", name="Kit Mercer")
    rooms.asked(desk, meeting, "housing", name="Ash Cinder", came="written")
    rooms.asked(desk, meeting, "", name="Nobody’s own", came="no")
    ask(desk, meeting.reference, trust, {"asked": "All that you hold."})
    assert told(absent(desk, meeting.reference)) == [
        ("Westmere Trust", "nobody of it is coming", True)
    ]


def test_or_when_nobody_of_it_is_invited(desk, forum, meeting):
    rooms.asked(desk, meeting, "police", name="Lena Tallow")
    for agency, until in (("Police", None), ("health", None), ("housing", 2025), (None, None)):
        said = {"agency": agency, "name": "Somebody"}
        until_then = PartialDate(until) if until else None
        edit.make(desk, Member, {**said, "until": until_then}, forum_id=forum.id)
    assert told(absent(desk, meeting.reference)) == [("health", "nobody of it is invited", False)]


def test_members_of_a_meeting_of_no_day_are_those_of_today(desk, forum):
    undated = rooms.meeting(desk, forum, None)
    edit.make(desk, Member, {"agency": "health"}, forum_id=forum.id)
    assert [each.called for each in absent(desk, undated.reference)] == ["health"]


def test_a_forum_without_a_record_has_no_members(desk):
    meeting = rooms.meeting(desk, "Strategic board", AHEAD)
    assert absent(desk, meeting.reference) == ()


@pytest.mark.parametrize(
    ("at", "due"),
    [
        (AHEAD, date(2026, 11, 30)),
        (date(2027, 1, 4), date(2026, 12, 29)),
        (date(2026, 11, 23), date(2026, 11, 20)),
        (date(2026, 11, 5), date(2026, 11, 5)),
        (None, None),
    ],
)
def test_a_reply_is_due_three_working_days_before_and_never_past(desk, forum, at, due):
    meeting = rooms.meeting(desk, forum, at)
    ask(desk, meeting.reference, "health", {})
    (found,) = requests(desk, meeting.reference)
    assert (found.sent, found.due) == (desk.today, due)


def test_what_is_said_of_a_request_is_kept(desk, meeting):
    robin = make.person(desk).reference
    said = {"asked": "Contacts since May.", "about": robin, "due": date(2026, 12, 1), "sent": AHEAD}
    ask(desk, meeting.reference, "health", said)
    (found,) = requests(desk, meeting.reference)
    assert (found.asked, found.about, found.due) == ("Contacts since May.", robin, said["due"])
    assert (found.agency, found.called, found.sent) == ("health", "health", AHEAD)
    assert (found.reply, found.replied, found.is_late) == ("", None, False)


def test_an_agency_is_asked_once_of_each(desk, meeting):
    robin = make.person(desk).reference
    ask(desk, meeting.reference, "health", {"about": robin})
    ask(desk, meeting.reference, "health", {})
    with pytest.raises(Invalid, match="Health was asked that already"):
        ask(desk, meeting.reference, "Health", {"about": robin.lower()})


def test_a_reply_is_kept_with_its_day_and_taken_back(desk, meeting):
    number = ask(desk, meeting.reference, "health", {"due": date(2026, 11, 19)}).id
    assert [each.is_late for each in requests(desk, meeting.reference)] == [True]
    replied(desk, meeting.reference, number, "Nothing held.", on=date(2026, 11, 18))
    (found,) = requests(desk, meeting.reference)
    assert (found.reply, found.replied, found.is_late) == (
        *("Nothing held.", date(2026, 11, 18), False),
    )
    replied(desk, meeting.reference, number, "Nothing held here.")
    assert requests(desk, meeting.reference)[0].replied == desk.today
    replied(desk, meeting.reference, number, " ")
    (found,) = requests(desk, meeting.reference)
    assert (found.reply, found.replied) == ("", None)


def test_nobody_replies_to_what_was_not_asked(desk, meeting):
    with pytest.raises(Trouble, match="asked nothing of the kind"):
        replied(desk, meeting.reference, 9, "Nothing held.")
