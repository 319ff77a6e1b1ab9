"""Which live conditions a sighting touches, and why; and how it becomes a breach."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.links import named, references
from disrupt.moments import When, day_of, ending
from disrupt.names import fold, squashed, words
from disrupt.records import Child, Order, Person, Premises, Sighting, Vehicle
from disrupt.workspace import Workspace
from orders.actions import Kept, happen
from orders.ages import age
from orders.binding import Binding, Line, binding
from orders.eyes import EVERYTHING, Eyes, eyes_of
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
    at: datetime
    is_to_the_minute: bool
    place: Premises | None
    vehicle: Vehicle | None
    child: Child | None
    people: Mapping[str, Person]


def touches(desk: Workspace, law: Law, reference: str) -> tuple[Touch, ...]:
    """As far as the reader may see what binds. That they looked is in the log."""
    desk.ask("show")
    number = _numbered(desk, reference.strip())
    with desk.store.viewing(Sighting.kind_name(), number, desk.reason) as session:
        return touched(session, law, session.get_one(Sighting, number), eyes=eyes_of(desk))


def touched(
    session: Session,
    law: Law,
    sighting: Sighting,
    at: datetime | None = None,
    *,
    eyes: Eyes = EVERYTHING,
) -> tuple[Touch, ...]:
    """Only what was in force, and served on them, when they were seen."""
    moment = at or _moment(sighting.at)
    if moment is None:
        return ()
    seen = _seen(session, sighting, moment, eyes)
    return tuple(
        Touch(name, bound, line, why)
        for name, person in seen.people.items()
        for bound in binding(session, law, person, moment, eyes=eyes)
        if bound.binds
        for line in bound.lines
        if (why := _why(seen, name, bound, line))
    )


def becomes_breach(desk: Workspace, law: Law, sighting: Sighting, touch: Touch) -> Kept:
    """The sighting as what it is of the order: a breach, or contact after a notice."""
    if touch.binding.kind != Order.kind_name():
        raise Trouble(
            f"{touch.binding.title} is no order, and keeps no list of breaches.",
            "Record what came of it, such as an arrest, as an outcome.",
        )
    power = law.catalogue.latest(touch.binding.power)
    return happen(
        desk,
        law,
        touch.binding.reference,
        power.breach_word,
        sighting.at,
        detail=f"{sighting.reference}: {touch.why}",
        person=touch.person,
        condition=touch.line.number,
    )


def _moment(at: When | None) -> datetime | None:
    """Of a day alone, its last minute, by which all of that day has come into force."""
    if at is None or isinstance(at, datetime):
        return at
    return ending(at) - timedelta(minutes=1)


def _seen(session: Session, sighting: Sighting, at: datetime, eyes: Eyes) -> Seen:
    """Of the child nothing, where the reader may see none."""
    places = named(session, Premises, references(sighting.place))
    children = named(session, Child, references(sighting.child)) if eyes.may("child") else {}
    called = or_(Vehicle.reference == sighting.vehicle, Vehicle.registration == sighting.vehicle)
    people = named(session, Person, references(sighting.people))
    return Seen(
        of=sighting,
        at=at,
        is_to_the_minute=isinstance(sighting.at, datetime),
        place=places.get(sighting.place or ""),
        vehicle=session.scalar(select(Vehicle).where(called).limit(1)),
        child=children.get(sighting.child or ""),
        people={name: people[name] for name in references(sighting.people) if name in people},
    )


def _why(seen: Seen, name: str, bound: Binding, line: Line) -> str:
    """Empty where the sighting does not touch it."""
    when = _when(seen, bound, line)
    if when is None:
        return ""
    what = [why for why in (way(seen, name, line) for way in WAYS) if why]
    return "; ".join([*what, *when]) if what else ""


def _when(seen: Seen, bound: Binding, line: Line) -> list[str] | None:
    """What is to be said of the time; nothing where it was outside the hours of the condition."""
    said = []
    if line.hours:
        is_within = within(line.hours, seen.at) if seen.is_to_the_minute else None
        if is_within is False:
            return None
        said.append(f"within {line.hours}" if is_within else f"check the hours, {line.hours}")
    if not seen.is_to_the_minute and bound.served and day_of(bound.served) == day_of(seen.at):
        said.append("served on that day: check the time")
    return said


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
    if child.reference in line.refers:
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


def _numbered(desk: Workspace, reference: str) -> int:
    wanted = select(Sighting.id).where(func.lower(Sighting.reference) == reference.lower())
    with desk.store.reading() as session:
        number = session.scalar(wanted) if desk.readable(Sighting.kind_name()) else None
    if number is None:
        raise Trouble(
            f"There is no sighting {reference} here.", "Look whether it is written as on its page."
        )
    return number
