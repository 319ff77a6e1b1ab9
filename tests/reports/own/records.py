"""Somebody, a place and an order of whom enough is recorded for papers of their own."""

from datetime import UTC, date, datetime

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Attachment,
    Check,
    Circulation,
    Disruption,
    Intelligence,
    LicenceCondition,
    Note,
    Order,
    OrderEvent,
    Premises,
    Responsible,
    Training,
    Visit,
)
from tests import make
from tests.reports.papers import SECRET, SERVED, child, notice, risk_order, robin, sighting

SEALED = b"%PDF-1.7 sealed"
LONG = "Not to enter Regent Street. " * 90
AT = datetime(2026, 11, 14, 10, tzinfo=UTC)
TOLD = {
    LicenceCondition: {"number": "1", "text": "Door staff from 21:00."},
    Check: {
        "condition": "1",
        "found": "not kept",
        "at": date(2026, 9, 14),
        "note": "Nobody there.",
    },
    Visit: {"kind": "complaint", "at": date(2026, 7, 21), "found": "Cars waiting in the lane."},
    Training: {"course": "Signs", "given": PartialDate(2025, 9), "due": PartialDate(2026, 9)},
}


def known(desk):
    """Somebody with a notice about a child, a risk order, and all that is said of them."""
    person, of_child = robin(desk), child(desk, born=PartialDate(2012, 5, 4))
    served = notice(desk, person, of_child)
    event = {"event": "contact after notice", "at": date(2026, 11, 5), "person": person.reference}
    edit.make(desk, OrderEvent, event, order_id=served.id)
    risk_order(desk, person)
    about = {"about": (person.reference,), "at": AT}
    edit.make(desk, Note, {**about, "text": "He gave the badge back.", "kind": "fact"})
    edit.make(desk, Note, {**about, "text": "He is not the one who decides.", "kind": "opinion"})
    said = {"text": "He goes on driving.", "grade": "2BP", "handling": SECRET}
    edit.make(desk, Intelligence, {**about, **said})
    seen = {"people": (person.reference,), "manner": "report", "authorisation": SECRET}
    sighting(desk, at=AT, place="the rank", child=of_child.reference, **seen)
    sighting(desk, at=AT, place="the arch", grade="3BP", **seen)
    act = {"tactic": "cash-seizure", "person": person.reference, "at": date(2026, 11, 6)}
    edit.make(desk, Disruption, {**act, "evidence": "The receipt."})
    return person, served


def held(desk):
    """A notice that was served by an officer on a day, told to others, with its sealed copy."""
    _, of = known(desk)
    how = {"event": "served", "at": SERVED, "method": "in person", "by": "PC 9017"}
    edit.make(desk, OrderEvent, how, order_id=of.id)
    told = {"told": "force system", "at": date(2026, 11, 4), "their_reference": "WX-IN/2026/01112"}
    edit.make(desk, Circulation, told, order_id=of.id)
    edit.make(desk, Attachment, {"name": "sealed order", "file": SEALED}, order_id=of.id)
    return of


def lounge(desk):
    """A licensed place that is closed, with all that can be said of one."""
    values = {
        "name": "Moonlight Lounge",
        "address": "14 Regent Street",
        "licence_number": "PL/0900",
    }
    place = edit.make(desk, Premises, values)
    person = make.person(desk, born=PartialDate(1994, 3, 4), note=SECRET)
    who = {"who": person.reference, "capacity": "tenant", "since": PartialDate(2026, 3)}
    edit.make(desk, Responsible, who, premises_id=place.id)
    for part, said in TOLD.items():
        edit.make(desk, part, said, premises_id=place.id)
    facts = ("issuer=police", "rank=inspector", "hours=24")
    closed = {"power": "closure-notice", "premises": place.reference, "facts": facts}
    edit.make(desk, Order, {**closed, "served": datetime(2026, 11, 20, 8, tzinfo=UTC)})
    received = {"event": "received", "at": date(2026, 11, 2)}
    review = edit.make(desk, Order, {"power": "licence-review", "premises": place.reference})
    edit.make(desk, OrderEvent, received, order_id=review.id)
    about = {"about": (place.reference,), "at": AT}
    edit.make(desk, Note, {**about, "text": "The back door was open.", "kind": "fact"})
    edit.make(desk, Note, {**about, "text": "The manager knows of it.", "kind": "opinion"})
    edit.make(desk, Intelligence, {**about, "text": "Rooms are let by the hour.", "grade": "2BP"})
    sighting(desk, at=AT, place=place.reference, people=(person.reference,))
    sighting(desk, at=AT, place=place.reference, note="Cash changed hands.", grade="3BP")
    return place
