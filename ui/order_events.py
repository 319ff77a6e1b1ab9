"""Something that happened to an order, written once its rules were asked."""

from datetime import date

from disrupt.checks import Remark, Values, Weight
from disrupt.fields import Field, Kind, Seen
from disrupt.nowhere import leads_nowhere
from disrupt.page import Page
from disrupt.records import OrderEvent
from disrupt.workspace import Workspace
from orders.actions import happen
from orders.reckoning import Law
from ui.dated_form import Writer
from ui.order_points import with_source

AS_FOUND = Field(
    "as_found",
    "Keep it as found, because",
    Kind.TEXT,
    Seen.NOBODY,
    help="Only where the law does not allow it so, and it stands so on paper.",
)
TEXTS = ("detail", "person", "by", "method", "condition", "as_found")


def order_events(desk: Workspace, law: Law, page: Page) -> Writer:
    def write(values: Values) -> tuple[Remark, ...]:
        if nowhere := leads_nowhere(desk, OrderEvent, values):
            return nowhere
        said = {name: str(values.get(name) or "") for name in TEXTS}
        at = values["at"]
        when = at if isinstance(at, date) else None
        kept = happen(desk, law, page.reference, str(values["event"]), when, **said)
        if not kept.refused:
            return ()
        refused = (each for each in kept.found.says if each.level == "refused")
        return tuple(Remark("event", Weight.REFUSED, with_source(each)) for each in refused)

    return Writer((AS_FOUND,), write)
