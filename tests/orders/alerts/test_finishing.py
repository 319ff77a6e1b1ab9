"""How a date is finished from Today: in its own record where that says so, and taken back there."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Trouble
from disrupt.records import Action, Handling, Meeting, Plan
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.finishing import finish, why_not
from tests import make
from tests.desks import held
from tests.orders.alerts.sat import AGREEMENT, agreement, item
from tests.orders.lives import when

DUE = date(2026, 11, 27)
DONE = Said(outcome="done", evidence="letter of 19 November")


@pytest.fixture
def action(desk):
    said = {"action": "Ask who pays.", "due": DUE, "evidence": "Asked twice."}
    return edit.make(desk, Action, said)


@pytest.fixture
def plan(desk):
    said = {"objective": "No child there.", "about": make.person(desk).reference, "due": DUE}
    return edit.make(desk, Plan, said)


def one(desk, kind):
    (found,) = held(desk.store, kind)
    return found


def test_an_action_that_is_done_is_closed_today_with_what_shows_it_and_nothing_beside_it(
    desk, action
):
    back = finish(desk, item(desk, action.reference, "action"), DONE)
    closed = one(desk, Action)
    assert closed.closed == desk.today
    assert closed.evidence == "Asked twice; done; letter of 19 November"
    assert held(desk.store, Handling) == []
    back()
    opened = one(desk, Action)
    assert (opened.closed, opened.evidence) == (None, "Asked twice.")
    assert item(desk, action.reference, "action").place == "7 days"


def test_a_plan_that_is_done_says_what_came_of_it(desk, plan):
    back = finish(desk, item(desk, plan.reference, "plan"), Said(outcome="no longer needed"))
    assert (one(desk, Plan).closed, one(desk, Plan).outcome) == (desk.today, "no longer needed")
    back()
    assert (one(desk, Plan).closed, one(desk, Plan).outcome) == (None, None)


def test_without_what_came_of_it_nothing_is_closed(desk, action):
    with pytest.raises(Invalid, match="Say what came of it"):
        finish(desk, item(desk, action.reference, "action"), Said(evidence="a letter"))
    assert one(desk, Action).closed is None


def test_what_somebody_closed_meanwhile_is_not_closed_again(desk, action):
    found = item(desk, action.reference, "action")
    edit.change(desk, action, {"closed": desk.today})
    with pytest.raises(Trouble, match="closed on 20 November 2026 already"):
        finish(desk, found, DONE)


def test_what_a_meeting_asks_for_is_done_on_its_page(desk):
    said = {"forum": "Forum", "at": when("2026-12-03T10:00"), "papers_due": DUE}
    reference = edit.make(desk, Meeting, said).reference
    papers = item(desk, reference, "papers")
    assert why_not(papers) == ("That is recorded on the page of the meeting, where Enter leads.")
    with pytest.raises(Invalid, match="recorded on the page of the meeting"):
        finish(desk, papers, DONE)


def test_every_other_date_is_finished_by_what_is_said_of_it(desk):
    council = agreement(desk, "2026-12-18")
    found = item(desk, council, AGREEMENT)
    assert why_not(found) == ""
    back = finish(desk, found, DONE)
    assert one(desk, Handling).outcome == "done"
    back()
    assert item(desk, council, AGREEMENT).handled.state == "open"


def test_an_action_is_given_to_somebody_without_a_deputy_of_its_own(desk, action):
    found = item(desk, action.reference, "action")
    with pytest.raises(Invalid, match=f"{action.reference} has no deputy of its own"):
        acts.give(desk, [found], "bela", "carol")
    acts.give(desk, [found], "bela")
    assert one(desk, Action).owner == "bela"
