"""Where each figure of a chart stands: what draws it and what is clicked go by the same places."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from math import ceil

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from reports.chart_months import months
from reports.chart_place import Place
from reports.figures.report import Table
from reports.figures.said import amount, number, unit_of
from reports.styles import BOLD, REGULAR

LETTERS = 8.0
LEADING = 11.0
_OVER = 11.0
"""What a value needs over its column."""
_UNDER = 22.0
"""A month's letter, and its year."""
_TALL = 66.0
_GAP = 18.0
_BETWEEN = 10.0
_ABREAST = 3
AIR = 3.0
_WIDEST = 34.0
_BAR = 9.0
_SHORTEST = 70.0
_TALLEST = 560.0
_LINES = 4


Title = tuple[tuple[str, str], ...]
"""Its lines: in each what is counted, and in what unit where that stands there."""


@dataclass(frozen=True)
class Mark:
    """A figure on a chart, by its line and column in the table; all of `place` may be clicked."""

    line: int
    column: int
    place: Place
    bar: Place
    name: tuple[str, ...]
    """What is written beside it or under it."""


@dataclass(frozen=True)
class Panel:
    """The figures of one column of the table, or some lines of it where all are too many."""

    column: int
    place: Place
    title: Title
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Chart:
    width: float
    height: float
    panels: tuple[Panel, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(chain.from_iterable(panel.marks for panel in self.panels))

    def at(self, across: float, down: float) -> Mark | None:
        """What was clicked there."""
        return next((each for each in self.marks if each.place.has(across, down)), None)


def chart(table: Table, width: float) -> Chart:
    """As tall as it needs to be; of a table that is not drawn, or has no lines, nothing."""
    panels = tuple(_KINDS[table.drawn](table, width)) if _drawn_lines(table) else ()
    # The picture for the window is a whole number of points tall.
    return Chart(width, ceil(max((each.place.bottom for each in panels), default=0)), panels)


def _nothing(_table: Table, _width: float) -> Iterator[Panel]:
    return iter(())


def _columns(table: Table, width: float) -> Iterator[Panel]:
    """Small charts abreast; those of one unit have one scale, from nothing up."""
    lines = _drawn_lines(table)
    need = max(_widest(table, lines) + AIR, LETTERS + 1)
    most = min(_ABREAST, len(table.columns))
    abreast = next((n for n in range(most, 1, -1) if len(lines) * need <= _each(width, n)), 1)
    wide = _each(width, abreast)
    titles = [*_titles(table, wide)]
    tall = _height(titles) + _OVER + _TALL + _UNDER
    runs = _runs(lines, int(wide // need))
    slot = min(_WIDEST, wide / len(runs[0]))
    shown = [(column, run) for column in range(len(table.columns)) for run in runs]
    for at, (column, run) in enumerate(shown):
        down, across = divmod(at, abreast)
        place = Place(across * (wide + _GAP), down * (tall + _BETWEEN), wide, tall)
        slots = (Place(place.left + i * slot, place.top, slot, tall) for i in range(len(run)))
        names = months(_names(table, run), slot)
        scale = _TALL / _largest(table, column)
        marks = (
            Mark(line, column, at, _column(at, scale * _amount(table, line, column)), name)
            for line, at, name in zip(run, slots, names, strict=True)
        )
        yield Panel(column, place, titles[column], tuple(marks))


def _column(place: Place, tall: float) -> Place:
    foot = place.bottom - _UNDER
    return Place(place.left + place.width * 0.15, foot - tall, place.width * 0.7, tall)


def _bars(table: Table, width: float) -> Iterator[Panel]:
    """One below the other, each as tall as its name; what is compared stands abreast."""
    lines = _drawn_lines(table)
    left = min(max(map(_long, _names(table, lines))), width * 0.4) + 8
    names = [_broken(name, left - 6) for name in _names(table, lines)]
    heights = [max(1, len(name)) * LEADING + 3 for name in names]
    figures = _widest(table, lines) + 10
    most = min(_ABREAST, len(table.columns))
    room = figures + _SHORTEST
    abreast = next((n for n in range(most, 1, -1) if room <= _each(width - left, n)), 1)
    wide = _each(width - left, abreast)
    titles = [*_titles(table, wide)]
    top = 0.0
    for run in _stacks(heights):
        tops = [*accumulate((heights[at] for at in run), initial=_height(titles))]
        for column in range(len(table.columns)):
            across = column % abreast
            if column and not across:
                top += tops[-1] + _BETWEEN
            place = Place(left + across * (wide + _GAP), top, wide, tops[-1])
            begins = place.left if across else 0
            scale = (wide - figures) / _largest(table, column)
            marks = []
            for at, down in zip(run, tops, strict=False):
                row = Place(begins, top + down, place.right - begins, heights[at])
                bar = _bar(row, place.left, scale * _amount(table, lines[at], column))
                marks.append(Mark(lines[at], column, row, bar, () if across else names[at]))
            yield Panel(column, place, titles[column], tuple(marks))
        top += tops[-1] + _BETWEEN


def _stacks(heights: list[float]) -> Iterator[list[int]]:
    """Whose lines stand below each other: no more of them than a page is tall."""
    stack: list[int] = []
    for at, height in enumerate(heights):
        if stack and sum(heights[each] for each in stack) + height > _TALLEST:
            yield stack
            stack = []
        stack.append(at)
    yield stack


def _broken(name: str, room: float) -> tuple[str, ...]:
    """Into a few lines; the table says the rest of it."""
    *first, last = simpleSplit(name, REGULAR, LETTERS, room)[:_LINES] or [""]
    whole = " ".join((*first, last)) == " ".join(name.split())
    return (*first, last if whole else f"{last}…")


def _bar(place: Place, left: float, long: float) -> Place:
    return Place(left, place.top + (place.height - _BAR) / 2, long, _BAR)


_KINDS = {"no chart": _nothing, "columns": _columns, "bars": _bars}


def _drawn_lines(table: Table) -> list[int]:
    """A total beside its parts would dwarf them."""
    return [at for at, line in enumerate(table.lines) if line.sort == "row"]


def _names(table: Table, lines: Iterable[int]) -> list[str]:
    return [table.lines[line].name for line in lines]


def _amount(table: Table, line: int, column: int) -> float:
    return amount(table.lines[line].cells[column])


def _titles(table: Table, room: float) -> Iterator[Title]:
    for column in table.columns:
        *above, last = simpleSplit(column.label, BOLD, LETTERS, room) or [""]
        unit = unit_of(column)
        beside = stringWidth(last, BOLD, LETTERS) + AIR + _long(unit) <= room
        ends = ((last, unit),) if beside else ((last, ""), ("", unit))
        yield (*((line, "") for line in above), *ends)


def _height(titles: Iterable[Title]) -> float:
    return max(map(len, titles)) * LEADING + 7


def _each(width: float, abreast: int) -> float:
    return (width - (abreast - 1) * _GAP) / abreast


def _runs(lines: list[int], most: int) -> list[list[int]]:
    """Whole years where there are more months than stand abreast."""
    most = max(1, most - most % 12 if len(lines) > most > 12 else most)
    return [lines[at : at + most] for at in range(0, len(lines), most)]


def _largest(table: Table, column: int) -> float:
    """Of all the figures of that unit, so that what is alike has one scale."""
    unit = table.columns[column].unit
    alike = [at for at, each in enumerate(table.columns) if each.unit == unit]
    lines = _drawn_lines(table)
    return max((_amount(table, line, at) for line in lines for at in alike), default=0) or 1


def _widest(table: Table, lines: Iterable[int]) -> float:
    """Of the figures that are written."""
    cells = (cell for line in lines for cell in table.lines[line].cells if cell)
    return max((_long(number(cell)) for cell in cells), default=0)


def _long(text: str) -> float:
    return float(stringWidth(text, REGULAR, LETTERS))
