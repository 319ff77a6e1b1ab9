"""A decision on a licence for its page: its dates, its notice, its appeal, and what it answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.letterheads import policy
from disrupt.links import named
from disrupt.moments import ending
from disrupt.records import Disclosure, LicenceDecision
from disrupt.workspace import Workspace
from orders.eyes import eyes_of
from orders.licences_looked import Head, duties_of, head_of, held_licence, told
from orders.licensing import Leaves, licensing
from orders.licensing_decision import ENTRY, DecisionClock
from orders.licensing_effect import APPEAL
from orders.licensing_notice import NoticePoint, notice_points
from orders.reckoning import Law
from orders.terms import Power

NOT_APPEALED = "No appeal is recorded."
HELD = "It holds the decision until it is over."
NOT_HELD = "It does not delay the decision, which takes effect at once."
LEFT: dict[Leaves, str] = {
    "standing": "The decision stands.",
    "nothing": "Nothing is left of the decision.",
    "something else": "What is left of the decision stands in what the court said.",
}


@dataclass(frozen=True)
class DecisionLooked:
    decision: LicenceDecision
    head: Head
    clock: DecisionClock
    points: tuple[NoticePoint, ...]
    power: Power | None
    appeal: tuple[str, ...]
    """How far an appeal has got, and what that does to the decision."""
    answers: str
    """The disclosure that it came from; nothing where that is not for its reader."""
    answered: str
    """What went back to whoever disclosed it."""
    at: datetime

    @property
    def is_owed_to_nr3s(self) -> bool:
        due = self.clock.due(ENTRY)
        return due is not None and due.met is None


def decision_looked(desk: Workspace, law: Law, reference: str) -> DecisionLooked | None:
    """For a page that opened already; nothing where its licence is not there."""
    desk.ask("show")
    at = desk.store.clock.now()
    with desk.store.reading() as session:
        decision = named(session, LicenceDecision, (reference,)).get(reference)
        held = held_licence(session, decision.licence) if decision else None
        if decision is None or held is None:
            return None
        answer = told(held.answer(law, at))
        head = head_of(session, eyes_of(desk), held, duties_of(law, held), answer=answer)
        came_from, went_back = _exchanged(session, decision)
        settled = policy(session)
    clock, sort = held.clock(law, decision, at), licensing().sort_of(held.licence.kind)
    return DecisionLooked(
        decision=decision,
        head=head,
        clock=clock,
        points=notice_points(law, held.licence, decision, at, policy=settled),
        power=law.catalogue.latest(sort.decision) if sort else None,
        appeal=tuple(appeal_track(decision, clock, at)),
        answers=came_from,
        answered=went_back,
        at=at,
    )


def appeal_track(decision: LicenceDecision, clock: DecisionClock, at: datetime) -> Iterator[str]:
    """In sentences, the first first."""
    if last := clock.due(APPEAL):
        was = "was" if ending(last.when) <= at else "is"
        yield f"The last day to appeal {was} {phrasing.when(last.when)}."
    if not decision.appealed and not decision.appeal_ended:
        yield NOT_APPEALED
    if decision.appealed:
        yield f"Appealed {phrasing.when(decision.appealed)}."
    if decision.appeal_ended:
        found = licensing().appeal(decision.appeal_outcome)
        yield f"Ended {phrasing.when(decision.appeal_ended)}: {found.says}. {LEFT[found.leaves]}"
    elif decision.appealed and clock.effect:
        yield _holds(clock)


def _holds(clock: DecisionClock) -> str:
    of = clock.effect
    if of and of.at_once:
        return NOT_HELD
    return HELD if of and of.state == "held" else of.why if of else ""


def _exchanged(session: Session, decision: LicenceDecision) -> tuple[str, str]:
    """The disclosure that it came from, and the one that answered that."""
    wanted = decision.disclosure or ""
    came_from = named(session, Disclosure, (wanted,)).get(wanted)
    if came_from is None:
        return "", ""
    answers = select(Disclosure.reference).where(Disclosure.answers == came_from.reference)
    return came_from.reference, session.scalar(answers.order_by(Disclosure.id).limit(1)) or ""
