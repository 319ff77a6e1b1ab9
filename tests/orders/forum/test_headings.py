"""Headings of an agenda are added, struck and put in another order, all at once or not at all."""

from datetime import date

import pytest

from disrupt.errors import Invalid, Refused
from disrupt.records import AgendaHeading
from orders.forum.before import items
from orders.forum.headings import arrange
from tests import make
from tests.desks import held, seat
from tests.orders.forum import rooms, sat


@pytest.fixture
def meeting(desk):
    return rooms.meeting(desk, rooms.forum(desk), date(2026, 12, 3))


@pytest.fixture
def arranged(desk, meeting):
    arrange(desk, meeting.reference, ["Compliance", "New cases", "Trends"])
    return meeting.reference


def test_they_stand_in_the_order_in_which_they_are_said(desk, arranged):
    arrange(desk, arranged, ["New cases", "  ", "Any  other business", "Compliance"])
    assert items(desk, arranged) == ("New cases", "Any other business", "Compliance")


def test_one_that_is_struck_comes_back_as_it_was(desk, arranged):
    arrange(desk, arranged, ["Compliance"])
    arrange(desk, arranged, ["Compliance", "new cases"])
    assert items(desk, arranged) == ("Compliance", "new cases")
    assert len(held(desk.store, AgendaHeading)) == 3


def test_nobody_is_lost_with_a_heading(desk, meeting, arranged):
    rooms.on_the_agenda(desk, meeting, make.person(desk).reference, item="New cases")
    with pytest.raises(Invalid, match=r"“New cases” cannot be struck: .* 1 row under it"):
        arrange(desk, arranged, ["Compliance", "Another"])
    assert items(desk, arranged) == ("Compliance", "New cases", "Trends")


def test_what_was_said_under_a_heading_is_not_lost_with_it(desk, meeting):
    sat.heading(desk, meeting, "Trends", number="1", minute="Two new reports.")
    with pytest.raises(Invalid, match="what was said under it is recorded"):
        arrange(desk, meeting.reference, ["Compliance"])


def test_an_agenda_has_a_heading(desk, arranged):
    with pytest.raises(Invalid, match="at least one heading"):
        arrange(desk, arranged, [" "])


def test_whoever_keeps_no_meeting_arranges_none(desk, arranged):
    with pytest.raises(Refused):
        arrange(seat(desk.store, "licensing-officer"), arranged, ["Compliance"])
