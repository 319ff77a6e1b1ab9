"""Plans, actions and meetings about somebody or some place, as their page tells them."""

from datetime import date, timedelta

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Action, Agency, AgendaItem, Forum, Meeting, Plan
from orders.around import counted, timeline
from orders.forum.of_one import actions_of, forum_of, plans_of, steps_of
from tests import make
from tests.desks import seat

DUE = date(2026, 11, 6)


@pytest.fixture
def about(desk):
    return make.person(desk).reference


def page(desk, about):
    return show(desk, about)


def said(entries):
    return [(each.says, each.state, each.beside) for each in entries]


def meeting(desk, about, at, **row):
    held = edit.make(desk, Meeting, {"forum": row.pop("forum", "Perpetrators"), "at": at})
    edit.make(desk, AgendaItem, {"about": about, **row}, meeting_id=held.id)
    return held.reference


def test_an_action_says_who_does_it_by_when_and_how_it_is_rated(desk, about):
    agency = edit.make(desk, Agency, {"name": "Housing"}).reference
    held = {"about": about, "owner": "Lena Tallow", "due": DUE}
    edit.make(
        desk, Action, {"action": "Ask who pays.", "agency": agency, "action_rag": "R", **held}
    )
    edit.make(desk, Action, {"action": "Wait.", "about": about, "agency": "HOUSING"})
    edit.make(desk, Action, {"action": "Warn him.", "closed": desk.today, **held})
    assert said(actions_of(desk, page(desk, about))) == [
        (
            "Ask who pays.",
            "overdue",
            "Housing · Lena Tallow · due 6 November 2026, 14 days over · "
            "action R, outcome not rated",
        ),
        ("Wait.", "open", "Housing · action not rated, outcome not rated"),
        (
            "Warn him.",
            "done",
            "Lena Tallow · done 20 November 2026 · action not rated, outcome not rated",
        ),
    ]


def test_a_plan_says_its_tactic_and_what_came_of_it(desk, about):
    due = desk.today + timedelta(days=1)
    held = {"about": about, "tactic": "cash-seizure", "agency": "Police", "due": due}
    edit.make(desk, Plan, {"objective": "No cash.", "outcome": "Less of it.", **held})
    assert said(plans_of(desk, page(desk, about))) == [
        ("No cash.", "open", "Cash seizure · Police · due 21 November 2026 · Less of it.")
    ]


def test_each_meeting_says_what_it_made_of_them_the_newest_first(desk, about):
    forum = edit.make(desk, Forum, {"name": "Perpetrators"}).reference
    why = {"reason": "Three agencies.", "decision": "Cars first.", "support": "a tenancy"}
    first = meeting(desk, about, date(2026, 9, 3), state="adopted", forum=forum, **why)
    later = meeting(desk, about, date(2026, 11, 5), item="Review cases")
    undated = edit.make(desk, Meeting, {"forum": "Another"})
    edit.make(desk, AgendaItem, {"about": about, "state": "referred"}, meeting_id=undated.id)
    entries = forum_of(desk, page(desk, about))
    assert [each.reference for each in entries] == [undated.reference, later, first]
    assert said(entries) == [
        ("Nothing is decided yet.", "referred", "Another"),
        ("Nothing is decided yet.", "", "5 November 2026 · Perpetrators · Review cases"),
        (
            "Cars first. Why: Three agencies.",
            "adopted",
            "3 September 2026 · Perpetrators · support: a tenancy",
        ),
    ]


def test_they_are_counted_and_dated_with_everything_else(desk, about):
    meeting(desk, about, date(2026, 9, 3), state="adopted")
    meeting(desk, about, date(2026, 11, 5))
    done = {"about": about, "closed": date(2026, 11, 6)}
    edit.make(desk, Action, {"action": "Warn him.", **done})
    edit.make(desk, Plan, {"objective": "No cash.", **done})
    shown = page(desk, about)
    count = counted(desk, shown)
    assert {name: count[name] for name in ("plan", "action", "agenda_item")} == {
        "plan": 1,
        "action": 1,
        "agenda_item": 2,
    }
    assert {each.says for each in timeline(desk, shown)} == {
        "Adopted by the forum",
        "Done: Warn him.",
        "Plan closed: No cash.",
    }


def test_whoever_reads_no_meeting_is_told_nothing_of_them(desk, about):
    meeting(desk, about, date(2026, 9, 3), state="adopted")
    licensing = seat(desk.store, "licensing-officer")
    shown = page(licensing, about)
    found = [of(licensing, shown) for of in (plans_of, actions_of, forum_of, steps_of)]
    assert found == [(), (), (), ()]
    assert "agenda_item" not in counted(licensing, shown)


def test_a_row_that_was_taken_off_an_agenda_is_told_nowhere(desk, about):
    meeting(desk, about, date(2026, 9, 3), state="Withdrawn")
    shown = page(desk, about)
    assert forum_of(desk, shown) == ()
    assert counted(desk, shown)["agenda_item"] == 0
    assert timeline(desk, shown) == ()


def test_they_are_referred_to_a_forum_and_not_by_it(desk, about):
    meeting(desk, about, date(2026, 9, 3), state="referred")
    assert [each.says for each in timeline(desk, page(desk, about))] == ["Referred to the forum"]


def test_the_steps_of_a_plan_are_the_actions_that_name_it(desk, about):
    plan = edit.make(desk, Plan, {"objective": "No cash.", "about": about}).reference
    edit.make(desk, Action, {"action": "Ask who pays.", "plan": plan})
    edit.make(desk, Action, {"action": "Of no plan.", "about": about})
    assert [each.says for each in steps_of(desk, page(desk, plan))] == ["Ask who pays."]
