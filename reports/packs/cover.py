"""The first page of a copy: whose it is, of which moment, and what is not in it."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table
from reportlab.platypus.flowables import Flowable, HRFlowable

from disrupt.phrasing import moment, weekday
from orders.packs.pack import Head
from reports.forum.drawn import boxed, facts
from reports.forum.held import NOT_SAID
from reports.held_pages import Chapter
from reports.letterhead import when
from reports.letters import printable
from reports.packs.foot import TITLE, log, which
from reports.packs.left_out import left_out
from reports.packs.looks import SHEET
from reports.packs.paper_value import PackPaper
from reports.packs.reader_words import called
from reports.packs.stamp import Stamp
from reports.parts import Pen
from reports.styles import BODY, BOLD, FIELD, INK, LABEL, NAME, TABLE
from reports.styles import TITLE as LARGE

PEN = Pen(SHEET)
STATEMENT = "Confidentiality statement"
NO_STATEMENT = "None is recorded for this meeting."
LEFT_OUT = "What this copy leaves out, by its audience"
TO_RETURN = (
    "This copy is for its recipient alone: it is not copied, and not passed on. Bring it back to "
    "whoever gave it out, or destroy it and say so. Say at once if it is lost."
)
AHEAD = ", looked ahead: from what was recorded when it was printed"
PUBLIC = "This copy holds figures that may be published, and nothing of anybody."
_COPY = ParagraphStyle("which copy", BODY, fontName=BOLD, fontSize=30, leading=38)
_WHOSE = ParagraphStyle("whose copy", NAME, fontSize=14, leading=19)
_SENTENCE = ParagraphStyle("left out", BODY, leftIndent=10, bulletIndent=0, spaceAfter=2)
_RETURN = ParagraphStyle("to return", BODY, fontName=BOLD, spaceBefore=12)


def cover(paper: PackPaper, stamp: Stamp) -> Iterator[Flowable]:
    head = paper.pack.head
    yield Chapter("Cover", "cover")
    yield PEN.plain(TITLE, LABEL)
    yield PEN.plain(head.forum, LARGE)
    yield PEN.plain(_sits(head), NAME)
    yield PEN.plain(head.place or NOT_SAID, BODY)
    yield HRFlowable("100%", 1, color=INK, spaceBefore=8, spaceAfter=10)
    yield _whose(stamp)
    yield PEN.gap(12)
    yield facts(_known(paper, stamp), SHEET.within)
    yield PEN.gap(8)
    if paper.audience == "public":
        yield PEN.plain(PUBLIC, _RETURN)
        return
    yield boxed(STATEMENT, paper.pack.statement or NO_STATEMENT, SHEET.within)
    yield from PEN.section(LEFT_OUT)
    for sentence in left_out(paper.audience, paper.whose):
        yield Paragraph(printable(sentence), _SENTENCE, bulletText="–")
    yield PEN.plain(TO_RETURN, _RETURN)


def _sits(head: Head) -> str:
    return f"{weekday(head.at)} {when(head.at)}" if head.at else f"Its day is {NOT_SAID}"


def _whose(stamp: Stamp) -> Table:
    says = [[PEN.plain(which(stamp), _COPY)], [PEN.plain(stamp.recipient, _WHOSE)]]
    return Table(says, [SHEET.within], splitInRow=1, hAlign="LEFT", style=_FRAMED)


def _known(paper: PackPaper, stamp: Stamp) -> Iterator[tuple[str, str]]:
    head = paper.pack.head
    yield "For", " · ".join(part for part in (called(paper.audience), paper.whose) if part)
    yield "As at", _as_at(head, stamp)
    yield "Meeting", head.meeting
    yield "Register of", head.controller
    yield "Printed by", f"{stamp.by}, {moment(stamp.made)}"
    yield "Log", log(stamp)
    yield "Pack number", stamp.pack_number


def _as_at(head: Head, stamp: Stamp) -> str:
    ahead = head.as_at > stamp.made
    return moment(head.as_at) + (AHEAD if ahead else "")


_FRAMED = (
    TABLE,
    ("BOX", (0, 0), (-1, -1), 1.2, FIELD),
    ("LEFTPADDING", (0, 0), (-1, -1), 4 * mm),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4 * mm),
    ("TOPPADDING", (0, 0), (-1, 0), 3 * mm),
    ("TOPPADDING", (0, 1), (-1, 1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, 0), 0),
    ("BOTTOMPADDING", (0, 1), (-1, 1), 4 * mm),
)
