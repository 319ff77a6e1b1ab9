"""How every letter of licensing begins and ends: who writes, to whom, under which reference."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Table
from reportlab.platypus.flowables import Flowable, HRFlowable, KeepTogether
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.formats import FORMATS
from disrupt.letterheads import letterhead
from disrupt.moments import When
from disrupt.page import Page
from disrupt.records import Person
from disrupt.records.base import current
from disrupt.records.person import Address
from reports.page import A4
from reports.parts import Pen
from reports.styles import FIELD, INK, LABEL, LETTER, NAME, RULED, STRONG, TABLE

PEN = Pen(A4)
SIGNED = ("Name", "Post", "Signature")
SERVED = ("Served at", "On", "How", "By")
NO_COUNCIL, NO_NAME = "the council’s name in the letterhead", "the name of whom it is for"


@dataclass(frozen=True)
class Sender:
    council: str = ""
    where: str = ""
    """Address, phone and email in one line."""
    signed: tuple[str, ...] = ()
    """The name and the post below the signature."""
    policy: str = ""
    how_to_appeal: str = ""


@dataclass(frozen=True)
class Receiver:
    name: str = ""
    address: tuple[str, ...] = ()


def sender(session: Session) -> Sender:
    """Nothing at all where no letterhead is settled."""
    held = letterhead(session)
    if held is None:
        return Sender()
    address = ", ".join((held.address or "").splitlines())
    phone = FORMATS["phone"].shown(held.phone) if held.phone else ""
    return Sender(
        council=held.council,
        where=" · ".join(part for part in (address, phone, held.email or "") if part),
        signed=(held.signatory or "", held.post or ""),
        policy=held.return_policy or "",
        how_to_appeal=held.appeal_wording or "",
    )


def receiver(page: Page) -> Receiver:
    """A person as far as their reader may see them: their name, and where they live now."""
    person, seen = page.subject, {field.name for field, _ in page.values}
    if not isinstance(person, Person):
        return Receiver()
    names = [getattr(person, name) for name in ("given_names", "family_name") if name in seen]
    held = [each for dated in page.dated for each in dated.held if isinstance(each, Address)]
    now = current(held, page.as_at)
    lines = (*_lines(now.address), now.postcode or "") if now else ()
    return Receiver(" ".join(name for name in names if name), tuple(line for line in lines if line))


def _lines(text: str | None) -> tuple[str, ...]:
    """An address stands on paper as on an envelope."""
    parts = (part.strip() for line in (text or "").splitlines() for part in line.split(","))
    return tuple(part for part in parts if part)


def when(value: When) -> str:
    """Such as “13 November 2026, 14:05”."""
    said = phrasing.when(value)
    if not isinstance(value, datetime):
        return said
    day = phrasing.day(value.astimezone(LONDON))
    return f"{day}, {said.removeprefix(day).strip()}"


def begun(of: Sender, to: Receiver, reference: str, at: datetime) -> list[Flowable]:
    """The head of a letter, and the field of its address."""
    on = phrasing.day(at.astimezone(LONDON))
    left = [PEN.plain(to.name, STRONG), *(PEN.plain(line) for line in to.address)]
    right = [PEN.plain("Our reference", LABEL), PEN.plain(reference)]
    right += [PEN.plain("Date", LABEL), PEN.plain(on)]
    wide = 46 * mm
    table = Table([[left, right]], [A4.within - wide, wide], [None], style=_SIDE_BY_SIDE)
    return [
        PEN.plain(of.council, NAME),
        PEN.plain(of.where, LABEL),
        HRFlowable("100%", 0.8, color=INK, spaceBefore=4, spaceAfter=14),
        table,
        PEN.gap(14),
    ]


def signature(of: Sender) -> list[Flowable]:
    return [PEN.gap(10), *PEN.section("Signed"), PEN.blanks(*SIGNED, said=of.signed)]


def signature_and_service(of: Sender, served: Iterable[str]) -> Flowable:
    """Beside each other, and never parted."""
    apart = 8 * mm
    half = (A4.within - apart) / 2
    blanks = ((SIGNED, of.signed), (SERVED, served))
    left, right = (PEN.blanks(*labels, said=said, within=half) for labels, said in blanks)
    titles = [PEN.plain("Signed", RULED), "", PEN.plain("Service", RULED)]
    rows = [titles, [left, "", right]]
    return KeepTogether([PEN.gap(6), Table(rows, [half, apart, half], [None, None], style=_HALVES)])


def paragraphs(texts: Iterable[str]) -> list[Flowable]:
    """Each line of what was typed, and a gap after it."""
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    return [part for line in lines for part in (PEN.plain(line, LETTER), PEN.gap(4))]


_HALVES = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("LINEBELOW", (0, 0), (0, 0), 0.6, FIELD),
    ("LINEBELOW", (2, 0), (2, 0), 0.6, FIELD),
)
_SIDE_BY_SIDE = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("LINEBEFORE", (1, 0), (1, 0), 0.5, FIELD),
    ("LEFTPADDING", (1, 0), (1, 0), 8),
)
