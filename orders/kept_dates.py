"""The dates of orders as they were kept, read without reckoning them anew."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from disrupt.moments import When
from disrupt.records import OrderDeadline
from orders.deadlines import Deadline, confidence_of
from orders.editions import own_edition
from orders.held import batches
from orders.reckoning import Law, Reckoning
from orders.recorded import Recorded


@dataclass(frozen=True)
class Kept:
    """One date that stands, without its working."""

    name: str
    label: str
    due: When
    act_by: datetime | None
    source: str
    recorded_on: date


def kept(
    session: Session, ids: Sequence[int], only: ColumnElement[bool] | None = None
) -> Mapping[int, Sequence[Kept]]:
    """By the number of the order; those alone that `only` is true of."""
    d = OrderDeadline
    found: dict[int, list[Kept]] = defaultdict(list)
    for some in batches(ids):
        wanted = select(
            d.order_id, d.name, d.label, d.due, d.act_by, d.source, d.recorded_on
        ).where(d.order_id.in_(some), d.replaced_on.is_(None), true() if only is None else only)
        for number, name, label, due, act_by, source, recorded_on in session.execute(wanted):
            found[number].append(Kept(name, label, due, act_by, source, recorded_on))
    return found


def as_kept(law: Law, of: Recorded, dates: Iterable[Kept]) -> Reckoning:
    """What was reckoned when they were kept; a date that its edition does not know is left out."""
    power = own_edition(law, of)
    clocks = {(clock.name, clock.label): clock for clock in power.clocks}
    deadlines = tuple(
        Deadline(
            clock=clocks[each.name, each.label],
            when=each.due,
            working="",
            source=each.source,
            confidence=confidence_of(clocks[each.name, each.label], power),
            act_by=each.act_by,
        )
        for each in dates
        if (each.name, each.label) in clocks
    )
    return Reckoning((), power, deadlines, ())
