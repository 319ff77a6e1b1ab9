"""What is due on orders: kept dates, hearings, who is still to be told, an end never recorded."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.links import references
from disrupt.moments import When, beginning, day_of
from disrupt.records import Order, OrderDeadline
from orders.alerts.found import Found
from orders.alerts.settled import settled
from orders.circulated import untold
from orders.deadlines import Deadline
from orders.held import recorded
from orders.kept_dates import Kept, as_kept, kept
from orders.licensing_dues import Due, of_clock
from orders.reckoning import Law
from orders.recorded import Recorded
from orders.stages import BEGUN, NOTHING_YET, OVER, SERVED
from orders.standing import AFTERWARDS, END_NOT_KNOWN, ENDS, Standing, hearings, stood_by
from orders.terms import Clock, Rule

UNDATED = "end not recorded"
LISTED = "hearing listed"
RESULTS = (*BEGUN, "refused", "withdrawn", "discharged", "ended", "superseded")
"""What a hearing comes to."""
UNMADE = ("refused", "hearing listed", "applied for", "considered", NOTHING_YET)
"""How far an order has got that was not made yet."""
NOT_ONWARD: tuple[Rule, ...] = ("STATED", "FIXED", "AGE", "DAYS_BEFORE", "LAST_DAYS")


def of_orders(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    orders = session.scalars(select(Order).order_by(Order.id)).all()
    dates = kept(session, [each.id for each in orders], OrderDeadline.lost != "limit")
    for of in recorded(session, orders):
        held = dates.get(of.order.id, ())
        standing = stood_by(of, as_kept(law, of, held), at)
        since = {each.name: each for each in held}
        for due in (*_dates(standing), *_around(standing)):
            yield _found(standing, due, since.get(due.name))


def _found(of: Standing, due: Due, held: Kept | None) -> Found:
    order = of.of.order
    return Found(
        record=order,
        due=due,
        stage=of.stage,
        recorded=held.recorded_on if held else day_of(order.made_at),
        power=order.power,
        family=order.main or order.reference,
        about=(*references(order.person), *references(order.premises)),
    )


def _dates(of: Standing) -> Iterator[Due]:
    for each in of.found.deadlines:
        if not each.clock.is_limit and is_open(of, each):
            yield of_clock(each, of.of.order.reference)


def is_open(of: Standing, date: Deadline) -> bool:
    """Not done, not overtaken by what happened to the order."""
    if any(_meets(of, event, date.clock) for event in date.clock.met_by):
        return False
    if date.clock.name == ENDS and of.stage == "ended":
        return not _has(of, "ended") and not _is_continued(of.of)
    return of.stage not in OVER or date.clock.lost in AFTERWARDS


def is_known(of: Standing, date: Deadline) -> bool:
    """Whether what it is counted from, or states it, had happened by the moment of asking."""
    begun = _begun(of, date.clock)
    if begun is not None:
        return beginning(begun) <= of.at
    later = (of.of.when(event) for event in (*BEGUN, *SERVED))
    return of.stage not in UNMADE or not any(when and beginning(when) > of.at for when in later)


def was_put_down(of: Standing, hearing: Deadline) -> bool:
    """Whether it was in the list by the moment of asking, for whenever it is."""
    listed = (each for each in of.of.happenings(LISTED) if each.at == hearing.when)
    return any(each.recorded_on <= day_of(of.at) for each in listed)


def _meets(of: Standing, event: str, clock: Clock) -> bool:
    """It happened, and not on a day before the count began: that was about an earlier date."""
    when, begun = of.of.known(event), _begun(of, clock)
    return _has(of, event) and not (when and begun and day_of(when) < day_of(begun))


def _begun(of: Standing, clock: Clock) -> When | None:
    """What a count that goes onward began with; a stated date has no beginning."""
    if clock.rule in NOT_ONWARD:
        return None
    reckoned = {each.clock.name: each.when for each in of.found.deadlines}
    known = (of.of.known(name) or reckoned.get(name) for name in clock.begins)
    chosen = max if clock.latest else min
    return chosen((when for when in known if when), key=beginning, default=None)


def _has(of: Standing, event: str) -> bool:
    when = of.of.known(event)
    return when is not None and beginning(when) <= of.at


def _is_continued(of: Recorded) -> bool:
    """Another order goes on from it."""
    return any(each.when(event) for each in of.following for event in BEGUN)


def _around(of: Standing) -> Iterator[Due]:
    """What no clock of its power gives."""
    for each in (*_hearing(of), *untold(of, day_of(of.at))):
        yield of_clock(each, of.of.order.reference)
    if of.ends_says == END_NOT_KNOWN and of.stage == "in force" and of.power.kind != "clock":
        yield _undated(of)


def _hearing(of: Standing) -> Iterable[Deadline]:
    """The last that was put down, until what came of it is recorded."""
    last = max(hearings(of.of), key=lambda each: beginning(each.when), default=None)
    known = (of.of.when(event) for event in RESULTS)
    if last is None or of.stage in OVER:
        return ()
    day = day_of(last.when)
    return () if any(when and day_of(when) >= day for when in known) else (last,)


def _undated(of: Standing) -> Due:
    """An end that nobody recorded is asked after."""
    order = of.of.order
    days = settled().undated_days
    return Due(
        name=UNDATED,
        label="No end is recorded",
        when=day_of(order.made_at) + timedelta(days=days),
        lost="action",
        source="No statute: practice",
        working=f"{days} days after it was recorded here",
        reference=order.reference,
    )
