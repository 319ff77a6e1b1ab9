"""Actions as lines: about somebody, of a meeting, of a plan, of a forum, overdue by agency."""

from datetime import date

import pytest

from disrupt.errors import Refused
from orders.forum.action_lines import (
    actions_about,
    actions_of_meeting,
    number_said,
    overdue_by_agency,
)
from reports.figures.rows import Reading
from reports.figures.sources import SOURCES
from tests.desks import seat
from tests.orders.forum.sat import (
    DECEMBER,
    NAME,
    NOVEMBER,
    OCTOBER,
    action,
    agency,
    meeting,
    person,
)

YESTERDAY, TODAY, TOMORROW = date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 21)


@pytest.mark.parametrize(
    ("reference", "number"),
    [("A-2026-0041", "41"), ("A-2026-1000", "1000"), ("A-2026-0000", "A-2026-0000"), ("X7", "X7")],
)
def test_a_number_is_said_without_noughts(reference, number):
    assert number_said(reference) == number


@pytest.mark.parametrize(
    ("due", "closed", "days"),
    [
        (YESTERDAY, None, 1),
        (TODAY, None, 0),
        (TOMORROW, None, 0),
        (None, None, 0),
        (YESTERDAY, TODAY, 0),
        (YESTERDAY, TOMORROW, 1),
        (date(2026, 11, 6), None, 14),
    ],
)
def test_an_action_is_overdue_from_the_day_after_while_it_is_not_done(desk, due, closed, days):
    at = meeting(desk, OCTOBER)
    action(desk, at, due=due, closed=closed)
    (line,) = actions_of_meeting(desk, at.reference)
    assert line.days_over == days
    with desk.store.reading() as session:
        (row,) = SOURCES["actions"].rows(Reading(session, None, "2020-01-01"))
    counted = bool(row.days[1]) and row.days[1] <= TODAY.isoformat() <= row.days[2]
    assert counted is (days > 0)


def test_on_an_earlier_meeting_s_page_nothing_is_that_a_later_one_set(desk):
    robin, before, after = person(desk), meeting(desk, OCTOBER), meeting(desk, NOVEMBER)
    mine = action(desk, before, about=robin.reference)
    theirs = action(desk, after, about=robin.reference)
    found = actions_about(desk, robin.reference, before.reference)
    assert [(each.reference, each.carried) for each in found] == [(mine.reference, False)]
    found = actions_about(desk, robin.reference, after.reference)
    assert [(each.reference, each.carried) for each in found] == [
        (mine.reference, True),
        (theirs.reference, False),
    ]


def test_lines_about_somebody_are_all_of_theirs_whoever_set_them(desk):
    robin, at = person(desk), meeting(desk, OCTOBER)
    first = action(desk, at, about=robin.reference, closed=TODAY, action_rag="A")
    second = action(desk, None, about=robin.reference)
    action(desk, at)
    found = actions_about(desk, f" {robin.reference.lower()} ")
    assert [each.reference for each in found] == [first.reference, second.reference]
    assert (found[0].action_rag, found[0].outcome_rag, found[0].carried) == ("A", "", False)


def test_for_a_meeting_those_that_were_over_before_the_last_one_are_left_out(desk):
    robin = person(desk)
    october, last, at = meeting(desk, OCTOBER), meeting(desk, NOVEMBER), meeting(desk, DECEMBER)
    old = {"about": robin.reference}
    action(desk, october, **old, action="Over.", closed=date(2026, 11, 5))
    action(desk, october, **old, action="Done since.", closed=date(2026, 11, 6))
    action(desk, last, **old, action="Open.")
    action(desk, None, **old, action="Of no meeting.")
    action(desk, at, **old, action="Of this one.", closed=date(2026, 11, 1))
    found = actions_about(desk, robin.reference, at.reference.lower())
    told = {each.action: each.carried for each in found}
    assert told == {
        "Done since.": False,
        "Open.": True,
        "Of no meeting.": False,
        "Of this one.": False,
    }
    assert len(actions_about(desk, robin.reference, "M-1999-0001")) == 5
    of_the_first = actions_about(desk, robin.reference, october.reference)
    assert [each.action for each in of_the_first] == ["Over.", "Done since.", "Of no meeting."]


def test_overdue_stands_by_agency_however_it_is_written(desk):
    police, at = agency(desk), meeting(desk, OCTOBER)
    action(desk, at, agency="housing", due=YESTERDAY, action="One of housing.")
    action(desk, at, agency=police.reference, due=YESTERDAY, action="One of police.")
    action(desk, None, agency="westmere POLICE", due=date(2026, 11, 1), action="The longest.")
    action(desk, None, due=YESTERDAY, action="Nobody’s.")
    action(desk, at, agency="health", due=TODAY)
    found = overdue_by_agency(desk, desk.today)
    told = [(each.called, [line.action for line in each.actions]) for each in found]
    assert told == [
        ("Westmere Police", ["The longest.", "One of police."]),
        ("", ["Nobody’s."]),
        ("housing", ["One of housing."]),
    ]
    of_forum = overdue_by_agency(desk, desk.today, NAME)
    assert [(each.called, len(each.actions)) for each in of_forum] == [
        ("Westmere Police", 1),
        ("housing", 1),
    ]
    assert overdue_by_agency(desk, date(2026, 11, 1)) == ()


def test_who_reads_no_action_is_refused(desk):
    other = seat(desk.store, "licensing-officer")
    for ask in (
        lambda: actions_about(other, "N-1"),
        lambda: actions_of_meeting(other, "M-1"),
        lambda: overdue_by_agency(other, other.today),
    ):
        with pytest.raises(Refused):
            ask()
