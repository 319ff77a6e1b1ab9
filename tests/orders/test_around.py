"""What names a person, in lines and by date: only of the kinds that the reader may see."""

import pytest

from disrupt.page import show
from orders import local
from orders.around import (
    children_of,
    counted,
    may_date,
    orders_of,
    outcomes_of,
    sightings_of,
    timeline,
)
from orders.dossier import binds, may_ask, may_print, may_weigh, sees_all, state_of
from orders.reckoning import the_law
from tests import make
from tests.desks import seat
from tests.orders.lives import event, risk_order, sighting
from tests.ui.bound import case

OF_THE_FORUM = {"plan": 0, "action": 0, "agenda_item": 0}


@pytest.fixture(scope="module")
def law():
    return the_law(local.shipped())


@pytest.fixture
def held(desk):
    return case(desk)


def test_each_order_stands_with_its_stage_and_its_end_the_newest_first(desk, law, held):
    found = orders_of(desk, law, show(desk, held.person))
    assert [each.reference for each in found] == [held.unserved, held.notice]
    assert found[1].state == "in force"
    assert "served 3 February 2026 15:20" in found[1].beside
    assert "ends 1 March 2027" in found[1].beside


def test_outcomes_and_sightings_say_what_when_and_with_whom(desk, held):
    page = show(desk, held.person)
    (outcome,), (sighting,) = outcomes_of(desk, page), sightings_of(desk, page)
    assert (outcome.says, outcome.beside) == ("Post-charge bail", "9 October 2026")
    assert (sighting.says, sighting.state) == (f"Seen at {held.place}", "1BP")
    assert sighting.beside == f"31 May 2026 23:00 · with {held.child}"


def test_the_children_are_those_of_orders_and_of_sightings(desk, held):
    assert children_of(desk, show(desk, held.person)) == (held.child,)


def test_the_timeline_holds_all_that_is_dated_the_newest_first(desk, held):
    found = timeline(desk, show(desk, held.person))
    assert [each.on for each in found] == sorted((each.on for each in found), reverse=True)
    assert len(found) == 6
    assert [each.tag for each in found if each.tag] == ["intelligence 1BP"]


def test_a_coordinator_is_told_of_what_the_forum_keeps_and_of_nothing_else(desk, store, law, held):
    officer = seat(store, "forum-coordinator")
    page = show(officer, held.person)
    asked = [may_ask(officer, page), may_weigh(officer, page), may_print(officer, page)]
    assert (asked, may_date(officer, page)) == ([False] * 3, True)
    assert counted(officer, page) == OF_THE_FORUM
    assert (binds(officer, law, page), state_of(officer, law, page)) == ((), "")
    assert (orders_of(officer, law, page), outcomes_of(officer, page)) == ((), ())
    assert (sightings_of(officer, page), children_of(officer, page)) == ((), ())
    assert timeline(officer, page) == ()


@pytest.mark.parametrize(
    ("role", "is_all"),
    [("disruption-officer", True), ("licensing-officer", False), ("forum-coordinator", False)],
)
def test_whoever_may_not_see_all_that_binds_is_told_that_there_may_be_more(store, role, is_all):
    assert sees_all(seat(store, role)) is is_all


def test_what_befell_another_respondent_is_not_on_the_timeline(desk, law, robin):
    other = make.person(desk, family_name="Mercer")
    of = risk_order(desk, robin.reference, other.reference)
    event(desk, of, "served", "2026-11-03", person=other.reference)
    event(desk, of, "breached", "2026-11-05", person=robin.reference)
    mine, theirs = (timeline(desk, show(desk, each.reference)) for each in (robin, other))
    assert [each.says for each in mine if ":" in each.says] == [
        f"Sexual risk order {of.reference}: breached"
    ]
    assert [each.says for each in theirs if ":" in each.says] == [
        f"Sexual risk order {of.reference}: served"
    ]


@pytest.mark.parametrize(
    ("mine", "other"),
    [("N-7", "n-7"), ('N "7"', "N-8"), ("N\\7", "N-7"), ("N_7", "NX7"), ("b", 'a"b')],
)
def test_what_names_a_person_names_their_reference_to_the_letter(desk, law, mine, other):
    for name in (mine, other):
        make.person(desk, reference=name)
    third = make.person(desk).reference
    orders = {name: risk_order(desk, third, name).reference for name in (mine, other)}
    seen = {name: sighting(desk, "2026-11-19", third, name).reference for name in (mine, other)}
    page = show(desk, mine)
    assert (
        counted(desk, page)
        == {"order": 1, "outcome": 0, "sighting": 1, "disruption": 0} | OF_THE_FORUM
    )
    assert [each.reference for each in orders_of(desk, law, page)] == [orders[mine]]
    assert [each.reference for each in sightings_of(desk, page)] == [seen[mine]]
