"""Each officer's drawer: small sealed files beside the register, outside its log and its copies."""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from disrupt.errors import Trouble
from disrupt.store import keys
from disrupt.store.files import RegisterFiles, write_whole
from disrupt.store.keys import Keys
from disrupt.store.sealed import SIGN, TextKey
from disrupt.store.slots import compared
from disrupt.store.trace import canonical

PURPOSE = "drawer"
ENDING = ".sealed"

Content = Mapping[str, Any]


@dataclass(frozen=True)
class Drawer:
    """What one officer keeps on each shelf of it, by name.

    A file is called by a keyed hash of its officer, shelf and name, and sealed to what it is
    called: put elsewhere, or under another name, it does not open. The hash is under the audit
    key, which a new data key leaves as it is. Of whoever carries the intelligence key it is sealed
    under that too: what they were typing may be intelligence.
    """

    folder: Path
    keys: Keys
    audit_key: bytes
    officer: str

    def put(self, shelf: str, name: str, content: Content) -> None:
        """In place of what was there before, in one step."""
        path = self._path(shelf, name)
        whole = json.dumps({"shelf": shelf, "name": name, "content": content})
        with _in_plain_words():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            self._sweep(path.name)
            _seal(path, self.keys.data, self._sealed(whole))

    def take(self, shelf: str, name: str) -> Content | None:
        """Nothing where nothing was put, or it is no longer what was put there."""
        found = self._opened(self._path(shelf, name))
        return None if found is None else _said(found)["content"]

    def on(self, shelf: str) -> dict[str, Content]:
        """Everything that can be read on a shelf, by its name."""
        opened = (self._opened(path) for path in self._files())
        said = [_said(content) for content in opened if content is not None]
        return {each["name"]: each["content"] for each in said if each["shelf"] == shelf}

    def unreadable(self) -> tuple[Path, ...]:
        """Files of this officer's that are no longer what was put there."""
        return tuple(path for path in self._files() if self._opened(path) is None)

    def remove(self, shelf: str, name: str) -> None:
        with _in_plain_words():
            self._sweep(self._path(shelf, name).name)
            self._path(shelf, name).unlink(missing_ok=True)

    def remove_unreadable(self) -> None:
        with _in_plain_words():
            for path in self.unreadable():
                path.unlink(missing_ok=True)

    def clear(self) -> None:
        """All that is in it goes."""
        with _in_plain_words():
            for path in self.folder.glob(f"{self._mark()}-*"):
                path.unlink(missing_ok=True)

    def _sealed(self, whole: str) -> str:
        return TextKey(self.keys.intelligence).seal(whole).kept if self.keys.intelligence else whole

    def _opened(self, path: Path) -> str | None:
        whole = _unsealed(path, self.keys.data)
        if whole is None or not whole.startswith(SIGN):
            return whole
        return TextKey(self.keys.intelligence).words(whole) if self.keys.intelligence else None

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(f"{self._mark()}-*{ENDING}"))

    def _path(self, shelf: str, name: str) -> Path:
        return self.folder / f"{self._mark()}-{self._mark(shelf, name)}{ENDING}"

    def _mark(self, *words: str) -> str:
        key = keys.derived(self.audit_key, PURPOSE)
        said = canonical([compared(self.officer), *words])
        return hmac.new(key, said, hashlib.sha256).hexdigest()[:32]

    def _sweep(self, name: str) -> None:
        """A kill in the middle of writing leaves an unfinished file, itself sealed."""
        for left in self.folder.glob(f"{name}.*.part"):
            left.unlink(missing_ok=True)


def reseal(files: RegisterFiles, old: bytes, new: bytes) -> None:
    """Everybody's files under a new data key; those that have it already stay as they are."""
    rewrite(files, (old, new), str)


def rewrite(files: RegisterFiles, data: tuple[bytes, bytes], say: Callable[[str], str]) -> None:
    """Everybody's files from one data key to another, each as it is now to be said."""
    old, new = data
    with _in_plain_words():
        for path in sorted(files.drawers.glob(f"*{ENDING}")):
            whole = _unsealed(path, old)
            if whole is not None:
                _seal(path, new, say(whole))


def _seal(path: Path, data_key: bytes, whole: str) -> None:
    key, content = keys.derived(data_key, PURPOSE), whole.encode()
    write_whole(path, keys.lock_away(key, content, path.name.encode()))


def _unsealed(path: Path, data_key: bytes) -> str | None:
    try:
        sealed = path.read_bytes()
        key = keys.derived(data_key, PURPOSE)
        return keys.take_out(key, sealed, path.name.encode()).decode()
    except (OSError, keys.WrongKeyError):
        return None


def _said(whole: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(whole)
    return said


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Trouble(
            f"The register's folder could not be written to: {error.strerror}.",
            "What you typed is still on the page. Make room on the disk, or connect it, and save.",
        ) from error
