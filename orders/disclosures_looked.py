"""A disclosure for its page: who owes what by when, what it is about, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.links import named
from disrupt.records import Agency, Disclosure, LicenceDecision
from disrupt.workspace import Workspace
from orders.eyes import Eyes, eyes_of
from orders.licences_looked import Told, told
from orders.licensing_binding import NEEDED
from orders.licensing_disclosed import licences_about
from orders.licensing_duties import Duties, of_a_disclosure
from orders.licensing_held import with_decisions
from orders.reckoning import Law

OWES: Mapping[str, str] = {
    "received": "We owe {} an answer, or what follows from it.",
    "asked": "{} owes us an answer.",
    "given": "We told {}.",
    "answered": "We answered {}.",
}
"""Who owes what, by which way it went."""
ANSWERED = "We answered {}, in {}."
SOMEBODY = "somebody not recorded"
RECEIVED = "received"


@dataclass(frozen=True)
class AboutLicence:
    reference: str
    says: str
    answer: Told


@dataclass(frozen=True)
class DisclosureLooked:
    disclosure: Disclosure
    duties: Duties
    owes: str
    licences: tuple[AboutLicence, ...]
    """Those that it names, and those of the people and vehicles that it names."""
    decisions: tuple[tuple[str, str], ...]
    """Taken out of it: each by its reference, and what it says."""
    answered: str
    """What went back."""
    at: datetime

    @property
    def to_decide(self) -> bool:
        """It was received, and nothing has gone back yet."""
        return self.disclosure.direction == RECEIVED and not self.answered

    @property
    def to_answer(self) -> str:
        """The decision that the answer tells of; nothing where none is owed any more."""
        return self.decisions[-1][0] if self.decisions and not self.answered else ""


def disclosure_looked(desk: Workspace, law: Law, reference: str) -> DisclosureLooked | None:
    """For a page that opened already: that somebody looks stands in the log."""
    desk.ask("show")
    may, at = eyes_of(desk).may(*NEEDED), desk.store.clock.now()
    with desk.store.reading() as session:
        found = named(session, Disclosure, (reference,)).get(reference)
        if found is None:
            return None
        about = with_decisions(session, licences_about(session, found)) if may else ()
        answer = _answer(session, found)
        decisions = _decisions(session, found) if may else ()
        party = _party(session, eyes_of(desk), found)
    licences = tuple(each.licence for each in about)
    return DisclosureLooked(
        disclosure=found,
        duties=of_a_disclosure(law, found, licences=licences, answer=answer),
        owes=_owes(found, answer, party),
        licences=tuple(
            AboutLicence(
                each.licence.reference,
                each.licence.called(("kind", "number")),
                told(each.answer(law, at)),
            )
            for each in about
        ),
        decisions=tuple(
            (each.reference, each.called(("decision", "decided"))) for each in decisions
        ),
        answered=answer.reference if answer else "",
        at=at,
    )


def _answer(session: Session, disclosure: Disclosure) -> Disclosure | None:
    """The first that went back."""
    mine = select(Disclosure).where(Disclosure.answers == disclosure.reference)
    return session.scalar(mine.order_by(Disclosure.id).limit(1))


def _decisions(session: Session, disclosure: Disclosure) -> tuple[LicenceDecision, ...]:
    mine = select(LicenceDecision).where(LicenceDecision.disclosure == disclosure.reference)
    return tuple(session.scalars(mine.order_by(LicenceDecision.id)))


def _party(session: Session, eyes: Eyes, disclosure: Disclosure) -> str:
    """By the name of the agency, where a reference stands there."""
    said = disclosure.party or SOMEBODY
    agency = named(session, Agency, (said,)).get(said)
    return agency.called(eyes.fields(Agency.kind_name())) if agency else said


def _owes(disclosure: Disclosure, answer: Disclosure | None, party: str) -> str:
    if answer and disclosure.direction == RECEIVED:
        return ANSWERED.format(party, answer.reference)
    said = OWES.get(disclosure.direction, "").format(party)
    return said[:1].upper() + said[1:]
