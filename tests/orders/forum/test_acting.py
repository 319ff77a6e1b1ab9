"""Actions are set, rated twice, closed with what shows it, and opened again."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.records import Action, Plan
from orders.forum.acting import add, close, rate
from orders.forum.action_lines import actions_of_meeting
from tests.desks import held, seat
from tests.orders.forum.sat import DECEMBER, item, meeting, person, place

DAY = date(2026, 11, 27)


@pytest.fixture
def at(desk):
    return meeting(desk, DECEMBER)


@pytest.fixture
def one(desk, at):
    return add(desk, {"action": "Ask for the list of guests.", "meeting": at.reference})


def the(desk):
    (found,) = held(desk.store, Action)
    return found


def test_an_action_of_a_meeting_says_what_who_and_by_when(desk, at):
    robin = person(desk)
    plan = edit.make(desk, Plan, {"objective": "No rooms.", "about": robin.reference})
    said = {
        **{"action": "Ask for the list of guests.", "owner": "Officer 4471", "agency": "police"},
        **{"due": DAY, "about": robin.reference.lower(), "meeting": at.reference.lower()},
        **{"plan": plan.reference.lower(), "partners": ("housing",)},
    }
    reference = add(desk, said)
    found = the(desk)
    assert (found.reference, found.about) == (reference, robin.reference)
    assert (found.meeting, found.plan) == (at.reference, plan.reference)
    (line,) = actions_of_meeting(desk, at.reference)
    assert (line.action, line.owner, line.agency, line.due) == (
        "Ask for the list of guests.",
        "Officer 4471",
        "police",
        DAY,
    )


def test_an_action_may_stand_without_a_meeting_and_about_nobody(desk):
    add(desk, {"action": "Agree who speaks to the press.", "meeting": "", "about": None})
    assert (the(desk).meeting, the(desk).about) == (None, None)


@pytest.mark.parametrize("said", [{}, {"action": " "}])
def test_what_is_to_be_done_is_always_said(desk, said):
    with pytest.raises(Invalid, match="Action is missing"):
        add(desk, said)


@pytest.mark.parametrize(
    ("name", "what"), [("about", "record"), ("meeting", "meeting"), ("plan", "plan")]
)
def test_a_reference_to_nothing_is_refused(desk, name, what):
    with pytest.raises(Trouble, match=f"There is no {what} X-1 here"):
        add(desk, {"action": "Ask.", name: "X-1"})
    assert held(desk.store, Action) == []


def test_a_coordinator_sets_one_about_a_place_on_an_agenda_and_about_no_other(desk, at):
    lounge, other = place(desk), place(desk, "Other")
    item(desk, at, lounge)
    coordinator = seat(desk.store, "forum-coordinator")
    add(coordinator, {"action": "Ask.", "about": lounge.reference.lower()})
    assert the(desk).about == lounge.reference
    with pytest.raises(Trouble, match="There is no record"):
        add(coordinator, {"action": "Ask.", "about": other.reference})


def test_action_and_outcome_are_rated_apart_and_a_blank_is_never_green(desk, one):
    (line,) = actions_of_meeting(desk, the(desk).meeting)
    assert (line.action_rag, line.outcome_rag) == ("", "")
    rate(desk, one, "action", " g ")
    assert (the(desk).action_rag, the(desk).outcome_rag) == ("G", None)
    rate(desk, one, "outcome", "R")
    rate(desk, one, "action", "")
    assert (the(desk).action_rag, the(desk).outcome_rag) == (None, "R")


def test_a_letter_that_is_no_rating_is_refused(desk, one):
    with pytest.raises(Invalid, match="“B” is no rating"):
        rate(desk, one, "action", "B")


def test_it_is_closed_with_its_day_and_what_shows_it(desk, one):
    close(desk, one.lower(), date(2026, 11, 19), evidence=" The list. ", outcome="Two names.")
    found = the(desk)
    assert (found.closed, found.evidence) == (date(2026, 11, 19), "The list.")
    assert found.outcome == "Two names."
    with pytest.raises(Trouble, match=f"{one} was closed on 19 November 2026 already"):
        close(desk, one, desk.today)


def test_nothing_is_done_on_a_day_to_come(desk, one):
    with pytest.raises(Trouble, match="21 November 2026 is ahead"):
        close(desk, one, date(2026, 11, 21))
    assert the(desk).closed is None


@pytest.mark.parametrize("role", ["licensing-officer", "auditor"])
def test_who_keeps_no_actions_touches_none(desk, one, role):
    other = seat(desk.store, role)
    with pytest.raises(Refused):
        add(other, {"action": "Ask."})
    with pytest.raises(Trouble, match=f"There is no action {one} here"):
        rate(other, one, "action", "G")
    assert the(desk).action_rag is None
