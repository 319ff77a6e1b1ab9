"""The figures in a copy: in full for the forum, with small counts hidden for anybody else."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Sequence

from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable, PageBreak

from reports.figures.report import Report
from reports.forum.drawn import PEN, SMALL
from reports.held_pages import Chapter
from reports.letters import printable
from reports.packs.figures_table import is_narrow, narrow
from reports.packs.looks import GAP, SHEET
from reports.packs.stacked import EMPTY, SECTIONS, Row
from reports.report_paper import HEADING, laid, section
from reports.report_words import facts
from reports.styles import LABEL, NAME

TITLE = "Figures"


def figures_part(reports: Sequence[Report]) -> Iterator[Flowable]:
    if not reports:
        return
    yield Chapter(TITLE, "figures")
    for at, report in enumerate(reports):
        yield from [PageBreak()] if at else []
        yield PEN.plain(TITLE, LABEL)
        yield PEN.plain(report.title, NAME)
        yield PEN.plain(" · ".join(f"{label}: {text}" for label, text in facts(report)), SMALL)
        for said in (*report.notes, report.rule):
            yield from [PEN.plain(said, SMALL)] if said else []
        if all(map(is_narrow, report.tables)):
            yield from _close_together(report)
        else:
            yield from laid(
                section(table, report.rule, Paragraph(printable(table.title), HEADING))
                for table in report.tables
            )


def _close_together(report: Report) -> Iterator[Flowable]:
    """The first across the page; of the others two stand beside each other."""
    first, *others = report.tables
    yield narrow(first, report.rule, SHEET.within)
    half = (SHEET.within - GAP) / 2
    for at in range(0, len(others), 2):
        one, *other = (narrow(each, report.rule, half) for each in others[at : at + 2])
        yield Row([one, EMPTY, *(other or [EMPTY])], [half, GAP, half], SECTIONS)
