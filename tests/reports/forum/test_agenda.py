"""The agenda on paper: when and where, under which agreement, and whom each item is about."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from reports.forum import agenda
from tests.desks import seat
from tests.reports.forum import made
from tests.reports.papers import COPY, LAW, whole

NEXT = datetime(2026, 12, 3, 10, tzinfo=UTC)


@pytest.fixture
def forum(desk):
    return made.forum(desk)


@pytest.fixture
def meeting(desk, forum):
    of = made.meeting(desk, forum, at=NEXT, papers_due=date(2026, 11, 26))
    made.headings(desk, of)
    return of


def printed(desk, of):
    return whole(agenda.document(agenda.gather(desk, LAW, of.reference)).draw(COPY))


def test_it_says_when_where_who_chairs_and_under_which_agreement(desk, meeting):
    said = printed(desk, meeting)
    for text in (
        *("OFFICIAL-SENSITIVE", "Perpetrator forum", meeting.reference, "page 1 of 1"),
        *("Thursday 3 December 2026, 10:00", "Guildhall, Westmere", "Lena Tallow"),
        *("out by 26 November 2026", made.STATEMENT),
        "Westmere sharing agreement, to 31 March 2028",
    ):
        assert text in said


def test_all_seven_items_stand_in_their_order(desk, meeting):
    said = printed(desk, meeting)
    places = [said.index(f"{number} {item}") for number, item in enumerate(made.ITEMS, start=1)]
    assert places == sorted(places)


def test_each_item_says_whom_it_is_about_and_who_referred_them(desk, meeting):
    police = made.agency(desk)
    person = made.person(desk)
    made.considered(
        desk, meeting, person, "New cases", state="referred", referred_by=police.reference
    )
    said = printed(desk, meeting)
    under = said.partition("2 New cases")[2].partition("3 Review cases")[0]
    assert f"{person.reference} Exley, Robin" in under
    assert "from Westmere Police, 20 Nov 2026" in under


def test_a_coordinator_gets_names_of_people_and_the_reference_of_a_place(desk, meeting):
    person = made.person(desk, born=PartialDate(1994, 3, 4))
    place = made.place(desk, address="14 Regent Street")
    made.considered(desk, meeting, person)
    made.considered(desk, meeting, place)
    coordinator = seat(desk.store, "forum-coordinator")
    found = agenda.gather(coordinator, LAW, meeting.reference)
    said = printed(coordinator, meeting) + repr(found)
    assert "Exley, Robin" in said
    assert place.reference in said
    for unseen in ("Moonlight", "Regent Street", "1994", "score"):
        assert unseen not in said.partition("Perpetrator forum")[2]


def test_it_says_who_is_invited_to_all_of_it_and_who_to_one_item(desk, meeting):
    police, homes = made.agency(desk), made.agency(desk, "Westmere Homes", "housing")
    made.came(desk, meeting, police, "", name="Kit Marsh", rank="detective inspector")
    made.came(desk, meeting, homes, "", name="Quentin Lamb", items=("review cases",))
    said = printed(desk, meeting)
    assert "Invited to all of it: Westmere Police: Kit Marsh (detective inspector)" in said
    under = said.partition("3 Review cases")[2].partition("4 Children")[0]
    assert "Invited to this item: Westmere Homes: Quentin Lamb" in under
    assert said.count("Quentin Lamb") == 1


def test_minutes_that_nobody_approved_wait_on_it(desk, forum, meeting):
    approved = made.held(desk, forum, at=made.LAST, approved_on=date(2026, 11, 20))
    waiting = made.held(desk, forum, at=made.NOW)
    said = printed(desk, meeting).partition("Minutes to approve")[2]
    assert f"20 November 2026, 08:00 · {waiting.reference}" in said
    assert approved.reference not in said


def test_open_actions_of_earlier_meetings_are_on_it_and_the_late_ones_counted(desk, forum, meeting):
    last = made.held(desk, forum, at=made.LAST)
    made.action(desk, last, "Confirm the tenancy.", due=date(2026, 11, 18))
    made.action(desk, last, "Ask the bail office.")
    made.action(desk, last, "Long since done.", closed=date(2026, 11, 10))
    said = printed(desk, meeting)
    assert "Open actions: 2, overdue 1" in said
    assert "Confirm the tenancy. 18 Nov 2026 2 days over" in said
    assert "Ask the bail office. 03 Dec 2026" in said
    assert "Long since done." not in said


AGREED = {
    "ended": ({"agreement_ends": PartialDate(2026, 11, 30)}, "ended on 30 November 2026"),
    "its last day is the meeting's": (
        {"agreement_ends": PartialDate(2026, 12, 3)},
        "to 3 December 2026",
    ),
    "without an end": ({"agreement_ends": None}, "Westmere sharing agreement, no end is recorded"),
    "without a name": ({"agreement": None}, "sharing agreement, to 31 March 2028"),
    "none": (
        {"agreement": None, "agreement_ends": None},
        "no sharing agreement is recorded",
    ),
}


@pytest.mark.parametrize(("said", "says"), AGREED.values(), ids=AGREED)
def test_it_says_whether_the_agreement_holds_on_the_day(desk, forum, meeting, said, says):
    edit.change(desk, forum, said)
    assert says in printed(desk, meeting)


def test_what_is_not_recorded_is_said_to_be_so(desk):
    of = made.meeting(desk, at=None, place=None, chair=None, statement=None, forum="Panel")
    said = printed(desk, of)
    assert "Date not recorded Place not recorded Chair not recorded" in said
    assert "Papers no day is set" in said
    assert "No statement is recorded." in said


def test_papers_that_went_out_say_when(desk, forum, meeting):
    edit.change(desk, meeting, {"papers_out": date(2026, 11, 19)})
    assert "went out on 19 November 2026" in printed(desk, meeting)
