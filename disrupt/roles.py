"""What each role may read and do, as data. Everything asks this table; nothing else decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from disrupt.fields import Field, fields_of
from disrupt.records import RECORDS

ADMINISTRATOR = "administrator"

EVERYTHING = frozenset({"*"})
PERSON = ("person", "person_status", "person_address", "person_marker", "person_photograph")
CHILD = ("child", "child_care")
PLACES = ("premises", "vehicle")
ORDERS = ("order", "order_condition", "order_event", "circulation", "attachment")
WORK = ("outcome", "outcome_condition", "sighting")
ALL = (*PERSON, *CHILD, *PLACES, *ORDERS, *WORK)

Reads = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Role:
    """What may be read of each kind of record, which kinds may be written, and what may be done."""

    says: str
    reads: Reads
    writes: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    intelligence: bool = False


ROLES: Mapping[str, Role] = {
    ADMINISTRATOR: Role(
        says="keeps officers, ways in and settings; reads no records",
        reads={},
        may=frozenset({"officers", "verify", "back up", "restore"}),
    ),
    "disruption-officer": Role(
        says="keeps all records, reports, brings in and takes out",
        reads=dict.fromkeys(ALL, EVERYTHING),
        writes=frozenset(ALL),
        may=frozenset(
            {
                *("find", "show", "import", "export", "deliver"),
                *("verify", "back up", "restore"),
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
            **dict.fromkeys(PLACES, EVERYTHING),
        },
        writes=frozenset(PLACES),
        may=frozenset({"find", "show"}),
    ),
    "forum-chair": Role(
        says="reads all but references to sources; keeps meetings, decisions and packs",
        reads={
            "person": EVERYTHING,
            "person_status": frozenset({"status", "on", "recorded_on"}),
            "person_address": EVERYTHING,
            "person_marker": frozenset({"marker", "on", "recorded_on"}),
            "person_photograph": EVERYTHING,
            **dict.fromkeys((*CHILD, *PLACES, *ORDERS, *WORK), EVERYTHING),
        },
        may=frozenset({"find", "show", "verify", "deliver"}),
        intelligence=True,
    ),
    "forum-coordinator": Role(
        says="keeps meetings, packs and actions; of a person sees the name",
        reads={"person": frozenset({"reference", "family_name", "given_names"})},
        may=frozenset({"find", "show"}),
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
    "show": "see this record",
    "import": "bring in records",
    "export": "take records out",
    "deliver": "print or give out documents",
    "officers": "add or remove officers",
    "audit": "read the log",
    "verify": "verify the register",
    "back up": "make a copy of the register",
    "restore": "bring back a copy",
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
