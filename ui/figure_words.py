"""What is said of one figure: what it counts, where, of whom, and by which rule."""

from collections.abc import Mapping

from reports.figures.headlines import MEASURES
from reports.figures.periods import says
from reports.figures.report import Report
from reports.figures.said import said
from ui.figures import PAIRED, Figure

BETWEEN: Mapping[str, str] = {
    **dict.fromkeys(("Area", "Month"), " in "),
    **dict.fromkeys(("Power", "Tactic", "Agency", "Reason"), " · "),
}
"""By what stands over its names, how a line is said after what its columns count."""


ONE: Mapping[str, str] = {
    "people": "person",
    "breaches": "breach",
    **{
        f"{one}s": one
        for one in (
            *("arrest", "charge", "caution", "conviction", "disruption", "order", "notice"),
            *("refusal", "discharge", "licence", "subject", "action"),
        )
    },
}
"""What is counted, where there is one of it."""


def counted(figure: Figure) -> str:
    """Such as “31 arrests in Westmere”; elsewhere a line says what is counted."""
    number, line, label = said(figure.cell), figure.line.name, figure.column.label
    if figure.table.heading in BETWEEN:
        where = f"{BETWEEN[figure.table.heading]}{line}"
        return f"{number} {_counts(label, number)}{'' if figure.line.sort == 'total' else where}"
    is_first = figure.table.id == MEASURES and not figure.at.column
    beside = "" if is_first or len(figure.table.columns) == 1 else f" · {label}"
    return f"{number} {_counts(line, number)}{beside}"


def when(report: Report, figure: Figure) -> str:
    """The period that it is of."""
    is_before = figure.table.id == MEASURES and figure.at.column
    return says(report.before if is_before and report.before else report.period)


def beside(figure: Figure) -> str:
    """Such as “of 24 people”, where the line says to whom its events happened."""
    ids = [each.id for each in figure.table.columns]
    paired = PAIRED.get(figure.column.id)
    if paired not in ids:
        return ""
    cell = figure.line.cells[ids.index(paired)]
    if cell is None or cell.value is None:
        return ""
    return f"of {said(cell)} {'person' if cell.value == 1 else 'people'}"


def definition(report: Report, figure: Figure) -> str:
    rules = _rules(report)
    labels = (figure.column.label, figure.line.name)
    return next((rules[each.lower()] for each in labels if each.lower() in rules), "")


def opens(figure: Figure) -> str:
    """What the link to its records says."""
    many = len(figure.cell.records)
    return f"open the {many:,} records" if many > 1 else "open the record"


def _rules(report: Report) -> Mapping[str, str]:
    return {label.lower(): rule for label, rule in report.definitions}


def _counts(label: str, number: str) -> str:
    """As it stands within a sentence, of one or of several; what is in capitals stays so."""
    if label[:2].isupper():
        return label
    first, space, rest = f"{label[:1].lower()}{label[1:]}".partition(" ")
    return f"{ONE.get(first, first) if number == '1' else first}{space}{rest}"
