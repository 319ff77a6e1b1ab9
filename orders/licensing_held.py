"""Licences as they are held: whose they are, by which number or vehicle, and what was decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt.links import named
from disrupt.moments import beginning, ending
from disrupt.names import code
from disrupt.records import Licence, LicenceDecision, Person, SelfReport, Vehicle
from orders.held import batches
from orders.licensing_answer import Answer, can_drive
from orders.licensing_asked import latest
from orders.licensing_decision import DecisionClock, decision_clock
from orders.reckoning import Law


@dataclass(frozen=True)
class HeldLicence:
    """A licence with every decision on it, the oldest first, and what its holder reported."""

    licence: Licence
    decisions: tuple[LicenceDecision, ...] = ()
    reports: tuple[SelfReport, ...] = ()

    def answer(self, law: Law, at: datetime) -> Answer:
        return can_drive(law, self.licence, self.decisions, at)

    def clock(self, law: Law, decision: LicenceDecision, at: datetime) -> DecisionClock:
        return decision_clock(law, self.licence, decision, at, others=self.decisions)


def licences_of(session: Session, person: Person) -> tuple[Licence, ...]:
    """Those that name them as their holder, by their reference alone."""
    mine = select(Licence).where(Licence.holder == person.reference).order_by(Licence.id)
    return tuple(session.scalars(mine))


def holder(session: Session, licence: Licence) -> Person | None:
    """Nobody where a firm holds it, or it is not recorded who does."""
    held_by = licence.holder or ""
    return named(session, Person, (held_by,)).get(held_by)


def licences_by_name(session: Session, names: Iterable[str]) -> Mapping[str, Sequence[Licence]]:
    """By each of these names: the licence that it is of, those it holds, and those of the vehicle,
    which licences name by its reference or its mark.
    """
    found: dict[str, list[Licence]] = defaultdict(list)
    for some in batches(tuple(names)):
        vehicles = _vehicles(session, some)
        where = (
            Licence.reference.in_(some),
            Licence.holder.in_(some),
            Licence.vehicle.in_(vehicles),
        )
        for each in session.scalars(select(Licence).where(or_(*where)).order_by(Licence.id)):
            said = {each.reference, each.holder, *vehicles.get(each.vehicle or "", ())}
            for name in some:
                if name in said:
                    found[name].append(each)
    return found


def _vehicles(session: Session, references: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Of what licences say of their vehicle, which of these vehicles that is."""
    called: dict[str, list[str]] = defaultdict(list)
    for each in named(session, Vehicle, references).values():
        for name in filter(None, (each.reference, code(each.registration or ""))):
            called[name].append(each.reference)
    if not called:
        return {}
    said = session.scalars(select(Licence.vehicle).where(Licence.vehicle.is_not(None)).distinct())
    every = {each: called.get(each) or called.get(code(each)) for each in said if each}
    return {each: vehicles for each, vehicles in every.items() if vehicles}


def with_decisions(session: Session, licences: Iterable[Licence]) -> tuple[HeldLicence, ...]:
    """Each in the order in which they were given."""
    licences = tuple(licences)
    decisions = _decisions(session, [each.reference for each in licences])
    reports = _reports(session, [each.id for each in licences])
    return tuple(
        HeldLicence(each, tuple(decisions[each.reference]), tuple(reports[each.id]))
        for each in licences
    )


def _decisions(
    session: Session, references: Sequence[str]
) -> Mapping[str, Sequence[LicenceDecision]]:
    found: dict[str, list[LicenceDecision]] = defaultdict(list)
    for some in batches(references):
        mine = select(LicenceDecision).where(LicenceDecision.licence.in_(some))
        for each in session.scalars(mine):
            found[each.licence].append(each)
    for several in found.values():
        several.sort(key=_order)
    return found


def _order(decision: LicenceDecision) -> tuple[bool, float, int]:
    """By its day; those of which none is known after the others."""
    when = decision.decided or decision.notified
    return when is None, beginning(when).timestamp() if when else 0.0, decision.id


def _reports(session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[SelfReport]]:
    found: dict[int, list[SelfReport]] = defaultdict(list)
    for some in batches(numbers):
        mine = select(SelfReport).where(SelfReport.licence_id.in_(some)).order_by(SelfReport.id)
        for each in session.scalars(mine):
            found[each.licence_id].append(each)
    return found


def telling(held: Iterable[HeldLicence], at: datetime) -> tuple[HeldLicence, ...]:
    """Without those that ended and were followed by another of their kind."""
    held = tuple(held)
    return tuple(
        each
        for each in held
        if not (has_ended(each.licence, at) and any(_follows(one, each) for one in held))
    )


def has_ended(licence: Licence, at: datetime) -> bool:
    return licence.ends is not None and ending(latest(licence.ends)) <= at


def _follows(later: HeldLicence, each: HeldLicence) -> bool:
    one, other = later.licence, each.licence
    if (one.kind, one.authority) != (other.kind, other.authority) or not one.granted:
        return False
    return other.granted is None or one.granted.earliest() > other.granted.earliest()
