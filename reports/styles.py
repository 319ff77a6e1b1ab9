"""The letters, colours and paragraph styles of everything printed."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from pathlib import Path

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

FONTS = Path(__file__).parent.parent / "resources" / "fonts"

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"
FALLBACK = "DejaVuSans"
MONO = "DejaVuSansMono"

# Each font and its bold; italics are set upright, for we carry none.
_FAMILIES = {REGULAR: BOLD, FALLBACK: FALLBACK, MONO: MONO}

INK = HexColor("#1B2733")
MUTED = HexColor("#5B6875")
LINE = HexColor("#E2E6EB")
FIELD = HexColor("#7C8A97")
PAPER = HexColor("#F4F6F8")
ACCENT = HexColor("#0B6E6E")
ACROSS = Color(0.75, 0.1, 0.1, alpha=0.16)


def _register() -> None:
    for font in sorted({*_FAMILIES, *_FAMILIES.values()}):
        registerFont(TTFont(font, str(FONTS / f"{font}.ttf")))
    for regular, bold in _FAMILIES.items():
        registerFontFamily(regular, normal=regular, bold=bold, italic=regular, boldItalic=bold)


_register()

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=9.5, leading=14, textColor=INK)
TITLE = ParagraphStyle("title", BODY, fontName=BOLD, fontSize=21, leading=26)
LEAD = ParagraphStyle("lead", BODY, fontSize=11, leading=16)
SECTION = ParagraphStyle(
    "section", BODY, fontName=BOLD, fontSize=12, leading=16, spaceBefore=14, spaceAfter=4
)
STRONG = ParagraphStyle("strong", BODY, fontName=BOLD)
LABEL = ParagraphStyle("label", BODY, textColor=MUTED)
STEP = ParagraphStyle(
    "step", BODY, leftIndent=16, spaceAfter=3, bulletFontName=BOLD, bulletFontSize=9.5
)
MARKING = ParagraphStyle(
    "marking", BODY, fontName=BOLD, fontSize=9.5, leading=12, alignment=TA_CENTER
)
FOOTER = ParagraphStyle("footer", LABEL, fontSize=8, leading=11)
PAGE_NUMBER = ParagraphStyle("page number", FOOTER, alignment=TA_RIGHT)
# On paper made of records.
NAME = ParagraphStyle("name", BODY, fontName=BOLD, fontSize=15, leading=19)
RULED = ParagraphStyle(
    "ruled", BODY, fontName=BOLD, fontSize=10.5, leading=14, spaceBefore=8, keepWithNext=1
)
PERSON = ParagraphStyle(
    "person", BODY, fontName=BOLD, fontSize=11.5, leading=15, spaceBefore=8, keepWithNext=1
)
BOUND = ParagraphStyle("bound", BODY, keepWithNext=1)
STATE = ParagraphStyle("state", LABEL, keepWithNext=1)
CONDITION = ParagraphStyle("condition", BODY, leftIndent=14, spaceBefore=2, spaceAfter=2)
CELL = ParagraphStyle("cell", BODY, fontSize=8, leading=10)
TALLY = ParagraphStyle("tally", BODY, fontName=BOLD, fontSize=15, leading=18, alignment=TA_CENTER)
COUNTED = ParagraphStyle("counted", CELL, alignment=TA_CENTER)
LETTER = ParagraphStyle("letter", BODY, allowWidows=0, allowOrphans=0)
NOTICE = ParagraphStyle("notice", BODY, fontSize=10, leading=14, spaceAfter=4)

# First in every table's style, which would otherwise name Helvetica, a font we do not carry.
TABLE = ("FONT", (0, 0), (-1, -1), REGULAR)
