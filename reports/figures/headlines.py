"""The figures that stand first, each with what belongs to it: in the window and on paper."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reports.figures.report import Line, Report
from reports.figures.said import number

MEASURES = "measures"
"""The table in which each measure has a line: its figure, and what it was before."""

Known = Mapping[str, Line]
Says = Callable[[Known], str]


@dataclass(frozen=True)
class Headline:
    title: str
    figure: str
    below: tuple[str, ...]
    line: int
    """Its line among the measures; the figure is the first of it."""


def headlines(report: Report) -> Iterator[Headline]:
    """Of a report without measures there are none."""
    tables = (each for each in report.tables if each.id == MEASURES)
    lines = [line for table in tables for line in table.lines]
    places = {cell.key: at for at, line in enumerate(lines) if (cell := line.cells[0])}
    known = {key: lines[at] for key, at in places.items()}
    for measure, title, below in _FIRST:
        if measure in known:
            told = (says(known) for says in (*below, _before(measure)))
            figure = _number(known, measure)
            yield Headline(title, figure, tuple(filter(None, told)), places[measure])


def _counts(text: str, *measures: str) -> Says:
    """The text with these figures in it; nothing where one of them is not in the report."""

    def say(known: Known) -> str:
        if any(each not in known for each in measures):
            return ""
        return text.format(*(_number(known, each) for each in measures))

    return say


def _before(measure: str) -> Says:
    """What it was in the period that this one stands beside."""

    def say(known: Known) -> str:
        before = known[measure].cells[1:2]
        return f"{number(before[0])} before" if before and before[0] else ""

    return say


def _both(text: str, one: str, other: str) -> Says:
    """How many of the records of one figure stand behind the other too."""
    return _shared(text, one, other, lambda mine, theirs: sum(each in theirs for each in mine))


def _alone(text: str, one: str, other: str) -> Says:
    """How many of them do not."""
    return _shared(text, one, other, lambda mine, theirs: sum(each not in theirs for each in mine))


def _shared(
    text: str, one: str, other: str, many: Callable[[tuple[str, ...], frozenset[str]], int]
) -> Says:
    """A public copy has no records, and nothing is said of them."""

    def say(known: Known) -> str:
        if one not in known or other not in known:
            return ""
        mine, theirs = known[one].cells[0], known[other].cells[0]
        if mine is None or theirs is None or not mine.records:
            return ""
        found = many(mine.records, frozenset(theirs.records))
        return text.format(f"{found:,}") if found else ""

    return say


def _number(known: Known, measure: str) -> str:
    cell = known[measure].cells[0]
    return number(cell) if cell else ""


_FIRST: tuple[tuple[str, str, tuple[Says, ...]], ...] = (
    ("people_arrested", "People arrested", (_counts("in {} arrests", "arrests"),)),
    ("people_charged", "People charged", (_counts("with {} charges", "charges"),)),
    ("people_convicted", "People convicted", (_counts("in {} convictions", "convictions"),)),
    (
        "disruptions",
        "Disruptions",
        tuple(
            _counts(f"{impact} {{}}", f"disruptions_{impact}")
            for impact in ("major", "moderate", "minor", "none", "negative")
        ),
    ),
    (
        "orders_made",
        "Orders made",
        (
            _counts(
                "of {} applied for: {} made, {} refused, {} withdrawn, {} waiting",
                "orders_applied",
                "applied_granted",
                "applied_refused",
                "applied_withdrawn",
                "applied_waiting",
            ),
            _alone("{} from earlier", "orders_made", "orders_applied"),
        ),
    ),
    (
        "licences_revoked",
        "Licences revoked",
        (
            _both("{} at once", "licences_immediate", "licences_revoked"),
            _counts("NR3S in time {} of {}", "nr3s_entered_in_time", "nr3s_due"),
        ),
    ),
)
