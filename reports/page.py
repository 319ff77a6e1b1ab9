"""What stands on every page of every document: marking, footer, and "page n of m"."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph
from reportlab.platypus.flowables import Flowable

from reports.letters import printable
from reports.styles import FIELD, FOOTER, MARKING, PAGE_NUMBER, REGULAR

SIDE = 18 * mm
WIDTH = A4[0] - 2 * SIDE
_EDGE = 10 * mm
_GAP = 5 * mm
_NUMBER_WIDTH = 30 * mm


@dataclass(frozen=True)
class Furniture:
    """The same on every page of one document. The title is stored in the file: it names nobody."""

    title: str
    footer: str
    marking: str = "OFFICIAL-SENSITIVE"

    def __post_init__(self) -> None:
        words = re.findall("[A-Z]+", self.marking.upper())
        if words[:1] != ["OFFICIAL"] or "SECRET" in words:
            raise ValueError(f"Nothing above OFFICIAL-SENSITIVE is printed: {self.marking!r}")


def paper(story: Sequence[Flowable], furniture: Furniture) -> bytes:
    """The story on A4 pages as a PDF; equal stories give equal bytes."""
    printed = BytesIO()
    document = BaseDocTemplate(
        printed,
        pagesize=A4,
        title=furniture.title,
        lang="en-GB",
        invariant=1,
        initialFontName=REGULAR,
        pageTemplates=[PageTemplate(frames=[_frame(furniture)])],
    )
    document.build(list(story), canvasmaker=partial(_NumberedCanvas, furniture=furniture))
    return printed.getvalue()


def _frame(furniture: Furniture) -> Frame:
    top, bottom = _head_height(furniture), _foot_height(furniture)
    height = A4[1] - top - bottom
    return Frame(SIDE, bottom, WIDTH, height, 0, 0, 0, 0)


def _head_height(furniture: Furniture) -> float:
    return _EDGE + _height(_marking(furniture), WIDTH) + _GAP


def _foot_height(furniture: Furniture) -> float:
    return _head_height(furniture) + _height(_footer(furniture), WIDTH - _NUMBER_WIDTH) + _GAP


def _height(paragraph: Paragraph, width: float) -> float:
    return float(paragraph.wrap(width, A4[1])[1])


def _marking(furniture: Furniture) -> Paragraph:
    return Paragraph(printable(furniture.marking.upper()), MARKING)


def _footer(furniture: Furniture) -> Paragraph:
    return Paragraph(printable(furniture.footer), FOOTER)


class _NumberedCanvas(Canvas):
    """Holds every page back until the last is known, so that each can say how many there are."""

    def __init__(self, *arguments: object, furniture: Furniture, **options: object) -> None:
        super().__init__(*arguments, **options)
        self._doc.info = _TitleAlone()
        self._furniture = furniture
        self._held: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self._held.append(dict(self.__dict__))
        # Bookmarks are tied to the page being counted while the story is still being held.
        self._doc.pageCounter += 1
        self._startPage()

    def save(self) -> None:
        self._doc.pageCounter = 1
        for number, page in enumerate(self._held, start=1):
            self.__dict__.update(page)
            self._furnish(f"page {number} of {len(self._held)}")
            super().showPage()
        super().save()

    def _furnish(self, number: str) -> None:
        marking, footer = _marking(self._furniture), _footer(self._furniture)
        rule, right = _foot_height(self._furniture) - _GAP, A4[0] - SIDE
        self._place(marking, SIDE, A4[1] - _EDGE, WIDTH)
        self._place(footer, SIDE, rule, WIDTH - _NUMBER_WIDTH)
        self._place(Paragraph(number, PAGE_NUMBER), right - _NUMBER_WIDTH, rule, _NUMBER_WIDTH)
        self._place(marking, SIDE, _EDGE + _height(marking, WIDTH), WIDTH)
        self.setStrokeColor(FIELD)
        self.setLineWidth(0.5)
        self.line(SIDE, rule + 2, right, rule + 2)

    def _place(self, paragraph: Paragraph, left: float, top: float, width: float) -> None:
        paragraph.drawOn(self, left, top - _height(paragraph, width))


class _TitleAlone(PDFInfo):
    """The file's own particulars: nothing about who made it, when, or with what."""

    def format(self, document: PDFDocument) -> bytes:
        particulars = PDFDictionary({"Title": PDFString(self.title)})
        return bytes(particulars.format(document))
