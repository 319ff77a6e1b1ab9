"""Copies that were drawn, entered in the register before any of them leaves: all, or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.records import Disclosure, PackCopy
from disrupt.store.gate import GatedSession
from disrupt.workspace import Workspace
from orders.forum import laying
from orders.packs.copies import count
from orders.packs.rules import shipped
from reports.packs.kept import sum_of, to_keep
from reports.packs.leaving import ToLeave, begin, leaving_of, says
from reports.packs.making import Drawn
from reports.ways import Way

FIGURES = "figures"
GIVEN = "given"


@dataclass(frozen=True)
class Grounds:
    """What the register of disclosures says of each of them."""

    purpose: str
    """What they are for, in the words of the log."""
    necessity: str
    gateway: str
    keep_until: date
    where: Way


@dataclass(frozen=True)
class Entered:
    reference: str
    disclosure: int
    to_leave: ToLeave
    recipient: str
    log: str


def last_number(session: Session, meeting: str) -> int:
    """The highest of the copies of a meeting; none is ever given again."""
    numbers = select(PackCopy.number).where(PackCopy.meeting == meeting)
    return max(map(count, session.scalars(numbers)), default=0)


def enter(desk: Workspace, drawn: Sequence[Drawn], grounds: Grounds) -> tuple[Entered, ...]:
    with laying.one_unit(desk) as session:
        _need_unnumbered(session, drawn)
        return tuple(_entered(desk, session, each, grounds) for each in drawn)


def _need_unnumbered(session: Session, drawn: Sequence[Drawn]) -> None:
    first = drawn[0]
    if last_number(session, first.paper.pack.head.meeting) >= first.stamp.number:
        raise Trouble(
            "Other copies of this meeting were issued while these were drawn, so none of these is.",
            "Do it again: they are numbered anew.",
        )


def _entered(desk: Workspace, session: GatedSession, of: Drawn, grounds: Grounds) -> Entered:
    disclosure = laying.lay_unseen(desk, session, Disclosure, _disclosed(session, of, grounds))
    copy = laying.lay(desk, session, PackCopy, _copied(session, of, grounds, disclosure))
    begun = begin(desk, session, copy, leaving_of(copy, grounds.purpose, grounds.where))
    to_leave = ToLeave(copy.id, begun, says(copy), of.leaves, of.tale.about)
    return Entered(copy.reference, disclosure.id, to_leave, copy.recipient, of.stamp.log)


def _disclosed(session: GatedSession, of: Drawn, grounds: Grounds) -> dict[str, object]:
    rules = shipped()
    figures = (FIGURES,) if of.paper.figures else ()
    return {
        "direction": GIVEN,
        "at": session.unit.now,
        "party": of.asked.recipient,
        "contact": of.asked.agency,
        "purpose": rules.purpose,
        "gateway": grounds.gateway,
        "classes": (*rules.words(of.tale.classes), *figures),
        "necessity": grounds.necessity,
        "file_hash": sum_of(of.leaves),
        "about": of.tale.about,
    }


def _copied(
    session: GatedSession, of: Drawn, grounds: Grounds, disclosure: Disclosure
) -> dict[str, object]:
    reference, stamp, head = session.reference_for(PackCopy), of.stamp, of.paper.pack.head
    kept = to_keep(reference, of.content, locked=of.tale.holds_intelligence)
    return {
        "reference": reference,
        "meeting": head.meeting,
        "number": str(stamp.number),
        "copies": str(stamp.of),
        "audience": of.asked.audience,
        "agency": of.asked.agency,
        "recipient": of.asked.recipient,
        "as_at": head.as_at,
        "issued": session.unit.now,
        "issued_by": stamp.by,
        "pack": stamp.pack_number,
        "log": stamp.log,
        "sha256": sum_of(of.content),
        "disclosure": disclosure.reference,
        "keep_until": grounds.keep_until,
        "key": kept.key,
        "file": kept.file,
    }
