"""A way in kept by this computer's keyring: extra, never the only one."""

import keyring
from keyring.errors import KeyringError

from disrupt.errors import Trouble
from disrupt.store import keys
from disrupt.store.slots import KEYRING, Slot, SlotFile, compared, new_slot

SERVICE = "Disrupt"
# The keyring keeps a random key, not a passphrase: nothing has to be made slow to guess.
NO_EFFORT = keys.Effort(passes=0, memory_kib=0, lanes=0)


def remember(held: SlotFile, name: str) -> Slot:
    """A slot that this computer opens. What the keyring says it stored is read back first."""
    opener = keys.new_key()
    account = _account(held, name)
    try:
        keyring.set_password(SERVICE, account, opener.hex())
        stored = keyring.get_password(SERVICE, account)
    except KeyringError as error:
        raise _no_keyring() from error
    if stored != opener.hex():
        raise _no_keyring()
    return new_slot(KEYRING, name, opener, b"", NO_EFFORT)


def opener_of(held: SlotFile, name: str) -> bytes | None:
    """Nothing where the keyring is gone, or another program has changed what it holds."""
    try:
        stored = keyring.get_password(SERVICE, _account(held, name))
        return bytes.fromhex(stored) if stored else None
    except (KeyringError, ValueError):
        return None


def forget(held: SlotFile, name: str) -> None:
    """Best done, not needed: without its slot, what the keyring still holds opens nothing."""
    try:
        keyring.delete_password(SERVICE, _account(held, name))
    except KeyringError:
        return


def _account(held: SlotFile, name: str) -> str:
    return f"{compared(name)} {held.register}"


def _no_keyring() -> Trouble:
    return Trouble(
        "This computer has no keyring that keeps what it is given.",
        "Go on using your passphrase; it always opens the register.",
    )
