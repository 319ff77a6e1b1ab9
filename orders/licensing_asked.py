"""What a licence, and a decision on it, say to the clocks; each is asked only what it knows."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime

from disrupt.fields import fields_of
from disrupt.moments import When, as_an_end, beginning, written
from disrupt.partial import PartialDate
from disrupt.records import Licence, LicenceDecision
from orders.given import words_of
from orders.licensing import licensing
from orders.reckoning import Law, Reckoning, reckon_again
from orders.terms import Fact

Dated = PartialDate | When
"""A date as a field holds it."""
AS_DECIDED = ("notified", "decided", "appeal_ended", "returned")
"""Events of the law that stand in a column of the same name."""
KEPT_IN: Mapping[str, str] = {
    **{name: name for name in AS_DECIDED},
    "entered": "nr3s_entered",
    "searched": "nr3s_searched",
}
OF_AN_APPEAL = ("appeal_ended", "appeal_outcome")
ENDS, LIFTED = "ends", "lifted"


@dataclass(frozen=True)
class Asked:
    """Facts and events, by the ids that the clocks have for them."""

    facts: Mapping[str, Hashable]
    events: Mapping[str, When]


def ask(law: Law, power: str, asked: Asked) -> Reckoning:
    """A word that is in no list is left out: what is held is never refused for its words."""
    latest = law.catalogue.latest(power)
    facts = {
        fact.id: asked.facts[fact.id]
        for fact in latest.facts
        if _fits(fact, asked.facts.get(fact.id))
    }
    events = {
        event.id: written(asked.events[event.id])
        for event in latest.events
        if event.id in asked.events
    }
    return reckon_again(law, power, facts, events)


def _fits(fact: Fact, said: object) -> bool:
    return said is not None and (fact.kind != "word" or said in words_of(fact))


def of_licence(licence: Licence) -> Asked:
    """Of a date that is known in part, its first day: the safe side of every count."""
    dated = {"granted": licence.granted, ENDS: licence.ends, "checked": licence.dbs_checked}
    return Asked(facts_of(licence), {name: earliest(when) for name, when in dated.items() if when})


def earliest(when: Dated) -> When:
    return when.earliest() if isinstance(when, PartialDate) else when


def latest(when: Dated) -> When:
    return when.latest() if isinstance(when, PartialDate) else as_an_end(when)


def facts_of(licence: Licence) -> dict[str, object]:
    sort, by = licensing().sort_of(licence.kind), licensing().authority(licence.authority)
    said = {
        "kind": (licence.kind or "").casefold() or None,
        "licence": sort.sort if sort else None,
        "holder": sort.checked_as if sort else None,
        "authority": by.law if by else None,
        "country": by.country if by else None,
        "dbs": licence.dbs_kind,
    }
    return {name: value for name, value in said.items() if value}


def of_decision(
    licence: Licence, decision: LicenceDecision, at: datetime, others: tuple[LicenceDecision, ...]
) -> Asked:
    """Decisions as they were known at that moment; the others on the same licence beside it."""
    said = {
        "decision": licensing().decision(decision.decision).word or None,
        "immediate": decision.immediate,
        "reasons_given": True if has_text(decision.safety_reasons) else None,
        "appealed": bool(decision.appealed or decision.appeal_ended),
        "relevant_information": decision.relevant_information,
        "already_suspended": _already_suspended(decision, others) or None,
    }
    facts = {name: value for name, value in said.items() if value is not None}
    kept = ((name, getattr(decision, column)) for name, column in KEPT_IN.items())
    events = {name: when for name, when in kept if when}
    return Asked(
        facts_of(licence) | facts, events | _grounds(decision) | _ends(licence, decision, at)
    )


def has_text(said: str | None) -> bool:
    return bool((said or "").strip())


def _already_suspended(decision: LicenceDecision, others: tuple[LicenceDecision, ...]) -> bool:
    """On the same facts, as far as the disclosure that both rest on tells."""
    return any(
        each.decision == "suspend" and each.disclosure == decision.disclosure
        for each in others
        if each.disclosure and each.reference != decision.reference
    )


def grounds_given(decision: LicenceDecision) -> When | None:
    """Apart, or with the notice where they stand in it."""
    with_it = decision.notified if has_text(decision.reason_text) else None
    return decision.grounds_given or with_it


def _grounds(decision: LicenceDecision) -> dict[str, When]:
    given = grounds_given(decision)
    return {"given": given} if given else {}


def _ends(licence: Licence, decision: LicenceDecision, at: datetime) -> dict[str, When]:
    """Where a suspension ends by notice only, an end that has come is that notice."""
    if not decision.ends:
        return {}
    by = licensing().authority(licence.authority)
    has_come = beginning(decision.ends) <= at
    return {LIFTED if by and by.ends_by_notice and has_come else ENDS: decision.ends}


def as_at(decision: LicenceDecision, at: datetime) -> LicenceDecision:
    """Without the appeal, or the end of it, that had not come by then."""
    held = {each.name: getattr(decision, each.name) for each in fields_of(LicenceDecision)}
    if _is_later(decision.appeal_ended, at):
        held |= dict.fromkeys(OF_AN_APPEAL)
    if _is_later(decision.appealed, at):
        held |= dict.fromkeys(("appealed", *OF_AN_APPEAL))
    return LicenceDecision(**held)


def _is_later(when: When | None, at: datetime) -> bool:
    return when is not None and beginning(when) > at


Telling = Callable[[LicenceDecision], When | None]
MET: Mapping[str, Telling] = {
    "grounds": grounds_given,
    "nr3s": lambda decision: decision.nr3s_entered,
    "retain_until": lambda decision: decision.nr3s_removed,
    "appeal": lambda decision: decision.appealed,
    "return": lambda decision: decision.returned,
}
"""By the name of a date, when what it is for was done."""
