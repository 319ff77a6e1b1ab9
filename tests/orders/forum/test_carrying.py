"""Open actions of earlier meetings are carried forward to a meeting."""

from datetime import date

from orders.forum.carrying import carried
from tests.orders.forum.sat import DECEMBER, NOVEMBER, OCTOBER, action, meeting

YESTERDAY, TODAY = date(2026, 11, 19), date(2026, 11, 20)


def test_open_actions_of_earlier_meetings_are_carried_the_oldest_first(desk):
    first, last, at = meeting(desk, OCTOBER), meeting(desk, NOVEMBER), meeting(desk, DECEMBER)
    action(desk, last, action="Of November.")
    action(desk, first, action="Of no day.")
    action(desk, first, action="Of October.", due=YESTERDAY)
    action(desk, first, action="Done.", closed=TODAY)
    action(desk, at, action="Of this one.")
    action(desk, meeting(desk, OCTOBER, forum="Another"), action="Another’s.")
    found = carried(desk, at.reference.lower())
    assert [each.action for each in found] == ["Of October.", "Of no day.", "Of November."]
    assert all(each.carried for each in found)
    assert found[0].days_over == 1
