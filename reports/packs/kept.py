"""The bytes of a copy as they were handed out: kept, and read back only where nothing changed."""

import base64
import hashlib
from dataclasses import dataclass

from disrupt.contents import LOCKED
from disrupt.errors import Trouble
from disrupt.phrasing import day
from disrupt.records import PackCopy
from disrupt.store import keys
from disrupt.store.sealed import IN_PLACE, WAITING
from disrupt.workspace import Workspace
from orders.finding import number_of

(BEGINS,) = LOCKED.starts


@dataclass(frozen=True)
class Kept:
    """What stands in the register of the bytes of one copy."""

    file: bytes
    key: str | None
    """Where it holds intelligence; in the register it is sealed like intelligence."""


def sum_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def to_keep(reference: str, content: bytes, *, locked: bool) -> Kept:
    """As they are; locked, under a key that opens this copy alone."""
    if not locked:
        return Kept(content, None)
    key = keys.new_key()
    file = BEGINS + keys.lock_away(key, content, _bound_to(reference, sum_of(content)))
    return Kept(file, base64.b64encode(key).decode())


def bytes_of(desk: Workspace, reference: str) -> bytes:
    """Those of an issued copy. That somebody looks stands in the log before they do."""
    desk.ask("pack")
    number = number_of(desk, PackCopy, reference)
    with desk.store.viewing(PackCopy.kind_name(), number, desk.reason) as session:
        return content_of(session.get_one(PackCopy, number))


def content_of(copy: PackCopy) -> bytes:
    """Refused where they are destroyed, where its key is not theirs, and where the sum does not
    fit."""
    if copy.file is None:
        raise _destroyed(copy)
    content = _opened(copy) if copy.file.startswith(BEGINS) else copy.file
    if sum_of(content) != copy.sha256:
        raise _not_as_kept(copy)
    return content


def _opened(copy: PackCopy) -> bytes:
    if copy.key == WAITING:
        raise Trouble(
            f"Copy {copy.reference} holds intelligence, and you do not carry the key to it.",
            "Ask a colleague who reads intelligence to open it.",
        )
    if not copy.key or copy.key in IN_PLACE:
        raise _not_as_kept(copy)
    file, bound_to = copy.file or b"", _bound_to(copy.reference, copy.sha256 or "")
    try:
        return keys.take_out(base64.b64decode(copy.key), file[len(BEGINS) :], bound_to)
    except (keys.WrongKeyError, ValueError) as error:
        raise _not_as_kept(copy) from error


def _bound_to(reference: str, sha256: str) -> bytes:
    return f"{reference} {sha256}".encode()


def _destroyed(copy: PackCopy) -> Trouble:
    until = f", kept until {day(copy.keep_until)}," if copy.keep_until else ""
    return Trouble(
        f"The bytes of copy {copy.reference}{until} are destroyed, so it cannot be opened.",
        "The register of copies still says who was given it, when, and what its sum was.",
    )


def _not_as_kept(copy: PackCopy) -> Trouble:
    return Trouble(
        f"Copy {copy.reference} is not as it was kept: its sum does not fit.",
        "Do not rely on it. Look in the log who changed it, or take it from an older copy.",
    )
