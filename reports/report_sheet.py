"""One sheet of a workbook, as a value and as it is written: read on a screen and printed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from textwrap import wrap

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.cell import Cell as Box
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

TEXT, WHOLE, PART, SHARE = "@", "#,##0", "#,##0.0", "0.0%"
_BOLD = Font(bold=True)
_LEFT = Alignment(wrap_text=True, vertical="top")
_RIGHT = Alignment(horizontal="right", vertical="top")
_HEAD_LEFT = Alignment(wrap_text=True, vertical="bottom")
_HEAD_RIGHT = Alignment(wrap_text=True, vertical="bottom", horizontal="right")
_UNDER = Border(bottom=Side("medium"))
_OVER = {"subtotal": Border(top=Side("thin")), "total": Border(top=Side("medium"))}
_NARROWEST, _WIDEST, _NOTE = 16, 60, 110
"""Letters across."""
_ROOM = 1.3
"""Times what stands there: some programs write wider than others, and bold is wider still."""
_MOST, _REST = 32_767, "… The rest is in the register."
_TALL = 15
"""Points to a line."""


@dataclass(frozen=True)
class Entry:
    """What stands in one cell; a figure, or the star in its place, has a form."""

    value: int | float | str | None
    form: str = TEXT


@dataclass(frozen=True)
class Row:
    entries: tuple[Entry, ...]
    sort: str = "row"


@dataclass(frozen=True)
class Page:
    """All that stands on a sheet: headings, rows, and sentences under them."""

    name: str
    heads: tuple[Entry, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def fill(sheet: Worksheet, page: Page) -> None:
    """Its headings stay in sight, and stand on every page that is printed."""
    for box, head in zip(_boxes(sheet, 1, page.heads), page.heads, strict=True):
        box.font, box.border = _BOLD, _UNDER
        box.alignment = _HEAD_LEFT if head.form == TEXT else _HEAD_RIGHT
    for number, row in enumerate(page.rows, start=2):
        _write(sheet, number, row)
    widths = _widths(page)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, entries in enumerate((page.heads, *(row.entries for row in page.rows)), start=1):
        sheet.row_dimensions[number].height = _TALL * _lines(entries, widths)
    _notes(sheet, page, widths)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if sum(widths) > _NOTE else "portrait"
    sheet.page_setup.fitToHeight = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _write(sheet: Worksheet, number: int, row: Row) -> None:
    for box, entry in zip(_boxes(sheet, number, row.entries), row.entries, strict=True):
        box.alignment = _LEFT if entry.form == TEXT else _RIGHT
        box.number_format = entry.form
        if row.sort in _OVER:
            box.font, box.border = _BOLD, _OVER[row.sort]


def _notes(sheet: Worksheet, page: Page, widths: Sequence[float]) -> None:
    """As wide as the rows, and as tall as that makes them."""
    across = max(1, len(widths))
    for number, note in enumerate(page.notes, start=len(page.rows) + 3):
        (box,) = _boxes(sheet, number, [Entry(note)])
        box.alignment = _LEFT
        lines = ceil(len(note) / sum(widths))
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=across)
        sheet.row_dimensions[number].height = _TALL * lines


def _lines(entries: Sequence[Entry], widths: Sequence[int]) -> int:
    """Into how many the longest text is broken; not every program works that out by itself."""
    texts = ((str(each.value or ""), width) for each, width in zip(entries, widths, strict=True))
    broken = (
        sum(len(wrap(part, int(width / _ROOM))) or 1 for part in text.split("\n"))
        for text, width in texts
        if len(text) > width / _ROOM or "\n" in text
    )
    return max(broken, default=1)


def _boxes(sheet: Worksheet, number: int, entries: Iterable[Entry]) -> list[Box]:
    return [_box(sheet, number, at, each) for at, each in enumerate(entries, start=1)]


def _box(sheet: Worksheet, number: int, column: int, entry: Entry) -> Box:
    is_text = isinstance(entry.value, str)
    value = _held(str(entry.value)) if is_text else entry.value
    box = sheet.cell(number, column, value)
    if is_text:
        # Whatever it begins with, it is no formula and no error.
        box.data_type = "s"
    return box


def _held(text: str) -> str:
    """What a workbook can hold of it; where that is not all, it says so."""
    text = ILLEGAL_CHARACTERS_RE.sub(_named, text)
    return text if len(text) <= _MOST else f"{text[: _MOST - len(_REST)]}{_REST}"


def _named(found: re.Match[str]) -> str:
    """No letter is dropped, though a workbook cannot hold this one."""
    return f"[U+{ord(found[0]):04X}]"


def _widths(page: Page) -> list[int]:
    """As wide as what stands there needs, within reason; longer text is broken into lines."""
    heads = map(_of_heading, page.heads)
    columns = zip(heads, *(map(_letters, row.entries) for row in page.rows), strict=True)
    return [max(_NARROWEST, min(_WIDEST, ceil(max(each) * _ROOM))) for each in columns]


def _letters(entry: Entry) -> int:
    return max(map(len, str(entry.value or "").split("\n")))


def _of_heading(head: Entry) -> int:
    """Over figures it is broken into its words."""
    return _letters(head) if head.form == TEXT else max(map(len, str(head.value).split()))
