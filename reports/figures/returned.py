"""The rows of an area return as they were typed in: their counts, and what cannot be counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.fields import fields_of
from disrupt.formats import FORMATS
from disrupt.records import AreaReturn, PrintedTotal
from disrupt.records.area_return import Returned
from reports.figures.report import Passage, Period

COUNTED = ("suspicion", "crime", "intervention", "detections")
LABELS = {each.name: each.label for each in fields_of(AreaReturn)}
AnyReturn = TypeVar("AnyReturn", bound=Returned)
ALL = "all areas"
NO_REGION = "No region recorded"


@dataclass(frozen=True)
class Row:
    """An area, and its counts; nothing where a cell is no number."""

    area: str
    region: str
    counts: Mapping[str, int | None]


@dataclass(frozen=True)
class Return:
    """All rows of a period, region by region, and the totals that were printed beside them."""

    records: Sequence[AreaReturn]
    printed: Sequence[PrintedTotal]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        found = [
            Row(each.area, each.region or NO_REGION, {name: count(each, name) for name in COUNTED})
            for each in self.records
        ]
        return tuple(sorted(found, key=lambda row: (*_order(row.region), row.area.casefold())))

    @property
    def regions(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.region for row in self.rows))

    def of(self, region: str) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.region == region)

    def row(self, area: str) -> Row | None:
        return next((row for row in self.rows if row.area.casefold() == area.casefold()), None)


def returned(session: Session, period: Period) -> Return:
    """What was returned for exactly this period: others are never added to it."""
    rows = _of_period(session, AreaReturn, period)
    return Return(rows, _of_period(session, PrintedTotal, period))


def periods(session: Session) -> tuple[Period, ...]:
    """Those of which any area returned something, the latest first."""
    held = select(AreaReturn.period_from, AreaReturn.period_to).distinct()
    found = (Period(*row) for row in session.execute(held))
    return tuple(sorted(found, key=lambda each: (each.last, each.first), reverse=True))


def total(rows: Sequence[Row], name: str) -> int:
    """Of the cells that are numbers."""
    return sum(row.counts[name] or 0 for row in rows)


def count(held: Returned, name: str) -> int | None:
    said = getattr(held, name) or ""
    return int(said) if said and not FORMATS["count"].doubt(said) else None


def left_out(held: Return) -> Iterator[Passage]:
    """Each cell that is no number; where nothing is said, that too."""
    for each in held.records:
        for name in COUNTED:
            if count(each, name) is None:
                typed = getattr(each, name)
                why = f"“{typed}” is no number" if typed else "nothing was returned"
                yield Passage(each.area, f"{LABELS[name]}: {why}; it is in no sum.")


def above(held: Return, name: str, other: str) -> Iterator[Passage]:
    """A query on what was returned, not an error in it."""
    for row in held.rows:
        one, two = row.counts[name], row.counts[other]
        if one is not None and two is not None and one > two:
            said = f"{LABELS[name]} ({one:,}) is above {LABELS[other].lower()} ({two:,})."
            yield Passage(row.area, said)


def not_adding_up(held: Return) -> Iterator[Passage]:
    """Each printed total that is not the sum of its rows: of which column, where, how much."""
    for each in held.printed:
        rows = held.of(each.region) if each.region else held.rows
        where = each.region or ALL
        for name in COUNTED:
            printed, summed = count(each, name), total(rows, name)
            if printed is not None and printed != summed:
                yield Passage(where, _differs(LABELS[name], where, printed, summed))


def signed(held: Return) -> Iterator[Passage]:
    """Who typed which rows, when, and from where."""
    by_hand: dict[tuple[str, str, str], list[str]] = {}
    for each in held.records:
        on = phrasing.day(each.entered_on) if each.entered_on else ""
        by_hand.setdefault((each.entered_by or "", on, each.taken_from or ""), []).append(each.area)
    for (by, on, source), areas in by_hand.items():
        said = ", ".join(part for part in (by or "Not signed", on) if part)
        listed = ", ".join(sorted(areas))
        yield Passage(f"Typed in from {source}" if source else "Typed in", listed, said)


def _differs(label: str, where: str, printed: int, summed: int) -> str:
    by = f"{abs(summed - printed):,} {'more' if summed > printed else 'less'}"
    return (
        f"{label}, {where}: the rows add up to {summed:,}, {by} than the printed total "
        f"of {printed:,}."
    )


def _order(region: str) -> tuple[bool, str]:
    return region == NO_REGION, region.casefold()


def _of_period(session: Session, kind: type[AnyReturn], period: Period) -> Sequence[AnyReturn]:
    wanted = (kind.period_from == period.first, kind.period_to == period.last)
    return session.scalars(select(kind).where(*wanted).order_by(kind.id)).all()
