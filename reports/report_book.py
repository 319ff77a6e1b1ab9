"""A report as a workbook: a sheet a table, numbers as numbers, nothing hidden, no formulas."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from disrupt import phrasing
from reports.figures.report import Cell, Line, Report, Table, Words
from reports.figures.said import HIDDEN, has_hidden, percent, unit_of
from reports.report_sheet import PART, SHARE, TEXT, WHOLE, Entry, Page, Row, fill
from reports.report_words import NOTHING, facts, marking

_LONGEST = 31
"""Letters of a sheet's name."""
_BARRED = re.compile(r"[\[\]:*?/\\']")
_NEVER = (1980, 1, 1, 0, 0, 0)
_NO_ENTRY = Entry(None)


def write(report: Report) -> bytes:
    """Equal reports give equal bytes. The references behind the figures stay in the register."""
    book = Workbook()
    book.remove(book.worksheets[0])
    names: set[str] = set()
    for page in pages(report):
        name = _free(page.name, names)
        names.add(name.casefold())
        sheet: Worksheet = book.create_sheet(name)
        fill(sheet, page if name == page.name else _with_whole_name(page))
        _furnish(sheet, report)
    written = io.BytesIO()
    book.save(written)
    return _still(written.getvalue(), report)


def pages(report: Report) -> Iterator[Page]:
    """What it says of itself, its tables, what was said, and how each figure is counted."""
    rule = (f"For publication. {report.rule}",) if report.rule else ()
    yield _texts("Report", (report.title, ""), facts(report), (*report.notes, *rule))
    for table in report.tables:
        yield _figures(table, report.rule)
    for words in report.words:
        yield _words(words)
    if report.definitions:
        yield _texts("Definitions", ("Figure", "How it is counted"), report.definitions)


def _words(words: Words) -> Page:
    said = ((each.title, each.text, each.said_by, each.record) for each in words.passages)
    return _texts(words.title, ("About", "Words", "Said by", "Record"), said)


def _texts(
    name: str,
    heads: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    notes: tuple[str, ...] = (),
) -> Page:
    of = tuple(Row(tuple(map(Entry, row))) for row in rows)
    return Page(name, tuple(map(Entry, heads)), of, notes)


def _figures(table: Table, rule: str) -> Page:
    noted = any(line.note for line in table.lines)
    heads = [Entry(table.heading), *(head for at in _places(table) for head in _heads(table, at))]
    rows = [_row(table, line, noted=noted) for line in table.lines]
    if noted:
        heads.append(Entry("Note"))
    starred = (f"* {rule}",) if has_hidden(table) else ()
    nothing = () if rows else (NOTHING,)
    said = (table.says,) if table.says else ()
    return Page(table.title, tuple(heads), tuple(rows), (*nothing, *said, *table.notes, *starred))


def _places(table: Table) -> range:
    return range(len(table.columns))


def _heads(table: Table, at: int) -> Iterator[Entry]:
    column = table.columns[at]
    unit = unit_of(column)
    form = WHOLE if _has_figures(table, at) else TEXT
    yield Entry(f"{column.label} ({unit})" if unit else column.label, form)
    if _has_shares(table, at):
        yield Entry("of", WHOLE)
        yield Entry("share", SHARE)


def _row(table: Table, line: Line, *, noted: bool) -> Row:
    entries = [Entry(line.name)]
    for at in _places(table):
        cell = line.cells[at]
        entries.append(_entry(cell))
        if _has_shares(table, at):
            entries += _share(cell)
    return Row((*entries, *([Entry(line.note)] if noted else ())), line.sort)


def _entry(cell: Cell | None) -> Entry:
    if cell is None or (cell.value is None and not cell.hidden):
        return _NO_ENTRY
    if cell.hidden:
        return Entry(HIDDEN, WHOLE)
    if isinstance(cell.value, str):
        return Entry(cell.value)
    return Entry(cell.value, PART if isinstance(cell.value, float) else WHOLE)


def _share(cell: Cell | None) -> tuple[Entry, Entry]:
    """The number that it is a share of, and how large a share."""
    if cell is None or cell.of is None:
        return _NO_ENTRY, _NO_ENTRY
    if cell.hidden:
        return Entry(HIDDEN, WHOLE), Entry(HIDDEN, SHARE)
    found = percent(cell)
    return Entry(cell.of, WHOLE), _NO_ENTRY if found is None else Entry(
        round(found / 100, 3), SHARE
    )


def _has_shares(table: Table, at: int) -> bool:
    return any(cell.of is not None for line in table.lines if (cell := line.cells[at]))


def _has_figures(table: Table, at: int) -> bool:
    return any(_entry(line.cells[at]).form != TEXT for line in table.lines)


def _free(title: str, taken: set[str]) -> str:
    """No two sheets have one name, and none is longer than a workbook allows."""
    plain = " ".join(_BARRED.sub(" ", title).split()) or "Sheet"
    wanted, number = plain[:_LONGEST].strip(), 1
    while wanted.casefold() in taken:
        number += 1
        ending = f" {number}"
        wanted = plain[: _LONGEST - len(ending)].strip() + ending
    return wanted


def _with_whole_name(page: Page) -> Page:
    return replace(page, notes=(page.name, *page.notes))


def _furnish(sheet: Worksheet, report: Report) -> None:
    """What stands on every page that is printed. An ampersand would begin an instruction."""
    head, foot = HeaderFooterItem(), HeaderFooterItem()
    head.left.text = report.title.replace("&", "&&")
    head.center.text = foot.center.text = marking(report)
    head.right.text = "&A"
    foot.left.text = f"As at {phrasing.moment(report.as_at)}"
    foot.right.text = "page &P of &N"
    sheet.oddHeader, sheet.oddFooter = head, foot


def _still(content: bytes, report: Report) -> bytes:
    """The same, saying nothing of who made it with what, or when it was written."""
    at = report.as_at.astimezone(UTC).replace(tzinfo=None)
    particulars = DocumentProperties(creator="", title=report.title, created=at, modified=at)
    rewritten = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(rewritten, "w") as new:
        for name in old.namelist():
            part = tostring(particulars.to_tree()) if name == ARC_CORE else old.read(name)
            new.writestr(zipfile.ZipInfo(name, _NEVER), part, zipfile.ZIP_DEFLATED)
    return rewritten.getvalue()
