"""The lists of actions and plans say whom each is about, who does it, and how late it is."""

from datetime import date, timedelta

from disrupt import edit
from disrupt.listing import Listing, look, page
from disrupt.records import Action, Agency, Child, Meeting, Plan, Vehicle
from orders import local
from orders.forum.actions_listed import actions, plans
from orders.reckoning import the_law
from tests import make
from tests.desks import seat

LAW = the_law(local.shipped())
COLUMNS = ("whom", "by_whom", "stands", "over", "by_when", "met")


def listed(desk, kind=Action, worked=actions):
    columns = tuple(each for each in COLUMNS if kind is Action or each != "met")
    looked = look(desk, Listing(kind, columns, worked=worked(LAW, desk)))
    return [row.texts for row in page(desk, looked, 0, 9)]


def act(desk, **values):
    return edit.make(desk, Action, {"action": "Ask the landlord.", **values})


def test_what_is_overdue_is_told_from_what_is_open_and_what_is_done(desk):
    late = desk.today - timedelta(days=14)
    for values in (
        {"due": late},
        {"due": late, "closed": desk.today},
        {"due": desk.today},
        {},
    ):
        act(desk, **values)
    assert [texts[2:5] for texts in listed(desk)] == [
        ("overdue", "14", "06 Nov 2026"),
        ("done", "", ""),
        ("open", "", "20 Nov 2026"),
        ("open", "", ""),
    ]


def test_whom_it_is_about_and_who_does_it_stand_by_name(desk):
    agency = edit.make(desk, Agency, {"name": "Westmere Police"}).reference
    vehicle = edit.make(desk, Vehicle, {"registration": "BD51 SMR"}).reference
    act(desk, about=make.person(desk).reference, agency=agency)
    act(desk, about=vehicle, agency="The fire service")
    act(desk)
    assert [texts[:2] for texts in listed(desk)] == [
        ("Exley, Robin", "Westmere Police"),
        ("BD51 SMR", "The fire service"),
        ("", ""),
    ]


def test_at_which_meeting_it_was_set_stands_by_its_day(desk):
    meeting = edit.make(desk, Meeting, {"forum": "Perpetrators", "at": date(2026, 11, 5)})
    act(desk, meeting=meeting.reference)
    act(desk)
    assert [texts[5] for texts in listed(desk)] == ["05 Nov 2026", ""]


def test_a_plan_says_the_same(desk):
    person = make.person(desk).reference
    held = {"objective": "No rooms.", "about": person, "due": desk.today - timedelta(days=1)}
    edit.make(desk, Plan, held)
    assert listed(desk, Plan, plans) == [("Exley, Robin", "", "overdue", "1", "19 Nov 2026")]


def test_whom_a_coordinator_may_not_see_stands_by_its_reference(desk):
    child = edit.make(desk, Child, {"authority": "Westmere"})
    act(desk, about=child.reference)
    assert listed(seat(desk.store, "forum-coordinator"))[0][0] == child.reference
