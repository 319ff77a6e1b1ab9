"""How far somebody's case had got by the day of a pack, what holds them, and their welfare."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from disrupt import phrasing
from disrupt.fields import Seen
from disrupt.records import Person
from disrupt.records.base import current
from disrupt.records.person import Status
from orders.eyes import EVERYTHING
from orders.forum import told
from orders.forum.considered import Said
from orders.forum.resulting import sort_of
from orders.outcomes import live
from orders.packs.pieces import Piece, Words
from orders.packs.seen import piece
from orders.packs.sitting import Sitting

SUSPECTED = "suspected"
OVER = frozenset({"acquitted", "ruled out"})
"""With these a case is over; what is said later belongs to another."""
OPEN = frozenset({SUSPECTED, "charged"})
"""In these nobody is convicted."""


def standing(of: Sitting, person: Person) -> Words:
    """Their status by its day, since when they are suspected, and where they are held."""
    return (*_status(of, person), *_held(of, person))


def welfare(of: Sitting, person: Person) -> Piece | None:
    """Whom to ask for support is for whoever keeps the record: it is in no pack."""
    line, _contact = told.welfare_of(person, of.day, EVERYTHING)
    return piece(line) if line else None


def _status(of: Sitting, person: Person) -> Iterator[Piece]:
    mine = select(Status).where(Status.person_id == person.id)
    known = [each for each in of.session.scalars(mine) if each.held_on(of.day)]
    last = current(known, of.day)
    if last is None:
        return
    since = _suspected_since(known) if last.status in OPEN else None
    if last is not since:
        yield Piece(told.status_says(last), Seen.RESULT, sort_of(last.status))
    if since:
        says = f"since {phrasing.partial(since.on)}" if since.on else ""
        yield Piece(f"{SUSPECTED} {says}".strip(), Seen.RESULT, SUSPECTED)


def _suspected_since(known: Sequence[Status]) -> Status | None:
    """The first, after whatever case was over before."""
    in_order = sorted(known, key=lambda each: each.order())
    over = max((at for at, each in enumerate(in_order) if each.status in OVER), default=-1)
    return next((each for each in in_order[over + 1 :] if each.status == SUSPECTED), None)


def _held(of: Sitting, person: Person) -> Iterator[Piece]:
    """What binds them stands with what binds; what only holds them is told here."""
    for each in live(of.session, of.law, person, of.at):
        if not each.sort.binds:
            outcome = each.outcome
            said = Said(each.says(), Seen.RESULT, outcome.reference, sort_of(outcome.kind))
            yield piece(said)
