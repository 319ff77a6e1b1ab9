"""Where an order stands at a moment: its stage, the end that counts, and the next date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.links import references
from disrupt.moments import When, as_an_end, beginning, ending
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders.conditions import is_after
from orders.deadlines import Deadline
from orders.editions import reckoned
from orders.held import recorded
from orders.reckoning import Law, Reckoning
from orders.recorded import KEPT_IN, OF_ORDERS, Recorded
from orders.stages import OVER, WITHDRAWN, Asked, bound_from, stage
from orders.terms import Clock, Lost, Power

ENDS = "ends"
"""The name of the clock that says when an order is over."""
AS_WRITTEN = "as written on the order"
UNTIL_FURTHER_ORDER = "until further order"
END_NOT_KNOWN = "end not recorded"
HEARING = Clock("hearing listed", "Hearing", "STATED", "court date", "")
"""No date of the law's: it is put down for a day, and known by an event of that name."""
AFTERWARDS: tuple[Lost, ...] = ("court date", "action")
"""What may still be lost when an order is over."""


@dataclass(frozen=True)
class End:
    """The end that counts, and whence it is known."""

    when: When | None
    says: str


@dataclass(frozen=True)
class Standing:
    """One order as at a moment, reckoned by its own edition."""

    of: Recorded
    power: Power
    found: Reckoning
    stage: str
    ends: When | None
    """The end that counts: as it is written on the order, else as it is reckoned."""
    ends_says: str
    next: Deadline | None
    """The next date that something is lost at."""
    at: datetime

    @property
    def hearing(self) -> Deadline | None:
        """The next that was put down."""
        ahead = [each for each in hearings(self.of) if ending(each.when) > self.at]
        over = self.stage in OVER
        return None if over else min(ahead, key=lambda each: ending(each.when), default=None)

    def served_on(self, person: str = "") -> When | None:
        """When this respondent was first served; of a single one, when the order was."""
        first, named = self.of.when("served"), self.of.served()
        several = references(self.of.order.person)
        if not person or len(several) < 2 or not named:
            return first
        if person not in named and first not in named.values():
            # Whom the first service was on is not said: of those who are named nowhere, the first.
            unnamed = next((each for each in several if each not in named), None)
            return first if person == unnamed else None
        return named.get(person)

    def binds_on(self, when: When, person: str = "") -> bool:
        """Whether it could be enforced by then, whatever came after."""
        bound = bound_from(self.of, self.power)
        if bound is None or is_after(bound, when):
            return False
        if self.power.binds_from or self.of.when("served") is None:
            return True
        served = self.served_on(person)
        return served is not None and not is_after(served, when)


def over_since(standing: Standing) -> When | None:
    """The end that counts, or what ended it before."""
    over = [standing.of.when(event) for event in OF_ORDERS]
    if standing.stage == WITHDRAWN:
        over.append(standing.of.when(WITHDRAWN))
    known = [when for when in (*over, standing.ends) if when]
    return min(known, key=beginning, default=None)


def standing(desk: Workspace, law: Law, reference: str, at: datetime | None = None) -> Standing:
    """Of the order with that reference. That somebody looked is in the log before they see it."""
    desk.ask("show")
    with desk.store.reading() as session:
        number = find_order(desk, session, reference).id
    with desk.store.viewing(Order.kind_name(), number, desk.reason) as session:
        order = session.get_one(Order, number)
        return standing_of(session, law, order, at or desk.store.clock.now())


def standing_of(session: Session, law: Law, order: Order, at: datetime) -> Standing:
    (found,) = all_standing(session, law, (order,), at)
    return found


def all_standing(
    session: Session, law: Law, orders: Iterable[Order], at: datetime
) -> tuple[Standing, ...]:
    """Each where it stands, in the order in which they were given."""
    return tuple(stood(law, each, at) for each in recorded(session, orders))


def stood(law: Law, of: Recorded, at: datetime) -> Standing:
    """An order whose every record is at hand, held or not."""
    return stood_by(of, reckoned(law, of), at)


def stood_by(of: Recorded, found: Reckoning, at: datetime) -> Standing:
    """By dates that are known already."""
    end = end_of(of, found)
    reached = stage(Asked(of, found.power, end.when, at))
    upcoming = _upcoming(of, found, reached, at)
    return Standing(of, found.power, found, reached, end.when, end.says, upcoming, at)


def end_of(of: Recorded, found: Reckoning) -> End:
    """A written end is the authority, unless the law itself ended it before."""
    written = as_an_end(of.order.ends) if of.order.ends else None
    lawful = next((each for each in found.deadlines if each.clock.name == ENDS), None)
    if lawful and (written is None or _ends_before(lawful, written, found.power)):
        is_written = written is None and lawful.clock.rule == "STATED"
        return End(lawful.when, AS_WRITTEN if is_written else lawful.clock.label)
    if written:
        return End(written, AS_WRITTEN)
    return End(None, UNTIL_FURTHER_ORDER if of.order.until_further_order else END_NOT_KNOWN)


def _ends_before(lawful: Deadline, written: When, power: Power) -> bool:
    """Where a court states the end, only what is stated ends it; else whatever comes first."""
    asks_for_it = any(KEPT_IN.get(event.id) == "ends" for event in power.events)
    counts = lawful.clock.rule == "STATED" or not asks_for_it
    return counts and ending(lawful.when) < ending(written)


def _upcoming(of: Recorded, found: Reckoning, reached: str, at: datetime) -> Deadline | None:
    lost = [each for each in found.deadlines if not each.clock.is_limit]
    if reached in OVER:
        lost = [each for each in lost if each.clock.lost in AFTERWARDS]
    else:
        lost += hearings(of)
    ahead = (each for each in lost if ending(each.when) > at)
    return min(ahead, key=lambda each: ending(each.when), default=None)


def hearings(of: Recorded) -> Iterable[Deadline]:
    """Those that were put down, for whenever that is."""
    listed = (each.at for each in of.events if each.event == HEARING.name)
    return (Deadline(HEARING, at, "as it was listed", "", "high") for at in listed if at)


def find_order(desk: Workspace, session: Session, reference: str) -> Order:
    """The order with that reference, if the reader may see it."""
    wanted = select(Order).where(func.lower(Order.reference) == reference.strip().lower())
    order = session.scalar(wanted) if desk.readable(Order.kind_name()) else None
    if order is None or not desk.sees(session, order):
        raise Trouble(
            f"There is no order {reference} here.", "Look whether it is written as on its page."
        )
    return order
