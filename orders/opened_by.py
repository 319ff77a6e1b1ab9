"""What an outcome opens: the orders that rest on a conviction, and the periods that it begins."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from disrupt.links import named, references
from disrupt.moments import written
from disrupt.page import Page
from disrupt.records import Outcome, Person
from disrupt.workspace import Workspace
from orders.deadlines import CONFIDENCE, SURELY
from orders.eyes import eyes_of
from orders.known import CONVICTED, CONVICTION, GUILT
from orders.openings import conditions_of
from orders.openness import closed
from orders.options import Option, option, usable
from orders.periods import Begun, begun_by
from orders.provisions import Opening
from orders.reckoning import Law, reckon
from orders.taken import Case, case_of
from orders.terms import Confidence, Power
from orders.whom import SORTS


@dataclass(frozen=True)
class Opened:
    """One order that the conviction opens, with how far it has got against them."""

    power: Power
    option: Option
    confidence: Confidence
    """That of the power or of its section, whichever is less."""
    source: str


def orders_opened(desk: Workspace, law: Law, page: Page) -> tuple[Opened, ...]:
    """By their names: those that a register in which nobody was convicted would refuse."""
    of = page.subject
    if not isinstance(of, Outcome) or of.kind != CONVICTION or not _may_see(desk):
        return ()
    with desk.store.reading() as session:
        person = _whose(session, of)
        if person is None:
            return ()
        case = case_of(session, law, person, desk.store.clock.now(), eyes=eyes_of(desk))
        return tuple(_opened(case, of))


def periods_begun(desk: Workspace, law: Law, page: Page) -> tuple[Begun, ...]:
    of = page.subject
    if not isinstance(of, Outcome) or not _may_see(desk):
        return ()
    with desk.store.reading() as session:
        person = _whose(session, of)
        return tuple(begun_by(session, law, person, of)) if person else ()


def _may_see(desk: Workspace) -> bool:
    """All that it is worked out from: half an answer would be taken for the whole."""
    return all(desk.readable(kind) for kind in (*SORTS[Person].needs, "person"))


def _whose(session: Session, of: Outcome) -> Person | None:
    return named(session, Person, references(of.person)).get(of.person or "")


def _opened(case: Case, of: Outcome) -> Iterator[Opened]:
    for power in usable(case.law, case.sort):
        if (rests := _rests_on(power)) and _is_open(power, case, of):
            sure = max(CONFIDENCE[rests.evidence], power.confidence, key=SURELY.index)
            yield Opened(power, option(power, case), sure, power.cites(rests.section))


def _rests_on(power: Power) -> Opening | None:
    """What refuses the power while nobody is recorded as guilty of anything."""
    return next(
        (
            each
            for each in power.open
            if each.level == "refused"
            and any(name in GUILT for condition in conditions_of(each) for name in condition)
        ),
        None,
    )


def _is_open(power: Power, case: Case, of: Outcome) -> bool:
    """Also by the day of this conviction, where the power asks for it."""
    if any(closed(power, case)):
        return False
    if not of.at or all(event.id != CONVICTED for event in power.events):
        return True
    found = reckon(case.law, power.id, {}, {CONVICTED: written(of.at)})
    return all(said.level != "refused" for said in found.says)
