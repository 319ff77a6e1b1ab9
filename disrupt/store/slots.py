"""The slot file: each way into the register, kept twice, with a number and a checksum."""

import base64
import hashlib
import json
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from disrupt.errors import Trouble
from disrupt.store import keys
from disrupt.store.files import Incomplete, RegisterFiles, write_whole

FORMAT = 1
DATA = "data key"
NEXT = "next data key"
INTELLIGENCE = "intelligence key"
FORMER = "former intelligence key"
"""Known to somebody who left; a number follows. The next who carries it puts a new one in place."""

PASSPHRASE = "passphrase"  # noqa: S105 - a kind of slot, not a secret
RECOVERY = "recovery"
KEYRING = "keyring"

SEALED_FOR = "slot"


def compared(name: str) -> str:
    """A sign-in name as two are compared: without case, however spaces and accents were typed."""
    return " ".join(unicodedata.normalize("NFC", name.casefold()).split())


@dataclass(frozen=True)
class Slot:
    """One way in: a pair whose private half only its passphrase, sheet or keyring gives."""

    kind: str
    name: str
    salt: bytes
    effort: keys.Effort
    public: bytes
    private: bytes
    sealed: dict[str, bytes]

    def give(self, place: str, key: bytes) -> "Slot":
        """The same slot, holding one more key, or a newer one: nobody's passphrase is needed."""
        sealed = keys.seal(self.public, key, SEALED_FOR)
        return replace(self, sealed={**self.sealed, place: sealed})

    def retire(self) -> "Slot":
        """The same slot, in which the intelligence key, if it has one, is a former one."""
        if INTELLIGENCE not in self.sealed:
            return self
        number = 1 + sum(place.startswith(FORMER) for place in self.sealed)
        others = {place: key for place, key in self.sealed.items() if place != INTELLIGENCE}
        return replace(self, sealed={**others, f"{FORMER} {number}": self.sealed[INTELLIGENCE]})

    def without_former(self) -> "Slot":
        left = {place: k for place, k in self.sealed.items() if not place.startswith(FORMER)}
        return replace(self, sealed=left)

    @property
    def carries(self) -> bool:
        """The intelligence key, or one that was it."""
        return any(place == INTELLIGENCE or place.startswith(FORMER) for place in self.sealed)

    def contents(self, pair: keys.Pair) -> dict[str, bytes]:
        """Every key that this way in gives."""
        return {place: keys.unseal(pair, key, SEALED_FOR) for place, key in self.sealed.items()}

    def open(self, opener: bytes) -> keys.Pair:
        """The pair, given the key that locks its private half."""
        pair = keys.Pair.of(keys.take_out(opener, self.private, _bound(self.kind, self.name)))
        if pair.public != self.public:
            # Somebody put their own there, to be given the next key.
            raise keys.WrongKeyError
        return pair


def _bound(kind: str, name: str) -> bytes:
    """A slot cannot be given to another name: its private half would no longer come out."""
    return f"{kind}\n{name}".encode()


@dataclass(frozen=True)
class SlotFile:
    """In the clear stand only the format, the register's id, and each slot's kind and name."""

    register: str
    sequence: int
    door: bytes
    witness: bytes
    slots: tuple[Slot, ...]
    format: int = FORMAT

    def find(self, kind: str, name: str) -> Slot | None:
        wanted = (kind, compared(name))
        return next((s for s in self.slots if (s.kind, compared(s.name)) == wanted), None)

    def with_slot(self, slot: Slot) -> "SlotFile":
        """With this slot in place of one for the same way in."""
        others = (s for s in self.slots if (s.kind, s.name) != (slot.kind, slot.name))
        return replace(self, slots=(*others, slot))

    def without(self, name: str) -> "SlotFile":
        """Without any way in for this name."""
        left = (s for s in self.slots if compared(s.name) != compared(name))
        return replace(self, slots=tuple(left))

    def each(self, change: Callable[[Slot], Slot]) -> "SlotFile":
        return replace(self, slots=tuple(change(slot) for slot in self.slots))


def new_slot(kind: str, name: str, opener: bytes, salt: bytes, effort: keys.Effort) -> Slot:
    pair = keys.Pair.new()
    locked = keys.lock_away(opener, pair.private, _bound(kind, name))
    return Slot(kind, name, salt, effort, pair.public, locked, {})


def passphrase_slot(kind: str, name: str, passphrase: str, effort: keys.Effort) -> Slot:
    salt = keys.new_salt()
    return new_slot(kind, name, keys.stretched(passphrase, salt, effort), salt, effort)


def write_slots(files: RegisterFiles, held: SlotFile) -> SlotFile:
    """Both copies, one after the other, so that one is whole at every moment."""
    newer = replace(held, sequence=held.sequence + 1)
    body = json.dumps(_plain(newer), indent=1).encode()
    whole = hashlib.sha256(body).hexdigest().encode() + b"\n" + body
    try:
        for path in files.slots:
            write_whole(path, whole)
    except OSError as error:
        raise Trouble(
            f"The key file of this register could not be written: {error.strerror}.",
            "Look whether the disk is connected and has room, then do it again.",
        ) from error
    return newer


def read_slots(files: RegisterFiles) -> SlotFile:
    """The newer of the two copies that is whole."""
    copies = [copy for path in files.slots if (copy := _read_copy(path))]
    if not copies:
        raise Incomplete(
            "The key file of this register is damaged or missing, and so is its second copy.",
            "Bring back a copy with: disrupt restore BACKUP REGISTER.",
        )
    return max(copies, key=lambda copy: copy.sequence)


def newer_register() -> Trouble:
    return Trouble(
        "This register was made or changed by a newer version of Disrupt.",
        "Install the newer version, then open it again. Nothing was changed.",
    )


def _read_copy(path: Path) -> SlotFile | None:
    """One copy, or nothing where it is not what was written."""
    try:
        checksum, body = path.read_bytes().split(b"\n", 1)
        if hashlib.sha256(body).hexdigest().encode() != checksum:
            return None
        copy = json.loads(body)
        if copy["format"] > FORMAT:
            raise newer_register()
        return _slot_file(copy)
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def _plain(value: Any) -> Any:  # noqa: ANN401 - anything that JSON can say
    """Dataclasses to JSON, bytes as base 64."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return _plain(asdict(value)) if isinstance(value, SlotFile) else value


def _slot_file(copy: dict[str, Any]) -> SlotFile:
    slots = tuple(_slot(each) for each in copy["slots"])
    door, witness = (base64.b64decode(copy[name]) for name in ("door", "witness"))
    return SlotFile(**{**copy, "door": door, "witness": witness, "slots": slots})


def _slot(copy: dict[str, Any]) -> Slot:
    binary = {name: base64.b64decode(copy[name]) for name in ("salt", "public", "private")}
    sealed = {purpose: base64.b64decode(key) for purpose, key in copy["sealed"].items()}
    return Slot(**{**copy, **binary, "effort": keys.Effort(**copy["effort"]), "sealed": sealed})
