"""Pages held back until the last of them is known, and what can only be written on them then."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from reports.styles import INK, REGULAR

Furnish = Callable[[Canvas, str], None]
"""Writes on a page what stands on every page, beside such as “page 2 of 3”."""


class HeldPages(Canvas):
    """Holds every page back, so that each can say how many there are."""

    def __init__(
        self, *arguments: object, furnish: Furnish, one_each: bool, **options: object
    ) -> None:
        super().__init__(*arguments, **options)
        self._doc.info = _TitleAlone()
        self._furnish, self._one_each = furnish, one_each
        self._held: list[dict[str, Any]] = []
        self._begun: dict[str, int] = {}
        self._told: list[tuple[str, float, float, float]] = []
        self.begins_letter = False

    def begins(self, key: str) -> None:
        """What is known by this key begins on the page that is being drawn."""
        self._begun[key] = len(self._held) + 1

    def tell(self, key: str, at: tuple[float, float], size: float) -> None:
        """The number of the page on which that begins is written here, once it is known."""
        self._told.append((key, *at, size))

    def showPage(self) -> None:
        self._held.append(dict(self.__dict__))
        self.begins_letter = False
        self._told = []
        # Bookmarks are tied to the page being counted while the story is still being held.
        self._doc.pageCounter += 1
        self._startPage()

    def save(self) -> None:
        self._doc.pageCounter = 1
        for letter in self._letters():
            for number, page in enumerate(letter, start=1):
                self.__dict__.update(page)
                self._furnish(self, f"page {number} of {len(letter)}")
                self._tell_all()
                super().showPage()
        super().save()

    def _letters(self) -> Sequence[Sequence[dict[str, Any]]]:
        """The pages of each; all pages are one, unless it is letters."""
        found: list[list[dict[str, Any]]] = []
        for page in self._held:
            if not found or (self._one_each and page["begins_letter"]):
                found.append([])
            found[-1].append(page)
        return found

    def _tell_all(self) -> None:
        for key, right, bottom, size in self._told:
            self.setFont(REGULAR, size)
            self.setFillColor(INK)
            self.drawRightString(right, bottom, str(self._begun[key]))


class Mark(Flowable):
    """It takes no room."""

    width = height = 0

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        return (0, 0)


class Begins(Mark):
    """With the page on which it stands a letter begins."""

    def draw(self) -> None:
        self.canv.begins_letter = True


class Chapter(Mark):
    """Here begins what stands in the outline of the file, and can be led to by its key."""

    def __init__(self, title: str, key: str) -> None:
        super().__init__()
        self._title, self._key = title, key

    def draw(self) -> None:
        self.canv.begins(self._key)
        self.canv.bookmarkPage(self._key)
        self.canv.addOutlineEntry(self._title, self._key)
        self.canv.showOutline()


class PageOf(Flowable):
    """The number of the page on which a chapter begins, at the right of a cell."""

    def __init__(self, key: str, *, size: float, leading: float) -> None:
        super().__init__()
        self._key, self._size, self._leading = key, size, leading

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        self._wide = wide
        return (wide, self._leading)

    def draw(self) -> None:
        at = self.canv.absolutePosition(self._wide, self._leading - self._size)
        self.canv.tell(self._key, at, self._size)


class _TitleAlone(PDFInfo):
    """The file's own particulars: nothing about who made it, when, or with what."""

    def format(self, document: PDFDocument) -> bytes:
        particulars = PDFDictionary({"Title": PDFString(self.title)})
        return bytes(particulars.format(document))
