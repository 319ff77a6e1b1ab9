"""What became of people and places: results, statuses, sightings, disruptions, actions, care."""

from collections.abc import Collection, Iterator

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from disrupt import phrasing
from disrupt.fields import Seen
from disrupt.links import named, references
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.records import (
    Action,
    Child,
    Disruption,
    Outcome,
    Person,
    Premises,
    Sighting,
    Subject,
)
from disrupt.records.base import AnyPart
from disrupt.records.child import Care
from disrupt.records.person import Status
from disrupt.records.premises import Check, Visit
from orders.done_to import called, impact
from orders.eyes import Eyes
from orders.forum.agencies import agencies
from orders.forum.dated import DONE, HARM, LAW, SEEN, Dated, day, names_one_of, within
from orders.forum.resulting import sort_of

CAME_OF = "outcomes_told"
"""The list of what came of an investigation, as one says it of somebody."""


def of_outcomes(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    theirs = select(Outcome).where(Outcome.person.in_(wanted)).order_by(Outcome.id)
    for each in session.scalars(theirs):
        if each.at and each.person:
            says = f"{word_list(CAME_OF).says(each.kind)} {day(each.at)}"
            yield Dated(
                *(each.person, each, "at", each.at, says, Seen.RESULT, HARM, each.reference),
                sort=sort_of(each.kind),
            )


def of_statuses(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    """Told as what came of an investigation is, so that a charge is told once."""
    for about, each in _parts(session, Person, Status, wanted):
        when = each.on.earliest() if each.on else each.recorded_on
        day = phrasing.partial(each.on) if each.on else phrasing.day(when)
        says = f"{each.status} {day}"
        sort = sort_of(each.status)
        yield Dated(about, each, "on", when, says, Seen.RESULT, HARM, about, sort=sort)


def of_sightings(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    """That a child was there is told apart: fewer may know it."""
    naming = or_(
        names_one_of(Sighting.people, wanted),
        Sighting.place.in_(wanted),
        Sighting.child.in_(wanted),
    )
    held = session.scalars(select(Sighting).where(naming).order_by(Sighting.id)).all()
    places = named(session, Premises, {each.place for each in held if each.place})
    for each in held:
        if each.at:
            place = places.get(each.place or "")
            where = (place.name or place.reference) if place else each.place
            child = each.child if "child" in eyes.fields("sighting") else None
            yield from _seen(each, each.at, f" at {where}" if where else "", child)


def _seen(each: Sighting, at: When, where: str, child: str | None) -> Iterator[Dated]:
    on = day(at)
    said = [(who, f"seen{where} {on}", Seen.FACTS) for who in references(each.people)]
    said += [
        (place, f"somebody was seen there {on}", Seen.FACTS) for place in references(each.place)
    ]
    if child:
        said.append((child, f"seen{where} {on}", Seen.CHILD))
        said += [(who, f"seen with {child} {on}", Seen.CHILD) for who in references(each.people)]
        said += [
            (place, f"{child} seen there {on}", Seen.CHILD) for place in references(each.place)
        ]
    for about, says, seen in said:
        grade = HARM if seen is Seen.CHILD else SEEN
        yield Dated(about, each, "at", at, says, seen, grade, each.reference)


def of_disruptions(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    naming = or_(
        Disruption.person.in_(wanted),
        Disruption.premises.in_(wanted),
        Disruption.group.in_(wanted),
    )
    for each in session.scalars(select(Disruption).where(naming).order_by(Disruption.id)):
        if each.at:
            graded = f", impact {impact(each)}" if each.impact else ""
            says = f"{within(called(each))} {day(each.at)}{graded}"
            for about in filter(None, (each.person, each.premises, each.group)):
                yield Dated(about, each, "at", each.at, says, Seen.FACTS, DONE, each.reference)


def of_actions(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    about_them = select(Action).where(Action.about.in_(wanted)).order_by(Action.id)
    seen, known = eyes.fields("action"), agencies(session)
    for each in session.scalars(about_them):
        if each.closed and each.about:
            says = f"action done {phrasing.day(each.closed)}: {each.called(seen)}"
            yield Dated(
                *(each.about, each, "closed", each.closed, says, Seen.ACTIONS, DONE),
                reference=each.reference,
                sort=known.key(each.agency),
            )


def of_visits(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    for about, each in _parts(session, Premises, Visit, wanted):
        if each.at:
            says = f"{word_list('visit_kinds').says(each.kind or 'visit')} {day(each.at)}"
            yield Dated(about, each, "at", each.at, says, Seen.FACTS, SEEN, about)


def of_checks(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    for about, each in _parts(session, Premises, Check, wanted):
        if each.at:
            found = word_list("compliance").says(each.found) if each.found else "checked"
            says = f"condition {each.condition} {found} {day(each.at)}"
            yield Dated(about, each, "at", each.at, says, Seen.FACTS, SEEN, about)


def of_care(session: Session, wanted: Collection[str], eyes: Eyes) -> Iterator[Dated]:
    for about, each in _parts(session, Child, Care, wanted):
        if each.on:
            says = f"{word_list('care').says(each.care)} from {phrasing.partial(each.on)}"
            yield Dated(about, each, "on", each.on.earliest(), says, Seen.NOBODY, LAW, about)


def _parts(
    session: Session, of: type[Subject], part: type[AnyPart], wanted: Collection[str]
) -> Iterator[tuple[str, AnyPart]]:
    """What is said of these, each with the reference of whom it is said."""
    owner: InstrumentedAttribute[int] = getattr(part, part.belongs_to)
    said = select(of.reference, part).join(part, owner == of.id)
    theirs = said.where(of.reference.in_(wanted)).order_by(part.id)
    yield from ((about, each) for about, each in session.execute(theirs))
