"""What is known before a meeting, and what goes along when it is moved."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import AgendaHeading, Meeting
from orders.forum.before import before, items, settle
from tests.desks import held
from tests.orders.forum import rooms

DAY = date(2026, 12, 3)


@pytest.fixture
def of(desk):
    return rooms.forum(
        desk,
        agreement="Westmere agreement",
        agreement_ends=PartialDate(2026, 12, 31),
        statement="What is said here is confidential.",
        papers_days="1",
        papers_when="after",
    )


def test_papers_agreement_and_statement_are_those_of_the_forum(desk, of):
    found = before(desk, rooms.meeting(desk, of, DAY).reference)
    assert (found.forum, found.called, found.phase) == (of.reference, "Perpetrator forum", "before")
    assert found.papers == "1 working day after the meeting"
    assert found.statement == "What is said here is confidential."
    assert (found.agreement, found.is_over) == ("Westmere agreement", False)


def test_an_agreement_that_ends_before_the_meeting_is_over(desk, of):
    meeting = rooms.meeting(desk, of, date(2027, 1, 7), statement="Our own.")
    found = before(desk, meeting.reference)
    assert (found.is_over, found.statement) == (True, "Our own.")


def test_a_meeting_without_a_forum_or_a_day_goes_by_what_is_usual(desk):
    alone = before(desk, rooms.meeting(desk, "A forum", None).reference)
    assert (alone.forum, alone.called, alone.agreement_ends) == ("", "A forum", None)
    assert (alone.papers, alone.is_over) == ("5 working days before the meeting", False)


def test_days_that_are_no_number_are_said_as_they_stand(desk):
    of = rooms.forum(desk, papers_days="5")
    with desk.store.writing("as found") as session:
        session.get_one(type(of), of.id).papers_days = "five"
    found = before(desk, rooms.meeting(desk, of, DAY).reference)
    assert found.papers == "five before the meeting"


def test_the_agreement_is_over_today_where_no_day_is_said(desk):
    of = rooms.forum(desk, agreement_ends=PartialDate(2026, 11, 19))
    assert before(desk, rooms.meeting(desk, of, None).reference).is_over


def test_a_new_day_takes_the_day_of_its_papers_along(desk, of):
    meeting = rooms.meeting(desk, of, DAY, papers_due=date(2026, 12, 4))
    settle(desk, meeting, {"at": date(2026, 12, 10), "place": "Guildhall"})
    (now,) = held(desk.store, Meeting)
    assert (now.at, now.papers_due, now.place) == (
        date(2026, 12, 10),
        date(2026, 12, 11),
        "Guildhall",
    )


def test_another_day_that_is_said_for_the_papers_stays(desk, of):
    meeting = rooms.meeting(desk, of, DAY, papers_due=date(2026, 12, 4))
    settle(desk, meeting, {"at": date(2026, 12, 10), "papers_due": date(2026, 12, 14)})
    assert held(desk.store, Meeting)[0].papers_due == date(2026, 12, 14)


def test_what_is_the_same_is_not_written(desk, of):
    meeting = rooms.meeting(desk, of, DAY)
    assert settle(desk, meeting, {"at": DAY}) is meeting


def test_its_items_are_those_of_its_agenda(desk, of):
    meeting = rooms.meeting(desk, of, DAY)
    edit.make(desk, AgendaHeading, {"item": "Compliance", "number": "1"}, meeting_id=meeting.id)
    assert items(desk, meeting.reference) == ("Compliance",)
