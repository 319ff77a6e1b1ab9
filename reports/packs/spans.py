"""Text as it is to be set, and how wide its letters are."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from dataclasses import dataclass
from functools import cache

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from reports.styles import BOLD, INK, REGULAR


@dataclass(frozen=True)
class Style:
    size: float
    leading: float
    strong: bool = False
    quiet: bool = False
    indent: float = 0
    above: float = 0
    share: float = 0
    """How much of what a line leaves free stands before it: all of it, and the line ends right."""
    ink: Color = INK
    kept: bool = False
    """It never stands last on a page."""

    @property
    def font(self) -> str:
        return BOLD if self.strong else REGULAR

    def wide(self, letters: str, font: str) -> float:
        return sum(map(_widths(font).__getitem__, letters)) * self.size


class _Widths(dict[str, float]):
    """Of each letter of a font, in a size of one point; looked up once, as that takes long."""

    def __init__(self, font: str) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> float:
        self[letter] = float(stringWidth(letter, self._font, 1))
        return self[letter]


_widths = cache(_Widths)


@dataclass(frozen=True)
class Span:
    """Stored text, or words of the program; a line end of its own is kept."""

    text: str
    strong: bool = False
    quiet: bool = False
