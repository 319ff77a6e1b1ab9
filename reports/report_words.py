"""What a report says of itself, in the same words on paper and in a workbook."""

from collections.abc import Iterator

from disrupt import phrasing
from disrupt.store.backup import MARKING
from reports.figures.report import Period, Report

ALL_AREAS = "All areas"
NOTHING = "There is nothing to count here in this period."
FOR_PUBLICATION = "OFFICIAL"


def marking(report: Report) -> str:
    """A copy that is to be published says so by its own."""
    return FOR_PUBLICATION if report.is_public else MARKING


def days(period: Period) -> str:
    first, last = phrasing.day(period.first), phrasing.day(period.last)
    return first if first == last else f"{first} to {last}"


def facts(report: Report) -> Iterator[tuple[str, str]]:
    """Each by its label."""
    yield _of(report.period), days(report.period)
    if report.before:
        yield "Beside", days(report.before)
    yield "Area", report.area or ALL_AREAS
    yield "As at", phrasing.moment(report.as_at)
    yield "Edition", report.edition


def _of(period: Period) -> str:
    return "Day" if period.first == period.last else "Period"
