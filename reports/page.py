"""What stands on every page of every document: marking, footer, and "page n of m"."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from io import BytesIO
from typing import Self

from reportlab import rl_config
from reportlab.lib import pagesizes
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
)
from reportlab.platypus.flowables import Flowable, PageBreak

from reports.held_pages import HeldPages
from reports.letters import printable
from reports.styles import ACROSS, BOLD, FIELD, FOOTER, MARKING, PAGE_NUMBER, REGULAR

# What is squeezed is no text in any case; written in letters it takes longer, and more room.
vars(rl_config)["useA85"] = 0


@dataclass(frozen=True)
class Sheet:
    """A size of paper, what is left free round it, and how large its head and foot are set."""

    width: float
    height: float
    side: float
    edge: float
    gap: float
    scale: float = 1.0

    @property
    def size(self) -> tuple[float, float]:
        return self.width, self.height

    @property
    def within(self) -> float:
        """The width of what stands on it."""
        return self.width - 2 * self.side

    @property
    def on_its_side(self) -> "Sheet":
        return replace(self, width=self.height, height=self.width)

    def styled(self, style: ParagraphStyle) -> ParagraphStyle:
        smaller = {name: vars(style)[name] * self.scale for name in ("fontSize", "leading")}
        return ParagraphStyle(style.name, style, **smaller)


A4 = Sheet(*pagesizes.A4, side=18 * mm, edge=10 * mm, gap=5 * mm)
A6 = Sheet(*pagesizes.A6, side=7 * mm, edge=5 * mm, gap=2 * mm, scale=0.8)
WIDTH = A4.within
UPRIGHT = "upright"
ON_ITS_SIDE = "on its side"
_NUMBER_WIDTH = 30 * mm


@dataclass(frozen=True)
class AtFoot:
    """Set already, and so far from the left."""

    says: Paragraph
    left: float


@dataclass(frozen=True)
class Furniture:
    """The same on every page of one document. The title is stored in the file: it names nobody."""

    title: str
    footer: str
    marking: str = "OFFICIAL-SENSITIVE"
    sheet: Sheet = A4
    across: str = ""
    """One word across each page, such as DRAFT."""
    one_each: bool = False
    """It is letters, each to somebody else: the pages of each are numbered by themselves."""

    def __post_init__(self) -> None:
        words = re.findall("[A-Z]+", self.marking.upper())
        if words[:1] != ["OFFICIAL"] or "SECRET" in words:
            raise ValueError(f"Nothing above OFFICIAL-SENSITIVE is printed: {self.marking!r}")

    @cached_property
    def on_its_side(self) -> Self:
        return replace(self, sheet=self.sheet.on_its_side)

    @cached_property
    def head(self) -> Paragraph:
        """It stands at the foot of the page again."""
        said = printable(self.marking.upper())
        return set_in(said, self.sheet.styled(MARKING), self.sheet.within)

    def foot(self, number: str) -> tuple[AtFoot, ...]:
        """What stands beside each other at the foot of the page with that number."""
        wide = _NUMBER_WIDTH * self.sheet.scale
        of = set_in(number, self.sheet.styled(PAGE_NUMBER), wide)
        return AtFoot(self._footer, 0), AtFoot(of, self.sheet.within - wide)

    @property
    def foot_height(self) -> float:
        return float(self._footer.height)

    @cached_property
    def _footer(self) -> Paragraph:
        beside = self.sheet.within - _NUMBER_WIDTH * self.sheet.scale
        return set_in(printable(self.footer), self.sheet.styled(FOOTER), beside)


def set_in(markup: str, style: ParagraphStyle, width: float) -> Paragraph:
    """Broken into lines: its height is known, and it can be drawn on one page after the other."""
    said = Paragraph(markup, style)
    said.wrap(width, A4.height)
    return said


def paper(
    story: Sequence[Flowable], furniture: Furniture, step: Callable[[], None] = lambda: None
) -> bytes:
    """The story on pages as a PDF; equal stories give equal bytes.

    All of it is drawn before any page is furnished; a step is made before each of these.
    """
    printed = BytesIO()
    document = BaseDocTemplate(
        printed,
        pagesize=furniture.sheet.size,
        title=furniture.title,
        lang="en-GB",
        invariant=1,
        initialFontName=REGULAR,
        pageTemplates=[
            _template(furniture),
            _template(furniture.on_its_side),
        ],
    )

    def furnish(canvas: Canvas, number: str) -> None:
        step()
        _furnish(canvas, number, of=furniture)

    held = partial(HeldPages, furnish=furnish, one_each=furniture.one_each)
    document.build(list(story), canvasmaker=held)
    return printed.getvalue()


def turned(way: str) -> list[Flowable]:
    """What comes next stands on a page of its own, and the pages after it stand so too."""
    return [NextPageTemplate(way), PageBreak()]


def room(furniture: Furniture) -> float:
    """How tall what stands on one page may be."""
    return furniture.sheet.height - _head_height(furniture) - _foot_height(furniture)


def _template(furniture: Furniture) -> PageTemplate:
    way = UPRIGHT if furniture.sheet.height > furniture.sheet.width else ON_ITS_SIDE
    return PageTemplate(way, frames=[_frame(furniture)], pagesize=furniture.sheet.size)


def _frame(furniture: Furniture) -> Frame:
    sheet, bottom = furniture.sheet, _foot_height(furniture)
    return Frame(sheet.side, bottom, sheet.within, room(furniture), 0, 0, 0, 0)


def _head_height(furniture: Furniture) -> float:
    return furniture.sheet.edge + float(furniture.head.height) + furniture.sheet.gap


def _foot_height(furniture: Furniture) -> float:
    return _head_height(furniture) + furniture.foot_height + furniture.sheet.gap


def _furnish(canvas: Canvas, number: str, of: Furniture) -> None:
    furniture = of if canvas._pagesize == of.sheet.size else of.on_its_side
    sheet, head = furniture.sheet, furniture.head
    rule, right = _foot_height(furniture) - sheet.gap, sheet.width - sheet.side
    _place(canvas, head, sheet.side, sheet.height - sheet.edge)
    for part in furniture.foot(number):
        _place(canvas, part.says, sheet.side + part.left, rule)
    _place(canvas, head, sheet.side, sheet.edge + head.height)
    canvas.setStrokeColor(FIELD)
    canvas.setLineWidth(0.5)
    canvas.line(sheet.side, rule + 2, right, rule + 2)
    if furniture.across:
        _write_across(canvas, furniture.across, of.sheet)


def _write_across(canvas: Canvas, word: str, sheet: Sheet) -> None:
    """Over what stands there, and through it: nobody hands it over by mistake."""
    canvas.saveState()
    canvas.setFont(BOLD, sheet.width / 4)
    canvas.setFillColor(ACROSS)
    canvas.translate(sheet.width / 2, sheet.height / 2)
    canvas.rotate(50)
    canvas.drawCentredString(0, -sheet.width / 12, word)
    canvas.restoreState()


def _place(canvas: Canvas, says: Paragraph, left: float, top: float) -> None:
    says.drawOn(canvas, left, top - says.height)
