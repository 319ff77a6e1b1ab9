"""A report for the public: small counts are hidden, and whatever else would tell them."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import TypeGuard

from reports.figures.moves import HIGHEST, LOWEST, Moves
from reports.figures.report import Cell, Line, Report, Sum, Table

RULE = (
    f"Counts of {LOWEST} to {HIGHEST} are shown as *; zero is shown. Where such a count could be "
    "worked out from a total, another is shown as * as well. A percentage or an average of which "
    "a part is hidden is hidden, too."
)
STAR = "*"


def public(report: Report) -> Report:
    """What may be published: without the records behind a figure, and without recorded words."""
    cells = {cell.key: cell for table in report.tables for cell in _keyed(table)}
    hidden = _hidden(report, cells)
    told = {cells[key].value for key in hidden}
    tables = tuple(_published(table, hidden, told) for table in report.tables)
    return replace(report, tables=tables, words=(), rule=RULE)


def sums(report: Report, counts: Mapping[str, int]) -> tuple[Sum, ...]:
    """All that adds up in it: what is said to, and every column above its totals."""
    found = [*report.sums]
    for table in report.tables:
        found += _down(table)
    known = (
        Sum(each.whole, tuple(dict.fromkeys(part for part in each.parts if part in counts)))
        for each in found
        if each.whole in counts and each.whole not in each.parts
    )
    adding_up = (
        each for each in known if counts[each.whole] == sum(counts[part] for part in each.parts)
    )
    return tuple(dict.fromkeys(adding_up))


def counts(report: Report) -> Mapping[str, int]:
    """Every count by its key."""
    keyed = (cell for table in report.tables for cell in _keyed(table))
    return {cell.key: cell.value for cell in keyed if _is_count(cell.value)}


def _hidden(report: Report, cells: Mapping[str, Cell]) -> frozenset[str]:
    """Counts first, then whatever was worked out from them."""
    known = counts(report)
    small = [key for key, value in known.items() if _is_small(value)]
    hidden = {*Moves(known, sums(report, known)).hidden(small)}
    hidden |= {key for key, cell in cells.items() if _is_of_few(cell)}
    while more := {key for key, cell in cells.items() if _rests_on(cell, hidden)} - hidden:
        hidden |= more
    return frozenset(hidden)


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and value >= 0


def _is_small(value: object) -> bool:
    return _is_count(value) and LOWEST <= value <= HIGHEST


def _is_of_few(cell: Cell) -> bool:
    """An average or a percentage of so few."""
    return isinstance(cell.value, float) and (_is_small(cell.of) or _is_small(len(cell.records)))


def _rests_on(cell: Cell, hidden: Set[str]) -> bool:
    """A count is counted, whatever it is a share of; only the share must go."""
    return cell.of is None and not hidden.isdisjoint(cell.rests_on)


def _down(table: Table) -> Iterator[Sum]:
    """Of each column: a subtotal of the rows above it, a total of the subtotals and the rest."""
    for column in range(len(table.columns)):
        rows: list[str] = []
        subtotals: list[str] = []
        for number, line in enumerate(table.lines):
            cell = line.cells[column]
            if cell is None:
                continue
            key = _key(cell, table, number, column)
            if line.sort == "row":
                rows.append(key)
            elif line.sort == "subtotal":
                yield Sum(key, tuple(rows))
                subtotals, rows = [*subtotals, key], []
            else:
                yield Sum(key, (*subtotals, *rows))
                subtotals, rows = [], []


def _keyed(table: Table) -> Iterator[Cell]:
    for number, line in enumerate(table.lines):
        for column, cell in enumerate(line.cells):
            if cell is not None:
                yield replace(cell, key=_key(cell, table, number, column))


def _key(cell: Cell, table: Table, number: int, column: int) -> str:
    """Its own, or else where it stands: then it is a figure by itself."""
    return cell.key or f"{table.id}: line {number}, {table.columns[column].id}"


def _published(table: Table, hidden: Set[str], told: Set[object]) -> Table:
    """What is said of its figures in words goes with the first that is hidden."""
    lines = tuple(_line(table, number, hidden, told) for number in range(len(table.lines)))
    kept = zip(table.lines, lines, strict=True)
    is_whole = all(_is_whole(one, other) for one, other in kept)
    return replace(table, lines=lines, says=table.says if is_whole else _no_figures(table.says))


def _line(table: Table, number: int, hidden: Set[str], told: Set[object]) -> Line:
    line = table.lines[number]
    cells = tuple(
        cell and _cell(cell, _key(cell, table, number, column), hidden, told)
        for column, cell in enumerate(line.cells)
    )
    kept = replace(line, cells=cells)
    return kept if _is_whole(line, kept) else replace(kept, note=_no_figures(line.note))


def _no_figures(said: str) -> str:
    """Words that give none stay."""
    return "" if any(sign.isdigit() for sign in said) else said


def _is_whole(line: Line, published: Line) -> bool:
    """No figure of it is hidden, nor what one is a share of."""
    pairs = zip(line.cells, published.cells, strict=True)
    return all(
        one is None or other is None or (one.value, one.of) == (other.value, other.of)
        for one, other in pairs
    )


def _cell(cell: Cell, key: str, hidden: Set[str], told: Set[object]) -> Cell:
    if key in hidden:
        return Cell(STAR, key=cell.key, hidden=True)
    of = None if _is_small(cell.of) or cell.of in told else cell.of
    return replace(cell, records=(), of=of)
