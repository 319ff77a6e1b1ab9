"""Plans: what is to be reached with a person or at a place, and what came of it at the end."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt import edit, phrasing
from disrupt.errors import Invalid, Trouble
from disrupt.lists import word_list
from disrupt.records import Plan
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.agencies import agencies
from orders.forum.considered import PlanLine
from orders.forum.promised import by_due


def plans_in(session: Session, about: str) -> tuple[PlanLine, ...]:
    """Open ones first, by the day on which they are due; then the closed ones, the newest first."""
    same = func.lower(Plan.about) == about.strip().lower()
    known, held = (
        agencies(session),
        session.scalars(select(Plan).where(same).order_by(Plan.id)).all(),
    )
    return tuple(
        PlanLine(
            reference=each.reference,
            objective=each.objective,
            tactic=word_list("tactics").says(each.tactic) if each.tactic else "",
            agency=known.called(each.agency),
            owner=each.owner or "",
            due=each.due,
            closed=each.closed,
            outcome=each.outcome or "",
        )
        for each in _in_order(held)
    )


def close(desk: Workspace, reference: str, on: date, outcome: str) -> Plan:
    """What came of it is said; its open actions stay open, each for itself."""
    number = number_of(desk, Plan, reference)
    with desk.store.reading() as session:
        plan = session.get_one(Plan, number)
    if plan.closed is not None:
        raise Trouble(
            f"{plan.reference} was closed on {phrasing.day(plan.closed)} already.",
            "Make another plan, or correct this one on its page.",
        )
    if on > desk.today:
        raise Trouble(
            f"{phrasing.day(on)} is ahead: no plan is over by then.", "Say a day until today."
        )
    if not outcome.strip():
        raise Invalid(["What came of it is missing."])
    return edit.change(desk, plan, {"closed": on, "outcome": outcome})


def _in_order(held: Sequence[Plan]) -> list[Plan]:
    still = sorted((each for each in held if not each.closed), key=by_due)
    over = [each for each in held if each.closed]
    return [*still, *sorted(over, key=lambda each: (each.closed, each.id), reverse=True)]
