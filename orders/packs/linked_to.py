"""Who is linked to an agency at a moment: by a licence, by a tenancy or by an action."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.moments import day_of
from disrupt.partial import PartialDate
from disrupt.records import Action, Agency, Licence, Link, Meeting, Person, Premises
from orders.forum.forums import plain

TENANT = "tenant"


@dataclass(frozen=True)
class Known:
    """An agency by each of its names, plain, and as it is called."""

    called: str
    names: frozenset[str]


NOBODY = Known("", frozenset())


def agency_known(session: Session, said: str) -> Known:
    """By its record; else as licences and actions name it."""
    wanted = plain(said)
    for agency in session.scalars(select(Agency).order_by(Agency.id)):
        known = _known(agency)
        if wanted in known.names:
            return known
    if wanted in {plain(each) for each in _named_elsewhere(session)}:
        return Known(said, frozenset({wanted}))
    raise Trouble(
        f"There is no agency “{said}” here.",
        "Look in the list of agencies how it is called, or record it there.",
    )


def _known(agency: Agency) -> Known:
    names = (agency.reference, agency.name, *(agency.also_called or ()))
    return Known(agency.name, frozenset(plain(each) for each in names if plain(each)))


def _named_elsewhere(session: Session) -> Iterator[str | None]:
    for column in (Licence.authority, Action.agency):
        yield from session.scalars(select(column).distinct())


def place_known(session: Session, said: str) -> tuple[str, Known]:
    """Its reference, and what actions may call it: by itself, or by the business that is there."""
    wanted = plain(said)
    if not wanted:
        raise Trouble(
            "A copy for premises is for one place, and none was named.",
            "Name the place by its reference or its name.",
        )
    agencies = [_known(each) for each in session.scalars(select(Agency).order_by(Agency.id))]
    held = session.execute(select(Premises.reference, Premises.name).order_by(Premises.id)).all()
    names = {wanted}.union(*(each.names for each in agencies if wanted in each.names))
    found = [(ref, name) for ref, name in held if {plain(ref), plain(name)} & names]
    if len(found) != 1:
        raise _no_one_place(said, [ref for ref, _name in found])
    [(reference, name)] = found
    own = {plain(reference), plain(name)} - {""}
    business = (each.names for each in agencies if each.names & own)
    return reference, Known(name or reference, frozenset(names | own).union(*business))


def _no_one_place(said: str, found: list[str]) -> Trouble:
    if found:
        return Trouble(
            f"Several places are called “{said}”: {', '.join(found)}.",
            "Name the place by its reference.",
        )
    return Trouble(
        f"There is no place “{said}” here.", "Look whether it is written as on its page."
    )


def linked_to(session: Session, agency: Known, at: datetime) -> frozenset[str]:
    """People and places, by their references as they stand on their own records."""
    if not agency.names:
        return frozenset()
    ways = (
        _licensed(session, agency, at),
        _tenants(session, agency, at),
        _acted_on(session, agency, at),
    )
    named = {plain(each) for way in ways for each in way}
    return frozenset(each for each in _everybody(session) if plain(each) in named)


def _everybody(session: Session) -> Iterator[str]:
    for column in (Person.reference, Premises.reference):
        yield from session.scalars(select(column))


def _licensed(session: Session, agency: Known, at: datetime) -> Iterator[str | None]:
    """Held, once held or applied for: one that was never granted has no day."""
    columns = (Licence.holder, Licence.authority, Licence.granted)
    for holder, authority, granted in session.execute(select(*columns)):
        if plain(authority) in agency.names and _by(granted, at):
            yield holder


def _tenants(session: Session, agency: Known, at: datetime) -> Iterator[str]:
    for link in session.scalars(select(Link).where(Link.role == TENANT)):
        is_over = link.until is not None and link.until.latest() < day_of(at)
        if _by(link.since, at) and not is_over:
            yield from _other_end((link.one, link.other), agency)


def _other_end(ends: Iterable[str], agency: Known) -> Iterator[str]:
    one, other = ends
    if plain(one) in agency.names:
        yield other
    if plain(other) in agency.names:
        yield one


def _acted_on(session: Session, agency: Known, at: datetime) -> Iterator[str | None]:
    """Done or not; what a later meeting sets is not there yet."""
    set_at = select(Action.about, Action.agency, Meeting.at).outerjoin(
        Meeting, Meeting.reference == Action.meeting
    )
    for about, whose, when in session.execute(set_at):
        if plain(whose) in agency.names and (when is None or day_of(when) <= day_of(at)):
            yield about


def _by(since: PartialDate | None, at: datetime) -> bool:
    return since is None or since.earliest() <= day_of(at)
