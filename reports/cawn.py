"""The papers of a warning notice: the child is named on paper by hand, or for one print only."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from reportlab.platypus import Table
from reportlab.platypus.flowables import Flowable, KeepTogether

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.links import references
from disrupt.page import Page, show
from disrupt.records import Order
from disrupt.records.base import current
from disrupt.records.person import Address
from disrupt.workspace import Workspace
from orders.points import Point
from orders.reckoning import Law
from orders.standing import standing
from orders.wording import Paper, before_service, filled, wording_of
from reports.deliver import Copy, Document
from reports.letters import printable_lines
from reports.page import A4, paper
from reports.parts import Origin, Pen, furniture
from reports.styles import BODY, FIELD, LABEL, NAME, NOTICE, STRONG, TABLE

DRAFT = "DRAFT"
PEN = Pen(A4)
CHILD = ("Child’s name", "Child’s date of birth")
RECIPIENT = ("Name", "Date of birth", "Address")
SERVED = ("Served at (place)", "On (date and time)", "How", "By (name, rank, number)")
SIGNED = ("Signature of the officer", "Signature of the recipient")
REFUSED = "The recipient refused to sign."
STATED = ("Name", "Position or relationship", "Signature", "Date")
PHOTOGRAPH = 42 * mm


@dataclass(frozen=True)
class Typed:
    """What is typed for one print: kept out of `repr` too, for that ends in error reports."""

    name: str = field(default="", repr=False)
    born: str = field(default="", repr=False)
    photograph: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return any((self.name.strip(), self.born.strip(), self.photograph.strip()))


NOTHING_TYPED = Typed()


@dataclass(frozen=True)
class Sheet:
    """One of the papers, with its words as they will stand there."""

    paper: Paper
    warning: tuple[str, ...]


@dataclass(frozen=True)
class NoticePapers:
    """All that the register gives to them: the child's name is not among it."""

    reference: str
    number: int
    """Of the order's own row, as the log names it."""
    recipient: str
    """The reference."""
    recipients: tuple[str, ...]
    """Everybody whom the notice is for."""
    title: str
    signed_off_by: str
    sheets: tuple[Sheet, ...]
    about: tuple[str, ...]
    """The recipient's name, birth and address."""
    ends: str
    """The last day on which it stands, if that is known."""
    before_service: tuple[Point, ...]
    origin: Origin

    @property
    def is_draft(self) -> bool:
        """Whether something has still to be seen to."""
        return any(point.state != "met" for point in self.before_service)


def gather(desk: Workspace, law: Law, reference: str, person: str = "") -> NoticePapers:
    """For one respondent, the first where none is named. That somebody looked is in the log."""
    desk.ask("deliver")
    of = standing(desk, law, reference)
    order, wording = of.of.order, wording_of(of.power.id)
    respondents = references(order.person)
    if not respondents:
        raise Trouble("Nobody is named as its recipient.", "Name them on the page of the notice.")
    recipient = person if person in respondents else respondents[0]
    return NoticePapers(
        reference=order.reference,
        number=order.id,
        recipient=recipient,
        recipients=respondents,
        title=wording.title,
        signed_off_by=wording.signed_off_by,
        sheets=tuple(Sheet(p, filled(of, wording, p.warning)) for p in wording.papers),
        about=_about(show(desk, recipient)),
        ends=phrasing.when(of.ends) if of.ends else "",
        before_service=before_service(of, wording),
        origin=Origin(desk.store.about.controller, of.at),
    )


def document(papers: NoticePapers, which: str, typed: Typed = NOTHING_TYPED) -> Document:
    sheet = next(each for each in papers.sheets if each.paper.id == which)
    return Document(
        sheet.paper.name,
        (Order.kind_name(), papers.number),
        lambda copy, _task: draw(papers, sheet, typed, copy),
        references=(papers.reference, papers.recipient),
        printed_only=bool(typed),
    )


