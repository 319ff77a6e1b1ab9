"""A child is missing: everyone warned, ordered or seen, where they live, and what binds them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.formats import FORMATS
from disrupt.links import named
from disrupt.moments import beginning, day_of
from disrupt.records import Child, Person, Premises, Vehicle
from disrupt.records.person import Address
from disrupt.store.line import Line
from disrupt.workspace import Workspace
from orders.binding import Binding, binding
from orders.reckoning import Law
from orders.ties import Tie, Tied, ties_of

NEEDED = (
    *("child", "order", "order_condition", "outcome", "outcome_condition"),
    *("sighting", "person", "person_address", "premises", "vehicle"),
)
"""All of them must be readable: half a list would be taken for the whole."""
NAME = ("family_name", "given_names", "aliases", "born")


@dataclass(frozen=True)
class Linked:
    """A person on the list."""

    reference: str
    says: str
    ties: tuple[Tie, ...]
    addresses: tuple[str, ...]
    phones: tuple[str, ...]
    vehicles: tuple[str, ...]
    binds: tuple[Binding, ...]


@dataclass(frozen=True)
class LinkedThing:
    """A place or a vehicle on the list; one that was only said in words has no reference."""

    reference: str
    says: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True)
class MissingChild:
    """All of it as it stood at one moment."""

    reference: str
    number: int
    """Of the child's own row, as the log names it."""
    authority: str
    as_at: datetime
    people: tuple[Linked, ...]
    """Whom something binds now before all others."""
    places: tuple[LinkedThing, ...]
    vehicles: tuple[LinkedThing, ...]
    """Seen with the child; those that people use stand with the people."""


def missing(desk: Workspace, law: Law, reference: str) -> MissingChild:
    """That somebody looked, at the child and at each person, is in the log before they see."""
    desk.ask("show")
    child = _child(desk, reference.strip())
    with desk.store.viewing(child.kind_name(), child.id, desk.reason) as session:
        found, people = _gathered(session, law, child, desk.store.clock.now())
    for each in people:
        line = Line("viewed", subject_kind=each.kind_name(), subject_id=each.id)
        desk.store.note(line, desk.reason)
    return found


def _child(desk: Workspace, reference: str) -> Child:
    wanted = select(Child).where(func.lower(Child.reference) == reference.lower())
    with desk.store.reading() as session:
        child = session.scalar(wanted)
    if child is None or not all(desk.readable(kind) for kind in NEEDED):
        raise Trouble(
            f"There is no record {reference} here.", "Look whether it is written as on its page."
        )
    return child


def _gathered(
    session: Session, law: Law, child: Child, at: datetime
) -> tuple[MissingChild, Iterable[Person]]:
    ties = ties_of(session, law, child, at)
    people = named(session, Person, ties.people)
    linked = (_linked(session, law, each, at, ties=ties.people[n]) for n, each in people.items())
    found = MissingChild(
        reference=child.reference,
        number=child.id,
        authority=child.authority or "",
        as_at=at,
        people=tuple(sorted(linked, key=_urgency)),
        places=_things(ties.places, named(session, Premises, ties.places), _place),
        vehicles=_things(ties.vehicles, _vehicles(session, ties.vehicles), _vehicle, _plate),
    )
    return found, people.values()


def _linked(
    session: Session, law: Law, person: Person, at: datetime, *, ties: Iterable[Tie]
) -> Linked:
    return Linked(
        reference=person.reference,
        says=person.called(NAME),
        ties=_newest_first(ties),
        addresses=_addresses(session, person, day_of(at)),
        phones=tuple(map(FORMATS["phone"].shown, person.phones or ())),
        vehicles=tuple(map(_plate, person.vehicles or ())),
        binds=binding(session, law, person, at),
    )


def _addresses(session: Session, person: Person, day: date) -> tuple[str, ...]:
    """Where they are now, then where they were: the newest first of each."""
    held = session.scalars(select(Address).where(Address.person_id == person.id)).all()
    newest = sorted(held, key=lambda each: each.order(), reverse=True)
    now_first = sorted(newest, key=lambda each: not each.held_on(day))
    return tuple(dict.fromkeys(_address(each) for each in now_first))


def _address(each: Address) -> str:
    where = _joined(each.address, each.postcode) or phrasing.NOTHING
    return f"{where} (until {phrasing.partial(each.until)})" if each.until else where


def _things(
    ties: Tied,
    held: Mapping[str, Premises] | Mapping[str, Vehicle],
    of_record: Callable[..., str],
    of_words: Callable[[str], str] = str,
) -> tuple[LinkedThing, ...]:
    return tuple(
        LinkedThing(held[name].reference, of_record(held[name]), _newest_first(each))
        if name in held
        else LinkedThing("", of_words(name), _newest_first(each))
        for name, each in ties.items()
    )


def _vehicles(session: Session, plates: Iterable[str]) -> dict[str, Vehicle]:
    """By the registration mark, as a sighting says it."""
    held = session.scalars(select(Vehicle).where(Vehicle.registration.in_(tuple(plates))))
    return {each.registration: each for each in held if each.registration}


def _place(place: Premises) -> str:
    return _joined(place.name, place.address, place.postcode) or place.reference


def _vehicle(vehicle: Vehicle) -> str:
    plate = _plate(vehicle.registration) if vehicle.registration else None
    return _joined(plate, vehicle.colour, vehicle.make) or vehicle.reference


_plate = FORMATS["plate"].shown


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _urgency(each: Linked) -> tuple[bool, float, str]:
    newest = max(map(_began, each.ties), default=0.0)
    return not any(bound.binds for bound in each.binds), -newest, each.reference


def _newest_first(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    return tuple(sorted(dict.fromkeys(ties), key=_began, reverse=True))


def _began(tie: Tie) -> float:
    return beginning(tie.at).timestamp() if tie.at else 0.0
