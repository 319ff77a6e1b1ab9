"""Licences and decisions in a word, as they are typed; and what the law in force says of them."""

from disrupt.moments import is_when, read_when
from disrupt.partial import PartialDate
from disrupt.records import Disclosure, Licence, LicenceDecision, SelfReport
from orders import local
from orders.reckoning import the_law

LAW = the_law(local.shipped())
LONDON = "Transport for London"
TAXI = {
    "reference": "L-2026-0001",
    "kind": "private hire driver",
    "authority": "Westmere DC",
    "number": "02217",
    "granted": PartialDate(2024, 2, 1),
    "ends": PartialDate(2027, 1, 31),
}
REVOKED = {"reference": "LD-2026-0001", "decision": "revoke", "licence": "L-2026-0001"}
WHY = "Charged on 9 October 2026 with an offence against a child passenger."
AT_ONCE = {"immediate": True, "safety_reasons": WHY}


def when(text):
    return read_when(text).when


def values(said):
    """Days and moments as they are written."""
    return {n: when(v) if isinstance(v, str) and is_when(v) else v for n, v in said.items()}


def licence(**said):
    return Licence(**{**TAXI, **said})


def decision(**said):
    return LicenceDecision(**values({**REVOKED, **said}))


def revoked_at_once(**said):
    """As on the picture: on 13 November 2026 at 14:05."""
    given = {"decided": "2026-11-13", "notified": "2026-11-13T14:05", "reason_text": "Not fit."}
    return decision(**{**given, **AT_ONCE, **said})


def revoked(**said):
    """On the same day, without immediate effect."""
    return revoked_at_once(**{"immediate": False, "safety_reasons": None, **said})


def disclosure(direction, **said):
    return Disclosure(**values({"reference": "DS-2026-0044", "direction": direction, **said}))


def report(happened, reported=None, what="arrest"):
    told = {"reported": reported} if reported else {}
    return SelfReport(**values({"what": what, "happened": happened, **told}))
