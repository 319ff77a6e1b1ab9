"""Open actions and plans with a day: whose they are, who stands in, and who is told of them."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.records import Action, Agency, Forum, Meeting, Person, Plan
from disrupt.roles import ROLES, Role
from orders.alerts.items import all_items
from orders.alerts.looked import due as looked
from orders.alerts.whose import of as of_theirs
from tests import make
from tests.desks import seat
from tests.orders.lives import LAW, day, when

DUE = date(2026, 11, 27)


@pytest.fixture
def held(desk):
    """A meeting of a forum that Anna keeps, with Bela as her deputy."""
    forum = edit.make(desk, Forum, {"name": "Perpetrator forum", "owner": "anna", "deputy": "bela"})
    return edit.make(desk, Meeting, {"forum": forum.reference, "at": when("2026-11-05T10:00")})


def action(desk, **said):
    return edit.make(desk, Action, {"action": "Ask who pays the rent.", "due": DUE, **said})


def plan(desk, about, **said):
    return edit.make(
        desk, Plan, {"objective": "No child there.", "about": about, "due": DUE} | said
    )


def due(desk, on="2026-11-20"):
    with desk.store.reading() as session:
        items = all_items(session, LAW, day(on))
    return {each.found.reference: each for each in items}


def owner(desk, of):
    found = due(desk)[of.reference].owner
    return found.name, found.deputy


@pytest.mark.parametrize("make_one", [action, plan], ids=["action", "plan"])
def test_it_is_due_by_its_day_until_it_is_closed(desk, robin, make_one):
    one = make_one(desk, about=robin.reference)
    found = due(desk)[one.reference]
    assert (found.found.name, found.when, found.place) == (one.kind_name(), DUE, "7 days")
    assert found.found.due.lost == "action"
    assert due(desk, "2026-11-28")[one.reference].place == "overdue"
    edit.change(desk, one, {"closed": date(2026, 11, 20)})
    assert due(desk) == {}


def test_what_has_no_day_is_due_on_none(desk, robin):
    action(desk, due=None)
    plan(desk, robin.reference, due=None)
    assert due(desk) == {}


def test_an_action_is_whoever_is_named_s_and_whoever_keeps_the_meeting_stands_in(desk, held):
    of = {"meeting": held.reference}
    assert owner(desk, action(desk, owner="Quentin Lambswick", **of)) == (
        "Quentin Lambswick",
        "anna",
    )
    homes = edit.make(desk, Agency, {"name": "Westmere Homes"}).reference
    assert owner(desk, action(desk, agency=homes, **of)) == ("Westmere Homes", "anna")
    assert owner(desk, action(desk, **of)) == ("anna", "bela")


def test_without_a_meeting_it_is_whoever_looks_after_them_s(desk):
    person = make.person(desk, owner="carol")
    assert owner(desk, action(desk, about=person.reference)) == ("carol", "")
    nobodys = action(desk)
    assert due(desk)[nobodys.reference].owner.is_nobody
    assert owner(desk, action(desk, owner="dora", about=person.reference)) == ("dora", "")


def test_a_plan_is_its_owner_s_with_its_own_deputy(desk, robin):
    theirs = plan(desk, robin.reference, owner="carol", deputy="dora")
    assert owner(desk, theirs) == ("carol", "dora")
    assert owner(desk, plan(desk, robin.reference, agency="Health")) == ("Health", "")


def test_whoever_keeps_the_meeting_sees_all_of_it_among_what_is_theirs(desk, held):
    """A partner's officer does not unlock this register."""
    of = {"meeting": held.reference}
    theirs = action(desk, owner="Quentin Lambswick", **of)
    action(desk, owner="Officer 1843", meeting=None)
    with desk.store.reading() as session:
        items = all_items(session, LAW, day("2026-11-20"))
        mine = of_theirs(desk, session, items, "mine")
    assert [each.found.reference for each in mine] == [theirs.reference]


def test_a_line_says_the_action_and_whom_it_is_about_or_else_of_which_meeting(desk, held, robin):
    of = {"meeting": held.reference}
    about = action(desk, about=robin.reference, **of)
    alone, free = action(desk, **of), action(desk)
    rows = {
        each.item.found.reference: (each.title, each.who)
        for each in looked(desk, LAW, at=day("2026-11-20")).rows
    }
    says = "Ask who pays the rent"
    assert rows[about.reference] == (f"{says} · {about.reference}", "Exley, Robin")
    assert rows[alone.reference] == (
        f"{says} · {alone.reference}",
        "Perpetrator forum, 5 November 2026 10:00",
    )
    assert rows[free.reference] == (f"{says} · {free.reference}", "")


def test_a_coordinator_is_told_of_them_and_a_licensing_officer_is_not(desk, held, robin):
    action(desk, meeting=held.reference, about=robin.reference)
    plan(desk, robin.reference)
    coordinator = looked(seat(desk.store, "forum-coordinator"), LAW, at=day("2026-11-20"))
    assert {each.who for each in coordinator.rows} == {"Exley, Robin"}
    assert {each.item.found.kind for each in coordinator.rows} == {"action", "plan"}
    assert looked(seat(desk.store, "licensing-officer"), LAW, at=day("2026-11-20")).rows == ()


def test_a_day_that_may_not_be_read_tells_of_nothing(desk, robin, monkeypatch):
    action(desk)
    plan(desk, robin.reference)
    reads = {"action": frozenset({"reference", "action"}), "plan": frozenset({"*"})}
    monkeypatch.setitem(ROLES, "clerk of plans", Role("a clerk", reads, may=frozenset({"find"})))
    rows = looked(seat(desk.store, "clerk of plans"), LAW, at=day("2026-11-20")).rows
    assert [each.item.found.kind for each in rows] == ["plan"]


def test_what_may_not_be_read_of_an_action_is_not_said(desk, monkeypatch):
    one = action(desk)
    reads = {"action": frozenset({"reference", "due"}), Person.kind_name(): frozenset({"*"})}
    monkeypatch.setitem(ROLES, "clerk of days", Role("a clerk", reads, may=frozenset({"find"})))
    (row,) = looked(seat(desk.store, "clerk of days"), LAW, at=day("2026-11-20")).rows
    assert row.title == f"Action · {one.reference}"
