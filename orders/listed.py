"""What a list shows of orders beside what is held: how far each has got, and what comes next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import get_args

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.clock import Clock
from disrupt.fields import Field, Kind, Seen
from disrupt.lists import Word, WordList
from disrupt.moments import When
from disrupt.records import Order, OrderDeadline
from disrupt.worked import Known, Values, WorkedOut
from orders.deadlines import Deadline
from orders.editions import own_edition
from orders.held import batches, with_parts
from orders.reckoning import Law, Reckoning
from orders.recorded import Recorded
from orders.stages import STAGE_NAMES
from orders.standing import Standing, all_standing, stood_by
from orders.terms import Lost

Kept = tuple[str, str, When]

STAGES = WordList("Stages", "worked out from what happened", tuple(Word(n, n) for n in STAGE_NAMES))
LOST = WordList("What is lost", "the catalogue", tuple(Word(each, each) for each in get_args(Lost)))
FIELDS = (
    Field("stage", "Stage", Kind.CHOICE, Seen.ORDERS, choices=STAGES),
    Field("next_date", "Next date", Kind.WHEN, Seen.ORDERS),
    Field("next_is", "What it is", Kind.TEXT, Seen.ORDERS),
    Field("lost", "What is lost", Kind.CHOICE, Seen.ORDERS, choices=LOST),
    Field("over_on", "Last day", Kind.WHEN, Seen.ORDERS),
)


def standings(law: Law, clock: Clock) -> WorkedOut:
    """As they stand at the moment at which the list is looked at."""

    def work(session: Session, ids: Sequence[int]) -> Known:
        return {each.of.order.id: _values(each) for each in _stood(session, law, ids, clock.now())}

    return WorkedOut(FIELDS, work)


def _stood(session: Session, law: Law, ids: Sequence[int], at: datetime) -> Iterator[Standing]:
    """By the dates that are kept; an order of which none were kept yet is reckoned."""
    for some in batches(ids):
        orders = session.scalars(select(Order).where(Order.id.in_(some))).all()
        yield from all_standing(session, law, [o for o in orders if not o.edition], at)
        kept = [order for order in orders if order.edition]
        due = _kept(session, [order.id for order in kept])
        for of in with_parts(session, kept):
            yield stood_by(of, _as_kept(law, of, due[of.order.id]), at)


def _kept(session: Session, ids: Sequence[int]) -> Mapping[int, list[Kept]]:
    """Columns alone: as records, so many would take several times as long to read."""
    d = OrderDeadline
    wanted = select(d.order_id, d.name, d.label, d.due).where(
        d.order_id.in_(ids), d.replaced_on.is_(None)
    )
    found: dict[int, list[Kept]] = defaultdict(list)
    for row in session.execute(wanted):
        found[row.order_id].append((row.name, row.label, row.due))
    return found


def _as_kept(law: Law, of: Recorded, due: Iterable[Kept]) -> Reckoning:
    """What was reckoned when its dates were kept, without its working."""
    power = own_edition(law, of)
    clocks = {(clock.name, clock.label): clock for clock in power.clocks}
    deadlines = (
        Deadline(clocks[name, label], when, "", "", "high")
        for name, label, when in due
        if (name, label) in clocks
    )
    return Reckoning((), power, tuple(deadlines), ())


def _values(of: Standing) -> Values:
    upcoming = of.next
    if upcoming is None:
        return of.stage, None, None, None, of.ends
    return of.stage, upcoming.when, upcoming.clock.label, upcoming.clock.lost, of.ends
