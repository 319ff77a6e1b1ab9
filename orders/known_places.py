"""What is known of places at a moment that decides which powers on them are open."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.links import named
from disrupt.moments import day_of
from disrupt.records import LicenceCondition, Premises, Responsible
from orders.asks import Answer
from orders.known import any_of

HOTELS = frozenset({"hotel", "bed and breakfast"})
UNSURE = frozenset({"other", "house", "flat", "house in multiple occupation"})
"""Such a place may take guests, and the register does not say whether it does."""
ON_LINE = frozenset({"social media site", "gaming site"})


def of_places(session: Session, references: frozenset[str], at: datetime) -> Mapping[str, Answer]:
    """Whether it holds of one of them; what is not recorded of any has no answer."""
    places = named(session, Premises, references).values()
    asked = {
        name: any_of(holds(session, place, day_of(at)) for place in places)
        for name, holds in (ASKED.items() if places else ())
    }
    return {name: said for name, said in asked.items() if said is not None}


def itself(_session: Session, place: Premises, _at: datetime) -> frozenset[str]:
    """No power on premises is used on a place that is on line."""
    return frozenset() if place.kind in ON_LINE else frozenset({place.reference})


def _is_hotel(_session: Session, place: Premises, _on: date) -> bool | None:
    is_known = place.kind is not None and place.kind not in UNSURE
    return place.kind in HOTELS if is_known else None


def _is_licensed(session: Session, place: Premises, on: date) -> bool:
    return bool(place.licence_number) or _has(session, place, LicenceCondition, on)


def _is_answered_for(session: Session, place: Premises, on: date) -> bool:
    return _has(session, place, Responsible, on)


def _has(
    session: Session, place: Premises, part: type[LicenceCondition | Responsible], on: date
) -> bool:
    held = session.scalars(select(part).where(part.premises_id == place.id))
    return any(each.held_on(on) for each in held)


ASKED: Mapping[str, Callable[[Session, Premises, date], bool | None]] = {
    "hotel": _is_hotel,
    "licensed": _is_licensed,
    "answered_for": _is_answered_for,
}
"""By the fact that a power may ask."""
