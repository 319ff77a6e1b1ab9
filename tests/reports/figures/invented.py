"""Reports made up for tests: tables of counts whose sums are known."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from random import Random

from reports.figures.report import Cell, Column, Line, Period, Report, Sum, Table

AS_AT = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
Sums = Sequence[tuple[str, Sequence[str]]]


def report(*tables: Table, sums: Sums = (), **more) -> Report:
    said = tuple(Sum(whole, tuple(parts)) for whole, parts in sums)
    return Report("made", "Made up", YEAR, "", AS_AT, "made", tables, sums=said, **more)


def table(lines: Sequence[Line], columns: Sequence[str] = ("n",), name: str = "made") -> Table:
    return Table(name, "Made up", "Area", tuple(Column(c, c, "people") for c in columns), (*lines,))


def column(values: Sequence[int], name: str = "n") -> tuple[list[Line], Sums]:
    """Rows and their total."""
    keys = [f"{name}{at}" for at in range(len(values))]
    rows = [Line(key, (Cell(value, key=key),)) for key, value in zip(keys, values, strict=True)]
    total = Line("Total", (Cell(sum(values), key=name),), "total")
    return [*rows, total], [(name, keys)]


def regions_by_kind(seed: int) -> tuple[Report, Sums]:
    """Some regions with subtotals, a total, and two kinds that add up to all of a line."""
    chance = Random(seed)
    high = chance.choice((3, 6, 12, 30))
    columns = ("all", "one", "other")
    values: dict[str, int] = {}
    sums: list[tuple[str, list[str]]] = []
    lines: list[Line] = []
    regions = [f"r{at}" for at in range(chance.randint(1, 3))]
    for region in regions:
        areas = [f"{region}a{at}" for at in range(chance.randint(1, 5))]
        for area in areas:
            for kind in columns[1:]:
                values[f"{area} {kind}"] = chance.choice((0, chance.randint(0, high)))
        _add_up(values, sums, (region, areas))
        lines += [_line(area, values, "row") for area in areas]
        lines.append(_line(region, values, "subtotal"))
    _add_up(values, sums, ("London", regions))
    lines.append(_line("London", values, "total"))
    for name in [line.name for line in lines]:
        sums.append((f"{name} all", [f"{name} one", f"{name} other"]))
    said = sums if chance.random() < 0.7 else [each for each in sums if " all" not in each[0]]
    across = [each for each in said if each[0].endswith(" all") and each[1][0].endswith(" one")]
    if not across:
        columns = columns[1:]
        lines = [Line(each.name, each.cells[1:], each.sort) for each in lines]
    return report(table(lines, columns), sums=across), said


def _add_up(
    values: dict[str, int], sums: list[tuple[str, list[str]]], down: tuple[str, list[str]]
) -> None:
    whole, parts = down
    for part in parts:
        values[f"{part} all"] = values[f"{part} one"] + values[f"{part} other"]
    for kind in ("all", "one", "other"):
        keys = [f"{part} {kind}" for part in parts]
        values[f"{whole} {kind}"] = sum(values[key] for key in keys)
        sums.append((f"{whole} {kind}", keys))


def _line(name: str, values: Mapping[str, int], sort) -> Line:
    keys = [f"{name} {kind}" for kind in ("all", "one", "other")]
    return Line(name, tuple(Cell(values[key], key=key) for key in keys), sort)


def broken_down(seed: int) -> tuple[Report, Sums]:
    """One measure and its parts, by area and by month: every total stands in several tables."""
    chance = Random(seed)
    ways = {
        "area": [f"a{at}" for at in range(chance.randint(2, 4))],
        "month": [f"m{at}" for at in range(chance.randint(2, 4))],
    }
    kinds = [f"k{at}" for at in range(chance.randint(2, 3))]
    events = [
        (chance.choice(ways["area"]), chance.choice(ways["month"]), chance.choice(kinds))
        for _ in range(chance.choice((4, 10, 30, 90)))
    ]
    values = {kind: sum(each[2] == kind for each in events) for kind in kinds}
    values["all"] = len(events)
    sums: list[tuple[str, list[str]]] = [("all", kinds)]
    tables = [table([Line(name, (Cell(values[name], key=name),)) for name in ("all", *kinds)])]
    for place, (way, names) in enumerate(ways.items()):
        for name in names:
            here = [each[2] for each in events if each[place] == name]
            values |= {f"{name} {kind}": here.count(kind) for kind in kinds}
            values[f"{name} all"] = len(here)
            sums.append((f"{name} all", [f"{name} {kind}" for kind in kinds]))
        measures = ["all", *kinds]
        sums += [(each, [f"{name} {each}" for name in names]) for each in measures]
        lines = [
            Line(
                name,
                tuple(Cell(values[f"{name} {each}"], key=f"{name} {each}") for each in measures),
            )
            for name in names
        ]
        lines.append(Line("All", tuple(Cell(values[each], key=each) for each in measures), "total"))
        tables.append(table(lines, measures, way))
    return report(*tables, sums=sums), sums
