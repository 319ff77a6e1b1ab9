"""What stands on every page of every document: marking, footer, and "page n of m"."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib import pagesizes
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
)
from reportlab.platypus.flowables import Flowable, PageBreak

from reports.letters import printable
from reports.styles import ACROSS, BOLD, FIELD, FOOTER, MARKING, PAGE_NUMBER, REGULAR


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

    @property
    def on_its_side(self) -> "Furniture":
        return replace(self, sheet=self.sheet.on_its_side)


def paper(story: Sequence[Flowable], furniture: Furniture) -> bytes:
    """The story on pages as a PDF; equal stories give equal bytes."""
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
    document.build(list(story), canvasmaker=partial(_NumberedCanvas, furniture=furniture))
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
    sheet = furniture.sheet
    return sheet.edge + _height(_marking(furniture), sheet.within) + sheet.gap


def _foot_height(furniture: Furniture) -> float:
    sheet = furniture.sheet
    return _head_height(furniture) + _height(_footer(furniture), _beside(sheet)) + sheet.gap


def _beside(sheet: Sheet) -> float:
    """What the number of the page leaves to the foot."""
    return sheet.within - _number_width(sheet)


def _number_width(sheet: Sheet) -> float:
    return _NUMBER_WIDTH * sheet.scale


def _height(paragraph: Paragraph, width: float) -> float:
    return float(paragraph.wrap(width, A4.height)[1])


def _marking(furniture: Furniture) -> Paragraph:
    return Paragraph(printable(furniture.marking.upper()), furniture.sheet.styled(MARKING))


def _footer(furniture: Furniture) -> Paragraph:
    return Paragraph(printable(furniture.footer), furniture.sheet.styled(FOOTER))


class Begins(Flowable):
    """It takes no room: with the page on which it stands a letter begins."""

    width = height = 0

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        return (0, 0)

    def draw(self) -> None:
        self.canv.begins_letter = True


class _NumberedCanvas(Canvas):
    """Holds every page back until the last is known, so that each can say how many there are."""

    def __init__(self, *arguments: object, furniture: Furniture, **options: object) -> None:
        super().__init__(*arguments, **options)
        self._doc.info = _TitleAlone()
        self._furniture = furniture
        self._held: list[dict[str, Any]] = []
        self.begins_letter = False

    def showPage(self) -> None:
        self._held.append(dict(self.__dict__))
        self.begins_letter = False
        # Bookmarks are tied to the page being counted while the story is still being held.
        self._doc.pageCounter += 1
        self._startPage()

    def save(self) -> None:
        self._doc.pageCounter = 1
        for letter in self._letters():
            for number, page in enumerate(letter, start=1):
                self.__dict__.update(page)
                self._furnish(f"page {number} of {len(letter)}")
                super().showPage()
        super().save()

    def _letters(self) -> Sequence[Sequence[dict[str, Any]]]:
        """The pages of each; all pages are one, unless it is letters."""
        found: list[list[dict[str, Any]]] = []
        for page in self._held:
            if not found or (self._furniture.one_each and page["begins_letter"]):
                found.append([])
            found[-1].append(page)
        return found

    def _furnish(self, number: str) -> None:
        furniture = self._furniture
        if self._pagesize != furniture.sheet.size:
            furniture = furniture.on_its_side
        sheet, marking = furniture.sheet, _marking(furniture)
        rule, right = _foot_height(furniture) - sheet.gap, sheet.width - sheet.side
        of = Paragraph(number, sheet.styled(PAGE_NUMBER))
        self._place(marking, sheet.side, sheet.height - sheet.edge, sheet.within)
        self._place(_footer(furniture), sheet.side, rule, _beside(sheet))
        self._place(of, right - _number_width(sheet), rule, _number_width(sheet))
        self._place(marking, sheet.side, sheet.edge + _height(marking, sheet.within), sheet.within)
        self.setStrokeColor(FIELD)
        self.setLineWidth(0.5)
        self.line(sheet.side, rule + 2, right, rule + 2)
        if furniture.across:
            self._write_across(furniture.across)

    def _write_across(self, word: str) -> None:
        """Over what stands there, and through it: nobody hands it over by mistake."""
        sheet = self._furniture.sheet
        self.saveState()
        self.setFont(BOLD, sheet.width / 4)
        self.setFillColor(ACROSS)
        self.translate(sheet.width / 2, sheet.height / 2)
        self.rotate(50)
        self.drawCentredString(0, -sheet.width / 12, word)
        self.restoreState()

    def _place(self, paragraph: Paragraph, left: float, top: float, width: float) -> None:
        paragraph.drawOn(self, left, top - _height(paragraph, width))


class _TitleAlone(PDFInfo):
    """The file's own particulars: nothing about who made it, when, or with what."""

    def format(self, document: PDFDocument) -> bytes:
        particulars = PDFDictionary({"Title": PDFString(self.title)})
        return bytes(particulars.format(document))
