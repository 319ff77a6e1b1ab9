"""What a list shows of orders beside what is held: whom, how far each has got, and what is next."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import cast, get_args

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt.fields import Field, Kind, Search, Seen
from disrupt.links import references
from disrupt.lists import Word, WordList
from disrupt.moments import day_of
from disrupt.named import names
from disrupt.records import Order, OrderDeadline, OrderEvent, Person, Premises
from disrupt.worked import Known, Values, WorkedOut
from disrupt.workspace import Workspace
from orders.kept_dates import as_kept, kept
from orders.reckoning import Law
from orders.recorded import Recorded
from orders.stages import STAGE_NAMES
from orders.standing import ENDS, Standing, all_standing, stood_by
from orders.terms import Lost

STAGES = WordList("Stages", "worked out from what happened", tuple(Word(n, n) for n in STAGE_NAMES))
LOST = WordList("What is lost", "the catalogue", tuple(Word(each, each) for each in get_args(Lost)))
WHO = Field("who", "Who or where", Kind.TEXT, Seen.IDENTITY, searched=Search.NAME)
STOOD = (
    Field("stage", "Stage", Kind.CHOICE, Seen.ORDERS, choices=STAGES),
    Field("next_date", "Next date", Kind.WHEN, Seen.ORDERS),
    Field("next_is", "What it is", Kind.TEXT, Seen.ORDERS),
    Field("lost", "What is lost", Kind.CHOICE, Seen.ORDERS, choices=LOST),
    Field("over_on", "Last day", Kind.WHEN, Seen.ORDERS),
)
STOOD_NAMES = tuple(field.name for field in STOOD)
NAMED = {"person": Person, "premises": Premises}
"""By the column that names them, whom or what an order is about."""
PASSED = timedelta(days=2)
"""What was due so long ago is no next date, whatever its hour."""


def standings(law: Law, desk: Workspace) -> WorkedOut:
    """As they stand at the moment at which the list is looked at, and as its reader may know."""

    def work(session: Session, ids: Sequence[int], wanted: Collection[str]) -> Known:
        known: dict[int, dict[str, object]] = {number: dict.fromkeys(wanted) for number in ids}
        if WHO.name in wanted:
            for number, who in _who(session, desk, ids):
                known[number][WHO.name] = who
        if any(field.name in wanted for field in STOOD):
            for each in _stood(session, law, ids, desk.store.clock.now()):
                known[each.of.order.id] |= _values(each)
        return known

    return WorkedOut((WHO, *STOOD), work)


def _who(session: Session, desk: Workspace, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    """By name; by reference, whoever may not be named to this reader."""
    readable = [field.name for field in desk.readable(Order.kind_name()) if field.name in NAMED]
    if not readable:
        return
    columns = (getattr(Order, name) for name in readable)
    rows = session.execute(select(Order.id, *columns).where(Order.id.in_(ids))).all()
    called: dict[str, str] = {}
    for at, name in enumerate(readable, start=1):
        wanted = {each for row in rows for each in references(row[at])}
        called |= names(desk, session, NAMED[name], wanted)
    for number, *held in rows:
        known = [called.get(each, each) for several in held for each in references(several)]
        if known:
            yield number, "; ".join(known)


def _stood(session: Session, law: Law, ids: Sequence[int], at: datetime) -> Iterator[Standing]:
    """By the dates that are kept; an order of which none were kept yet is reckoned."""
    unkept = select(Order).where(Order.id.in_(ids), Order.edition.is_(None))
    yield from all_standing(session, law, session.scalars(unkept).all(), at)
    d = OrderDeadline
    counts = or_(d.name == ENDS, d.due >= day_of(at) - PASSED)
    due = kept(session, ids, counts)
    for number, of in _recorded(session, ids):
        yield stood_by(of, as_kept(law, of, due.get(number, ())), at)


def _recorded(session: Session, ids: Sequence[int]) -> Iterator[tuple[int, Recorded]]:
    """With what a stage hangs on and no more: as records, so many would take twice as long."""
    events: dict[int, list[OrderEvent]] = defaultdict(list)
    happened = select(OrderEvent.__table__).where(OrderEvent.order_id.in_(ids))
    for event in session.execute(happened.order_by(OrderEvent.id)):
        # A row says by the same names what the record would.
        events[event.order_id].append(cast(OrderEvent, event))
    kept = select(Order.__table__).where(Order.id.in_(ids), Order.edition.is_not(None))
    for order in session.execute(kept):
        yield order.id, Recorded(cast(Order, order), tuple(events[order.id]))


def _values(of: Standing) -> Values:
    upcoming = of.next
    told = (upcoming.when, upcoming.clock.label, upcoming.clock.lost) if upcoming else (None,) * 3
    return dict(zip(STOOD_NAMES, (of.stage, *told, of.ends), strict=True))
