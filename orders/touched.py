"""Which live conditions a sighting touches, and why; and how it becomes a breach."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.links import named, references
from disrupt.mentioned import names_it
from disrupt.moments import When, day_of
from disrupt.names import fold, squashed, words
from disrupt.records import Child, Order, OrderEvent, Person, Premises, Sighting, Vehicle
from disrupt.workspace import Workspace
from orders.actions import Kept, happen
from orders.ages import age
from orders.binding import Binding, Line
from orders.bound_within import bound_within
from orders.eyes import EVERYTHING, Eyes, eyes_of
from orders.finding import number_of
from orders.hours import within
from orders.reckoning import Law

COMMON = frozenset(
    words(
        "a an and any at attend by contact directly enter for from go he her his in indirectly "
        "into is it near no not of off on or other outside person place she that the their them "
        "there they this to under visit where which with within"
    )
)
"""Words that say nothing of a place."""
PLACE, VEHICLE = ("name", "address"), ("registration", "make", "colour")
UNDER = re.compile(r"\bunder (?:the age of )?(\d{1,2})\b")


@dataclass(frozen=True)
class Touch:
    """A live condition on one of those who were seen, and why the sighting touches it."""

    person: str
    binding: Binding
    line: Line
    why: str


@dataclass(frozen=True)
class Seen:
    """A sighting with what its references name."""

    of: Sighting
    at: When
    place: Premises | None
    vehicle: Vehicle | None
    child: Child | None
    people: Mapping[str, Person]


def touches(desk: Workspace, law: Law, reference: str) -> tuple[Touch, ...]:
    """As far as the reader may see what binds. That they looked is in the log."""
    desk.ask("show")
    number = number_of(desk, Sighting, reference)
    with desk.store.viewing(Sighting.kind_name(), number, desk.reason) as session:
        return touched(session, law, session.get_one(Sighting, number), eyes=eyes_of(desk))


def touched(
    session: Session, law: Law, sighting: Sighting, *, eyes: Eyes = EVERYTHING
) -> tuple[Touch, ...]:
    """Only what was in force, and served on them, when they were seen."""
    if sighting.at is None:
        return ()
    seen = _seen(session, sighting, sighting.at, eyes)
    return tuple(
        Touch(name, bound, line, why)
        for name, person in seen.people.items()
        for bound, line, throughout in bound_within(session, law, person, seen.at, eyes=eyes)
        if (why := _why(seen, name, bound, line, throughout=throughout))
    )


def becomes_breach(desk: Workspace, law: Law, sighting: Sighting, touch: Touch) -> Kept:
    """The sighting as what it is of the order: a breach, or contact after a notice."""
    if touch.binding.kind != Order.kind_name():
        raise Trouble(
            f"{touch.binding.title} is no order, and keeps no list of breaches.",
            "Record what came of it, such as an arrest, as an outcome.",
        )
    word = _word(law, touch)
    _not_twice(desk, law, sighting, touch)
    return happen(
        desk,
        law,
        touch.binding.reference,
        word,
        sighting.at,
        detail=f"{_whence(sighting)}{touch.why}",
        person=touch.person,
        condition=touch.line.number,
    )


def is_recorded(desk: Workspace, law: Law, sighting: Sighting, touch: Touch) -> bool:
    """Breaches are counted: the same sighting is one of the same condition."""
    reference = touch.binding.reference
    same = select(OrderEvent.id).where(
        OrderEvent.order_id.in_(select(Order.id).where(Order.reference == reference)),
        OrderEvent.event == _word(law, touch),
        OrderEvent.person == touch.person,
        func.coalesce(OrderEvent.condition, "") == touch.line.number,
        OrderEvent.detail.startswith(_whence(sighting), autoescape=True),
    )
    with desk.store.reading() as session:
        return session.scalar(same) is not None


def _not_twice(desk: Workspace, law: Law, sighting: Sighting, touch: Touch) -> None:
    if is_recorded(desk, law, sighting, touch):
        raise Trouble(
            f"{sighting.reference} stands on {touch.binding.reference} already, "
            f"as “{_word(law, touch)}”.",
            "Put right what stands among its events, if that is wrong.",
        )


def _word(law: Law, touch: Touch) -> str:
    """How what goes against it is recorded."""
    return law.catalogue.latest(touch.binding.power).breach_word


def _whence(sighting: Sighting) -> str:
    """What the detail of such an event begins with."""
    return f"{sighting.reference}: "


def _seen(session: Session, sighting: Sighting, at: When, eyes: Eyes) -> Seen:
    """Of the child nothing, where the reader may see none."""
    places = named(session, Premises, references(sighting.place))
    children = named(session, Child, references(sighting.child)) if eyes.may("child") else {}
    called = or_(Vehicle.reference == sighting.vehicle, Vehicle.registration == sighting.vehicle)
    people = named(session, Person, references(sighting.people))
    return Seen(
        of=sighting,
        at=at,
        place=places.get(sighting.place or ""),
        vehicle=session.scalar(select(Vehicle).where(called).limit(1)),
        child=children.get(sighting.child or ""),
        people={name: people[name] for name in references(sighting.people) if name in people},
    )


def _why(seen: Seen, name: str, bound: Binding, line: Line, *, throughout: bool) -> str:
    """Empty where the sighting does not touch it."""
    hours = _hours(seen, line)
    if hours is None:
        return ""
    what = [why for why in (way(seen, name, line) for way in WAYS) if why]
    return "; ".join([*what, *hours, *_time(seen, bound, throughout=throughout)]) if what else ""


def _hours(seen: Seen, line: Line) -> list[str] | None:
    """What is to be said of the hours of the condition; nothing where it was outside them."""
    if not line.hours:
        return []
    is_within = within(line.hours, seen.at) if isinstance(seen.at, datetime) else None
    if is_within is False:
        return None
    return [f"within {line.hours}" if is_within else f"check the hours, {line.hours}"]


def _time(seen: Seen, bound: Binding, *, throughout: bool) -> list[str]:
    """Of a day alone, where it bound them for a part of it."""
    if isinstance(seen.at, datetime):
        return []
    if bound.served and day_of(bound.served) == seen.at:
        return ["served on that day: check the time"]
    return [] if throughout else ["in force for part of that day: check the time"]


def _at_a_place(seen: Seen, _name: str, line: Line) -> str:
    if seen.place and seen.place.reference in line.refers:
        return f"seen at {seen.place.called(PLACE)}, which it is about"
    place = _words_of(seen)
    shared = shared_words(place, f"{line.about} {line.text}")
    return f"seen at {place}; both say “{shared}”" if shared else ""


def _words_of(seen: Seen) -> str:
    return seen.place.called(PLACE) if seen.place else seen.of.place or ""


def _with_a_child(seen: Seen, _name: str, line: Line) -> str:
    child = seen.child
    if child is None:
        return ""
    if child.reference in line.refers or names_it(line.text, child.reference):
        return f"seen with {child.reference}, whom it is about"
    limit = UNDER.search(f"{line.about} {line.text}".lower())
    if not limit:
        return ""
    years = int(limit[1])
    if child.born is None:
        return f"seen with {child.reference}, whose age is not recorded: check"
    return f"seen with {child.reference}, under {years}" if _is_under(years, child, seen) else ""


def _is_under(years: int, child: Child, seen: Seen) -> bool:
    """At the latest birth that what is known of it allows."""
    return child.born is not None and age(child.born.latest(), day_of(seen.at)) < years


def _with_somebody(seen: Seen, name: str, line: Line) -> str:
    met = [each for each in seen.people if each != name and each in line.refers]
    return f"seen with {' and '.join(met)}, whom it is about" if met else ""


def _in_a_vehicle(seen: Seen, _name: str, line: Line) -> str:
    if not seen.of.vehicle:
        return ""
    if seen.vehicle and seen.vehicle.reference in line.refers:
        return f"seen in {seen.vehicle.called(VEHICLE)}, which it is about"
    mark = squashed((seen.vehicle.registration if seen.vehicle else None) or seen.of.vehicle)
    says = squashed(f"{line.about} {line.text}")
    return f"seen in {seen.of.vehicle}, which it names" if mark and mark in says else ""


WAYS = (_at_a_place, _with_a_child, _with_somebody, _in_a_vehicle)


def shared_words(place: str, says: str) -> str:
    """The longest run of two words or more that both have; one, where the place is but one."""
    mine, theirs = fold(place).split(), f" {fold(says)} "
    telling = [word for word in mine if word not in COMMON]
    least = 1 if len(telling) == 1 else 2
    for length in range(len(mine), least - 1, -1):
        for start in range(len(mine) - length + 1):
            run = mine[start : start + length]
            is_telling = sum(word not in COMMON and not word.isdigit() for word in run) >= least
            if is_telling and f" {' '.join(run)} " in theirs:
                return " ".join(run)
    return ""
