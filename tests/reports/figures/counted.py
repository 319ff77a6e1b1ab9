"""Records made one by one, and what the pursue report counts of them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from disrupt import edit
from disrupt.records import Disruption, Order, OrderEvent, Outcome, Person
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders import local
from orders.keeping import follows
from orders.reckoning import Law, the_law
from reports.figures.periods import Beside
from reports.figures.pursue import Asked, Pursue
from reports.figures.pursue import pursue as counted
from reports.figures.report import Period

LAW = the_law(local.shipped())
FIRST, LAST = date(2026, 4, 1), date(2026, 9, 30)
HALF = Period(FIRST, LAST)
LATE_IN_SUMMER = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
"""In London it is 00:30 on 1 July."""


def keeping(desk: Workspace) -> Workspace:
    """A desk at which the dates of orders are kept, as in the window."""
    return Workspace(desk.store, "a test", follows(LAW))


def person(desk: Workspace) -> str:
    return edit.make(desk, Person, {"family_name": "Exley"}).reference


def outcome(desk: Workspace, who: str | None, kind: str = "arrest", **said: Any) -> str:
    made = {"person": who, "kind": kind, "at": date(2026, 6, 1), "cse": True, **said}
    return edit.make(desk, Outcome, made).reference


def disruption(desk: Workspace, **said: Any) -> str:
    made = {"at": date(2026, 6, 1), "strand": "pursue", "tactic": "cash-seizure", **said}
    return edit.make(desk, Disruption, made).reference


def order(desk: Workspace, called: str = "sro", **said: Any) -> Order:
    return edit.make(keeping(desk), Order, {"power": called, **said})


def event(desk: Workspace, of: Order, what: str, at: date | None, **said: Any) -> None:
    edit.make(keeping(desk), OrderEvent, {"event": what, "at": at, **said}, order_id=of.id)


def pursue(
    desk: Workspace, period: Period = HALF, area: str = "", beside: Beside = "nothing"
) -> Pursue:
    return gather(desk, LAW, Asked(period, area, beside))


def gather(desk: Workspace, law: Law, asked: Asked) -> Pursue:
    with desk.store.reading() as session:
        return counted(session, law, replace(asked, as_at=desk.store.clock.now()), Task())


def values(desk: Workspace, *names: str, period: Period = HALF) -> list[int]:
    found = pursue(desk, period)
    return [found.figures[name].value for name in names]
