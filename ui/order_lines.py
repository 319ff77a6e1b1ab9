"""A line of an order: a new one, or one of a number that stands, which is varied by it."""

from disrupt.checks import Remark, Values, Weight
from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.lines import set_condition
from orders.reckoning import Law
from ui.dated_form import Writer
from ui.order_points import with_source


def order_lines(desk: Workspace, law: Law, page: Page) -> Writer:
    def write(values: Values) -> tuple[Remark, ...]:
        said = set_condition(desk, law, page.reference, values)
        return tuple(Remark("number", Weight.REFUSED, with_source(each)) for each in said)

    return Writer((), write)
