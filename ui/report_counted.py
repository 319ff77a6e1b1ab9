"""A report counted in the store's lane, as its place asks for it."""

from dataclasses import dataclass

from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.areas import areas
from orders.reckoning import Law
from reports.figures import returned
from reports.figures.pursue import Asked
from reports.figures.report import Period, Report
from reports.gathered import gathered, published
from ui.places import Reported
from ui.report_periods import at_first

COUNTING = "Counting the report"
RETURNED = "area"
"""The report that is of the periods of which something was returned."""


@dataclass(frozen=True)
class Counted:
    report: Report
    period: Period
    """The one that was asked for, or that is shown where none was."""
    areas: tuple[str, ...]
    """Those that it can be narrowed to."""
    returned: tuple[Period, ...]
    """Those of which rows of area returns are held."""


def counted(desk: Workspace, law: Law, place: Reported, task: Task) -> Counted:
    """With small counts hidden where it is for the public."""
    task.reach(COUNTING)
    with desk.store.reading() as session:
        held = returned.periods(session) if place.report == RETURNED else ()
    period = place.period or next(iter(held), at_first(desk.today))
    asked = Asked(period, place.area, place.beside)
    draw = published if place.public else gathered
    report = draw(desk, law, place.report, asked, task=task).report
    return Counted(report, period, areas(desk), held)
