"""An order's dates kept as they were reckoned, so that an earlier value stays to be read."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from disrupt.moments import When
from disrupt.records import Child, Order, OrderDeadline, OrderEvent, Person, Record
from disrupt.records.child import Care
from disrupt.store.gate import GatedSession
from disrupt.workspace import Follows, Workspace
from orders.deadlines import Deadline
from orders.editions import is_listed, newest_reckoned, reckoned
from orders.held import batches, is_about, recorded
from orders.reckoning import Law, Reckoning
from orders.recorded import Recorded
from orders.standing import find_order
from orders.succession import succeed

SAME = ("label", "due", "act_by", "lost", "working", "source")
"""What makes a date that was reckoned again the one that is held."""


def follows(law: Law) -> Follows:
    """What is done after a record was written: the orders that hang on it are kept anew."""

    def keep_what_hangs_on(session: GatedSession, record: Record) -> None:
        follow(session, law, record)

    return keep_what_hangs_on


def follow(session: GatedSession, law: Law, record: Record) -> None:
    """Orders that end one another are told so; then every date that hangs on it is reckoned."""
    beside = succeed(session, law, record)
    keep_all(session, law, concerned(session, (record, *beside)))


def keep_all(session: GatedSession, law: Law, orders: Iterable[Order]) -> None:
    """A row that stays is left; one that changed is closed, and another put beside it."""
    orders = tuple(orders)
    today = session.today
    held = _open(session, orders)
    for of in recorded(session, orders):
        found = reckoned(law, of)
        if _has_no_edition(law, of) and found.power.edition:
            of.order.edition = found.power.edition
        wanted = {each.clock.name: _row(of.order, each, found) for each in found.deadlines}
        session.add_all(_replaced(held[of.order.id], wanted, today))
    session.flush()


def _open(session: Session, orders: Sequence[Order]) -> Mapping[int, list[OrderDeadline]]:
    found: dict[int, list[OrderDeadline]] = defaultdict(list)
    for some in batches([each.id for each in orders]):
        open_rows = select(OrderDeadline).where(
            OrderDeadline.order_id.in_(some), OrderDeadline.replaced_on.is_(None)
        )
        for each in session.scalars(open_rows):
            found[each.order_id].append(each)
    return found


def _has_no_edition(law: Law, of: Recorded) -> bool:
    """None yet, or one of other years than its dates; a name that nobody knows is left alone."""
    kept = of.order.edition or ""
    known = is_listed(law, of) and law.catalogue.edition(of.order.power, kept)
    return not kept or bool(known and not known.is_in_force(of.known))


def _row(order: Order, found: Deadline, by: Reckoning) -> OrderDeadline:
    return OrderDeadline(
        order_id=order.id,
        name=found.clock.name,
        label=found.clock.label,
        due=found.when,
        act_by=found.act_by,
        lost=found.clock.lost,
        working=found.working,
        source=found.source,
        edition=by.power.edition,
    )


def _replaced(
    held: Iterable[OrderDeadline], wanted: dict[str, OrderDeadline], today: date
) -> Iterator[OrderDeadline]:
    """The rows that are new, after those that do not stay were closed."""
    for each in held:
        if (new := wanted.get(each.name)) and _is_same(each, new):
            del wanted[each.name]
        else:
            each.replaced_on = today
    for new in wanted.values():
        new.recorded_on = today
        yield new


def _is_same(held: OrderDeadline, new: OrderDeadline) -> bool:
    return all(getattr(held, name) == getattr(new, name) for name in SAME)


def concerned(session: Session, records: Iterable[Record]) -> tuple[Order, ...]:
    """The orders whose dates hang on any of these, each once."""
    found: dict[int, Order] = {}
    for record in records:
        if ask := HANGS_ON.get(type(record)):
            found |= {each.id: each for each in session.scalars(ask(record))}
    new = dict(found)
    while new:
        joined = {each.id: each for each in _joined(session, new.values())}
        new = {number: each for number, each in joined.items() if number not in found}
        found |= new
    return tuple(found.values())


def _joined(session: Session, orders: Iterable[Order]) -> Iterator[Order]:
    """An interim order hangs on its application, and a notice on the order that follows it."""
    for some in batches(tuple(orders)):
        own = [each.reference for each in some]
        above = [each.main for each in some if each.main]
        yield from session.scalars(
            select(Order).where(or_(Order.main.in_(own), Order.reference.in_(above)))
        )


def _own(order: Order) -> Select[Order]:
    return select(Order).where(Order.id == order.id)


def _of_event(event: OrderEvent) -> Select[Order]:
    return select(Order).where(Order.id == event.order_id)


def _of_person(person: Person) -> Select[Order]:
    return select(Order).where(is_about(person.reference))


def _of_child(child: Child) -> Select[Order]:
    return select(Order).where(Order.child == child.reference)


def _of_care(care: Care) -> Select[Order]:
    child = select(Child.reference).where(Child.id == care.child_id)
    return select(Order).where(Order.child == child.scalar_subquery())


HANGS_ON: Mapping[type[Record], Callable[..., Select[Order]]] = {
    Order: _own,
    OrderEvent: _of_event,
    Person: _of_person,
    Child: _of_child,
    Care: _of_care,
}


def deadlines(desk: Workspace, reference: str) -> tuple[OrderDeadline, ...]:
    """Every date of an order that was ever kept, the newest first; what was closed says when."""
    desk.ask("show")
    with desk.store.reading() as session:
        order = find_order(desk, session, reference)
        mine = select(OrderDeadline).where(OrderDeadline.order_id == order.id)
        return tuple(session.scalars(mine.order_by(OrderDeadline.id.desc())))


@dataclass(frozen=True)
class Recalculated:
    """Both values: by the edition that the order was made under, and by the newest."""

    own: Reckoning
    newest: Reckoning
    kept: bool

    @property
    def differing(self) -> Mapping[str, tuple[When | None, When | None]]:
        """By its name each date that is not the same in both, or is in one alone."""
        before, after = (
            {each.clock.name: each.when for each in found.deadlines}
            for found in (self.own, self.newest)
        )
        return {
            name: (before.get(name), after.get(name))
            for name in {**before, **after}
            if before.get(name) != after.get(name)
        }


def recalculate(desk: Workspace, law: Law, reference: str, *, keep: bool = False) -> Recalculated:
    """By the newest edition; that one is kept only where it is asked for, and leaves its trace."""
    desk.ask("show")
    if not keep:
        with desk.store.reading() as session:
            return _both(session, law, find_order(desk, session, reference), kept=False)
    desk.ask_to_write(Order.kind_name())
    with desk.store.writing(desk.reason) as session:
        order = find_order(desk, session, reference)
        both = _both(session, law, order, kept=True)
        order.edition = both.newest.power.edition
        session.flush()
        keep_all(session, law, (order,))
    return both


def _both(session: Session, law: Law, order: Order, *, kept: bool) -> Recalculated:
    (of,) = recorded(session, (order,))
    return Recalculated(reckoned(law, of), newest_reckoned(law, of), kept)
