"""Plans of a person or a place."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Trouble
from disrupt.records import Plan
from orders.forum.planning import close, plans_in
from tests.desks import held
from tests.orders.forum.sat import agency, person, place

ROOMS = {"objective": "No rooms at the hotel."}


def make(desk, said):
    return edit.make(desk, Plan, said).reference


def plans_of(desk, about):
    with desk.store.reading() as session:
        return plans_in(session, about)


def test_a_plan_says_what_is_to_be_reached_how_by_whom_and_by_when(desk):
    robin, police = person(desk), agency(desk)
    said = {
        **{"about": robin.reference, "tactic": "care-order", "agency": police.reference},
        **{"owner": "Officer 4471", "due": date(2026, 12, 31)},
    }
    reference = make(desk, {**ROOMS, **said})
    (line,) = plans_of(desk, robin.reference.lower())
    assert (line.reference, line.objective) == (reference, "No rooms at the hotel.")
    assert (line.tactic, line.agency, line.owner) == (
        "Care order",
        "Westmere Police",
        "Officer 4471",
    )
    assert (line.due, line.closed) == (date(2026, 12, 31), None)


def test_open_plans_come_first_by_their_day_and_then_the_closed_ones_the_newest_first(desk):
    lounge = place(desk)
    for objective, due in (("No day", None), ("Later", 30), ("Sooner", 1), ("One", 2), ("Two", 3)):
        day = date(2026, 12, due) if due else None
        make(desk, {"objective": objective, "due": day, "about": lounge.reference})
    for each in held(desk.store, Plan)[3:]:
        close(desk, each.reference, date(2026, 11, each.id), "Done.")
    found = plans_of(desk, lounge.reference)
    assert [each.objective for each in found] == ["Sooner", "Later", "No day", "Two", "One"]
    assert found[2].tactic == ""


def test_a_plan_is_closed_once_with_what_came_of_it(desk):
    one = make(desk, {**ROOMS, "about": person(desk).reference})
    with pytest.raises(Invalid, match="What came of it is missing"):
        close(desk, one, desk.today, " ")
    with pytest.raises(Trouble, match="21 November 2026 is ahead"):
        close(desk, one, date(2026, 11, 21), "Done.")
    close(desk, one.lower(), desk.today, "The hotel asks for names.")
    (plan,) = held(desk.store, Plan)
    assert (plan.closed, plan.outcome) == (desk.today, "The hotel asks for names.")
    with pytest.raises(Trouble, match=f"{one} was closed on 20 November 2026 already"):
        close(desk, one, desk.today, "Again.")
