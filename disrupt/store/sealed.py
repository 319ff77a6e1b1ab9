"""A text sealed a second time, under the intelligence key: what its reader reads, what is kept."""

import base64
import hashlib
import os
import re
from collections.abc import Iterable
from typing import SupportsIndex

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from disrupt import names
from disrupt.errors import Trouble
from disrupt.store import keys

PURPOSE = "sealed text"
SIGN = "sealed:"
# First a salted hash of the words, which is all that the log holds to; then what a key opens.
KEPT = re.compile(rf"({SIGN}[0-9a-f]{{64}}):[A-Za-z0-9+/]+=*")

# What stands in place of the words.
WAITING = "Sealed. Its key comes to you when a colleague who carries it next unlocks the register."
CHANGED = "Sealed, and it no longer opens: it was changed or damaged. Run: disrupt verify REGISTER."
IN_PLACE = (WAITING, CHANGED)


class Sealed(str):
    """To its reader the words themselves; to file, log and index only what is kept of them.

    To whoever cannot open it, a sentence that says so.
    """

    kept: str

    def __new__(cls, said: str, kept: str) -> "Sealed":
        sealed = super().__new__(cls, said)
        sealed.kept = kept
        return sealed

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[type["Sealed"], tuple[str, str]]:
        return Sealed, (str(self), self.kept)


class TextKey:
    """What seals and opens the texts of one register, for whoever carries the intelligence key."""

    def __init__(self, intelligence: bytes) -> None:
        # Made once: for each text anew it would take as long again as all the rest.
        self._cipher = AESGCM(keys.derived(intelligence, PURPOSE))
        self._folded: dict[str, str] = {}

    def seal(self, text: str) -> Sealed:
        if text in IN_PLACE:
            raise Trouble(
                "That sentence stands in place of a sealed text, and is no text to keep.",
                "Ask a colleague who reads intelligence for the words themselves.",
            )
        content = keys.new_salt() + text.encode("utf-8", "surrogatepass")
        return Sealed(text, self._locked(content))

    def words(self, kept: str) -> str | None:
        """Nothing where they do not open."""
        content = self._content(kept)
        return None if content is None else content[keys.SALT :].decode("utf-8", "surrogatepass")

    def folded(self, kept: str) -> str:
        """The words as a search looks through them; remembered until the register is let go."""
        if kept not in self._folded:
            self._folded[kept] = names.fold(self.words(kept) or "")
        return self._folded[kept]

    def take_over(self, kept: str, former: Iterable["TextKey"]) -> str:
        """The same words with the same mark, under this key; what nobody can open stays."""
        if self._content(kept):
            return kept
        contents = (key._content(kept) for key in former)
        return next((self._locked(each) for each in contents if each is not None), kept)

    def _locked(self, content: bytes) -> str:
        mark, nonce = _mark(content), os.urandom(keys.NONCE)
        locked = nonce + self._cipher.encrypt(nonce, content, mark.encode())
        return f"{mark}:{base64.b64encode(locked).decode()}"

    def _content(self, kept: str) -> bytes | None:
        mark, _, told = kept.rpartition(":")
        try:
            locked = base64.b64decode(told)
            nonce, content = locked[: keys.NONCE], locked[keys.NONCE :]
            content = self._cipher.decrypt(nonce, content, mark.encode())
        except (InvalidTag, ValueError):
            return None
        return content if _mark(content) == mark else None


def read(kept: str, key: TextKey | None) -> Sealed:
    """As whoever carries this key reads it, or nobody's."""
    if key is None:
        return Sealed(WAITING, kept)
    words = key.words(kept)
    return Sealed(CHANGED if words is None else words, kept)


def marks(text: str) -> str:
    """A text as the log hashes it: of what is sealed in it the mark, which no new key changes."""
    return KEPT.sub(r"\1", text) if SIGN in text else text


def taken_over(text: str, key: TextKey, former: Iterable[TextKey]) -> str:
    """With everything that is sealed in a text under a new key."""
    earlier = tuple(former)
    return KEPT.sub(lambda found: key.take_over(found[0], earlier), text)


def not_carried() -> Trouble:
    return Trouble(
        "You do not carry the key of intelligence yet, so this could not be sealed.",
        "It comes to you when a colleague who carries it next unlocks the register. Save it then.",
    )


def _mark(content: bytes) -> str:
    return SIGN + hashlib.sha256(content).hexdigest()
