"""The recovery sheet: the sealed page that opens a register when every passphrase is forgotten."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

import re
from dataclasses import dataclass, field
from datetime import date

from reportlab.platypus import Paragraph, Table
from reportlab.platypus.flowables import Flowable, KeepInFrame, Spacer

from disrupt import phrasing
from reports.letters import printable
from reports.page import WIDTH, Furniture, paper
from reports.styles import (
    ACCENT,
    BODY,
    FIELD,
    INK,
    LABEL,
    LEAD,
    LINE,
    MONO,
    MUTED,
    PAPER,
    SECTION,
    STEP,
    STRONG,
    TABLE,
    TITLE,
)

_GROUP = "[0-9A-HJKMNP-TV-Z]{4}"
_CODE = re.compile(f"{_GROUP}(?: {_GROUP}){{7}}")

_PURPOSE = (
    "This code opens the register when every passphrase has been forgotten, "
    "so whoever holds it can read everything in the register."
)
_HINT = "Letters I, L, O and U are never used. Read 1 for I or L, 0 for O, V for U."
_NOT_PROVEN = "<b>Not yet proven:</b> the code has not been typed back."
_USING = (
    "<b>In the window:</b> where the passphrase is asked for, choose “I have a recovery sheet” "
    "and type the code.",
    f'<b>Or at the command line:</b> <font name="{MONO}" size="8.5">'
    "disrupt officer REGISTER add NAME --role … --user recovery</font><br/>with the code as the "
    "passphrase line, and the new officer’s passphrase on the line after it.",
    "<b>Then</b> write below when, by whom and why this sheet was opened, and seal it again.",
)
_KEEPING = (
    "In a sealed envelope, in a safe; two people sign across the seal.",
    "Never with the computer.",
    "Never photographed, and never copied to email or to any computer.",
)


@dataclass(frozen=True)
class RecoverySheet:
    """What is printed; the code is kept out of `repr`, for that ends in error reports."""

    register: str
    register_id: str
    controller: str
    kind: str
    made_on: date
    code: str = field(repr=False)

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise ValueError("A recovery code is 8 groups of 4 letters and digits.")


def draw(sheet: RecoverySheet) -> bytes:
    """One A4 page as a PDF; equal sheets give equal bytes."""
    story = [
        Paragraph("Recovery sheet", TITLE),
        Spacer(0, 4),
        Paragraph(_PURPOSE, LEAD),
        Spacer(0, 12),
        _particulars(sheet),
        Spacer(0, 12),
        _code_box(sheet.code),
        Spacer(0, 6),
        Paragraph(_HINT, LABEL),
        Spacer(0, 10),
        _not_proven(),
        Paragraph("How to use it", SECTION),
        *_steps(_USING, "123"),
        Paragraph("How to keep it", SECTION),
        *_steps(_KEEPING, "•••"),
        Spacer(0, 12),
        _custody(),
    ]
    return paper(story, Furniture(title="Recovery sheet", footer=_footer(sheet)))


def _footer(sheet: RecoverySheet) -> str:
    return f"Recovery sheet · made on {phrasing.day(sheet.made_on)} · register {sheet.register_id}"


def _particulars(sheet: RecoverySheet) -> Table:
    made_on = Paragraph(phrasing.day(sheet.made_on), BODY)
    kind = Paragraph(printable(sheet.kind.capitalize()), BODY)
    cells = [
        [_label("Register"), _name(sheet.register), _label("Made on"), made_on],
        [_label("Controller"), _name(sheet.controller or "not stated"), _label("Kind"), kind],
        [_label("Register id"), _name(sheet.register_id)],
    ]
    return Table(cells, [72, _NAME_WIDTH, 60, 110], style=_PARTICULARS)


_NAME_WIDTH = WIDTH - 72 - 60 - 110
_TWO_LINES = 28
_PARTICULARS = (
    TABLE,
    ("SPAN", (1, 2), (3, 2)),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ("LINEABOVE", (0, 0), (-1, -1), 0.5, LINE),
    ("LINEBELOW", (0, -1), (-1, -1), 0.5, LINE),
)


def _name(text: str) -> Flowable:
    # Set smaller if need be: a name of any length leaves the sheet one page.
    paragraph = Paragraph(printable(text), STRONG)
    return KeepInFrame(_NAME_WIDTH - 12, _TWO_LINES, [paragraph], mode="shrink")


def _code_box(code: str) -> Table:
    groups = code.split()
    cells = [groups[:4], ["1", "2", "3", "4"], groups[4:], ["5", "6", "7", "8"]]
    return Table(cells, [WIDTH / 4] * 4, [50, 17, 42, 26], style=_CODE_BOX)


_CODE_BOX = (
    TABLE,
    ("ALIGN", (0, 0), (-1, -1), "CENTRE"),
    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 3), (-1, 3), 14),
    ("TEXTCOLOR", (0, 0), (-1, -1), INK),
    *(("FONT", (0, row), (-1, row), MONO, 30, 30) for row in (0, 2)),
    *(("FONTSIZE", (0, row), (-1, row), 8, 10) for row in (1, 3)),
    *(("TEXTCOLOR", (0, row), (-1, row), MUTED) for row in (1, 3)),
    ("BACKGROUND", (0, 0), (-1, -1), PAPER),
    ("BOX", (0, 0), (-1, -1), 1.2, ACCENT),
    ("ROUNDEDCORNERS", [8, 8, 8, 8]),
)


def _not_proven() -> Table:
    cells = [[Paragraph(_NOT_PROVEN, BODY), _label("Proven on"), "", _label("by"), ""]]
    return Table(cells, [WIDTH - 232, 60, 70, 24, 78], style=_NOT_PROVEN_BAR)


_NOT_PROVEN_BAR = (
    TABLE,
    ("LINEBEFORE", (0, 0), (0, 0), 3, INK),
    ("LEFTPADDING", (0, 0), (0, 0), 10),
    *(("LINEBELOW", (column, 0), (column, 0), 0.5, FIELD) for column in (2, 4)),
)


def _steps(steps: tuple[str, ...], marks: str) -> list[Flowable]:
    return [Paragraph(step, STEP, bulletText=mark) for step, mark in zip(steps, marks, strict=True)]


def _custody() -> Table:
    cells = [
        [_label("Sealed by"), "", _label("Witnessed by"), "", ""],
        [_label("Date"), "", _label("Kept at"), "", ""],
        [_label("Opened on, by, why"), "", "", "", ""],
        ["", "", "", "", ""],
        ["", "", "", "", ""],
    ]
    blank = (WIDTH - 110 - 90 - 12) / 2
    return Table(cells, [110, blank, 90, blank, 12], [32, 32, 32, 32, 12], style=_CUSTODY)


_CUSTODY = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
    ("LEFTPADDING", (0, 0), (0, -1), 12),
    ("LEFTPADDING", (2, 0), (2, -1), 16),
    *(("LINEBELOW", (column, 0), (column, 1), 0.5, FIELD) for column in (1, 3)),
    *(("LINEBELOW", (1, row), (3, row), 0.5, FIELD) for row in (2, 3)),
    ("BOX", (0, 0), (-1, -1), 0.8, FIELD),
    ("ROUNDEDCORNERS", [8, 8, 8, 8]),
)


def _label(text: str) -> Paragraph:
    return Paragraph(text, LABEL)
