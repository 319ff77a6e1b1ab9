"""From a disclosure that was received to a decision, and from that to the answer that goes back."""

from datetime import datetime

from sqlalchemy.orm import Session

from disrupt.moments import day_of
from disrupt.records import Disclosure, Licence, LicenceDecision
from orders.licensing import licensing
from orders.licensing_effect import effect
from orders.licensing_held import licences_by_name, with_decisions
from orders.licensing_words import done_on, took_effect
from orders.reckoning import Law

ANSWERED = "answered"
SPOKEN = ("kind", "number")


def licences_about(session: Session, disclosure: Disclosure) -> tuple[Licence, ...]:
    """Those that it names; then those of the people and the vehicles that it names."""
    about = disclosure.about or ()
    named = licences_by_name(session, about)
    found = {each.reference: each for name in about for each in named.get(name, ())}
    return tuple(sorted(found.values(), key=lambda each: each.reference not in about))


def proposed(session: Session, law: Law, disclosure: Disclosure, at: datetime) -> dict[str, object]:
    """The values of a decision made out of it; what is to be decided, and why, is not proposed.

    The licence is the first that it is about and that still lets its holder drive or trade.
    """
    about = with_decisions(session, licences_about(session, disclosure))
    running = [each for each in about if each.answer(law, at).verdict != "no"]
    values: dict[str, object] = {"disclosure": disclosure.reference, "decided": day_of(at)}
    for each in (running or about)[:1]:
        values["licence"] = each.licence.reference
    return values


def answer(
    law: Law, disclosure: Disclosure, licence: Licence, decision: LicenceDecision, *, at: datetime
) -> dict[str, object]:
    """The values of the disclosure that goes back, but for when and by whom it is sent."""
    about = (*(disclosure.about or ()), licence.reference)
    values = {
        "direction": ANSWERED,
        "answers": disclosure.reference,
        "party": disclosure.party,
        "contact": disclosure.contact,
        "purpose": disclosure.purpose,
        "gateway": _gateway(disclosure),
        "aware": disclosure.aware or disclosure.at,
        "about": tuple(dict.fromkeys(about)),
        "classes": licensing().answer_classes,
        "outcome": outcome(law, licence, decision, at),
    }
    return {name: value for name, value in values.items() if value}


def _gateway(disclosure: Disclosure) -> str | None:
    received = disclosure.gateway
    return licensing().answered_under.get(received, received) if received else None


def outcome(law: Law, licence: Licence, decision: LicenceDecision, at: datetime) -> str:
    """Such as “Private hire driver 02217: revoked on 13 November 2026. It took effect …”."""
    said = f"{licence.called(SPOKEN)}: {done_on(decision)}."
    if not licensing().decision(decision.decision).stops:
        return said
    return f"{said} {took_effect(effect(law, licence, decision, at))}"
