"""A licence whose holder lives somewhere, decisions on it, and the letterhead of its council."""

from disrupt import edit, letterheads
from disrupt.partial import PartialDate
from disrupt.records import Agency, Disclosure, Intelligence, Licence, LicenceDecision
from tests import make
from tests.orders.licences import WHY, values
from tests.reports.papers import SECRET

COUNCIL = "Westmere District Council"
POLICY = "Bring your licence and badge to the Guildhall within 7 days."
LETTERHEAD = {
    "council": COUNCIL,
    "address": "The Guildhall, 1 Cinder Lane\nWestmere ZZ1 9ZZ",
    "phone": "01632 960123",
    "email": "licensing@westmere.example",
    "signatory": "Lena Tallow",
    "post": "Licensing manager",
    "return_policy": POLICY,
    "appeal_wording": "Write to Westmere Magistrates’ Court.",
}
GROUNDS = "Not a fit and proper person. He is suspected of two more such journeys."
AT_ONCE = {
    "decision": "revoke",
    "decided_by": "delegated officer",
    "decided": "2026-11-13",
    "notified": "2026-11-13T14:05",
    "immediate": True,
    "safety_reasons": WHY,
    "relevant_information": True,
    "reason": "sexual conduct",
    "reason_text": GROUNDS,
}
SERVED = {"served_how": "in person", "served_by": "Lena Tallow"}
LATER = {**AT_ONCE, "immediate": False, "safety_reasons": None}


def letterhead(desk, **said):
    return letterheads.keep(desk, letterheads.held(desk), {**LETTERHEAD, **said})


def holder(desk, **said):
    """Of whom more is known than any letter may say."""
    known = {"born": PartialDate(1994, 3, 4), "phones": ("01632960147",), "note": SECRET}
    person = make.person(desk, **{**known, **said})
    make.marker(desk, person, source=SECRET)
    make.address(desk, person, address="9 Old Row", since=PartialDate(2020))
    make.address(desk, person, postcode="ZZ1 1AA", since=PartialDate(2024))
    return person


def licence(desk, person=None, **said):
    known = {
        "kind": "private hire driver",
        "authority": "Westmere DC",
        "number": "02217",
        "granted": PartialDate(2024, 2, 1),
        "ends": PartialDate(2027, 1, 31),
        "dbs_checked": PartialDate(2026, 6, 2),
        "medical_due": PartialDate(2027, 3, 4),
        "training_due": PartialDate(2027, 9, 9),
        "note": SECRET,
    }
    held_by = person.reference if person else None
    return edit.make(desk, Licence, {"holder": held_by, **known, **said})


def decision(desk, of, **said):
    """Revoked at once, unless it is said otherwise."""
    return edit.make(desk, LicenceDecision, values({"licence": of.reference, **AT_ONCE, **said}))


def told(desk, **said):
    """Who told, which no letter says."""
    known = {"direction": "received", "party": SECRET, "purpose": "licensing", "outcome": SECRET}
    return edit.make(desk, Disclosure, values({**known, **said}))


def exchanged(desk, direction, gateway, about, **said):
    known = {"party": "Eastmoor Borough Council", "contact": "Licensing", "purpose": "licensing"}
    known |= {"direction": direction, "gateway": gateway}
    references = tuple(each.reference for each in about)
    return edit.make(desk, Disclosure, values({**known, "about": references, **said}))


def agency(desk, name):
    return edit.make(desk, Agency, {"name": name})


def intelligence(desk, about):
    said = {"text": SECRET, "grade": "2BP", "about": (about.reference,)}
    return edit.make(desk, Intelligence, said)
