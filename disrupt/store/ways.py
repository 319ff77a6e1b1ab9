"""The ways in: what a person has, tried on their slot."""

from collections.abc import Callable
from dataclasses import dataclass

from disrupt.store import keys, quick, recovery
from disrupt.store.since import Moment
from disrupt.store.slots import KEYRING, PASSPHRASE, RECOVERY, Slot, SlotFile, compared


@dataclass(frozen=True)
class Opened:
    """The slot, what opens all that it holds, and when the passphrase was typed for it."""

    slot: Slot
    pair: keys.Pair
    typed: Moment


Way = Callable[[SlotFile, Moment], Opened]


def with_passphrase(name: str, passphrase: str) -> Way:
    """The person's own passphrase; for the name `recovery`, the code on the recovery sheet."""

    def way(held: SlotFile, now: Moment) -> Opened:
        if compared(name) == RECOVERY:
            slot, secret = held.find(RECOVERY, RECOVERY), recovery.read_code(passphrase)
        else:
            slot, secret = held.find(PASSPHRASE, name), passphrase
        return _open(slot, secret, now)

    return way


def with_keyring(name: str) -> Way:
    """The passphrase was typed earlier, and not so long ago that it has to be typed again."""

    def way(held: SlotFile, now: Moment) -> Opened:
        slot = held.find(KEYRING, name)
        found = quick.opener_of(held, name, now) if slot else None
        if slot is None or found is None:
            raise keys.WrongKeyError
        opener, typed = found
        return Opened(slot, slot.open(opener), typed)

    return way


def _open(slot: Slot | None, secret: str, now: Moment) -> Opened:
    if slot is None:
        # As slow as a real try, so that the time taken does not tell whose names are here.
        keys.stretched(secret, keys.new_salt(), keys.TODAY)
        raise keys.WrongKeyError
    return Opened(slot, slot.open(keys.stretched(secret, slot.salt, slot.effort)), now)
