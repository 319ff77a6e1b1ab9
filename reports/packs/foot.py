"""The foot of each page of a copy: which pack it is, whose copy, and by which number."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from disrupt.phrasing import day, short_moment
from orders.packs.number import short
from orders.packs.pack import Head
from reports.letters import printable
from reports.packs.looks import SHEET
from reports.packs.paper_value import PackPaper
from reports.packs.reader_words import MARKINGS, called, day_of_meeting
from reports.packs.stamp import Stamp
from reports.page import AtFoot, Furniture, set_in
from reports.styles import BOLD, FOOTER, INK

TITLE = "Forum pack"
HIGH = 28.5
"""Always the same, however much stands there: the copies of one audience have equal pages."""
SIZES = (7.0, 6.5, 6.0, 5.5, 5.0)
"""The first in which it has room is taken: nobody's name is cut off."""
LEADING = 1.35
SHARES = (0.335, 0.33, 0.335)
APART = 8.0
LEFT = ParagraphStyle("left at the foot", FOOTER)
MIDDLE = ParagraphStyle(
    "middle of the foot", FOOTER, fontName=BOLD, alignment=TA_CENTER, textColor=INK
)
RIGHT = ParagraphStyle("right at the foot", FOOTER, alignment=TA_RIGHT)


@dataclass(frozen=True)
class PackFurniture(Furniture):
    """Its footer stands in two lines at the left."""

    below: str = ""
    """The second of them."""
    whose: str = ""
    """In the middle."""
    known_by: str = ""
    """Below the number of the page."""

    def foot(self, number: str) -> tuple[AtFoot, ...]:
        left, _, right = self._widths
        numbered = _fitted(_two(number, self.known_by), RIGHT, right)
        return (
            AtFoot(self._left, 0),
            AtFoot(self._middle, left + APART),
            AtFoot(numbered, self.sheet.within - right),
        )

    @property
    def foot_height(self) -> float:
        return HIGH

    @property
    def _widths(self) -> Sequence[float]:
        room = self.sheet.within - 2 * APART
        return [share * room for share in SHARES]

    @cached_property
    def _left(self) -> Paragraph:
        return _fitted(_two(self.footer, self.below), LEFT, self._widths[0])

    @cached_property
    def _middle(self) -> Paragraph:
        return _fitted(f"<b>{printable(self.whose)}</b>", MIDDLE, self._widths[1])


def furniture(paper: PackPaper, stamp: Stamp) -> PackFurniture:
    head = paper.pack.head
    return PackFurniture(
        title=_title(head),
        footer=" · ".join((_title(head), called(paper.audience))),
        below=f"as at {short_moment(head.as_at)} · printed by {stamp.by}",
        whose=f"{which(stamp)}: {stamp.recipient}",
        known_by=f"Log {log(stamp)} · pack {short(stamp.pack_number)}",
        marking=MARKINGS.get(paper.audience, Furniture.marking),
        sheet=SHEET,
    )


def which(stamp: Stamp) -> str:
    return f"Copy {stamp.number} of {stamp.of}"


def log(stamp: Stamp) -> str:
    """Such as “18 204 – 9f3c61a2b0”."""
    line, _, sum_of_it = stamp.log.partition("-")
    grouped = f"{int(line):,}".replace(",", " ") if line.isdecimal() else line
    return " – ".join(part for part in (grouped, sum_of_it) if part)


def _title(head: Head) -> str:
    on = day_of_meeting(head)
    return " · ".join(part for part in (TITLE, day(on) if on else "") if part)


def _two(above: str, below: str) -> str:
    return f'<font fg="{INK.hexval()}">{printable(above)}</font><br/>{printable(below)}'


def _fitted(markup: str, style: ParagraphStyle, width: float) -> Paragraph:
    """The smallest, where it has room in none."""
    for size in SIZES:
        smaller = ParagraphStyle(style.name, style, fontSize=size, leading=LEADING * size)
        said = set_in(markup, smaller, width)
        if said.height <= HIGH:
            break
    return said
