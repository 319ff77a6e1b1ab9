"""The key that seals intelligence a second time, carried only by those who may read it."""

from collections.abc import Iterable, Mapping

from disrupt.store.keys import new_key
from disrupt.store.slots import FORMER, INTELLIGENCE, RECOVERY, Slot, SlotFile, compared


def share(held: SlotFile, readers: Iterable[str], key: bytes | None) -> SlotFile:
    """Give the key to every reader who lacks it, making it for the first of them.

    Whoever does not carry it cannot pass it on: then it waits for the next who does to unlock.
    """
    names = {compared(name) for name in readers}
    exists = any(slot.carries for slot in held.slots)
    if not names or (key is None and exists) or is_due(held):
        return held
    shared = key or new_key()
    return held.each(
        lambda slot: slot.give(INTELLIGENCE, shared) if _lacks_it(slot, names) else slot
    )


def carried(held: SlotFile, name: str) -> bool:
    return any(slot.carries for slot in held.slots if compared(slot.name) == compared(name))


def _lacks_it(slot: Slot, names: set[str]) -> bool:
    carries = slot.kind == RECOVERY or compared(slot.name) in names
    return carries and INTELLIGENCE not in slot.sealed


def without(held: SlotFile, leaver: str) -> SlotFile:
    """Without any way in for somebody; the key that they carried is from now on a former one.

    Whoever removes them need not carry it, so that the next who does puts a new one in its place.
    """
    left = held.without(leaver)
    return left.each(Slot.retire) if carried(held, leaver) else left


def is_due(held: SlotFile) -> bool:
    """Whether somebody who left knew the key, and no new one is in its place yet."""
    return any(place.startswith(FORMER) for slot in held.slots for place in slot.sealed)


def former_in(contents: Mapping[str, bytes]) -> tuple[bytes, ...]:
    return tuple(key for place, key in contents.items() if place.startswith(FORMER))
