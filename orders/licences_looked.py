"""A licence for its page: whose it is and until when, what is due, what was decided, the answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.links import named
from disrupt.partial import PartialDate
from disrupt.records import Licence, LicenceDecision
from disrupt.workspace import Workspace
from orders.eyes import Eyes, eyes_of, names
from orders.licensing_answer import Answer
from orders.licensing_binding import NEEDED
from orders.licensing_duties import Duties, of_a_licence
from orders.licensing_held import HeldLicence, with_decisions
from orders.licensing_words import shown
from orders.reckoning import Law

IN_WORDS = {"check": "next DBS check", "medical_due": "medical", "training_due": "training"}
"""Of what is due, how it is called in one line with others."""


@dataclass(frozen=True)
class Told:
    """An answer in two: what is read from afar, and the reason below it."""

    question: str
    says: str
    why: str
    sure: bool = True


@dataclass(frozen=True)
class Head:
    """Whose licence it is, as far as its reader may know it, and the one question asked of it."""

    reference: str
    called: str
    holder: str = ""
    term: str = ""
    """The authority, and from when until when."""
    dates: str = ""
    """What was checked, and what is due."""
    vehicle: str = ""
    answer: Told | None = None
    """Nothing for whoever may see only half of what it hangs on."""


@dataclass(frozen=True)
class DecisionLine:
    reference: str
    says: str
    state: str
    """What it does now, of one that stops somebody; else nothing."""


@dataclass(frozen=True)
class LicenceLooked:
    head: Head
    duties: Duties
    decisions: tuple[DecisionLine, ...]
    """The newest first."""
    at: datetime


def licence_looked(desk: Workspace, law: Law, reference: str) -> LicenceLooked:
    """For a page that opened already: that somebody looks stands in the log."""
    desk.ask("show")
    eyes, at = eyes_of(desk), desk.store.clock.now()
    with desk.store.reading() as session:
        held = held_licence(session, reference)
        if held is None:
            return LicenceLooked(Head(reference, reference), Duties((), ()), (), at)
        duties = duties_of(law, held)
        answer = told(held.answer(law, at)) if eyes.may(*NEEDED) else None
        decisions = held.decisions if eyes.may(*NEEDED) else ()
        lines = tuple(_line(law, held, each, at) for each in reversed(decisions))
        return LicenceLooked(head_of(session, eyes, held, duties, answer=answer), duties, lines, at)


def held_licence(session: Session, reference: str) -> HeldLicence | None:
    """With its decisions; nothing where there is none of that name."""
    found = named(session, Licence, (reference.strip(),)).values()
    return next(iter(with_decisions(session, found)), None)


def duties_of(law: Law, held: HeldLicence) -> Duties:
    return of_a_licence(law, held.licence, held.reports)


def head_of(
    session: Session, eyes: Eyes, held: HeldLicence, duties: Duties, *, answer: Told | None
) -> Head:
    licence, seen = held.licence, eyes.fields("licence")
    known = names(session, (licence.holder or "", licence.vehicle or ""), eyes)
    return Head(
        reference=licence.reference,
        called=licence.called(seen),
        holder=known.shown(licence.holder or "") if "holder" in seen else "",
        term=" · ".join(_term(licence, seen)),
        dates=" · ".join(_dates(licence, duties)),
        vehicle=known.shown(licence.vehicle or ""),
        answer=answer,
    )


def told(answer: Answer) -> Told:
    """Such as “No, from 14:05 today”, and below it why."""
    says, _, why = answer.says.partition(": ")
    return Told(answer.question, says, why, answer.sure)


def _term(licence: Licence, seen: frozenset[str]) -> Iterator[str]:
    if licence.authority and "authority" in seen:
        yield licence.authority
    if {"granted", "ends"} <= seen and (licence.granted or licence.ends):
        yield f"{_said(licence.granted)} to {_said(licence.ends)}"


def _said(when: PartialDate | None) -> str:
    return shown(when) if when else "a day not recorded"


def _dates(licence: Licence, duties: Duties) -> Iterator[str]:
    if licence.dbs_checked:
        yield f"DBS checked {shown(licence.dbs_checked)}"
    for name, says in IN_WORDS.items():
        if due := duties.due(name):
            yield f"{says} {phrasing.when(due.when)}"


def _line(law: Law, held: HeldLicence, decision: LicenceDecision, at: datetime) -> DecisionLine:
    found = held.clock(law, decision, at).effect
    seen = {"decision", "decided"}
    return DecisionLine(decision.reference, decision.called(seen), found.state if found else "")
