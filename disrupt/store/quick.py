"""A way in kept by this computer's keyring: extra, never the only one, and soon over."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import keyring
from keyring.errors import KeyringError

from disrupt.errors import Trouble
from disrupt.store import keys
from disrupt.store.since import Moment, is_over
from disrupt.store.slots import KEYRING, Slot, SlotFile, compared, new_slot

SERVICE = "Disrupt"
PURPOSE = "quick unlock"
# Left in place of what opened: it was chosen on this computer, and is over.
OVER = "over"
# The keyring keeps a random key, not a passphrase: nothing has to be made slow to guess.
NO_EFFORT = keys.Effort(passes=0, memory_kib=0, lanes=0)


class QuickIsOver(Trouble):
    """It was chosen here, and the passphrase has to be typed once more."""

    def __init__(self) -> None:
        super().__init__(
            "Quick unlock is over: it ends with a restart, and eight hours after the passphrase.",
            "Type your passphrase; quick unlock then holds again.",
        )


@dataclass(frozen=True)
class Chosen:
    """Whoever chose it on this computer, and whether it still holds."""

    name: str
    holds: bool


def remember(held: SlotFile, name: str, typed: Moment) -> Slot:
    """A slot that this computer opens for a while. What the keyring stored is read back first."""
    secret = keys.new_key()
    stored = f"{secret.hex()} {typed}"
    try:
        keyring.set_password(SERVICE, _account(held, name), stored)
        if keyring.get_password(SERVICE, _account(held, name)) != stored:
            raise _no_keyring()
    except KeyringError as error:
        raise _no_keyring() from error
    return new_slot(KEYRING, name, _opener(secret, typed), b"", NO_EFFORT)


def opener_of(held: SlotFile, name: str, now: Moment) -> tuple[bytes, Moment] | None:
    """What opens, and when the passphrase was typed that it stands for.

    Nothing where the keyring is gone. What another program changed in it, the moment too, no
    longer opens the slot.
    """
    kept = _kept(held, name)
    if kept == OVER:
        raise QuickIsOver
    try:
        secret, typed = _read(kept)
    except ValueError:
        return None
    if is_over(typed, now):
        with suppress(KeyringError):
            keyring.set_password(SERVICE, _account(held, name), OVER)
        raise QuickIsOver
    return _opener(secret, typed), typed


def forget(held: SlotFile, name: str) -> None:
    """Best done, not needed: without its slot, what the keyring still holds opens nothing."""
    with suppress(KeyringError):
        keyring.delete_password(SERVICE, _account(held, name))


def is_chosen(held: SlotFile, name: str) -> bool:
    """On this computer, by whoever is signed in to it; and whether or not it is over."""
    return bool(held.find(KEYRING, name) and _kept(held, name))


def chosen(held: SlotFile, now: Moment) -> Chosen | None:
    """Whose name may stand at the door here, since they chose it."""
    return next(_chosen(held, now), None)


def _chosen(held: SlotFile, now: Moment) -> Iterator[Chosen]:
    for slot in held.slots:
        if slot.kind == KEYRING and is_chosen(held, slot.name):
            yield Chosen(slot.name, _holds(held, slot.name, now))


def _holds(held: SlotFile, name: str, now: Moment) -> bool:
    try:
        return opener_of(held, name, now) is not None
    except QuickIsOver:
        return False


def _kept(held: SlotFile, name: str) -> str:
    try:
        return keyring.get_password(SERVICE, _account(held, name)) or ""
    except KeyringError:
        return ""


def _read(kept: str) -> tuple[bytes, Moment]:
    secret, typed = kept.split(" ", 1)
    return bytes.fromhex(secret), Moment.read(typed)


def _opener(secret: bytes, typed: Moment) -> bytes:
    """The moment is part of the key: with another one, the slot stays shut."""
    return keys.derived(secret, f"{PURPOSE}\n{typed}")


def _account(held: SlotFile, name: str) -> str:
    return f"{compared(name)} {held.register}"


def _no_keyring() -> Trouble:
    return Trouble(
        "This computer has no keyring that keeps what it is given.",
        "Go on using your passphrase; it always opens the register.",
    )
