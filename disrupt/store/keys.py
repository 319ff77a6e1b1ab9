"""Passphrase to key, and keys sealed to a person's public half."""

import os
import secrets
import unicodedata
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from disrupt.errors import Trouble
from disrupt.store.since import Moment

NONCE = 12
KEY = 32
SALT = 16


class WrongKeyError(Exception):
    """What was sealed does not open with this key."""


@dataclass(frozen=True)
class Effort:
    """What one guess at a passphrase costs; kept in the slot, so that it can be raised."""

    passes: int
    memory_kib: int
    lanes: int


@dataclass(frozen=True)
class Keys:
    """What a way in gives: the data key, and the intelligence key to those who may read it."""

    data: bytes
    intelligence: bytes | None = None
    typed: Moment | None = None
    """When a passphrase was last typed for them, where one was."""
    former: tuple[bytes, ...] = ()
    """Intelligence keys that somebody who left knew, and under which something may still lie."""

    def retired(self) -> "Keys":
        """The same, when somebody who knew the intelligence key has just left."""
        known = (self.intelligence,) if self.intelligence else ()
        return replace(self, intelligence=None, former=(*self.former, *known))


TODAY = Effort(passes=3, memory_kib=256 * 1024, lanes=4)


def new_key() -> bytes:
    return secrets.token_bytes(KEY)


def new_salt() -> bytes:
    return secrets.token_bytes(SALT)


def stretched(passphrase: str, salt: bytes, effort: Effort) -> bytes:
    """The key of a passphrase, however its accents were typed."""
    derive = Argon2id(
        salt=salt,
        length=KEY,
        iterations=effort.passes,
        lanes=effort.lanes,
        memory_cost=effort.memory_kib,
    )
    try:
        return derive.derive(unicodedata.normalize("NFC", passphrase).encode())
    except MemoryError as error:
        raise Trouble(
            "There is not enough memory to unlock.", "Close other programs, then try again."
        ) from error


def derived(key: bytes, purpose: str) -> bytes:
    """A key of its own for one purpose, from which the first cannot be worked out."""
    return HKDF(SHA256(), KEY, salt=None, info=purpose.encode()).derive(key)


def lock_away(key: bytes, content: bytes, bound_to: bytes) -> bytes:
    """Encrypted under a key, and bound to what it belongs to."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, bound_to)


def take_out(key: bytes, locked: bytes, bound_to: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(locked[:NONCE], locked[NONCE:], bound_to)
    except (InvalidTag, ValueError) as error:
        raise WrongKeyError from error


@dataclass(frozen=True)
class Pair:
    """Two halves: anyone with the public one may seal, only the private one opens."""

    public: bytes
    private: bytes

    @classmethod
    def new(cls) -> "Pair":
        return cls.of(X25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def of(cls, private: bytes) -> "Pair":
        half = X25519PrivateKey.from_private_bytes(private)
        return cls(half.public_key().public_bytes_raw(), private)


def seal(public: bytes, content: bytes, purpose: str) -> bytes:
    """Sealed to a public half by a pair used this once."""
    once = Pair.new()
    key = _shared(once.private, public, once.public + public, purpose)
    return once.public + lock_away(key, content, purpose.encode())


def unseal(pair: Pair, sealed: bytes, purpose: str) -> bytes:
    once, locked = sealed[:KEY], sealed[KEY:]
    try:
        key = _shared(pair.private, once, once + pair.public, purpose)
    except ValueError as error:
        raise WrongKeyError from error
    return take_out(key, locked, purpose.encode())


def _shared(private: bytes, public: bytes, both: bytes, purpose: str) -> bytes:
    agreed = X25519PrivateKey.from_private_bytes(private).exchange(
        X25519PublicKey.from_public_bytes(public)
    )
    return HKDF(SHA256(), KEY, salt=both, info=purpose.encode()).derive(agreed)