def draw(papers: NoticePapers, sheet: Sheet, typed: Typed, copy: Copy) -> bytes:
    """A4 pages as a PDF; with blanks, equal papers give equal bytes."""
    story = [
        PEN.plain(papers.title, NAME),
        PEN.plain(f"{sheet.paper.title} · our reference {papers.reference}", LABEL),
        PEN.gap(6),
        *LAYOUTS[sheet.paper.layout](papers, sheet, typed),
    ]
    across = DRAFT if papers.is_draft and sheet.paper.layout == "notice" else ""
    page = furniture(papers.title, papers.origin, copy, across=across)
    return _hashed_apart(paper(story, page), typed)


def _hashed_apart(content: bytes, typed: Typed) -> bytes:
    """Its sum stands in the log: without chance in it, a name could be guessed and compared."""
    if not typed:
        return content
    chance = secrets.token_hex(32 + secrets.randbelow(64))
    return content + f"\n% {chance}\n".encode()


def _notice(papers: NoticePapers, sheet: Sheet, typed: Typed) -> Iterator[Flowable]:
    yield from PEN.section("To")
    yield PEN.blanks(*RECIPIENT, said=papers.about)
    yield from PEN.section("The child")
    yield _child(typed)
    yield from PEN.section("The warning")
    yield from (PEN.plain(text, NOTICE) for text in sheet.warning)
    yield PEN.blanks("Last day of this notice", said=(papers.ends,))
    if sheet.paper.points:
        yield from PEN.section("Before service")
        yield from PEN.ticks((each.says, each.state == "met") for each in papers.before_service)
    yield KeepTogether(
        [*PEN.section("Service"), PEN.blanks(*SERVED, *SIGNED), PEN.gap(6), _refused()]
    )


def _statement(papers: NoticePapers, sheet: Sheet, typed: Typed) -> Iterator[Flowable]:
    yield from PEN.section("The child")
    yield _child(typed)
    yield from PEN.section("The person whom it is about")
    yield PEN.blanks(RECIPIENT[0], said=papers.about)
    yield from PEN.section("Statement")
    yield from (PEN.plain(text, NOTICE) for text in sheet.warning)
    yield PEN.blanks("In my own words", "", "", "")
    yield KeepTogether([*PEN.section("Signed"), PEN.blanks(*STATED)])


LAYOUTS: Mapping[str, Callable[[NoticePapers, Sheet, Typed], Iterator[Flowable]]] = {
    "notice": _notice,
    "statement": _statement,
}


def _refused() -> Flowable:
    (box,) = PEN.ticks([(REFUSED, False)])
    return box


def _child(typed: Typed) -> Table:
    """Blanks, and beside them a place for a photograph."""
    rows = [
        [PEN.plain(CHILD[0], LABEL), PEN.plain(typed.name, STRONG), "", _photograph(typed)],
        [PEN.plain(CHILD[1], LABEL), PEN.plain(typed.born, STRONG), "", ""],
    ]
    left, gap = 40 * mm, 6 * mm
    widths = [left, A4.within - left - gap - PHOTOGRAPH, gap, PHOTOGRAPH]
    return Table(rows, widths, [None, None], style=_CHILD)


def _photograph(typed: Typed) -> Flowable:
    said = printable_lines(typed.photograph.strip())
    return PEN.text(said or "Photograph, if it was shown", BODY if said else LABEL)


_CHILD = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("TOPPADDING", (0, 0), (1, -1), 18),
    ("LINEBELOW", (1, 0), (1, 0), 0.5, FIELD),
    ("LINEBELOW", (1, 1), (1, 1), 0.5, FIELD),
    ("SPAN", (3, 0), (3, 1)),
    ("VALIGN", (3, 0), (3, 0), "TOP"),
    ("BOX", (3, 0), (3, 1), 0.7, FIELD),
)


def _about(page: Page) -> tuple[str, ...]:
    """As far as the reader may see it; what is not known is a blank."""
    values = {field.name: (field, value) for field, value in page.values}
    names = [name for name in ("family_name", "given_names") if name in values]
    born = phrasing.shown(*values["born"]) if values.get("born", (None, None))[1] else ""
    held = [each for dated in page.dated for each in dated.held if isinstance(each, Address)]
    now = current(held, page.as_at)
    where = (now.address, now.postcode) if now else ()
    return page.subject.called(names), born, ", ".join(part for part in where if part)
