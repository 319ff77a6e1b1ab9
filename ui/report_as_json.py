"""A report as the command prints it for other programs: by the contract, or as its tables stand."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from disrupt.clock import wall_time
from reports.figures.measures import By, measures
from reports.figures.pursue_json import WAYS
from reports.figures.report import Cell, Line, Report, Table
from reports.frozen import Kept

Shape = Callable[[Report], dict[str, Any]]


def report(drawn: Report, kept: Kept | None = None) -> Any:  # noqa: ANN401 - whatever JSON can say
    """What was frozen says so, and is the same each time."""
    return SHAPES.get(drawn.id, _tables)(drawn) | (_frozen(kept) if kept else {})


def _head(drawn: Report) -> dict[str, Any]:
    return {
        "report": drawn.id,
        "title": drawn.title,
        "from": drawn.period.first.isoformat(),
        "to": drawn.period.last.isoformat(),
        "area": drawn.area or None,
        "as_at": wall_time(drawn.as_at),
        "edition": drawn.edition,
        **({"public": True, "rule": drawn.rule} if drawn.is_public else {}),
    }


def _frozen(kept: Kept) -> dict[str, Any]:
    frozen_at = wall_time(kept.frozen_at)
    return {
        "frozen": {
            "name": kept.name,
            "by": kept.author or None,
            "at": frozen_at,
            "sha256": kept.sha256,
        }
    }


def _tables(drawn: Report) -> dict[str, Any]:
    return {
        **_head(drawn),
        "tables": [_table(each) for each in drawn.tables],
        "words": [
            {"id": words.id, "title": words.title, "passages": [vars(p) for p in words.passages]}
            for words in drawn.words
        ],
        "definitions": [{"label": label, "says": says} for label, says in drawn.definitions],
        "notes": list(drawn.notes),
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "title": table.title,
        "says": table.says,
        "columns": [vars(each) for each in table.columns],
        "lines": [_line(each) for each in table.lines],
        "notes": list(table.notes),
    }


def _line(line: Line) -> dict[str, Any]:
    cells = [_cell(each) if each else None for each in line.cells]
    return {"name": line.name, "sort": line.sort, "note": line.note, "cells": cells}


def _cell(cell: Cell) -> dict[str, Any]:
    return {"value": cell.value, "of": cell.of, "records": list(cell.records)}


def _pursue(drawn: Report) -> dict[str, Any]:
    """By area, month and so on it gives what its tables show."""
    found = {cell.key: cell for cell in drawn.cells()}
    told = [each for each in measures().measures if each.id in found]
    return {
        **_head(drawn),
        "measures": [
            {
                "id": each.id,
                "label": each.label,
                "unit": each.unit,
                **_cell(found[each.id]),
                "definition": each.definition,
                "rule": each.rule,
            }
            for each in told
        ],
        **{f"by_{by}": list(_groups(drawn, by)) for by in WAYS},
    }


def _groups(drawn: Report, by: By) -> Iterator[Mapping[str, Any]]:
    """Under no name is what nobody said one of."""
    groups: dict[str, dict[str, Any]] = {}
    for each in (each for each in measures().tables if each.by == by):
        for table in (table for table in drawn.tables if table.id == each.id):
            for name, measure, value in _of(table, by):
                groups.setdefault(name, {by: name})[measure] = value
    yield from groups.values()


def _of(table: Table, by: By) -> Iterator[tuple[str, str, object]]:
    """Its key says of what a figure is, in words that are the same in every report."""
    for line in (each for each in table.lines if each.sort == "row"):
        for column, cell in zip(table.columns, line.cells, strict=True):
            if cell is not None:
                name = cell.key.removeprefix(f"{by} ").removesuffix(f": {column.id}")
                yield name, column.id, cell.value


SHAPES: Mapping[str, Shape] = {"pursue": _pursue}
