"""What has changed since a report was frozen: which figures, and which records came or went."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from reports.figures.report import Cell, Line, Report, Table, Words
from reports.figures.said import said

MOST = 5
"""References that are named one by one; the rest are counted."""

Figures = Mapping[str, Cell]


def changed(then: Report, now: Report) -> tuple[str, ...]:
    """A sentence each, in the order of the report; none where nothing has changed."""
    return (
        *_edition(then, now),
        *(each for table in now.tables for each in _table(_of(then, table), table)),
        *(f"{each.title}: stands no longer in the report." for each in _gone(then, now)),
        *_words(then.words, now.words),
        *_definitions(dict(then.definitions), dict(now.definitions)),
    )


def _edition(then: Report, now: Report) -> Iterator[str]:
    if then.edition != now.edition:
        yield f"The figures were counted by edition {then.edition}, now by {now.edition}."
    if then.rule != now.rule:
        yield "Small counts are hidden by another rule than then."


def _of(report: Report, table: Table) -> Table | None:
    return next((each for each in report.tables if each.id == table.id), None)


def _gone(then: Report, now: Report) -> Iterator[Table]:
    return (each for each in then.tables if _of(now, each) is None)


def _table(then: Table | None, now: Table) -> Iterator[str]:
    if then is None:
        yield f"{now.title}: was not in the report then."
        return
    before, after = _figures(then), _figures(now)
    for name in dict.fromkeys((*after, *before)):
        if told := _figure(before.get(name), after.get(name)):
            yield f"{now.title}, {name}: {told}"


def _figures(table: Table) -> Figures:
    """By the words of its line and column; of two lines of one name the second is numbered."""
    found: dict[str, Cell] = {}
    for line, name in _named(table.lines):
        for column, cell in zip(table.columns, line.cells, strict=True):
            if cell is not None:
                label = f"{name}, {column.label}" if len(table.columns) > 1 else name
                found[label] = cell
    return found


def _named(lines: Iterable[Line]) -> Iterator[tuple[Line, str]]:
    seen: dict[str, Iterator[int]] = {}
    for line in lines:
        number = next(seen.setdefault(line.name, count(1)))
        yield line, line.name if number == 1 else f"{line.name} ({number})"


def _figure(then: Cell | None, now: Cell | None) -> str:
    if then == now:
        return ""
    came, went = _moved(then, now), _moved(now, then)
    moved = [
        *([f"{_some(came)} came"] if came else []),
        *([f"{_some(went)} went"] if went else []),
    ]
    if _shown(then) != _shown(now):
        return f"{'; '.join((f'{_shown(then)} then, {_shown(now)} now', *moved))}."
    return f"{_shown(now)} as then, but {' and '.join(moved)}." if moved else ""


def _moved(one: Cell | None, other: Cell | None) -> list[str]:
    """What stands behind the other and not behind the one, as often as it does."""
    behind = Counter(other.records if other else ())
    behind.subtract(one.records if one else ())
    return sorted(behind.elements())


def _some(references: list[str]) -> str:
    named, more = references[:MOST], len(references) - MOST
    return f"{', '.join(named)}{f' and {more} more' if more > 0 else ''}"


def _shown(cell: Cell | None) -> str:
    """As it is read in the report; what has no figure says so."""
    return said(cell) or "no figure"


def _words(then: Iterable[Words], now: Iterable[Words]) -> Iterator[str]:
    before = {each.title: Counter(each.passages) for each in then}
    after = {each.title: Counter(each.passages) for each in now}
    for title in dict.fromkeys((*after, *before)):
        came = (after.get(title, Counter()) - before.get(title, Counter())).total()
        went = (before.get(title, Counter()) - after.get(title, Counter())).total()
        if came or went:
            yield f"{title}: {came} new or reworded, {went} no longer so."


def _definitions(then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for label in then.keys() & now.keys():
        if then[label] != now[label]:
            yield f"“{label}” is defined otherwise now."
