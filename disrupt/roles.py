"""What each role may read and do, as data. Everything asks this table; nothing else decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from disrupt.fields import Field, fields_of
from disrupt.mentioned import worded
from disrupt.records import RECORDS

ADMINISTRATOR = "administrator"

EVERYTHING = frozenset({"*"})
PERSON = ("person", "person_status", "person_address", "person_marker", "person_photograph")
CHILD = ("child", "child_care")
PREMISES = (
    *("premises", "premises_responsible", "premises_condition"),
    *("premises_check", "premises_visit", "premises_training"),
)
LICENCES = (
    *("licence", "licence_self_report", "licence_decision"),
    *("licence_served", "letterhead"),
)
LICENSING = (*PREMISES, "vehicle", *LICENCES, "disclosure")
AGENCIES = ("agency", "agency_contact")
OF_ORDERS = ("order_condition", "order_event", "circulation")
ORDERS = ("order", *OF_ORDERS)
WORK = ("outcome", "outcome_condition", "sighting")
TIES = ("group", "link")
SAID = ("note", "intelligence")
DATES = ("handling", "hand_over")
DONE = ("disruption", "operation", "tactic")
MEETINGS = (
    *("forum", "forum_member", "quorum_rule", "meeting", "agenda_heading", "agenda_item"),
    *("attendance", "information_request", "recorded_by", "plan", "action"),
)
SCORED = ("score_weights",)
COPIES = ("pack_copy", "copy_left")
REPORTED = ("area_return", "printed_total", "frozen_report")
ALL = (
    *(*PERSON, *CHILD, *LICENSING, *AGENCIES, *ORDERS, "attachment"),
    *(*WORK, *TIES, *SAID, *DATES, *DONE, *MEETINGS, *COPIES, *SCORED, *REPORTED),
)

NOTED = ("premises", "vehicle", "licence", "licence_decision")
"""What a note is about that is read by whoever keeps licensing."""
DISCLOSED = ("person", *NOTED, "agency", "order")
"""What a disclosure made for licensing is about."""

Reads = Mapping[str, frozenset[str]]
KEPT_BY_LICENSING = (*NOTED, "agency", "order", "disclosure")
"""Whose dates are looked after by whoever keeps licensing."""
KEPT_BY_FORUM = ("agency", "forum", "meeting", "plan", "action")
"""And by whoever keeps a forum."""
Rule = Literal[
    "about premises, no child named",
    "about what is licensed",
    "made for licensing",
    "a date of what licensing keeps",
    "names nothing but what licensing keeps",
    "a date of what a forum keeps",
    "names nothing but what a forum keeps",
]
"""Which rows of a kind are read, where not all of them are; the wall says it to the register."""
RESTS_ON: Mapping[str, Reads] = {
    "order": {each: worded(RECORDS[each]) for each in ORDERS},
    "note": {"note": frozenset({"kind", "about"})},
    "disclosure": {"disclosure": frozenset({"purpose", "about"})},
    "handling": {"handling": frozenset({"record"})},
    "hand_over": {"hand_over": frozenset({"about"})},
}
"""By kind of record, the fields of it and of its parts that such a rule looks at.

