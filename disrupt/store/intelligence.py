"""The key that seals intelligence a second time, carried only by those who may read it."""

from collections.abc import Iterable

from disrupt.store.keys import new_key
from disrupt.store.slots import INTELLIGENCE, RECOVERY, Slot, SlotFile, compared


def share(held: SlotFile, readers: Iterable[str], key: bytes | None) -> SlotFile:
    """Give the key to every reader who lacks it, making it for the first of them.

    Whoever does not carry it cannot pass it on: then it waits for the next who does to unlock.
    """
    names = {compared(name) for name in readers}
    exists = any(INTELLIGENCE in slot.sealed for slot in held.slots)
    if not names or (key is None and exists):
        return held
    shared = key or new_key()
    return held.each(
        lambda slot: slot.give(INTELLIGENCE, shared) if _lacks_it(slot, names) else slot
    )


def carried(held: SlotFile, name: str) -> bool:
    mine = [slot for slot in held.slots if compared(slot.name) == compared(name)]
    return any(INTELLIGENCE in slot.sealed for slot in mine)


def _lacks_it(slot: Slot, names: set[str]) -> bool:
    carries = slot.kind == RECOVERY or compared(slot.name) in names
    return carries and INTELLIGENCE not in slot.sealed
