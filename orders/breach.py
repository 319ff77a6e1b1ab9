"""What breaking an order would be, and whether one may arrest for it: in the catalogue's words."""

from collections.abc import Mapping
from datetime import datetime

from disrupt.moments import When, ending
from orders.conditions import applies
from orders.deadlines import CONFIDENCE
from orders.given import YES_NO
from orders.reckoning import Reckoning
from orders.terms import Power

NOT_KNOWN = "Whether breaking it is an offence is not established here."
OFFENCE: Mapping[str, str] = {
    "yes": "Breaking it is an offence.",
    "not established": NOT_KNOWN,
}
UNSAID = "Not established here."
ARREST: Mapping[str, str] = {
    "yes": "There is a power of arrest.",
    "no": "It carries no power of arrest of its own.",
    "if attached": "There is a power of arrest only if the court attached one: see the order.",
    "not established": "Whether it carries a power of arrest of its own is not established here.",
}
ATTACHED: Mapping[bool, str] = {
    True: "A power of arrest is attached.",
    False: "No power of arrest is attached.",
}
ATTACHMENT, ATTACHED_TO = "power_of_arrest", "arrest_power_ends"
"""The fact that a power of arrest is attached, and the date on which that runs out."""
LAPSED = "The power of arrest that was attached has ended."


def breach(power: Power, facts: Mapping[str, object], found: Reckoning | None = None) -> str:
    """Whether it is an offence; or, where contact is none, what it is evidence of."""
    if suspended := _suspended(power, found):
        return suspended
    if power.contact_is_evidence_for:
        return _evidence(power.contact_is_evidence_for, facts)
    says = power.law["breach"].says if "breach" in power.law else UNSAID
    if power.breach_is_offence == "no":
        return NOT_KNOWN if says == UNSAID else says
    return " ".join(part for part in (OFFENCE[power.breach_is_offence], says) if part != UNSAID)


def _suspended(power: Power, found: Reckoning | None) -> str:
    """Why it binds to nothing for now."""
    known = found.known if found else None
    return next((each.says for each in power.suspended if known and applies(each, known)), "")


def _evidence(offences: Mapping[str, str], facts: Mapping[str, object]) -> str:
    said = (offences[value] for value in map(str, facts.values()) if value in offences)
    every = " or ".join(dict.fromkeys(offences.values()))
    return f"Contact is not itself an offence; it is evidence for {next(said, every)}."


def arrest(power: Power, facts: Mapping[str, object], found: Reckoning | None, at: datetime) -> str:
    attached = YES_NO.get(facts.get(ATTACHMENT))
    if power.carries_arrest != "if attached" or attached is None:
        return ARREST[power.carries_arrest]
    return LAPSED if attached and _has_lapsed(found, at) else ATTACHED[attached]


def _has_lapsed(found: Reckoning | None, at: datetime) -> bool:
    ends = [each for each in found.deadlines if each.clock.name == ATTACHED_TO] if found else []
    return any(ending(each.when) <= at for each in ends)


def source(power: Power) -> str:
    """Where the law on breaking it stands."""
    known = power.law.get("breach")
    return power.cites(known.section) if known and known.section else ""


def is_sure(power: Power, found: Reckoning | None, ends: When | None) -> bool:
    """Whether both what is said of breaking it and its reckoned end rest on what was read."""
    known = power.law.get("breach")
    if power.confidence == "low" or known is None or CONFIDENCE[known.evidence] == "low":
        return False
    dated = [each for each in found.deadlines if each.when == ends] if found else []
    return all(each.confidence == "high" for each in dated if each.clock.name == "ends")
