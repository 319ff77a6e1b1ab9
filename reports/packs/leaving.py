"""A copy of a pack as it leaves, the first time or again: begun, delivered, and how it ended."""

from dataclasses import dataclass

from disrupt.errors import Trouble
from disrupt.records import CopyLeft, PackCopy
from disrupt.store.gate import GatedSession
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.forum import laying
from reports.deliver import Document, Leaving, deliver
from reports.packs.passphrase import need_long
from reports.ways import File, Folder, Way

BEGUN = "Begun; whether it got there is not known."
"""What stands there until it did: also where the program was ended on the way."""


@dataclass(frozen=True)
class ToLeave:
    """A copy that is in the register already, and what exactly leaves of it."""

    copy: int
    """The number of its row, as the log names it."""
    begun: int
    """Of the row that says that it leaves."""
    says: str
    """Such as “pack copy 4 of 12”; it stands in file names, so it names nobody."""
    content: bytes
    references: tuple[str, ...]


def need_way(where: Way, passphrase: str) -> None:
    """Asked before anything is drawn: only a file is opened with a passphrase."""
    if not passphrase:
        return
    need_long(passphrase)
    if not isinstance(where, File | Folder):
        raise Trouble(
            "A passphrase is put on a file, and this copy is not saved as one.",
            "Leave the passphrase out, or save the copy.",
        )


def says(copy: PackCopy) -> str:
    return f"pack copy {copy.number} of {copy.copies}"


def begin(desk: Workspace, session: GatedSession, copy: PackCopy, leaving: Leaving) -> int:
    """In the register before it is in the log, and before it leaves."""
    values = {
        "at": session.unit.now,
        "by": desk.store.actor.name,
        "way": leaving.where.says,
        "reason": leaving.purpose,
        "outcome": BEGUN,
    }
    return laying.lay(desk, session, CopyLeft, values, pack_copy_id=copy.id).id


def hand_over(desk: Workspace, of: ToLeave, leaving: Leaving, task: Task) -> str:
    """By the one way out; what kept it from getting there, if anything did."""
    about = (PackCopy.kind_name(), of.copy)
    document = Document(of.says, about, lambda _copy, _task: of.content, references=of.references)
    try:
        deliver(desk, document, leaving, task)
    except Trouble as error:
        return error.message
    return ""


def end(desk: Workspace, session: GatedSession, of: ToLeave, why: str) -> None:
    """Nothing more is said of what got there."""
    laying.relay(desk, session, session.get_one(CopyLeft, of.begun), {"outcome": why or None})


def leaving_of(copy: PackCopy, purpose: str, where: Way) -> Leaving:
    """To whoever it is made out to, under the number that it bears."""
    return Leaving(copy.recipient, purpose, where, copy.log or "")
