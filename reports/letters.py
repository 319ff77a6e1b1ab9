"""Stored text made ready for paper: no letter is ever dropped, whatever fonts we have."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import getFont

from reports.styles import FALLBACK, REGULAR


def printable(text: str) -> str:
    """Markup for a paragraph; a letter that no bundled font has is printed as [U+XXXX]."""
    return "".join(_markup(font, letters) for font, letters in runs(text))


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The same as plain letters, each run of them with the font that has them."""
    # Composed letters: ReportLab sets an accent beside its letter, not over it.
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    if composed.isascii() and composed.isprintable():
        # As most are: all of these are in the font, and need not be looked up one by one.
        yield from [(REGULAR, composed)] if composed else []
        return
    for font, run in groupby(composed, _font_with):
        letters = "".join(run)
        yield (font, letters) if font else (REGULAR, _named(letters))


def printable_lines(text: str) -> str:
    """The same, with its own line ends kept."""
    return "<br/>".join(printable(line) for line in text.splitlines())


@cache
def _font_with(letter: str) -> str | None:
    # The fonts claim some control characters, and draw nothing for them.
    if unicodedata.category(letter) == "Cc":
        return None
    return next((font for font in (REGULAR, FALLBACK) if _has(font, letter)), None)


def _has(font: str, letter: str) -> bool:
    return ord(letter) in getFont(font).face.charToGlyph


def _named(letters: str) -> str:
    return "".join(f"[U+{ord(letter):04X}]" for letter in letters)


def _markup(font: str, letters: str) -> str:
    said = escape(letters)
    return said if font == REGULAR else f'<font name="{font}">{said}</font>'
