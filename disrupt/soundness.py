"""Whether the register is sound, asked by a person: everything is read."""

from disrupt.store import health, slots
from disrupt.store.health import Health
from disrupt.store.line import Line
from disrupt.workspace import Workspace


def verify(desk: Workspace) -> Health:
    """A fault found here stands in the door's log, since a damaged register is not written to."""
    desk.ask("verify")
    store = desk.store
    with store.apart():
        found = health.examine(store.files, store.keys.data, slots.read_slots(store.files))
    if found.ok:
        store.note(Line("verified", count=found.audit_rows), desk.reason)
    return found
