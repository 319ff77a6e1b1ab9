"""What a meeting decided of each, in the order of its agenda."""

from datetime import date

from orders.forum.after import decided
from tests import make
from tests.desks import seat
from tests.orders.forum import rooms, sat


def test_each_stands_where_its_item_does_with_what_was_decided_and_why(desk):
    meeting = rooms.meeting(desk, rooms.forum(desk), date(2026, 11, 5))
    sat.heading(desk, meeting, "New cases", number="1")
    sat.heading(desk, meeting, "Review cases", number="2")
    said = {"state": "reviewed", "decision": "Goes on.", "reason": "The trial waits."}
    place = sat.place(desk)
    rooms.on_the_agenda(desk, meeting, place.reference, item="Elsewhere", state="referred")
    rooms.on_the_agenda(desk, meeting, make.person(desk).reference, item="review cases", **said)
    new = make.person(desk, family_name="Ashby").reference
    rooms.on_the_agenda(desk, meeting, new, item="New cases", state="adopted")
    assert [(each.name, each.state, each.decision, each.reason) for each in of(desk, meeting)] == [
        ("Ashby, Robin", "Adopted", "", ""),
        ("Exley, Robin", "Reviewed", "Goes on.", "The trial waits."),
        ("Moonlight Lounge", "Nothing decided", "", ""),
    ]


def test_a_coordinator_sees_no_more_than_names(desk):
    meeting = rooms.meeting(desk, rooms.forum(desk), date(2026, 11, 5))
    place = sat.place(desk)
    rooms.on_the_agenda(desk, meeting, place.reference)
    rooms.on_the_agenda(desk, meeting, make.person(desk).reference)
    seen = of(seat(desk.store, "forum-coordinator"), meeting)
    assert [(each.kind, each.name) for each in seen] == [
        ("", place.reference),
        ("person", "Exley, Robin"),
    ]


def of(desk, meeting):
    return decided(desk, meeting.reference)
