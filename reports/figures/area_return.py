"""The area return as London prints it: areas by region, their shares, and what adds up."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.records import Disruption
from reports.figures.dated import lies_in, near
from reports.figures.report import (
    Cell,
    Column,
    Line,
    Passage,
    Period,
    Report,
    Sort,
    Table,
    Words,
)
from reports.figures.returned import (
    ALL,
    COUNTED,
    LABELS,
    Return,
    Row,
    above,
    left_out,
    not_adding_up,
    periods,
    returned,
    signed,
    total,
)
from reports.figures.shares import percent, rank

EDITION = "area return, London layout 2014-15"
SHARES = (("detections", "crime"), ("intervention", "suspicion"))
"""Each a part of another count of the same area, as the layout divides them."""
QUERIES = (("intervention", "suspicion"), ("crime", "suspicion"))
"""What is looked into where the first is above the second."""
NO_AREA = "No area recorded"
HERE = (
    "Disruptions of the strand pursue that this register holds, counted as intervention. "
    "Suspicion, crime and detections are not held here."
)
DIVIDED = "A share divides the sums of its line; it is no average of the shares above it."


def area_return(session: Session, period: Period, area: str, as_at: datetime) -> Report:
    """Of all areas that returned something for the period; where one is named, where it stands."""
    held = returned(session, period)
    tables = (_returned(held), *_standing(held, area), _held_here(session, period))
    return Report(
        id="area",
        title="Area return",
        period=period,
        area=area,
        as_at=as_at,
        edition=EDITION,
        tables=tables,
        words=tuple(_words(held)),
        notes=() if held.rows else (_nothing(session),),
    )


def _returned(held: Return) -> Table:
    columns = (
        *(Column(name, LABELS[name], "as returned") for name in COUNTED),
        *(Column(_id(pair), _divided(pair), "%") for pair in SHARES),
    )
    return Table(
        "returned",
        "As the areas returned it",
        "Area",
        columns,
        tuple(_lines(held)),
        says=_adds_up(held),
        notes=("Every row was typed in by hand.", DIVIDED),
    )


def _lines(held: Return) -> Iterator[Line]:
    for region in held.regions:
        rows = held.of(region)
        yield from (_line(row.area, (row,), f"area {row.area}", "row") for row in rows)
        if len(held.regions) > 1:
            yield _line(region, rows, f"region {region}", "subtotal")
    if held.rows:
        yield _line(ALL.capitalize(), held.rows, ALL, "total")


def _line(name: str, rows: Sequence[Row], key: str, sort: Sort) -> Line:
    is_blank = {
        name: sort == "row" and all(row.counts[name] is None for row in rows) for name in COUNTED
    }
    counts = [
        None if is_blank[each] else Cell(total(rows, each), key=f"{key} {each}") for each in COUNTED
    ]
    shares = [
        None if is_blank[part] or is_blank[whole] else _share(rows, key, (part, whole))
        for part, whole in SHARES
    ]
    return Line(name, (*counts, *shares), sort)


def _share(rows: Sequence[Row], key: str, pair: tuple[str, str]) -> Cell | None:
    """Nothing where there is nothing to divide by."""
    part, whole = pair
    found = percent(total(rows, part), total(rows, whole))
    if found is None:
        return None
    rests_on = (f"{key} {part}", f"{key} {whole}")
    return Cell(found, key=f"{key} {_id(pair)}", rests_on=rests_on)


def _standing(held: Return, area: str) -> Iterator[Table]:
    """Where one area stands among all, the highest count first."""
    row = held.row(area) if area else None
    if row is None:
        return
    lines = []
    for name in COUNTED:
        mine, key = row.counts[name], f"area {row.area} {name}"
        if mine is not None:
            others = [each for other in held.rows if (each := other.counts[name]) is not None]
            place = Cell(rank(mine, others), key=f"{key} rank", rests_on=(key,))
            lines.append(Line(LABELS[name], (Cell(mine, key=key), place)))
    columns = (Column("count", "Count", "as returned"), Column("rank", "Rank"))
    yield Table("standing", f"Where {row.area} stands", "Count", columns, tuple(lines))


def _held_here(session: Session, period: Period) -> Table:
    by_area: dict[str, list[str]] = defaultdict(list)
    wanted = select(Disruption.area, Disruption.at, Disruption.reference).where(
        Disruption.strand == "pursue", near(Disruption.at, period)
    )
    for area, at, reference in session.execute(wanted.order_by(Disruption.reference)):
        if lies_in(period, at):
            by_area[area or ""].append(reference)
    lines = [
        Line(area or NO_AREA, (Cell(len(some), tuple(some), key=f"held {area}"),))
        for area, some in sorted(by_area.items(), key=lambda each: (not each[0], each[0]))
    ]
    every = tuple(name for some in by_area.values() for name in some)
    lines.append(Line("All that is held here", (Cell(len(every), every, key="held"),), "total"))
    columns = (Column("intervention", LABELS["intervention"], "disruptions"),)
    return Table(
        "held here", "What this register counts", "Area", columns, tuple(lines), notes=(HERE,)
    )


def _words(held: Return) -> Iterator[Words]:
    """What is to be looked into, and who typed the rows in: never in a public copy."""
    queries = [each for pair in QUERIES for each in above(held, *pair)]
    found: tuple[tuple[str, str, Sequence[Passage]], ...] = (
        ("totals", "Printed totals that do not add up", [*not_adding_up(held)]),
        ("left out", "Cells that are no number", [*left_out(held)]),
        ("queries", "To be asked of the area", queries),
        ("signed", "Typed in by hand", [*signed(held)]),
    )
    for name, title, passages in found:
        if passages:
            yield Words(name, title, tuple(passages))


def _adds_up(held: Return) -> str:
    if not held.printed:
        return "No printed totals were typed in, so none was checked."
    return "" if any(not_adding_up(held)) else "Every printed total is the sum of its rows."


def _nothing(session: Session) -> str:
    known = [
        f"{phrasing.day(each.first)} to {phrasing.day(each.last)}" for each in periods(session)
    ]
    if not known:
        return "No area return is held."
    return f"Nothing was returned for exactly these days. Returns are held for {'; '.join(known)}."


def _id(pair: tuple[str, str]) -> str:
    return " by ".join(pair)


def _divided(pair: tuple[str, str]) -> str:
    """Such as “Detections ÷ crime”; the first word of a label is enough of it."""
    part, whole = (LABELS[name].split()[0] for name in pair)
    return f"{part} ÷ {whole.lower()}"
