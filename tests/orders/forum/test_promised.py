"""Open, overdue and done mean the same of an action and of a plan, wherever they are told."""

from datetime import timedelta

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Action, Plan
from orders.alerts.of_actions import of_actions, of_plans
from orders.forum.of_one import actions_of, plans_of
from orders.forum.promised import days_over, stands
from tests.orders.forum.sat import person
from tests.orders.lives import LAW

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("due", "closed", "says", "over"),
    [(-1, None, "overdue", 1), (0, None, "open", 0), (-1, 0, "done", 0), (-1, 1, "overdue", 1)],
)
def test_it_is_overdue_from_the_day_after_until_the_day_on_which_it_is_done(
    desk, due, closed, says, over
):
    about, today = person(desk).reference, desk.today
    known = {"about": about, "due": today + due * DAY}
    known |= {"closed": None if closed is None else today + closed * DAY}
    edit.make(desk, Action, {"action": "Ask the landlord.", **known})
    plan = edit.make(desk, Plan, {"objective": "No child is alone with him.", **known})
    assert (stands(plan, today), days_over(plan, today)) == (says, over)
    page = show(desk, about)
    assert [each.state for each in (*actions_of(desk, page), *plans_of(desk, page))] == [says] * 2
    now = desk.store.clock.now()
    with desk.store.reading() as session:
        due = [*of_actions(session, LAW, now), *of_plans(session, LAW, now)]
    assert len(due) == (0 if says == "done" else 2)
