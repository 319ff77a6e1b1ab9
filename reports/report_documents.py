"""A report as something that leaves: on paper, as a workbook or as a CSV."""

from collections.abc import Callable, Mapping

from reports import report_book, report_csv, report_paper
from reports.deliver import Copy, Document
from reports.figures.report import Report
from reports.report_words import marking

PUBLIC = "for publication"


def document(
    report: Report, ending: str, controller: str = "", frozen: tuple[str, int] | None = None
) -> Document:
    """Its name is in the file's name: what it is, and whether it is the public copy.

    One that was frozen is in the log by the kind and the number of its row.
    """
    title = report.title.lower()
    called = title if " " in title else f"{title} report"
    name = " ".join((called, *([PUBLIC] if report.is_public else [])))
    told = dict.fromkeys(each.record for words in report.words for each in words.passages)
    return Document(
        name,
        frozen,
        lambda copy, _task: WRITTEN[ending](report, copy, controller),
        ending=ending,
        references=tuple(filter(None, told)),
        marking=marking(report),
    )


WRITTEN: Mapping[str, Callable[[Report, Copy, str], bytes]] = {
    "pdf": report_paper.draw,
    "xlsx": lambda report, _copy, _controller: report_book.write(report),
    "csv": lambda report, _copy, _controller: report_csv.write(report),
}
