"""Whose a date is: the owner of its record or of whom it is about, or who stands in for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.fields import ANY
from disrupt.links import referred_to
from disrupt.records import HandOver, Officer, Subject
from disrupt.store.slots import compared
from orders.alerts.found import Found
from orders.alerts.handed import Handed
from orders.alerts.sight import Sight
from orders.held import batches

NOBODY = ""


@dataclass(frozen=True)
class Owner:
    """Nobody, where both are empty."""

    name: str = NOBODY
    deputy: str = NOBODY
    instead_of: str = ""
    """Whose it is while they are away."""
    has_left: bool = False
    is_hidden: bool = False
    """Whoever looks may not know whose it is: that somebody minds a person may tell of them."""
    cannot_see: bool = False
    """It lies where their roles do not reach."""
    of_record: str = NOBODY
    """Whose it is by the record, before anybody handed anything over."""
    handed: tuple[int, ...] = ()
    """The hand-overs by which it came to them, by number."""

    @property
    def is_nobody(self) -> bool:
        return not self.name or self.has_left or self.cannot_see

    @property
    def why_nobody(self) -> str:
        """What is so of whoever is named all the same."""
        if self.has_left:
            return "has left"
        return "may not see it" if self.cannot_see else ""


class Owners:
    """Of many dates at once, as on one day."""

    def __init__(self, session: Session, found: Sequence[Found], today: date) -> None:
        self._today = today
        self._unread = cache(partial(wall.unread, session))
        self._others = _others(session, {each for one in found for each in one.about})
        self._handed, self._sight = handed(session), Sight(session)
        officers = session.scalars(select(Officer)).all()
        self._left = {compared(each.name) for each in officers if each.left_on}
        self._deputies = {compared(each.name): each.deputies or () for each in officers}

    def of(self, found: Found) -> Owner:
        """As its source says; the record's own; else of whom or what it is about, the first."""
        if found.owner:
            owner, own = self._now(found, found.owner, found.deputy), found.record
        else:
            several = (found.record, *(self._others[n] for n in found.about if n in self._others))
            named = next((each for each in several if getattr(each, "owner", None)), None)
            if named is None:
                return Owner()
            deputy = getattr(named, "deputy", None) or NOBODY
            owner, own = self._now(found, getattr(named, "owner", ""), deputy), named
        return replace(owner, is_hidden="owner" in self._unread(type(own)))

    def has_left(self, name: str) -> bool:
        return compared(name) in self._left

    def _now(self, found: Found, name: str, deputy: str) -> Owner:
        """After every hand-over that holds today; the deputy stays who it is."""
        way = self._handed.way(name, found.reference, self._today)
        owner, deputy = way.minded_by, deputy or self._standing_deputy(name)
        return Owner(
            owner,
            NOBODY if compared(owner) == compared(deputy) else deputy,
            way.names[0] if len(way.names) > 1 else "",
            has_left=self.has_left(owner),
            cannot_see=not self._sight.sees(owner, found),
            of_record=name,
            handed=tuple(each.id for each in way.overs),
        )

    def _standing_deputy(self, owner: str) -> str:
        """Of whoever has one for all that is theirs: the first who is here."""
        theirs = self._deputies.get(compared(owner), ())
        return next((each for each in theirs if not self.has_left(each)), NOBODY)


def handed(session: Session) -> Handed:
    """Every one of them: whose a date is does not hang on who looks."""
    with wall.lifted(session):
        return Handed(session.scalars(select(HandOver).order_by(HandOver.id)).all())


def _others(session: Session, wanted: Iterable[str]) -> Mapping[str, Subject]:
    """By reference, those that have an owner of their own to be asked for."""
    found: dict[str, Subject] = {}
    names = sorted(wanted)
    for kind in referred_to(ANY):
        if hasattr(kind, "owner"):
            for some in batches(names):
                held = session.scalars(select(kind).where(kind.reference.in_(some)))
                found |= {each.reference: each for each in held}
    return found
