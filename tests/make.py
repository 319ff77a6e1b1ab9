"""One call, one valid record, in a real register."""

from datetime import date
from typing import Any

from disrupt import edit
from disrupt.fields import ANY, Field, fields_of
from disrupt.records import ENTRIES, PARTS, SUBJECTS, OrderDeadline, Part, Person, Record
from disrupt.records.person import Address, Marker, Status
from disrupt.workspace import Workspace

ROBIN = {"family_name": "Exley", "given_names": "Robin"}
# A little of each kind of record, and all that it cannot be without.
YEAR = {"period_from": date(2025, 10, 1), "period_to": date(2026, 9, 30)}
LITTLE: dict[str, dict[str, Any]] = {
    "person": ROBIN,
    "child": {"authority": "Westmere"},
    "premises": {"name": "Moonlight Lounge"},
    "vehicle": {"registration": "BD51 SMR"},
    "order": {"power": "sro"},
    "outcome": {"kind": "arrest"},
    "sighting": {"place": "the rank"},
    "group": {"name": "Cinder Lane"},
    "agency": {"name": "Westmere Council"},
    "licence": {"kind": "private hire driver", "number": "02217"},
    "disclosure": {"direction": "received"},
    "licence_decision": {"decision": "revoke"},
    "note": {"text": "Seen to wait by the school.", "kind": "fact"},
    "intelligence": {"text": "Said to meet others at the rank.", "grade": "2BP"},
    "person_status": {"status": "charged"},
    "person_address": {"address": "1 Cinder Lane"},
    "person_marker": {"marker": "weapons"},
    "person_photograph": {"picture": b"\xff\xd8\xff"},
    "child_care": {"care": "accommodated"},
    "order_condition": {"number": "1", "text": "Not to enter the rank."},
    "order_event": {"event": "varied"},
    "circulation": {"told": "licensing"},
    "attachment": {"name": "sealed order", "file": b"%PDF-1.7"},
    "outcome_condition": {"number": "1", "text": "To sleep at 1 Cinder Lane."},
    "premises_responsible": {"who": "Robin Exley"},
    "premises_condition": {"number": "1", "text": "Door staff from 21:00."},
    "premises_check": {"condition": "1", "found": "kept"},
    "premises_visit": {"kind": "test purchase"},
    "premises_training": {"course": "Signs of exploitation"},
    "licence_self_report": {"what": "arrest"},
    "agency_contact": {"name": "Lena Tallow"},
    "link": {"role": "associate"},
    "licence_served": {"at": date(2026, 11, 13), "file": b"%PDF-1.7"},
    "letterhead": {"council": "Westmere District Council"},
    "handling": {
        "deadline": "ends",
        "due": date(2026, 12, 1),
        "did": "acknowledged",
        "at": date(2026, 11, 20),
    },
    "operation": {"name": "Lantern"},
    "disruption": {"tactic": "cash-seizure"},
    "forum": {"name": "Perpetrator forum"},
    "forum_member": {"agency": "police", "name": "Lena Tallow"},
    "quorum_rule": {"rule": "S-1", "organisations": "3"},
    "score_weights": {"since": date(2026, 11, 1), "edition": "first"},
    "meeting": {"forum": "Perpetrator forum"},
    "plan": {"objective": "No rooms at the hotel."},
    "action": {"action": "Ask the landlord for the keys."},
    "pack_copy": {
        **{"number": "1", "copies": "12", "audience": "forum", "pack": "5d07c1e9"},
        **{"recipient": "detective inspector", "as_at": date(2026, 11, 20)},
        "issued": date(2026, 11, 20),
    },
    "copy_left": {"at": date(2026, 11, 20), "way": "printed"},
    "agenda_item": {"state": "adopted"},
    "agenda_heading": {"item": "New cases"},
    "attendance": {"agency": "police", "name": "Lena Tallow"},
    "information_request": {"agency": "health"},
    "recorded_by": {"agency": "police", "state": "recorded"},
    "tactic": {"tactic": "Walk at the rank"},
    "area_return": {**YEAR, "area": "Westmere"},
    "printed_total": {**YEAR, "crime": "570"},
    "frozen_report": {
        **YEAR,
        "name": "The year",
        "report": "pursue",
        "as_at": date(2026, 11, 20),
        "file": b"{}",
    },
    "hand_over": {"whose": "anna", "to_whom": "ben", "since": date(2026, 11, 20)},
}


def one_of_every_kind(desk: Workspace, **more: dict[str, Any]) -> dict[str, Record]:
    """By its kind; what is said of a subject is said of the one that is made here."""
    made: dict[str, Record] = {}
    for kind in (*SUBJECTS, *PARTS, *ENTRIES):
        name = kind.kind_name()
        of = {kind.belongs_to: made[subject_of(kind)].id} if issubclass(kind, Part) else {}
        said = _pointing(kind, made) | LITTLE[name] | more.get(name, {})
        made[name] = edit.make(desk, kind, said, **of)
    return made


def _pointing(kind: type[Record], made: dict[str, Record]) -> dict[str, str]:
    """Whatever it cannot be without refers to one of those that were made before it."""
    needed = [field for field in fields_of(kind) if field.required and field.refers_to]
    return {field.name: referred(field, made).reference for field in needed}


def referred(field: Field, made: dict[str, Record]) -> Any:
    return made["person" if field.refers_to == ANY else field.refers_to]


def subject_of(part: type[Part]) -> str:
    return part.belongs_to.removesuffix("_id")


def person(desk: Workspace, **values: Any) -> Person:
    return edit.make(desk, Person, {**ROBIN, **values})


def status(desk: Workspace, of: Person, word: str = "alleged", **values: Any) -> Status:
    said = {"status": word, "recorded_on": desk.today, **values}
    return edit.make(desk, Status, said, person_id=of.id)


def address(desk: Workspace, of: Person, **values: Any) -> Address:
    said = {"address": "31 Tallow Row", "recorded_on": desk.today, **values}
    return edit.make(desk, Address, said, person_id=of.id)


def marker(desk: Workspace, of: Person, word: str = "violence", **values: Any) -> Marker:
    said = {"marker": word, "recorded_on": desk.today, **values}
    return edit.make(desk, Marker, said, person_id=of.id)


def deadline(desk: Workspace, of: Record) -> OrderDeadline:
    """A date as the program keeps it: nobody fills one in."""
    texts = dict.fromkeys(("label", "lost", "working", "source", "edition"), "as reckoned")
    row = OrderDeadline(order_id=of.id, name="ends", due=desk.today, **texts)
    row.recorded_on = desk.today
    with desk.store.writing("a test") as session:
        session.add(row)
    return row
