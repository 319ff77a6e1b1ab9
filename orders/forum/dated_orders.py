"""What the law did: orders and what happened to them, decisions on licences."""

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.fields import Seen
from disrupt.links import references
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.records import Licence, LicenceDecision, Order, OrderEvent
from orders.eyes import Eyes
from orders.forum.dated import HARM, LAW, Dated, day, names_one_of, within
from orders.forum.score_rules import shipped
from orders.held import batches
from orders.standing import HEARING

BEGUN = {"applied": "applied for", "made": "made", "served": "served"}
"""By the field of an order, what was done."""
DECIDED: Mapping[str, str] = {
    "grant": "granted",
    "renew": "renewed",
    "refuse": "refused",
    "refuse renewal": "refused renewal",
    "suspend": "suspended",
    "revoke": "revoked",
}


def of_orders(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    naming = or_(
        names_one_of(Order.person, wanted), Order.premises.in_(wanted), Order.child.in_(wanted)
    )
    orders = {each.id: each for each in session.scalars(select(Order).where(naming))}
    seen = eyes.fields("order")
    for order in orders.values():
        for field, done in BEGUN.items():
            when: When | None = getattr(order, field) if field in seen else None
            if when:
                says = f"{_called(order)} {done} {day(when)}"
                for about in _named(order, wanted, eyes):
                    yield Dated(about, order, field, when, says, Seen.ORDERS, LAW, order.reference)
    if eyes.may("order_event"):
        yield from _events(session, orders, wanted, eyes)


def _events(
    session: Session, orders: Mapping[int, Order], wanted: Collection[str], eyes: Eyes
) -> Iterator[Dated]:
    for some in batches(tuple(orders)):
        mine = select(OrderEvent).where(OrderEvent.order_id.in_(some)).order_by(OrderEvent.id)
        for each in session.scalars(mine):
            order = orders[each.order_id]
            for about in _named(order, wanted, eyes):
                if each.at and _concerns(each, order, about):
                    yield _event(each, each.at, order, about)


def _concerns(each: OrderEvent, order: Order, about: str) -> bool:
    """Of several respondents an event may name one."""
    return each.person in (None, about) or about not in references(order.person)


def _event(each: OrderEvent, at: When, order: Order, about: str) -> Dated:
    return Dated(
        about=about,
        record=each,
        field="at",
        when=at,
        says=f"{_called(order)}{_happened(each.event, at)}",
        seen=Seen.ORDERS,
        grade=HARM if each.event in shipped().order_events else LAW,
        reference=order.reference,
        is_ahead=each.event == HEARING.name,
    )


def _happened(event: str, at: When) -> str:
    """Such as “ varied 3 November 2026”, or “, hearing listed for 23 November 2026 10:00”."""
    events = word_list("order_events")
    if event == HEARING.name:
        return f", {event} for {phrasing.when(at)}"
    is_verb = events.position(event) >= 0 and " " not in event
    return f"{'' if is_verb else ','} {within(events.says(event))} {day(at)}"


def _named(order: Order, wanted: Collection[str], eyes: Eyes) -> Iterator[str]:
    """Of those who are asked about, whom it names; a child, to whoever may see that it does."""
    child = order.child if "child" in eyes.fields("order") else None
    known = (*references(order.person), *references(order.premises), *references(child))
    return (each for each in dict.fromkeys(known) if each in wanted)


def _called(order: Order) -> str:
    return within(word_list("powers").says(order.power))


def of_licences(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    """By the kind of licence and not by its number, which fewer may see."""
    licences = {
        each.reference: each
        for each in session.scalars(select(Licence).where(Licence.holder.in_(wanted)))
    }
    for some in batches(tuple(licences)):
        taken = select(LicenceDecision).where(LicenceDecision.licence.in_(some))
        for each in session.scalars(taken.order_by(LicenceDecision.id)):
            yield from _decision(each, licences[each.licence])


def _decision(of: LicenceDecision, licence: Licence) -> Iterator[Dated]:
    kind = word_list("licence_kinds").says(licence.kind) if licence.kind else ""
    called = f"{kind} licence".strip()
    done = DECIDED.get(of.decision, of.decision)
    at_once = ", at once" if of.immediate else ""
    ended = f"appeal about {called} {of.appeal_outcome or 'ended'}"
    said = {
        "decided": (of.decided, f"{called} {done} {{}}{at_once}"),
        "appealed": (of.appealed, f"appeal about {called} lodged {{}}"),
        "appeal_ended": (of.appeal_ended, f"{ended} {{}}"),
    }
    for field, (when, says) in said.items():
        if when:
            told, holder = says.format(day(when)), licence.holder or ""
            yield Dated(holder, of, field, when, told, Seen.ORDERS, LAW, of.reference)
