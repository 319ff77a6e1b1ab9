"""What is known of a person at a moment that decides which powers are open against them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.links import named
from disrupt.moments import When, beginning, day_of
from disrupt.names import fold
from disrupt.records import Child, Outcome, Person, Premises, Responsible, Sighting
from disrupt.records.child import Care
from disrupt.records.person import Status
from orders.ages import age
from orders.asks import Answer
from orders.binding import orders_of
from orders.held import is_among

ADULT, UNSURE = 18, 5
"""Years: the last is how far a birth that is only known about may lie from what is said of it."""
UNTIL_SIXTEEN = 16
ARREST, CHARGE, SENTENCE = "arrest", "charge", "sentence"
CAUTION, CONVICTION, ACQUITTAL = "caution", "conviction", "acquittal"
CHARGED, CONVICTED, SEXUAL = "charged", "convicted", "sexual"
GUILT = frozenset({"convicted", "convicted_or_cautioned", "convicted_or_acquitted"})
"""What is known once somebody is convicted, and refuses some powers until then."""
ONLY_RESULTS = frozenset({*GUILT, "sexual_offence", "sentenced"})
OF_RESULTS = ONLY_RESULTS | {"arrested", "charged"}
"""What is known by the outcomes of cases alone; of the first, only by their results."""
IN_CARE = frozenset({"care order", "emergency protection order", "police protection"})
UNSETTLED = frozenset({"interim care order"})
"""Whether it counts as care here is not established."""


def known_of(session: Session, person: Person, at: datetime) -> Mapping[str, Answer]:
    """The answers as at a moment; what is not recorded has none."""
    return {
        **_age(person, day_of(at)),
        **_record(session, person, at),
        **_children(session, person, at),
    }


def _age(person: Person, on: date) -> Mapping[str, Answer]:
    """Where only a part of the birth is known, an age that all of that part allows."""
    if person.born is None:
        return {}
    least = age(person.born.latest(), on) - (UNSURE if person.born.about else 0)
    is_certain = least == age(person.born.earliest(), on) or least >= ADULT
    return {"age": max(least, 0)} if is_certain else {}


def _record(session: Session, person: Person, at: datetime) -> Mapping[str, Answer]:
    """A status says so too, of a case that was never entered as outcomes."""
    mine = select(Outcome).where(Outcome.person == person.reference)
    outcomes = [each for each in session.scalars(mine) if _has_happened(each.at, at)]
    theirs = session.scalars(select(Status).where(Status.person_id == person.id))
    status = {each.status for each in theirs if each.held_on(day_of(at))}
    kinds = {each.kind for each in outcomes}
    guilt = [each for each in outcomes if each.kind in (CONVICTION, CAUTION)]
    is_convicted = CONVICTION in kinds or CONVICTED in status
    return {
        "arrested": ARREST in kinds,
        "charged": is_convicted or CHARGE in kinds or CHARGED in status,
        "convicted": is_convicted,
        "convicted_or_cautioned": is_convicted or CAUTION in kinds,
        "convicted_or_acquitted": is_convicted or ACQUITTAL in kinds,
        "sexual_offence": any(each.family == SEXUAL for each in guilt),
        "sentenced": SENTENCE in kinds,
    }


def _has_happened(when: When | None, at: datetime) -> bool:
    return when is None or beginning(when) <= at


def _children(session: Session, person: Person, at: datetime) -> Mapping[str, Answer]:
    """Those whom an order protects from them, or with whom they were seen."""
    seen = is_among(person.reference, Sighting.people)
    wanted = {each.child for each in orders_of(session, person) if each.child}
    wanted |= {each for each in session.scalars(select(Sighting.child).where(seen)) if each}
    children, on = named(session, Child, wanted).values(), day_of(at)
    found = [(_reached(session, each, on), _under(each, ADULT, on)) for each in children]
    answers = {
        "linked_child": any_of(reached for reached, _ in found),
        "linked_child_under_18": any_of(under for _, under in found),
    }
    return {name: said for name, said in answers.items() if said is not None}


def _reached(session: Session, child: Child, on: date) -> bool | None:
    """Whether a warning notice reaches a child: under 16, or under 18 and in care."""
    if _under(child, UNTIL_SIXTEEN, on) is not False:
        return _under(child, UNTIL_SIXTEEN, on)
    if _under(child, ADULT, on) is False:
        return False
    cares = session.scalars(select(Care).where(Care.child_id == child.id))
    held = {each.care for each in cares if each.held_on(on)}
    return True if held & IN_CARE else None if held & UNSETTLED else False


def _under(child: Child, years: int, on: date) -> bool | None:
    """Nothing where as much of the birth as is known allows both."""
    if child.born is None:
        return None
    oldest, youngest = age(child.born.earliest(), on), age(child.born.latest(), on)
    if child.born.about or (oldest < years) != (youngest < years):
        return None
    return oldest < years


def any_of(found: Iterable[bool | None]) -> bool | None:
    """One of them does; or it is not known of some whether they do."""
    said = set(found)
    return True if True in said else None if None in said else False


def premises_of(session: Session, person: Person, at: datetime) -> frozenset[str]:
    """Places that they are said to run then, or on which an order names them."""
    names = [person.given_names or "", person.family_name or ""]
    called = {fold(" ".join(names)), fold(" ".join(reversed(names)))} if all(names) else set()
    answers = select(Premises.reference, Responsible).join_from(Responsible, Premises)
    run = [
        place
        for place, responsible in session.execute(answers)
        if (responsible.who == person.reference or fold(responsible.who) in called)
        and responsible.held_on(day_of(at))
    ]
    ordered = [each.premises for each in orders_of(session, person) if each.premises]
    return frozenset((*run, *ordered))
