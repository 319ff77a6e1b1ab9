"""What keeps changed values of a decision on a licence from being saved, beside their fields."""

from disrupt.checks import Remark, Values, Weight
from disrupt.nowhere import leads_nowhere
from disrupt.page import Page
from disrupt.records import LicenceDecision
from disrupt.workspace import Workspace
from orders.decide import objections
from orders.reckoning import Law
from ui.order_points import with_source


def objected_to_decision(
    desk: Workspace, law: Law, page: Page, values: Values
) -> tuple[Remark, ...]:
    seen = page.subject
    if not isinstance(seen, LicenceDecision):
        return ()
    return leads_nowhere(desk, LicenceDecision, values) or tuple(
        Remark(each.field, Weight.REFUSED, with_source(each.said))
        for each in objections(desk, law, seen, values)
    )
