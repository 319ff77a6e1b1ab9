"""The actions of a forum as its papers print them: set by a meeting, carried to it, overdue."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from disrupt.phrasing import short_day
from disrupt.records import Action
from orders.forum.action_lines import set_by
from orders.forum.promised import days_over, is_open
from orders.forum.sittings import earlier
from orders.forum.ten_columns import NO_DATE
from orders.working import many
from reports.forum.drawn import grid
from reports.forum.held import About, Sitting

HEADED = ("No.", "Action", "Agency", "Owner", "Due")
WIDTHS = [each * mm for each in (21, 71, 32, 25, 25)]


@dataclass(frozen=True)
class Act:
    reference: str
    action: str
    about: About | None
    agency: str
    """Its name."""
    whose: str
    """What tells it from other agencies, by whichever of its names it is written."""
    owner: str
    due: date | None
    closed: date | None


def carried(sitting: Sitting) -> tuple[Act, ...]:
    """Set at an earlier meeting of this forum, and still open at the end of this one."""
    every = acts(sitting, set_by(sitting.session, earlier(sitting.session, sitting.meeting)))
    return tuple(each for each in every if is_open(each, sitting.day))


def acts(sitting: Sitting, held: Sequence[Action]) -> tuple[Act, ...]:
    abouts = sitting.abouts(each.about for each in held)
    return tuple(
        Act(
            reference=each.reference,
            action=each.action,
            about=abouts.get(each.about or ""),
            agency=sitting.agencies.called(each.agency),
            whose=sitting.agencies.key(each.agency),
            owner=each.owner or "",
            due=each.due,
            closed=each.closed,
        )
        for each in held
    )


def acts_table(held: Iterable[Act], on: date, *, about: bool = True) -> list[Flowable]:
    """As they stood on that day; whom each is about, unless that is said above it."""
    return grid(HEADED, [_row(each, on, about=about) for each in held], WIDTHS)


def _row(each: Act, on: date, *, about: bool) -> Sequence[str]:
    whom = f"\n{each.about.says}" if about and each.about else ""
    return (each.reference, each.action + whom, each.agency, each.owner, due_says(each, on))


def due_says(each: Act, on: date) -> str:
    """A passed day is told in days, and what was done by when it was."""
    due = short_day(each.due) if each.due else NO_DATE
    if each.closed and not is_open(each, on):
        return f"{due}\ndone {short_day(each.closed)}"
    return f"{due}\n{over(each, on)} over" if days_over(each, on) else due


def over(act: Act, on: date) -> str:
    return many(days_over(act, on), "day")
