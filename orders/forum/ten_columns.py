"""The action plan of a forum: which actions stand in it at a meeting, and what each column says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from disrupt.links import named
from disrupt.phrasing import short_day
from disrupt.records import Action, Plan
from orders.forum.agencies import Agencies
from orders.forum.promised import is_open

NO_DATE = "no date"


@dataclass(frozen=True)
class Planned:
    """One row of the plan."""

    reference: str
    about: str
    """The reference of whom or what it is about."""
    whose: str
    """What tells its agency from others, by whichever of its names it is written."""
    objective: str
    action: str
    action_rag: str
    evidence: str
    outcome: str
    accountable: str
    responsible: tuple[str, ...]
    """The owner, and the agency."""
    timescale: tuple[str, ...]
    """The day on which it is due, and that on which it was done."""
    partners: tuple[str, ...]
    outcome_rag: str


def planned(
    session: Session, known: Agencies, held: Sequence[Action], on: date = date.max
) -> tuple[Planned, ...]:
    """One sub-objective after the other, as each is first met in the order of numbers.

    As they stood on a day, where one is said.
    """
    plans = named(session, Plan, {each.plan for each in held if each.plan})
    under: dict[str, list[Planned]] = {}
    for each in held:
        plan = plans.get(each.plan or "")
        row = _row(known, each, each.objective or (plan.objective if plan else ""), on)
        under.setdefault(row.objective.casefold(), []).append(row)
    return tuple(row for rows in under.values() for row in rows)


def _row(known: Agencies, each: Action, objective: str, on: date) -> Planned:
    return Planned(
        reference=each.reference,
        about=each.about or "",
        whose=known.key(each.agency),
        objective=objective,
        action=each.action,
        action_rag=each.action_rag or "",
        evidence=each.evidence or "",
        outcome=each.outcome or "",
        accountable=each.accountable or "",
        responsible=_there(each.owner, known.called(each.agency)),
        timescale=tuple(_days(each, on)) or (NO_DATE,),
        partners=tuple(map(known.called, each.partners or ())),
        outcome_rag=each.outcome_rag or "",
    )


def _days(each: Action, on: date) -> Iterator[str]:
    if each.due:
        yield f"due {short_day(each.due)}"
    if each.closed and not is_open(each, on):
        yield f"done {short_day(each.closed)}"


def _there(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
