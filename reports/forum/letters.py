"""Letters of a forum to agencies: who writes, to whom, and each with pages of its own."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable, KeepTogether, PageBreak
from sqlalchemy import select

from disrupt.formats import FORMATS
from disrupt.records.agency import Contact
from disrupt.records.base import current
from orders.forum.forums import plain
from reports.deliver import Copy
from reports.forum.held import Head, Sitting
from reports.held_pages import Begins
from reports.letterhead import PEN, Receiver, Sender, begun, sender, signature
from reports.page import paper
from reports.parts import furniture
from reports.styles import NAME

AGENCY = "the agency at its head"
"""At the foot of each page: the letters go to many."""
CHAIR = "Chair of the {}"


@dataclass(frozen=True)
class Mail:
    """What all letters of one document have in common."""

    title: str
    head: Head
    of: Sender


def sent_by(of: Sitting) -> Sender:
    """By the council of the letterhead, else by whose register it is; signed by the chair."""
    head = sender(of.session)
    signed = (of.head.chair, CHAIR.format(of.head.forum)) if of.head.chair else ()
    council = head.council or of.desk.store.about.controller
    return replace(head, council=council, signed=signed)


def sent_to(of: Sitting, agency: str) -> Receiver:
    """To whoever is the contact there today; to the agency alone where nobody is."""
    held = of.agencies.known.get(plain(agency))
    if held is None:
        return Receiver(agency)
    mine = select(Contact).where(Contact.agency_id == held.id)
    contact = current(of.session.scalars(mine).all(), of.desk.today)
    return Receiver(held.name, tuple(_reached(contact)) if contact else ())


def _reached(contact: Contact) -> Iterator[str]:
    yield f"{contact.name}, {contact.rank}" if contact.rank else contact.name
    if contact.email:
        yield contact.email
    if contact.phone:
        yield FORMATS["phone"].shown(contact.phone)


@dataclass(frozen=True)
class Sent:
    """One letter, drawn for nobody else."""

    to: Receiver
    says: Sequence[Flowable]
    below: Sequence[Flowable] = ()
    """What is filled in by whoever gets it, under the signature."""


def drawn(mail: Mail, letters: Iterable[Sent], copy: Copy) -> bytes:
    """A4 pages as a PDF, each letter with numbers of its own; equal letters give equal bytes."""
    story = [part for each in letters for part in _letter(mail, each)]
    to_agency = Copy(AGENCY if copy.to_whom else "", copy.log)
    page = furniture(f"{mail.title} {mail.head.reference}", mail.head.origin, to_agency)
    return paper(story[:-1], replace(page, one_each=True))


def _letter(mail: Mail, sent: Sent) -> Iterator[Flowable]:
    yield Begins()
    yield from begun(mail.of, sent.to, mail.head.reference, mail.head.origin.as_at)
    yield PEN.plain(mail.title, NAME)
    yield PEN.gap(4)
    yield from sent.says
    yield KeepTogether(signature(mail.of))
    yield from sent.below
    yield PageBreak()
