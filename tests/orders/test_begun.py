"""What is begun on another page has what that page knows already."""

from datetime import date

from disrupt import edit
from disrupt.records import Forum, Outcome, Plan, Premises
from orders import local
from orders.begun import begun
from orders.reckoning import the_law
from tests import make

LAW = the_law(local.shipped())
A_PLACE = Premises, {"name": "Moonlight Lounge"}
OF_THE_CASE = {"offence": "Rape", "family": "sexual", "cse": True, "area": "Westmere"}


def outcome(desk, **values):
    return edit.make(desk, Outcome, {**OF_THE_CASE, **values}).reference


def test_the_next_outcome_of_a_case_names_its_arrest_and_waits_for_its_code(desk):
    who = make.person(desk).reference
    arrest = outcome(desk, person=who, kind="arrest", at=date(2026, 10, 9))
    charge = outcome(desk, person=who, kind="charge", at=date(2026, 10, 10), arrest=arrest)
    wanted = {**OF_THE_CASE, "person": who, "arrest": arrest, "at": desk.today, "code": "0"}
    for earlier in (arrest, charge):
        assert begun(desk, LAW, "outcome", earlier) == wanted


def test_an_order_on_a_conviction_is_against_whoever_was_convicted_from_that_day(desk):
    day = date(2026, 11, 2)
    convicted = outcome(desk, person=make.person(desk).reference, kind="conviction", at=day)
    assert begun(desk, LAW, "order", convicted) == {
        "person": ("N-2026-0001",),
        "convicted": day,
        "area": "Westmere",
    }


def test_of_a_conviction_that_names_nobody_no_order_names_anybody(desk):
    assert begun(desk, LAW, "order", outcome(desk, kind="conviction"))["person"] == ()


def test_an_action_or_a_plan_begun_out_of_somebody_or_some_place_is_about_them(desk):
    for about in (make.person(desk).reference, edit.make(desk, *A_PLACE).reference):
        for kind in ("action", "plan"):
            assert begun(desk, LAW, kind, about) == {"about": about, "agency": "Westmere"}


def test_an_action_begun_out_of_a_plan_is_a_step_of_it(desk):
    about = make.person(desk).reference
    held = {"objective": "No rooms.", "about": about, "agency": "Housing", "owner": "anna"}
    plan = edit.make(desk, Plan, held).reference
    assert begun(desk, LAW, "action", plan) == {
        "plan": plan,
        "about": about,
        "agency": "Housing",
        "owner": "anna",
    }


def test_a_meeting_out_of_its_series_is_where_and_by_the_rule_of_its_forum(desk):
    held = {"name": "Perpetrators", "place": "Guildhall", "rule": "strategic"}
    forum = edit.make(desk, Forum, held).reference
    known = {name: said for name, said in begun(desk, LAW, "meeting", forum).items() if said}
    assert known == {"forum": forum, "place": "Guildhall", "rule": "strategic"}
