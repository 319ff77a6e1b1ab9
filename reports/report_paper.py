"""A report on paper: its figures, drawn and in tables, with what each of them means beneath."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph
from reportlab.platypus import Table as Grid
from reportlab.platypus.flowables import CondPageBreak, Flowable, KeepTogether, Spacer

from reports import charts
from reports.chart_places import chart
from reports.deliver import Copy
from reports.figures.headlines import Headline, headlines
from reports.figures.report import Passage, Report, Table, Words
from reports.figures.said import has_hidden
from reports.letters import printable, printable_lines
from reports.page import A4, ON_ITS_SIDE, UPRIGHT, paper, turned
from reports.parts import Origin, furniture
from reports.report_table import Part, grid, needs, parts
from reports.report_words import NOTHING, facts, marking
from reports.styles import (
    BODY,
    BOLD,
    CELL,
    INK,
    LABEL,
    LINE,
    MUTED,
    NAME,
    SECTION,
    STRONG,
    TABLE,
    TITLE,
)

_ABREAST = 3
_SHORT = 25
_KEPT_WHOLE = 24
"""Lines of a table that is not parted between two pages."""
_BEGINS = 130.0
"""What a longer one needs at the foot of a page to begin there."""
HEADING = ParagraphStyle("report heading", SECTION, spaceBefore=16, spaceAfter=2)
_SAYS = ParagraphStyle("says", LABEL, spaceAfter=4)
_NOTE = ParagraphStyle("note", CELL, textColor=MUTED, spaceBefore=3)
_RULE = ParagraphStyle("rule", _NOTE, textColor=INK)
_LABEL = ParagraphStyle("label of a headline", STRONG, fontSize=8.5, leading=11)
_TITLED = ParagraphStyle("titled", STRONG, spaceBefore=6)
_QUOTED = ParagraphStyle("quoted", BODY, leftIndent=14, rightIndent=14)
_SAID_BY = ParagraphStyle("said by", LABEL, leftIndent=14)
_DEFINED = ParagraphStyle("defined", CELL, fontSize=8.5, leading=12)
_DEFINED_NAME = ParagraphStyle("defined name", _DEFINED, fontName=BOLD, rightIndent=8)
_NAMES = 42 * mm


def draw(report: Report, copy: Copy, controller: str = "") -> bytes:
    """A4 pages as a PDF; equal reports give equal bytes."""
    sections = [*_sections(report)]
    first = sections[0].way if sections else UPRIGHT
    story = [*_front(report), *laid(sections, first)]
    sheet = A4 if first == UPRIGHT else A4.on_its_side
    said = furniture(report.title, Origin(controller, report.as_at), copy, sheet)
    return paper(story, replace(said, marking=marking(report)))


@dataclass(frozen=True)
class Section:
    story: Sequence[Flowable]
    way: str = UPRIGHT


def laid(sections: Iterable[Section], way: str = UPRIGHT) -> Iterator[Flowable]:
    """One after the other, on pages that stand as each of them needs; before it they stand so."""
    for each in sections:
        yield from turned(each.way) if each.way != way else ()
        yield from each.story
        way = each.way


class _Heading(Paragraph):
    """It stands in the outline of the file too."""

    bookmark: tuple[str, str] | None = None

    def draw(self) -> None:
        if self.bookmark:
            title, key = self.bookmark
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(title, key)
        super().draw()


def _heading(title: str, key: str) -> _Heading:
    heading = _Heading(printable(title), HEADING)
    heading.bookmark = title, key
    return heading


def _front(report: Report) -> Iterator[Flowable]:
    yield Paragraph(printable(report.title), TITLE)
    yield Spacer(0, 6)
    rows = [[label, Paragraph(printable(text), BODY)] for label, text in facts(report)]
    yield Grid(rows, [22 * mm, A4.within - 22 * mm], splitInRow=1, hAlign="LEFT", style=_FACTS)
    yield from _written(report.notes, _NOTE)
    if report.rule:
        yield Paragraph(f"<b>For publication.</b> {printable(report.rule)}", _RULE)
    yield from _headlines(report)


def _headlines(report: Report) -> Iterator[Flowable]:
    """Each in a box of its own, in lines of three."""
    boxes: list[list[Flowable] | str] = [_box(each) for each in headlines(report)]
    if boxes:
        boxes += [""] * (-len(boxes) % _ABREAST)
        rows = [boxes[at : at + _ABREAST] for at in range(0, len(boxes), _ABREAST)]
        yield Spacer(0, 10)
        yield Grid(rows, [A4.within / _ABREAST] * _ABREAST, hAlign="LEFT", style=_BOXES)


def _box(headline: Headline) -> list[Flowable]:
    below = " · ".join(map(_unbroken, headline.below))
    return [
        *_written([headline.title], _LABEL),
        *_written([headline.figure], NAME),
        Paragraph(below, _NOTE),
    ]


def _unbroken(text: str) -> str:
    """A few words, and the figure that they are of, stand in one line."""
    said = printable(text)
    return said.replace(" ", "&nbsp;") if len(text) < _SHORT else said


def _sections(report: Report) -> Iterator[Section]:
    for table in report.tables:
        heading = _heading(table.title, f"table {table.id}")
        yield section(table, report.rule, heading)
    for words in report.words:
        yield Section([*_words(words)])
    if report.definitions:
        yield Section([*_definitions(report.definitions)])


def section(table: Table, rule: str, heading: Flowable) -> Section:
    """A table under its heading, and what is said of it; upright, if it has room so."""
    of = needs(table)
    way, sheet = (UPRIGHT, A4) if of.width <= A4.within else (ON_ITS_SIDE, A4.on_its_side)
    above = [heading, *_written([table.says], _SAYS)]
    drawn = [*_chart(table)]
    below = [*_notes(table, rule)]
    if not table.lines:
        return Section([KeepTogether([*above, Paragraph(NOTHING, BODY), *below])])
    grids = [*_grids(table, parts(of, sheet.within))]
    if len(table.lines) <= _KEPT_WHOLE and len(grids) == 1:
        return Section([KeepTogether([*above, *drawn, *grids, *below])], way)
    begins = CondPageBreak(_BEGINS + max((each.height for each in drawn), default=0))
    return Section([begins, *above, *drawn, *grids, *below], way)


def _chart(table: Table) -> Iterator[Flowable]:
    """Where there is a bar in it: where all is hidden, or nought, the table says as much."""
    if any(mark.bar.width and mark.bar.height for mark in chart(table, A4.within).marks):
        for strip in charts.strips(table, A4.within):
            yield strip
            yield Spacer(0, 8)


def _grids(table: Table, found: Sequence[Part]) -> Iterator[Flowable]:
    """Where not all columns stand on one page, each part says which these are."""
    for part in found:
        if len(found) > 1:
            first, last = part.columns[0] + 1, part.columns[-1] + 1
            said = f"Columns {first} to {last} of {len(table.columns)}"
            yield CondPageBreak(_BEGINS)
            yield Paragraph(said, _SAYS)
        yield grid(table, part)


def _notes(table: Table, rule: str) -> Iterator[Flowable]:
    yield from _written(table.notes, _NOTE)
    if has_hidden(table):
        yield from _written([f"* {rule}"], _RULE)


def _words(words: Words) -> Iterator[Flowable]:
    yield CondPageBreak(_BEGINS)
    yield _heading(words.title, f"words {words.id}")
    if not words.passages:
        yield Paragraph("Nobody recorded any.", BODY)
    for each in words.passages:
        signed = " · ".join(filter(None, (each.said_by, each.record)))
        title, by = _written([each.title], _TITLED), _written([signed], _SAID_BY)
        yield KeepTogether([*title, _said(each), *by])


def _said(passage: Passage) -> Paragraph:
    """What stands in a record is quoted; the rest says what the report found."""
    text = printable_lines(passage.text)
    return Paragraph(f"“{text}”" if passage.record else text, _QUOTED)


def _definitions(definitions: Iterable[tuple[str, str]]) -> Iterator[Flowable]:
    yield CondPageBreak(_BEGINS)
    yield _heading("How each figure is counted", "definitions")
    rows = [
        [Paragraph(printable(label), _DEFINED_NAME), Paragraph(printable(text), _DEFINED)]
        for label, text in definitions
    ]
    yield Grid(rows, [_NAMES, A4.within - _NAMES], hAlign="LEFT", style=_FACTS)


def _written(texts: Iterable[str], style: ParagraphStyle) -> Iterator[Paragraph]:
    return (Paragraph(printable(text), style) for text in texts if text)


_BOXES = (
    TABLE,
    ("GRID", (0, 0), (-1, -1), 0.6, LINE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 8),
    ("TOPPADDING", (0, 0), (-1, -1), 5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
)
_FACTS = (
    TABLE,
    ("FONTSIZE", (0, 0), (-1, -1), 9.5),
    ("TEXTCOLOR", (0, 0), (0, -1), MUTED),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
)
