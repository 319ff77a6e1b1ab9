"""Copies that were handed out, as a register holds them, without a pack to draw them from."""

from datetime import date
from typing import Any

from disrupt import edit
from disrupt.records import CopyLeft, Disclosure, Meeting, PackCopy
from disrupt.workspace import Workspace

PAPER = b"%PDF-1.7 a copy"
PACK = "5d07c1e9" + "0" * 56


def meeting(desk: Workspace, **said: Any) -> Meeting:
    return edit.make(desk, Meeting, {"forum": "Perpetrator forum", **said})


def copy(desk: Workspace, of: Meeting, *about: str, **said: Any) -> PackCopy:
    """Copy 1 of 1, that tells of these references."""
    given = {
        "direction": "given",
        "at": desk.store.clock.now(),
        "party": "detective inspector",
        "about": about,
    }
    told = edit.make(desk, Disclosure, given)
    values = {
        "meeting": of.reference,
        "number": "1",
        "copies": "1",
        "audience": "forum",
        "recipient": "detective inspector",
        "as_at": desk.store.clock.now(),
        "issued": desk.store.clock.now(),
        "pack": PACK,
        "disclosure": told.reference,
        "keep_until": date(2032, 11, 20),
        "file": PAPER,
        **said,
    }
    return edit.make(desk, PackCopy, values)


def left(desk: Workspace, of: PackCopy, outcome: str = "") -> CopyLeft:
    values = {"at": desk.store.clock.now(), "by": "anna", "way": "saved", "outcome": outcome}
    return edit.make(desk, CopyLeft, values, pack_copy_id=of.id)
