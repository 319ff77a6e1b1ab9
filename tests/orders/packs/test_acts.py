"""Actions and plans as they stood at the moment of a pack, each of its own agency."""

from datetime import UTC, date, datetime

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import Plan
from tests.orders.forum.sat import action, agency, meeting
from tests.orders.packs.packed import page, says, sorts

JANUARY = datetime(2027, 1, 7, 10, tzinfo=UTC)


def acts(desk, of, whom, at=None):
    return page(desk, of, whom, at).acts


def test_an_action_says_whose_it_is_and_how_far_it_is_over(desk, on_agenda, robin):
    homes = agency(desk, "Westmere Homes")
    more = {"owner": "K. Marsh", "due": date(2026, 11, 19), "action_rag": "R"}
    made = action(desk, None, about=robin.reference, agency=homes.reference, **more)
    (found,) = acts(desk, on_agenda, robin)
    assert (found.number.says, found.action.says) == ("1", "Ask the landlord for the keys.")
    assert says(found.who) == ["Westmere Homes", "K. Marsh"]
    assert says(found.due) == ["19 Nov 2026", "1 day over"]
    assert (found.action_rag.says, found.outcome_rag) == ("R", None)
    every = (found.number, found.action, *found.who, *found.due, found.action_rag)
    assert {(each.seen, each.sort) for each in every} == {(Seen.ACTIONS, "westmere homes")}
    assert made.reference.endswith(found.number.says)


def test_what_was_closed_later_stands_open(desk, on_agenda, robin):
    dates = {"due": date(2026, 11, 10), "closed": date(2026, 11, 12)}
    action(desk, None, about=robin.reference, outcome_rag="G", **dates)
    assert says(acts(desk, on_agenda, robin)[0].due) == ["10 Nov 2026", "done 12 Nov 2026"]
    open_then = acts(desk, on_agenda, robin, "2026-11-11")[0]
    assert says(open_then.due) == ["10 Nov 2026", "1 day over"]
    assert sorts(open_then.due) == ["", ""]


def test_what_is_due_on_no_day_says_so(desk, on_agenda, robin):
    action(desk, None, about=robin.reference)
    assert says(acts(desk, on_agenda, robin)[0].due) == ["no date"]


def test_what_a_meeting_set_is_told_once_it_has_been(desk, last, on_agenda, robin):
    action(desk, last, about=robin.reference)
    assert len(acts(desk, on_agenda, robin)) == 1
    assert acts(desk, on_agenda, robin, "2026-11-05") == ()


def test_what_is_set_for_a_meeting_before_it_begins_is_told(desk, on_agenda, robin):
    action(desk, on_agenda, about=robin.reference)
    assert len(acts(desk, on_agenda, robin)) == 1


def test_what_a_meeting_of_another_forum_set_later_is_not(desk, on_agenda, robin):
    other = meeting(desk, JANUARY, forum="Housing panel")
    action(desk, other, about=robin.reference)
    assert acts(desk, on_agenda, robin) == ()


def test_what_a_later_meeting_of_its_forum_set_is_for_the_pack_of_that_one(
    desk, last, coming, robin
):
    action(desk, last, about=robin.reference)
    action(desk, coming, about=robin.reference)
    edit.change(desk, last, {"began": last.at})
    assert len(acts(desk, last, robin, "2026-12-10")) == 1
    assert len(acts(desk, coming, robin, "2026-12-10")) == 2


def test_what_was_done_before_the_last_meeting_is_over(desk, on_agenda, robin):
    action(desk, None, about=robin.reference, closed=date(2026, 11, 4))
    assert acts(desk, on_agenda, robin) == ()


def test_plans_that_are_open_then_and_those_closed_since_the_last_meeting(desk, on_agenda, robin):
    said = {"about": robin.reference, "tactic": "licensing-check", "agency": "Housing"}
    for objective, closed in (("Keys", None), ("Car", "11-10"), ("Rent", "10-01")):
        on = date.fromisoformat(f"2026-{closed}") if closed else None
        more = {"owner": "K. Marsh", "due": date(2026, 12, 1)}
        edit.make(desk, Plan, {**said, **more, "objective": objective, "closed": on})
    found = page(desk, on_agenda, robin).plans
    assert [each[0].says for each in found] == ["Keys", "Car"]
    assert says(found[0])[1:] == [
        "Check of licensed premises or drivers",
        "Housing",
        "K. Marsh",
        "due 01 Dec 2026",
    ]
    assert says(found[1])[-1] == "closed 10 Nov 2026"
    assert {(each.seen, each.sort) for each in found[0]} == {(Seen.ACTIONS, "housing")}
    then = page(desk, on_agenda, robin, "2026-11-09").plans
    assert says(then[1])[-1] == "due 01 Dec 2026"


def test_before_a_first_meeting_only_open_plans_are_told(desk, last, robin):
    action(desk, last, about=robin.reference)
    said = {"about": robin.reference, "objective": "Keys"}
    edit.make(desk, Plan, {**said, "closed": date(2026, 10, 1)})
    assert page(desk, last, robin).plans == ()
