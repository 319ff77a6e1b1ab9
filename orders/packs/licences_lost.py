"""Licences that were suspended or revoked by the moment of a pack: from when, and to when."""

from collections.abc import Iterator, Mapping

from disrupt.fields import Seen
from disrupt.moments import beginning, day_of
from disrupt.records import LicenceDecision, Person
from orders.controls import State
from orders.forum.told import licence_called
from orders.licensing import licensing
from orders.licensing_effect import Effect, effect
from orders.licensing_held import HeldLicence, licences_of, with_decisions
from orders.licensing_words import done
from orders.packs.pieces import Piece
from orders.packs.sitting import Sitting
from orders.packs.subject import Bar, Track

STATES: Mapping[str, State] = {
    "in effect": "lost",
    "not yet": "asked",
    "held": "asked",
    "over": "over",
}
"""What is drawn of a decision by what it does; of what is not known, nothing is."""
SAYS: Mapping[str, str] = {
    "in effect": "{}",
    "not yet": "{}, not in effect yet",
    "held": "{}, held by an appeal",
    "over": "{}, over",
}


def lost(of: Sitting, person: Person) -> Iterator[Track]:
    """A row for each licence, by its kind: fewer may see its number."""
    for held in with_decisions(of.session, licences_of(of.session, person)):
        bars = tuple(_bars(of, held))
        if bars:
            yield Track(_piece(licence_called(held.licence)), bars)


def _bars(of: Sitting, held: HeldLicence) -> Iterator[Bar]:
    for each in held.decisions:
        if _stops(of, each):
            found = effect(of.law, held.licence, each, of.at, others=held.decisions)
            yield from _bar(found)


def _stops(of: Sitting, decision: LicenceDecision) -> bool:
    when = decision.decided or decision.notified
    is_taken = when is not None and beginning(when) <= of.at
    return is_taken and licensing().decision(decision.decision).stops


def _bar(of: Effect) -> Iterator[Bar]:
    """What never took effect, or nobody knows whether it did, is none."""
    ends = day_of(of.decision.ends) if of.decision.ends else None
    state = STATES.get(of.state)
    if state and of.day and (state != "over" or ends):
        says = SAYS[of.state].format(done(of.decision))
        yield Bar(_piece(says), day_of(of.day), ends, state)


def _piece(says: str) -> Piece:
    return Piece(says, Seen.ORDERS)
