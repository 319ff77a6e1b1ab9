"""A driver, a licence and what was disclosed about it, as records in a register."""

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Disclosure, Licence, LicenceDecision
from tests import make
from tests.orders.licences import AT_ONCE, TAXI, values

OF_TAXI = {name: value for name, value in TAXI.items() if name != "reference"}
GIVEN = {
    "decision": "revoke",
    "decided": "2026-11-20",
    "notified": "2026-11-20T14:05",
    "relevant_information": True,
    "reason": "sexual conduct",
    "reason_text": "Not fit and proper.",
    **AT_ONCE,
}
RECEIVED = {
    "direction": "received",
    "at": "2026-11-20T08:20",
    "party": "Westmere Police",
    "purpose": "licensing",
    "gateway": "2022 Act s.5",
}


def driver(desk):
    return make.person(desk, family_name="Example", born=PartialDate(1994, 3, 4))


def licence(desk, **said):
    return edit.make(desk, Licence, {**OF_TAXI, **said})


def received(desk, *about, **said):
    return edit.make(desk, Disclosure, values({**RECEIVED, "about": about, **said}))


def decision(desk, of, **said):
    return edit.make(desk, LicenceDecision, values({**GIVEN, "licence": of.reference, **said}))


def given(of, **said):
    """As the form hands them over."""
    return values({**GIVEN, "licence": of.reference, **said})
