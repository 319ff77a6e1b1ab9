"""All that is held of those on the pages of a pack, asked once for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt.fields import ANY, Field, fields_of
from disrupt.links import named, references, referred_to
from disrupt.mentioned import mentioned
from disrupt.moments import day_of
from disrupt.records import (
    Condition,
    Licence,
    LicenceDecision,
    Link,
    Order,
    OrderEvent,
    Outcome,
    OutcomeCondition,
    Part,
    Premises,
    Record,
    Responsible,
    Subject,
    parts_of,
)
from disrupt.records.base import AnyPart
from disrupt.records.condition_line import ConditionLine
from orders.held import batches
from orders.packs.by_then import by_then
from orders.packs.concerning import Concerning, concerning, parts
from orders.reckoning import Law
from orders.standing import Standing, all_standing

Found = TypeVar("Found", bound=Subject)
Numbered = Mapping[int, Sequence[Part]]
MAY_NAME = ("place", "vehicle", "keeper", "who")
"""Fields in which a reference may stand, or words."""


@dataclass(frozen=True)
class Known:
    """As at a moment: what is dated later, or was recorded later without a day, is not in it."""

    at: datetime
    parts: Mapping[type[Part], Numbered]
    """By kind of part, and by the number of whose they are."""
    concerning: Concerning
    decisions: Mapping[str, Sequence[LicenceDecision]]
    """By the reference of the licence."""
    links: Sequence[Link]
    run: Mapping[str, Sequence[tuple[Premises, Responsible]]]
    """By whom, the places that somebody answers for."""
    others: Mapping[str, Subject]
    """Whomever and whatever all of this refers to, by reference."""

    standing: Mapping[str, Standing]
    """By the reference of an order, how far it had got."""

    @property
    def day(self) -> date:
        return day_of(self.at)

    def of(self, kind: type[Found], about: Subject) -> tuple[Found, ...]:
        """Of this kind, what concerns them and was there by then."""
        held = self.concerning.get(about.reference, {}).get(kind, ())
        return tuple(each for each in held if isinstance(each, kind) and by_then(each, self.at))

    def parts_of(self, kind: type[AnyPart], owner: Subject) -> tuple[AnyPart, ...]:
        held = self.parts.get(kind, {}).get(owner.id, ())
        return tuple(each for each in held if isinstance(each, kind) and by_then(each, self.at))

    def decided(self, licence: Licence) -> tuple[LicenceDecision, ...]:
        held = self.decisions.get(licence.reference, ())
        return tuple(each for each in held if by_then(each, self.at))


def known_of(session: Session, law: Law, subjects: Iterable[Subject], at: datetime) -> Known:
    """Whoever asks has lifted the wall."""
    whom = tuple(subjects)
    names = tuple(each.reference for each in whom)
    held = concerning(session, names)
    decisions = _decisions(session, _all(held, Licence))
    links, run = _links(session, names), _run(session, names)
    said = _parts(session, whom, held)
    records: list[Record] = [
        *(each for kinds in held.values() for some in kinds.values() for each in some),
        *(each for some in decisions.values() for each in some),
        *(each for by_owner in said.values() for some in by_owner.values() for each in some),
        *links,
    ]
    others = others_of(session, {name for each in records for name in _referred(each)})
    places = {place.reference: place for some in run.values() for place, _ in some}
    return Known(
        at=at,
        parts=said,
        concerning=held,
        decisions=decisions,
        links=links,
        run=run,
        others={**others, **places},
        standing={
            each.of.order.reference: each
            for each in all_standing(session, law, _all(held, Order), at)
        },
    )


def _all(held: Concerning, kind: type[Found]) -> Sequence[Found]:
    several = (each for kinds in held.values() for each in kinds.get(kind, ()))
    return tuple({each.id: each for each in several if isinstance(each, kind)}.values())


def _parts(
    session: Session, subjects: Sequence[Subject], held: Concerning
) -> Mapping[type[Part], Numbered]:
    found: dict[type[Part], Numbered] = {}
    for kind in {type(each) for each in subjects}:
        mine = [each for each in subjects if type(each) is kind]
        found |= {part: parts(session, part, mine) for part in parts_of(kind)}
    orders = _all(held, Order)
    found[OrderEvent] = parts(session, OrderEvent, orders)
    found[Condition] = parts(session, Condition, orders)
    found[OutcomeCondition] = parts(session, OutcomeCondition, _all(held, Outcome))
    return found


def _decisions(
    session: Session, licences: Iterable[Licence]
) -> Mapping[str, Sequence[LicenceDecision]]:
    found: dict[str, list[LicenceDecision]] = {}
    for some in batches([each.reference for each in licences]):
        taken = select(LicenceDecision).where(LicenceDecision.licence.in_(some))
        for each in session.scalars(taken.order_by(LicenceDecision.id)):
            found.setdefault(each.licence, []).append(each)
    return found


def _links(session: Session, names: Sequence[str]) -> Sequence[Link]:
    theirs = or_(Link.one.in_(names), Link.other.in_(names))
    return session.scalars(select(Link).where(theirs).order_by(Link.id)).all()


def _run(
    session: Session, names: Sequence[str]
) -> Mapping[str, Sequence[tuple[Premises, Responsible]]]:
    found: dict[str, list[tuple[Premises, Responsible]]] = {}
    asked = select(Premises, Responsible).join(Responsible, Responsible.premises_id == Premises.id)
    for place, each in session.execute(
        asked.where(Responsible.who.in_(names)).order_by(Responsible.id)
    ):
        found.setdefault(each.who, []).append((place, each))
    return found


def _referred(record: Record) -> Iterable[str]:
    """Also a condition that names somebody in its words."""
    if isinstance(record, ConditionLine):
        return mentioned(f"{record.about or ''}; {record.text}")
    return (name for field in fields_of(type(record)) for name in _in(record, field))


def _in(record: Record, field: Field) -> Iterable[str]:
    may_name = field.refers_to or field.may_refer_to or field.name in MAY_NAME
    return references(getattr(record, field.name)) if may_name else ()


def others_of(session: Session, names: Iterable[str]) -> Mapping[str, Subject]:
    """Whatever is held under these references."""
    wanted, found = sorted(names), dict[str, Subject]()
    for kind in referred_to(ANY):
        for some in batches(wanted):
            found |= named(session, kind, some)
    return found
