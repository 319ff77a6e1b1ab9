"""Rows of the kinds that a licensing officer sees in part: theirs, and others, by what they say."""

from typing import Any

from disrupt import edit
from disrupt.records import RECORDS
from disrupt.workspace import Workspace
from tests import make

Values = dict[str, Any]

P, PERSON, CHILD = "P-2026-0001", "N-2026-0001", "C-2026-0001"
THEIRS: dict[str, tuple[Values, ...]] = {
    "order": (
        {"power": "closure-notice", "premises": P},
        {"power": "hotel-notice", "premises": P, "person": (PERSON,)},
        {"power": "closure-order", "main": "O-2026-0002"},
    ),
    "note": (
        {"text": "No steward at the door.", "kind": "fact", "about": (P,)},
        {"text": "Wary of visits.", "kind": "opinion", "about": (P, "V-2026-0001")},
        {"text": "Badge handed in.", "kind": "Fact", "about": ("L-2026-0001", "LD-2026-0001")},
    ),
    "disclosure": (
        {"direction": "received", "purpose": "licensing"},
        {"direction": "asked", "purpose": "Licensing", "about": (PERSON, P, "AG-2026-0001")},
        {"direction": "given", "purpose": "licensing", "about": ("L-2026-0001", "O-2026-0002")},
    ),
}
OTHERS: dict[str, tuple[Values, ...]] = {
    "order": (
        {"power": "sro", "person": (PERSON,)},
        {"power": "sro", "premises": P},
        {"power": "closure-order", "premises": P, "child": CHILD},
        {"power": "closure-order", "premises": P, "main": "O-2026-0001"},
        {"power": "a closure notice of old", "premises": P},
    ),
    "note": (
        {"text": "Seen with others.", "about": (PERSON,)},
        {"text": "Seen here.", "about": (P, CHILD)},
        {"text": "Seen there.", "about": (P, PERSON)},
        {"text": "Under an order.", "about": ("O-2026-0001",)},
        {"text": "Said of nobody.", "kind": "fact"},
        {"text": "Of no kind.", "about": (P,)},
        {"text": "They say so.", "about": (P,)},
    ),
    "disclosure": (
        {"direction": "given"},
        {"direction": "given", "purpose": "safeguarding a child", "about": (P,)},
        {"direction": "given", "purpose": "licensing", "about": (P, CHILD)},
        {"direction": "given", "purpose": "licensing", "about": ("O-2026-0001",)},
        {"direction": "given", "purpose": "licensing", "about": ("GR-2026-0001",)},
        {"direction": "given", "purpose": "licensing", "about": ("IN-2026-0001",)},
    ),
}

# What was made with the rest is a handling of a person, and a hand over that names nothing.
ENTRIES_THEIRS: dict[str, Values] = {
    "handling": {"record": P},
    "hand_over": {"whose": "ben", "about": (P, "L-2026-0001")},
}
ENTRIES_OTHERS: dict[str, Values] = {
    "handling": {"record": "O-2026-0001"},
    "hand_over": {"whose": "cara", "about": (P, PERSON)},
}


def both(desk: Workspace) -> dict[str, tuple[set[str], set[str]]]:
    """One of every kind, and of these kinds what is theirs and what is not, by their references.

    The order that is made with the rest is O-2026-0001, and one about premises comes after it.
    """
    made = make.one_of_every_kind(desk)
    edit.make(desk, RECORDS["order"], {"power": "closure-notice", "premises": P})
    held = {}
    for kind in THEIRS:
        theirs = {_one(desk, kind, values) for values in THEIRS[kind]}
        others = {_one(desk, kind, values) for values in OTHERS[kind]}
        held[kind] = theirs, others | {made[kind].reference}
    held["order"][0].add("O-2026-0002")
    for entries in (ENTRIES_THEIRS, ENTRIES_OTHERS):
        for kind, values in entries.items():
            edit.make(desk, RECORDS[kind], make.LITTLE[kind] | values)
    return held


def _one(desk: Workspace, kind: str, values: Values) -> str:
    reference: str = edit.make(desk, RECORDS[kind], values).reference
    return reference
