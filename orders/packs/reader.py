"""Whom a copy is for: the audience, whose agency or which place, and who is linked to it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.errors import Trouble
from disrupt.fields import Seen
from orders.audiences import Audience, sees, shipped
from orders.packs.linked_to import NOBODY, agency_known, linked_to, place_known

OWN_PLACE = "its own place"


@dataclass(frozen=True)
class Reader:
    audience: Audience
    agency: str = ""
    """As it is called here; empty for a copy of no agency in particular."""
    linked: frozenset[str] = frozenset()
    """References of whoever, and whatever place, is linked to it."""
    place: str = ""
    """The reference of its own place."""
    names: frozenset[str] = frozenset()
    """By which an action may say that it is theirs, plain."""


def reader_of(session: Session, audience: str, agency: str, at: datetime) -> Reader:
    """As at a moment, whoever asks: whom it is about is worked out, and shown to nobody."""
    who, asked = _audience(audience), agency.strip()
    with wall.lifted(session):
        if has_own_place(who):
            place, known = place_known(session, asked)
            return Reader(who, known.called, place=place, names=known.names)
        known = agency_known(session, asked) if asked else NOBODY
        return Reader(who, known.called, linked_to(session, known, at), names=known.names)


def has_own_place(audience: Audience) -> bool:
    """Whether what it sees is of one place alone."""
    return any(sees(audience, seen) == OWN_PLACE for seen in Seen)


def _audience(said: str) -> Audience:
    wanted = said.strip().lower()
    if wanted not in shipped().audiences:
        raise Trouble(
            f"There is no audience “{said.strip()}”.",
            f"Say one of {', '.join(shipped().audiences)}.",
        )
    return wanted