A child may be named in any words of an order. No rule looks into a file, so none goes with it.
"""


@dataclass(frozen=True)
class Role:
    """What may be read of each kind of record, which kinds may be written, and what may be done."""

    says: str
    reads: Reads
    rows: Mapping[str, Rule] = field(default_factory=dict)
    writes: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    intelligence: bool = False


def all_but(kind: str, *names: str) -> frozenset[str]:
    """Every field of a kind of record without these."""
    return frozenset(each.name for each in fields_of(RECORDS[kind])) - set(names)


ROLES: Mapping[str, Role] = {
    ADMINISTRATOR: Role(
        says="keeps officers, ways in and settings; reads no records",
        reads={},
        may=frozenset({"officers", "verify", "back up", "restore", "put the clock right"}),
    ),
    "disruption-officer": Role(
        says="keeps all records, reports, brings in and takes out",
        reads=dict.fromkeys(ALL, EVERYTHING),
        writes=frozenset(ALL),
        may=frozenset(
            {
                *("find", "show", "import", "export", "deliver", "report", "pack"),
                *("verify", "back up", "restore", "put the clock right"),
            }
        ),
        intelligence=True,
    ),
    "licensing-officer": Role(
        says="keeps licensing; of a person sees name, birth, address, driver and NI number",
        reads={
            "person": frozenset(
                {
                    *("reference", "family_name", "given_names", "born"),
                    *("driver_number", "ni_number"),
                }
            ),
            "person_address": EVERYTHING,
            **dict.fromkeys((*LICENSING, *AGENCIES, *OF_ORDERS, *DATES), EVERYTHING),
            "order": all_but("order", "child"),
            "note": all_but("note", "grade", "handling"),
        },
        rows={
            "order": "about premises, no child named",
            "note": "about what is licensed",
            "disclosure": "made for licensing",
            "handling": "a date of what licensing keeps",
            "hand_over": "names nothing but what licensing keeps",
        },
        writes=frozenset({*LICENSING, *ORDERS, *DATES, "note"}),
        may=frozenset({"find", "show", "deliver", "put the clock right"}),
    ),
    "forum-chair": Role(
        says="reads all but references to sources; keeps meetings, decisions and packs",
        reads={
            **dict.fromkeys(ALL, EVERYTHING),
            "person_status": all_but("person_status", "source"),
            "person_marker": all_but("person_marker", "source"),
            "link": all_but("link", "source_grade"),
            "note": all_but("note", "grade"),
            "intelligence": all_but("intelligence", "grade"),
        },
        writes=frozenset({*DATES, *MEETINGS, *COPIES, *SCORED, *REPORTED}),
        may=frozenset({"find", "show", "verify", "deliver", "report", "pack"}),
        intelligence=True,
    ),
    "forum-coordinator": Role(
        says="keeps meetings, packs and actions; of a person sees the name",
        reads={
            "person": frozenset({"reference", "family_name", "given_names"}),
            **dict.fromkeys((*AGENCIES, *MEETINGS, *COPIES, *DATES), EVERYTHING),
            "agenda_item": all_but("agenda_item", "score"),
        },
        rows={
            "handling": "a date of what a forum keeps",
            "hand_over": "names nothing but what a forum keeps",
        },
        writes=frozenset({*MEETINGS, *COPIES, *DATES}),
        may=frozenset({"find", "show", "deliver", "pack"}),
    ),
    "auditor": Role(
        says="reads the log and verifies; writes nothing",
        reads={},
        may=frozenset({"audit", "verify"}),
    ),
}


# Each act as it stands in a refusal: "Your roles do not let you …".
ACTS: Mapping[str, str] = {
    "find": "search the records",
    "write": "write this kind of record",
    "write unseen": "write what you could not see afterwards",
    "show": "see this record",
    "import": "bring in records",
    "export": "take records out",
    "deliver": "print or give out documents",
    "report": "draw up reports",
    "pack": "make packs of a forum",
    "officers": "add or remove officers",
    "audit": "read the log",
    "verify": "verify the register",
    "back up": "make a copy of the register",
    "restore": "bring back a copy",
    "put the clock right": "say that the clock was wrong",
}


def may(roles: Iterable[str], act: str) -> bool:
    return any(act in ROLES[role].may for role in roles)


def may_write(roles: Iterable[str], kind: str) -> bool:
    return any(kind in ROLES[role].writes for role in roles)


def reads_intelligence(roles: Iterable[str]) -> bool:
    return any(ROLES[role].intelligence for role in roles)


def readable(roles: Iterable[str], kind: str) -> tuple[Field, ...]:
    """The fields of a kind of record that whoever has these roles may see: none, if none."""
    allowed = frozenset[str]().union(*(ROLES[role].reads.get(kind, ()) for role in roles))
    fields = fields_of(RECORDS[kind])
    return fields if "*" in allowed else tuple(f for f in fields if f.name in allowed)


def reads_in_part(roles: Iterable[str], kind: str) -> bool:
    """Whether some rows of a kind are theirs to see, and others are not."""
    rules = [ROLES[role].rows.get(kind) for role in roles if kind in ROLES[role].reads]
    return bool(rules) and all(rules)


def rests_on(roles: Iterable[str], kind: str) -> Reads:
    """The fields on which it rests whether they see a row of this kind."""
    return RESTS_ON[kind] if reads_in_part(roles, kind) else {}
