"""A frozen report as a command prints it for people."""

from collections.abc import Iterator, Sequence

from disrupt import phrasing
from disrupt.lists import word_list
from reports.figures.report import Line, Report, Table, Words
from reports.figures.said import said
from reports.frozen import Kept

GAP = "  "


def frozen(kept: Kept, since: Sequence[str]) -> Iterator[str]:
    """What it says, and what has changed since."""
    yield f"{kept.name}: {_of(kept.report)}"
    yield f"Frozen by {kept.author or 'nobody named'}, {_moments(kept)}"
    yield f"SHA-256 {kept.sha256}"
    for table in kept.report.tables:
        yield from _table(table)
    for words in kept.report.words:
        yield from _words(words)
    yield from (line for line in (*kept.report.notes, kept.report.rule) if line)
    yield "What has changed since" if since else "Nothing has changed since."
    yield from (f"{GAP}{each}" for each in since)


def _of(report: Report) -> str:
    which = word_list("reports").says(report.id)
    period = f"{phrasing.day(report.period.first)} to {phrasing.day(report.period.last)}"
    parts = (which, period, report.area or "all areas", "public copy" if report.is_public else "")
    return ", ".join(part for part in parts if part)


def _moments(kept: Kept) -> str:
    as_at, frozen_at = phrasing.moment(kept.report.as_at), phrasing.moment(kept.frozen_at)
    return f"as at {as_at}" if as_at == frozen_at else f"as at {as_at}, kept {frozen_at}"


def _table(table: Table) -> Iterator[str]:
    rows = [(table.heading, *(each.label for each in table.columns))]
    rows += [_row(line) for line in table.lines]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield table.title
    if table.says:
        yield f"{GAP}{table.says}"
    yield from (f"{GAP}{_set(row, widths)}" for row in rows)
    yield from (f"{GAP}{note}" for note in table.notes)


def _row(line: Line) -> tuple[str, ...]:
    name = f"{line.name} ({line.note})" if line.note else line.name
    return (name, *(said(cell) for cell in line.cells))


def _set(row: Sequence[str], widths: Sequence[int]) -> str:
    """Names from the left, figures from the right."""
    name, *figures = row
    right = (each.rjust(width) for each, width in zip(figures, widths[1:], strict=True))
    return GAP.join((name.ljust(widths[0]), *right)).rstrip()


def _words(words: Words) -> Iterator[str]:
    yield words.title
    for passage in words.passages:
        by = ", ".join(part for part in (passage.said_by, passage.record) if part)
        yield f"{GAP}{passage.title}{f' ({by})' if by else ''}"
        yield from (f"{GAP}{GAP}{line}" for line in passage.text.split("\n"))
