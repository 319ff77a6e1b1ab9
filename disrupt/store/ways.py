"""The ways in: what a person has, tried on their slot."""

from collections.abc import Callable

from disrupt.store import keys, quick, recovery
from disrupt.store.slots import KEYRING, PASSPHRASE, RECOVERY, Slot, SlotFile, compared

Way = Callable[[SlotFile], tuple[Slot, keys.Pair]]


def with_passphrase(name: str, passphrase: str) -> Way:
    """The person's own passphrase; for the name `recovery`, the code on the recovery sheet."""

    def way(held: SlotFile) -> tuple[Slot, keys.Pair]:
        if compared(name) == RECOVERY:
            return _open(held.find(RECOVERY, RECOVERY), recovery.read_code(passphrase))
        return _open(held.find(PASSPHRASE, name), passphrase)

    return way


def with_keyring(name: str) -> Way:
    def way(held: SlotFile) -> tuple[Slot, keys.Pair]:
        slot, opener = held.find(KEYRING, name), quick.opener_of(held, name)
        if slot is None or opener is None:
            raise keys.WrongKeyError
        return slot, slot.open(opener)

    return way


def _open(slot: Slot | None, secret: str) -> tuple[Slot, keys.Pair]:
    if slot is None:
        # As slow as a real try, so that the time taken does not tell whose names are here.
        keys.stretched(secret, keys.new_salt(), keys.TODAY)
        raise keys.WrongKeyError
    return slot, slot.open(keys.stretched(secret, slot.salt, slot.effort))
