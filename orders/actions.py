"""What is done with an order: recorded as it is said, once the law has been asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from disrupt.edit import need_free
from disrupt.errors import Invalid, Misworded
from disrupt.links import dangling, references
from disrupt.moments import When
from disrupt.records import Condition, Order, OrderEvent
from disrupt.store.gate import GatedSession
from disrupt.workspace import Workspace
from orders.catalogue import letters
from orders.changes import Change, change_of
from orders.editions import own_edition
from orders.held import linked, recorded
from orders.keeping import follow
from orders.reckoning import Law, Reckoning
from orders.recorded import Recorded
from orders.rules import Happening, against, missing_links, revived
from orders.said import Said
from orders.standing import Standing, find_order, stood
from orders.terms import Power
from orders.understood import COLUMNS, Texts, placed, understood, with_facts


@dataclass(frozen=True)
class Kept:
    """What came of it: the order with its stage, unless it was refused; and what the clock says."""

    reference: str
    stage: str
    found: Reckoning

    @property
    def refused(self) -> bool:
        return not self.reference


def record(desk: Workspace, law: Law, name: str, said: Texts, *, as_found: str = "") -> Kept:
    """An order from what is said of it: refused where the law refuses it, unless kept as found."""
    desk.ask_to_write(Order.kind_name(), said)
    power = _recordable(law, name)
    of = understood(power, said)
    with desk.store.reading() as session:
        need_free(desk, session, Order, of.order.reference)
        _not_dangling(session, {column: getattr(of.order, column) for column in COLUMNS})
        (of,) = linked(session, (of,))
    standing = _asked(law, of, desk)
    if standing.found.refused and not as_found:
        return Kept("", "", standing.found)
    with desk.writing_in_sight() as session:
        session.add(of.order)
        of.order.as_found, of.order.edition = as_found or None, standing.power.edition
        session.flush()
        desk.must_see(session, of.order)
        _write(session, law, of.order, Change({}, of.events))
    return Kept(of.order.reference, standing.stage, standing.found)


def amend(desk: Workspace, law: Law, reference: str, said: Texts, *, as_found: str = "") -> Kept:
    """What is said of an order anew, in the words in which it was recorded."""
    desk.ask_to_write(Order.kind_name(), said)
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
        read = placed(own_edition(law, of), said)
        _not_dangling(session, read.values)
    held = read.values.get("facts", of.order.facts)
    values = {**read.values, "facts": with_facts(_several(held), read.facts)}
    return carry_out(desk, law, of, Change(values, read.events), as_found=as_found)


def objections(
    desk: Workspace, law: Law, reference: str, values: Mapping[str, object]
) -> tuple[Said, ...]:
    """What the law has against these values of an order, unless it is said why they are kept."""
    if values.get("as_found"):
        return ()
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
    return _weighed(desk, law, of, Change(values))[1]


def happen(
    desk: Workspace,
    law: Law,
    reference: str,
    event: str,
    at: When | None = None,
    *,
    detail: str = "",
    person: str = "",
    by: str = "",
    method: str = "",
    condition: str = "",
    as_found: str = "",
) -> Kept:
    """Something that happened to an order: refused where the law refuses it."""
    desk.ask_to_write(OrderEvent.kind_name())
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
    said = {"detail": detail, "person": person, "by": by, "method": method, "condition": condition}
    words = {name: text or None for name, text in said.items()}
    new = OrderEvent(event=event, at=at, recorded_on=desk.today, **words)
    if wrong := tuple(_misnamed(of, new)):
        raise Invalid(wrong)
    change = replace(change_of(of, new), broken=broken_by(desk, law, of, new))
    return carry_out(desk, law, of, change, as_found=as_found)


def broken_by(desk: Workspace, law: Law, of: Recorded, event: OrderEvent) -> tuple[Said, ...]:
    """Every rule against this happening to the order as it stands."""
    standing = stood(law, of, desk.store.clock.now())
    return tuple(against(Happening(standing, event.event, event.at, event.person or "")))


def _misnamed(of: Recorded, event: OrderEvent) -> Iterable[str]:
    """Whom and what it is about must be of this order."""
    several = references(of.order.person)
    if event.person and event.person not in several:
        yield f"{event.person} is no respondent of {of.order.reference}."
    if event.event == "served" and len(several) > 1 and not event.person:
        yield f"Say which of the respondents was served: {', '.join(several)}."
    numbers = {each.number for each in of.conditions}
    if event.condition and event.condition not in numbers:
        yield f"{of.order.reference} has no condition “{event.condition}”."


def carry_out(desk: Workspace, law: Law, of: Recorded, change: Change, *, as_found: str) -> Kept:
    """Refused for what is wrong with it now and was not before."""
    found, refusing = _weighed(desk, law, of, change)
    if refusing and not as_found:
        return Kept("", "", found)
    with desk.writing_in_sight() as session:
        order = session.get_one(Order, of.order.id)
        if as_found:
            order.as_found = "; ".join(filter(None, (order.as_found, as_found)))
        _write(session, law, order, change)
        desk.must_see(session, order)
        (now,) = recorded(session, (order,))
    return Kept(order.reference, stood(law, now, desk.store.clock.now()).stage, found)


def _weighed(
    desk: Workspace, law: Law, of: Recorded, change: Change
) -> tuple[Reckoning, tuple[Said, ...]]:
    """All that is said of it once it is done, and what of it is new and refuses it."""
    with desk.store.reading() as session:
        (supposed,) = linked(session, (_supposed(of, change),))
    before, after = _asked(law, of, desk), _asked(law, supposed, desk)
    broken = (*change.broken, *revived(before, after))
    new = (*broken, *(said for said in after.found.says if said not in before.found.says))
    found = replace(after.found, says=tuple(dict.fromkeys((*broken, *after.found.says))))
    return found, tuple(said for said in new if said.level == "refused")


def _supposed(of: Recorded, change: Change) -> Recorded:
    """The order as it would be, beside the one that is held."""
    held = {name: getattr(of.order, name) for name in COLUMNS}
    order = Order(**{**held, **change.values}, series=of.order.series)
    return replace(of, order=order, events=(*of.events, *change.events))


def _write(session: GatedSession, law: Law, order: Order, change: Change) -> None:
    for name, value in change.values.items():
        setattr(order, name, value)
    for number, ends in change.closed.items():
        session.get_one(Condition, number).ends = ends
    parts: tuple[OrderEvent | Condition, ...] = (*change.events, *change.lines)
    for part in parts:
        part.order_id, part.recorded_on = order.id, session.today
    session.add_all(parts)
    session.flush()
    follow(session, law, order)


def _asked(law: Law, of: Recorded, desk: Workspace) -> Standing:
    """Where it would stand, with everything that is wrong, also in orders that hang on it."""
    standing = stood(law, of, desk.store.clock.now())
    says = (*missing_links(standing.power, of.order), *standing.found.says, *_below(law, of, desk))
    return replace(standing, found=replace(standing.found, says=tuple(dict.fromkeys(says))))


def _below(law: Law, of: Recorded, desk: Workspace) -> Iterable[Said]:
    """What is warned of in interim orders: that they die with the application, or leave a gap."""
    for each in of.following:
        own = stood(law, replace(each, main=of), desk.store.clock.now())
        if own.power.kind == "interim":
            for said in own.found.says:
                if said.level == "warned":
                    yield replace(said, text=f"{each.order.reference}: {said.text}")


def _recordable(law: Law, name: str) -> Power:
    name = law.catalogue.called.get(letters(name), name)
    if name not in law.catalogue:
        raise Misworded(
            f"There is no power “{name}” in the catalogue.", "“disrupt powers” lists them all."
        )
    power = law.catalogue.latest(name)
    if power.kind == "clock":
        raise Misworded(
            f"{power.name} is no order and no notice.", "Only orders and notices are recorded so."
        )
    return power


def _not_dangling(session: Session, values: Mapping[str, object]) -> None:
    if wrong := [each.says for each in dangling(session, COLUMNS.values(), values)]:
        raise Invalid(wrong)


def _several(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
