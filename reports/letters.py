"""Stored text made ready for paper: no letter is ever dropped, whatever fonts we have."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import unicodedata
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import getFont

from reports.styles import FALLBACK, REGULAR


def printable(text: str) -> str:
    """Markup for a paragraph; a letter that no bundled font has is printed as [U+XXXX]."""
    # Composed letters: ReportLab sets an accent beside its letter, not over it.
    letters = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(_markup(font, "".join(run)) for font, run in groupby(letters, _font_with))


def printable_lines(text: str) -> str:
    """The same, with its own line ends kept."""
    return "<br/>".join(printable(line) for line in text.splitlines())


def _font_with(letter: str) -> str | None:
    # The fonts claim some control characters, and draw nothing for them.
    if unicodedata.category(letter) == "Cc":
        return None
    return next((font for font in (REGULAR, FALLBACK) if _has(font, letter)), None)


def _has(font: str, letter: str) -> bool:
    return ord(letter) in getFont(font).face.charToGlyph


def _markup(font: str | None, letters: str) -> str:
    if font is None:
        return "".join(f"[U+{ord(letter):04X}]" for letter in letters)
    if font == REGULAR:
        return escape(letters)
    return f'<font name="{font}">{escape(letters)}</font>'
