"""What this computer may know of a locked register: one text, under a key that its keyring keeps.

Each computer has a file of its own beside the register. Without a keyring that keeps what it is
given there is none.
"""

import hashlib
from contextlib import suppress
from pathlib import Path

import keyring
from keyring.errors import KeyringError

from disrupt.errors import Trouble
from disrupt.store import keys, slots
from disrupt.store.files import RegisterFiles, write_whole
from disrupt.store.quick import SERVICE

PURPOSE = "clock card"
ENDING = ".sealed"
ROOM = 16 * 1024
"""Bytes, filled up with spaces: how long the text is tells nobody anything."""


def keep(files: RegisterFiles, text: str) -> bool:
    """In place of what was kept here before; whether it could be."""
    register = slots.read_slots(files).register
    key = _key(register) or _new_key(register)
    if key is None:
        return False
    path = _path(files, key)
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, exist_ok=True)
        for left in path.parent.glob(f"{path.name}.*.part"):
            left.unlink()
        write_whole(path, keys.lock_away(key, text.encode().ljust(ROOM), _bound(register)))
        return True
    return False


def kept(files: RegisterFiles) -> str | None:
    """What this computer kept last; nothing where it did not, or cannot read it any more."""
    if not files.cards.is_dir():
        return None
    with suppress(Trouble, OSError, keys.WrongKeyError):
        register = slots.read_slots(files).register
        key = _key(register)
        if key:
            content = keys.take_out(key, _path(files, key).read_bytes(), _bound(register))
            return content.decode().rstrip()
    return None


def _key(register: str) -> bytes | None:
    with suppress(KeyringError, ValueError):
        stored = keyring.get_password(SERVICE, _account(register))
        return bytes.fromhex(stored) if stored and len(stored) == 2 * keys.KEY else None
    return None


def _new_key(register: str) -> bytes | None:
    """What the keyring stored is read back first."""
    key = keys.new_key()
    with suppress(KeyringError):
        keyring.set_password(SERVICE, _account(register), key.hex())
        return key if _key(register) == key else None
    return None


def _path(files: RegisterFiles, key: bytes) -> Path:
    """By its key: whoever has not got that does not learn whose file it is."""
    name = hashlib.sha256(keys.derived(key, PURPOSE)).hexdigest()[:32]
    return files.cards / f"{name}{ENDING}"


def _account(register: str) -> str:
    return f"{PURPOSE} {register}"


def _bound(register: str) -> bytes:
    return f"{PURPOSE}\n{register}".encode()
