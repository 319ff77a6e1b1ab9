"""A figure as it is read: the same words in the window, on paper and over a column."""

from reports.figures import shares
from reports.figures.report import Cell, Column, Table

HIDDEN = "*"


def said(cell: Cell | None) -> str:
    """With the number that it is a share of, where there is one."""
    if cell is None:
        return ""
    if cell.hidden or cell.of is None:
        return number(cell)
    found = percent(cell)
    return f"{number(cell)} of {cell.of:,}" + ("" if found is None else f" ({found:.1f} %)")


def number(cell: Cell) -> str:
    """The figure alone."""
    if cell.hidden:
        return HIDDEN
    if isinstance(cell.value, float):
        return f"{cell.value:,.1f}"
    return f"{cell.value:,}" if isinstance(cell.value, int) else cell.value or ""


def percent(cell: Cell) -> float | None:
    """How large a part of that number it is; of nothing there is none."""
    if cell.hidden or not cell.of or not isinstance(cell.value, int):
        return None
    return shares.percent(cell.value, cell.of)


def amount(cell: Cell | None) -> float:
    """How far a bar reaches; nothing where nothing may be told."""
    if cell is None or cell.hidden or not isinstance(cell.value, int | float):
        return 0
    return cell.value


def unit_of(column: Column) -> str:
    """Nothing where its label says it already."""
    return "" if column.unit.casefold() == column.label.casefold() else column.unit


def has_hidden(table: Table) -> bool:
    """The rule by which figures are hidden is printed under it."""
    return any(cell.hidden for line in table.lines for cell in line.cells if cell)
