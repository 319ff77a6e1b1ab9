"""Who was given something that tells of a record, and what was changed in it since."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from disrupt import roles
from disrupt.fields import ANY, fields_of
from disrupt.history import Sentence, history
from disrupt.links import references, there
from disrupt.moments import beginning
from disrupt.page import subject_named
from disrupt.records import Child, Disclosure, PackCopy, Person, Premises, Subject, parts_of
from disrupt.store.schema import audit, revision
from disrupt.wall import lifted
from disrupt.workspace import Workspace
from orders.forum.agencies import agencies
from orders.forum.dated import names_one_of
from orders.packs.copies import NEVER_LEFT, listed

PAGES: tuple[type[Subject], ...] = (Person, Premises, Child)
"""Of whom a page of a pack tells, and with it of whatever is recorded about them."""
GIVEN = ("given", "answered")
DISCLOSED, EXPORTED = "disclosed", "exported"
RELEASED, NOT_COMPLETED = "released", "not completed"
Sort = Literal["copy", "disclosure", "paper"]


@dataclass(frozen=True)
class SentTo:
    """One thing that somebody was given."""

    sort: Sort
    reference: str
    """Of the copy or of the disclosure; of a paper the number of its line in the log."""
    what: str
    """Such as “Copy 4 of 12, M-2026-0012” or “pocket card”."""
    to: str
    at: datetime
    since: tuple[Sentence, ...]
    """What was written in the record after it was given; the newest first."""
    tells_of: tuple[str, ...] = ()
    """Of the record itself, or of whom it is about."""
    where: str = ""
    """Of a copy, where it is now."""
    is_out: bool = False
    """A copy that can still be called back."""


def sent(desk: Workspace, reference: str) -> tuple[SentTo, ...]:
    """Copies that are still out first, then the newest first. That somebody asked is in the log.

    Of papers and disclosures only whoever reads every disclosure is told.
    """
    desk.ask("pack")
    kind, number = subject_named(desk, reference.strip())
    with desk.store.viewing(kind.kind_name(), number, desk.reason) as session:
        subject = session.get_one(kind, number)
        about = (subject.reference, *whom(session, subject))
        tale = _Tale(session, subject, about, _written(desk, session, subject))
        found = [*tale.copies()]
        if _reads_all(desk):
            found += [*tale.disclosures(), *tale.papers()]
    return tuple(sorted(found, key=lambda each: (not each.is_out, -each.at.timestamp())))


def _reads_all(desk: Workspace) -> bool:
    kind = Disclosure.kind_name()
    return bool(desk.readable(kind)) and not roles.reads_in_part(desk.roles, kind)


@dataclass(frozen=True)
class _Tale:
    """One record, whom it is about, and what was written of it when."""

    session: Session
    subject: Subject
    about: tuple[str, ...]
    written: tuple[Sentence, ...]

    def copies(self) -> Iterator[SentTo]:
        """Those that left, or of which nobody knows that they did not."""
        of = Disclosure.reference == PackCopy.disclosure
        told = select(PackCopy.reference, Disclosure.about).join(Disclosure, of)
        with lifted(self.session):
            rows = self.session.execute(
                told.where(names_one_of(Disclosure.about, self.about))
            ).all()
        tells = {row.reference: self._told(row.about) for row in rows}
        for each in listed(self.session, only=tells) if tells else ():
            if each.where != NEVER_LEFT:
                to = ", ".join(part for part in (each.recipient, each.agency) if part)
                at, what = beginning(each.issued), f"{each.says}, {each.meeting}"
                sent = self._to("copy", each.reference, what=what, to=to, at=at)
                now = replace(sent, where=each.where, is_out=each.is_out)
                yield replace(now, tells_of=tells[each.reference])

    def disclosures(self) -> Iterator[SentTo]:
        copies = select(PackCopy.disclosure).where(PackCopy.disclosure.is_not(None))
        given = select(Disclosure).where(
            func.lower(Disclosure.direction).in_(GIVEN),
            Disclosure.reference.not_in(copies),
            names_one_of(Disclosure.about, self.about),
        )
        known = agencies(self.session)
        for each in self.session.scalars(given):
            at = beginning(each.at) if each.at else each.made_at
            to = known.called(each.party) or each.contact or ""
            sent = self._to("disclosure", each.reference, what=each.direction, to=to, at=at)
            yield replace(sent, tells_of=self._told(each.about))

    def papers(self) -> Iterator[SentTo]:
        """Every line of the log by which a document left that tells of it, or of all records."""
        for row in _left(self.session):
            detail, at = json.loads(row.detail), datetime.fromisoformat(row.at)
            told = self._told(detail.get("references", ()))
            is_in_all = row.event == EXPORTED and at >= self.subject.made_at
            if told or is_in_all:
                what, to = detail["document"], row.recipient or ""
                sent = self._to("paper", str(row.seq), what=what, to=to, at=at)
                yield replace(sent, tells_of=told or self.about[:1])

    def _to(self, sort: Sort, reference: str, *, what: str, to: str, at: datetime) -> SentTo:
        since = tuple(each for each in self.written if each.at > at)
        return SentTo(sort, reference, what, to, at, since)

    def _told(self, several: Iterable[str]) -> tuple[str, ...]:
        named = frozenset(several)
        return tuple(each for each in self.about if each in named)


def _written(desk: Workspace, session: Session, subject: Subject) -> tuple[Sentence, ...]:
    """As its page tells it to this reader."""
    kinds = (type(subject), *parts_of(type(subject)))
    names = [each.kind_name() for each in kinds]
    readable = {each: desk.readable_of_many(each) for each in names}
    return history(session, subject, readable, roles.rests_on(desk.roles, names[0]))


def _left(session: Session) -> Iterator[Row[Any]]:
    """What left and got there; copies of packs stand in their own register."""
    lines = (
        select(audit.c.seq, audit.c.at, audit.c.event, audit.c.outcome)
        .add_columns(revision.c.recipient, revision.c.detail)
        .join_from(audit, revision, audit.c.seq == revision.c.seq)
        .where(audit.c.event.in_((DISCLOSED, EXPORTED)))
        .where(audit.c.subject_kind.is_distinct_from(PackCopy.kind_name()))
        .order_by(audit.c.seq)
    )
    rows = session.execute(lines).all()
    failed = {row.detail for row in rows if row.outcome == NOT_COMPLETED}
    return (row for row in rows if row.outcome == RELEASED and row.detail not in failed)


def whom(session: Session, subject: Subject) -> tuple[str, ...]:
    """Whom a record is about, where it has no page of its own in a pack."""
    if isinstance(subject, PAGES):
        return ()
    kinds = (ANY, *(each.kind_name() for each in PAGES))
    said = [
        each
        for field in fields_of(type(subject))
        if field.refers_to in kinds or field.may_refer_to in kinds
        for each in references(getattr(subject, field.name))
    ]
    found = {each for kind in PAGES for each in there(session, kind, said)}
    return tuple(dict.fromkeys(each for each in said if each in found))
