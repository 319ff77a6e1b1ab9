"""When what somebody is under ends: bail, remand, a release on licence."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.links import references
from disrupt.moments import When, beginning, day_of
from disrupt.records import Outcome
from orders.alerts.found import Found
from orders.licensing_dues import AS_RECORDED, Due, of_clock
from orders.outcomes import Under, sorts, under_each
from orders.reckoning import Law
from orders.standing import ENDS


def of_outcomes(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    theirs: dict[str, list[Outcome]] = defaultdict(list)
    every = session.scalars(select(Outcome).order_by(Outcome.id)).all()
    for each in every:
        theirs[each.person or each.reference].append(each)
    bound = [held for held in theirs.values() if any(each.kind in sorts() for each in held)]
    for under in under_each(session, law, bound):
        yield from _open(under, at)


def _open(under: Under, at: datetime) -> Iterator[Found]:
    """It ran out, or will, and nothing that came later in the case had ended it."""
    if under.ends and not (under.ended and beginning(under.ended) <= at):
        yield Found(
            record=under.outcome,
            due=_due(under, under.ends),
            stage=under.sort.bar,
            recorded=day_of(under.outcome.made_at),
            power=under.sort.power,
            about=references(under.outcome.person),
        )


def _due(under: Under, ends: When) -> Due:
    """By its clock, where that gave the end."""
    reckoned = under.found.deadlines if under.found else ()
    clocks = (each for each in reckoned if each.clock.name == ENDS and each.when == ends)
    by_clock = next(clocks, None)
    if by_clock:
        return of_clock(by_clock, under.outcome.reference)
    return Due(
        name=ENDS,
        label=f"{under.sort.title} ends",
        when=ends,
        lost="ends for good",
        source=AS_RECORDED,
        working=AS_RECORDED,
        reference=under.outcome.reference,
    )
