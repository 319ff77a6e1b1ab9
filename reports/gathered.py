"""Every report by what it is called: counted as whoever asks may see it, and noted in the log."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from sqlalchemy.orm import Session

from disrupt.store.line import Line
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.reckoning import Law
from reports.figures import periods
from reports.figures.annual import annual
from reports.figures.area_return import area_return
from reports.figures.periods import Beside
from reports.figures.profile import profile
from reports.figures.pursue import Asked, pursue
from reports.figures.pursue_json import as_json
from reports.figures.pursue_report import as_report
from reports.figures.report import Report
from reports.figures.suppress import public

BESIDE: tuple[Beside, ...] = get_args(Beside)


@dataclass(frozen=True)
class Gathered:
    report: Report
    told: Callable[[], Mapping[str, Any]] | None = None
    """All that the contract of the command gives of it, where that is more than its tables."""


Gather = Callable[[Session, Law, Asked, Task], Gathered]
"""At the moment that is asked for: it is always said."""


def gathered(
    desk: Workspace, law: Law, name: str, asked: Asked, *, task: Task | None = None
) -> Gathered:
    """Stopped while it is counted, it leaves no trace."""
    desk.ask("report")
    task, as_at = task or Task(), asked.as_at or desk.store.clock.now()
    with desk.store.reading() as session:
        found = GATHERED[name](session, law, replace(asked, as_at=as_at), task)
    task.reach("Counted")
    period = {"from": str(asked.period.first), "to": str(asked.period.last)}
    detail = json.dumps({"report": name, **period, "area": asked.area}, ensure_ascii=False)
    desk.store.note(Line("reported", detail=detail), desk.reason)
    return found


def published(
    desk: Workspace, law: Law, name: str, asked: Asked, *, task: Task | None = None
) -> Gathered:
    """With small counts hidden: nothing but what its tables show is told of it."""
    return Gathered(public(gathered(desk, law, name, asked, task=task).report))


def again(desk: Workspace, law: Law, then: Report, *, task: Task | None = None) -> Report:
    """The same report as it would be drawn up now."""
    beside = next(each for each in BESIDE if periods.beside(then.period, each) == then.before)
    asked = Asked(then.period, then.area, beside)
    return (published if then.is_public else gathered)(desk, law, then.id, asked, task=task).report


def _pursue(session: Session, law: Law, asked: Asked, task: Task) -> Gathered:
    found = pursue(session, law, asked, task)
    return Gathered(as_report(found), lambda: as_json(found))


def _profile(session: Session, _law: Law, asked: Asked, _task: Task) -> Gathered:
    """As at the last day."""
    return Gathered(profile(session, asked.period.last, asked.area, asked.moment))


def _area(session: Session, _law: Law, asked: Asked, _task: Task) -> Gathered:
    return Gathered(area_return(session, asked.period, asked.area, asked.moment))


def _annual(session: Session, law: Law, asked: Asked, task: Task) -> Gathered:
    return Gathered(annual(session, law, asked, task))


GATHERED: Mapping[str, Gather] = {
    "pursue": _pursue,
    "profile": _profile,
    "area": _area,
    "annual": _annual,
}
