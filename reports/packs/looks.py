"""How the texts on a page of a pack look, and what every section of it begins with."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable
from dataclasses import replace

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from orders.packs.pieces import Words
from reports.packs.spans import Span, Style
from reports.packs.typeset import Text
from reports.page import A4
from reports.styles import INK

SHEET = replace(A4, side=13 * mm, edge=7.5 * mm, gap=3 * mm)
"""Of a copy: the whole of a subject is to stand on one page."""
GAP = 12.0
"""Between what stands beside each other."""
BETWEEN = " · "

READ = Style(8.8, 11)
NEXT = Style(8.8, 11, above=2)
CONDITION = Style(8.8, 11, indent=9)
STRONG = Style(8.8, 11, strong=True, above=2)
LISTED = Style(8.5, 10.4)
UNDER = Style(8.5, 10.4, above=3)
NOTHING = Style(8.5, 11)
SMALL = Style(7, 8.2, above=2.5)
PRINT = Style(7.5, 9.1)
TOPIC = Style(7, 8.4, above=1)
BOUND_ALONE = Style(8.8, 11, above=2)
BOUND = Style(8.8, 11, above=2, kept=True)
CENTRED = Style(8, 10, quiet=True, share=0.5)
COLUMN = Style(8.5, 10.4, strong=True)
QUIET = Style(8, 10, quiet=True)
NAMED = Style(16.5, 20, strong=True)
CONTINUED = Style(11, 15, strong=True, kept=True)
LEFT = Style(8, 10, quiet=True, share=1)
TOTAL = Style(16.5, 20, strong=True, share=1)
RULED = Style(10, 12.5, strong=True)
CHOICE = Style(9.5, 12.5)
_BELOW = 3.0
"""The rule of a heading, and the air below it."""


class Heading(Flowable):
    """Of a section, with a rule below it; what may be ticked stands beside it.

    Beside it stands also that there is nothing below it.
    """

    spaceBefore = 5.5

    def __init__(self, title: str, *choices: str, nothing: str = "") -> None:
        super().__init__()
        self.keepWithNext = not nothing
        self._texts = [plain(title, RULED), *(plain(f"{each} ☐", CHOICE) for each in choices)]
        if nothing:
            self._texts.append(plain(nothing, NOTHING))
        self._size = 0.0, 0.0

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        left = tall = 0.0
        for text in self._texts:
            tall = max(tall, text.wrap(wide - left, high)[1])
            left += text.widest + GAP
        self._size = wide, tall + _BELOW
        return self._size

    def draw(self) -> None:
        left = 0.0
        for text in self._texts:
            text.write(self.canv, left, _BELOW)
            left += text.widest + GAP
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.7)
        self.canv.line(0, _BELOW - 1, self._size[0], _BELOW - 1)


def said(words: Words) -> str:
    """Its pieces beside each other."""
    return BETWEEN.join(piece.says for piece in words)


def plain(text: str, style: Style = READ, *, strong: bool = False) -> Text:
    return Text((Span(text, strong=strong),), style)


def lines(texts: Iterable[str], style: Style = LISTED) -> list[Flowable]:
    return [plain(text, style) for text in texts]
