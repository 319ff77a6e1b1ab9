"""A forum with two meetings: who came, whom it considered, and what it set."""

from datetime import UTC, date, datetime

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Action,
    Agency,
    AgendaHeading,
    AgendaItem,
    Attendance,
    Forum,
    InformationRequest,
    Meeting,
    Premises,
)
from disrupt.records.agency import Contact
from tests import make

ITEMS = (
    *("Compliance", "New cases", "Review cases", "Children living out of the area"),
    *("Cross-border issues", "Identified perpetrators", "Problem locations and trends"),
)
STATEMENT = "What is said here is confidential, and is shared under our agreement alone."
AGREEMENT = "Westmere sharing agreement"
LAST, NOW = datetime(2026, 11, 5, 10, tzinfo=UTC), datetime(2026, 11, 20, 8, tzinfo=UTC)
BEGAN, ENDED = datetime(2026, 11, 20, 8, 2, tzinfo=UTC), datetime(2026, 11, 20, 9, 10, tzinfo=UTC)


def forum(desk, **said):
    known = {
        "name": "Perpetrator forum",
        "rule": "operational",
        "statement": STATEMENT,
        "agreement": AGREEMENT,
        "agreement_ends": PartialDate(2028, 3, 31),
    }
    return edit.make(desk, Forum, {**known, **said})


def meeting(desk, of=None, **said):
    known = {
        "forum": of.reference if of else "Perpetrator forum",
        "at": NOW,
        "place": "Guildhall, Westmere",
        "chair": "Lena Tallow",
        "statement": STATEMENT,
    }
    return edit.make(desk, Meeting, {**known, **said})


def held(desk, of=None, **said):
    """One that was begun and ended."""
    return meeting(desk, of, **{"began": BEGAN, "ended": ENDED, **said})


def headings(desk, of, *items, **minutes):
    """By their number as a word such as “second”, what was said of nobody in particular."""
    for number, item in enumerate(items or ITEMS, start=1):
        values = {"number": str(number), "item": item, "minute": minutes.get(f"item{number}")}
        edit.make(desk, AgendaHeading, values, meeting_id=of.id)


def considered(desk, of, about, item="Review cases", **said):
    values = {"about": about.reference, "item": item, **said}
    return edit.make(desk, AgendaItem, values, meeting_id=of.id)


def decided(desk, of, about, item="Review cases", **said):
    known = {
        "state": "reviewed",
        "reason": "Three agencies hold concerns of the last month.",
        "decision": "Press for the full order.",
        "support": "A place on a programme, declined on 2 September.",
    }
    return considered(desk, of, about, item, **{**known, **said})


def came(desk, of, agency, came="yes", **said):
    reference = agency if isinstance(agency, str) else agency.reference
    values = {"agency": reference, "came": came or None, **said}
    return edit.make(desk, Attendance, values, meeting_id=of.id)


def agency(desk, name="Westmere Police", kind="police", **said):
    return edit.make(desk, Agency, {"name": name, "kind": kind, **said})


def contact(desk, of, name="Parveen Marsh", **said):
    values = {"name": name, "since": PartialDate(2024), "recorded_on": desk.today, **said}
    return edit.make(desk, Contact, values, agency_id=of.id)


def action(desk, of, text="Confirm the tenancy.", **said):
    values = {"meeting": of.reference, "action": text, "due": date(2026, 12, 3), **said}
    return edit.make(desk, Action, values)


def request(desk, of, asked, /, **said):
    known = {"agency": asked.reference, "asked": "What is known of the tenancy?"}
    values = {**known, "due": date(2026, 12, 1), **said}
    return edit.make(desk, InformationRequest, values, meeting_id=of.id)


def person(desk, family_name="Exley", **said):
    return make.person(desk, family_name=family_name, **said)


def place(desk, **said):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge", **said})
