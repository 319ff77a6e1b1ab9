"""An order for its page: where it stands, what its power asks, and what its dates were before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from disrupt import phrasing
from disrupt.records import OrderDeadline
from disrupt.workspace import Workspace
from orders import working
from orders.births import child_of, look_at
from orders.circulated import untold
from orders.deadlines import Deadline
from orders.points import Point, points
from orders.reckoning import Law
from orders.standing import Standing, find_order, standing_of


@dataclass(frozen=True)
class Looked:
    standing: Standing
    points: tuple[Point, ...]
    was: Mapping[str, tuple[str, ...]]
    """By the name of a date, what it was before, and until when it was held to be so."""
    untold: tuple[Deadline, ...] = ()
    """Who is still to be told of it, and who still holds it though it is over."""


def looked_at(desk: Workspace, law: Law, reference: str) -> Looked:
    """For a page that opened already: that somebody looks stands in the log.

    That its dates show a child’s birth goes there too, before anybody sees them.
    """
    desk.ask("show")
    with desk.store.reading() as session:
        order = find_order(desk, session, reference)
        standing = standing_of(session, law, order, desk.store.clock.now())
        mine = select(OrderDeadline).where(OrderDeadline.order_id == order.id)
        rows = session.scalars(mine.order_by(OrderDeadline.id.desc())).all()
    if child := child_of(standing):
        look_at(desk, child)
    was, still = _was(standing, rows), untold(standing, desk.today)
    return Looked(standing, points(standing), was, still)


def _was(standing: Standing, rows: Iterable[OrderDeadline]) -> Mapping[str, tuple[str, ...]]:
    now = {each.clock.name: each.when for each in standing.found.deadlines}
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in rows:
        if row.replaced_on and row.due != now.get(row.name):
            until = phrasing.day(row.replaced_on)
            found[row.name] += (f"was {working.when(row.due)}, until changed on {until}",)
    return found
