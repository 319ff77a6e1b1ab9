"""The figures that go with a pack: the year so far beside the same days of the year before."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from sqlalchemy.orm import Session

from disrupt.fields import Seen
from disrupt.moments import day_of
from disrupt.task import Task
from orders.audiences import Audience, sees
from orders.reckoning import Law
from reports.figures import periods
from reports.figures.profile import profile
from reports.figures.pursue import Asked, pursue
from reports.figures.pursue_report import as_report
from reports.figures.report import Cell, Line, Period, Report, Table
from reports.figures.suppress import public

TOLD = ("measures", "funnel", "first_order")
"""Of the pursue report: all of it is a report of its own."""


@dataclass(frozen=True)
class Figures:
    """As far as may be seen in this session; as much of them as a pack draws."""

    session: Session
    whole: Report

    def of(self, audience: Audience) -> tuple[Report, ...]:
        """With small counts hidden, for anybody but the forum."""
        if audience == "forum":
            return (_drawn(self.whole, TOLD),)
        in_profile = sees(audience, Seen.ETHNICITY) == "profile, suppressed"
        return self._published, *([self._people] if in_profile else [])

    @cached_property
    def _published(self) -> Report:
        return _drawn(public(self.whole), TOLD)

    @cached_property
    def _people(self) -> Report:
        people = profile(self.session, self.whole.period.last, "", self.whole.as_at)
        return _drawn(public(people), [each.id for each in people.tables])


def figures_at(session: Session, law: Law, at: datetime, task: Task) -> Figures:
    """Of the financial year to that day."""
    until = day_of(at)
    period = Period(periods.financial_year(until).first, until)
    asked = Asked(period, beside="the year before", as_at=at)
    return Figures(session, as_report(pursue(session, law, asked, task)))


def _drawn(report: Report, told: Iterable[str]) -> Report:
    """Whom they count is no part of a copy, nor how each of them is counted."""
    tables = tuple(_uncounted(report.table(name)) for name in told)
    return replace(report, tables=tables, definitions=(), sums=())


def _uncounted(table: Table) -> Table:
    return replace(table, lines=tuple(replace(line, cells=_cells(line)) for line in table.lines))


def _cells(line: Line) -> tuple[Cell | None, ...]:
    return tuple(cell and replace(cell, records=()) for cell in line.cells)
