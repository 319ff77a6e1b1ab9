"""What each measure counts: every row looked at once, and asked only where its words can count."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reports.figures.days import moved
from reports.figures.measures import Measure, Question, Source, measures
from reports.figures.report import Period
from reports.figures.rows import Row
from reports.figures.sources import SOURCES

NOWHERE = -1

Hit = tuple[str, Row]
"""The day that places a row, or nothing, and the row."""
Rows = Mapping[Source, Sequence[Row]]
"""By their source."""


@dataclass(frozen=True)
class Figure:
    """A number, what stands behind it, and the number that it is a share of."""

    measure: Measure
    records: tuple[str, ...]
    of: int | None = None

    @property
    def value(self) -> int:
        return len(self.records)


class _Asked(NamedTuple):
    """Where the days stand in a row that place it; nowhere, where none is asked for."""

    on: int
    since: int
    until: int
    hits: list[Hit]
    """What was found; of two measures that ask the same, one list."""


class _Matching(dict[tuple[str, ...], tuple[_Asked, ...]]):
    """Of each way in which rows of a source say what they are, what is asked of it."""

    def __init__(self, source: Source, hits: Mapping[Question, list[Hit]]) -> None:
        told = SOURCES[source]
        self._asked = [
            (_asked(each, told.days, found), [(told.words.index(w), s) for w, s in each.where])
            for each, found in hits.items()
            if each.source == source
        ]

    def __missing__(self, words: tuple[str, ...]) -> tuple[_Asked, ...]:
        said = [each.casefold() for each in words]
        self[words] = tuple(
            asked for asked, where in self._asked if all(said[at] in some for at, some in where)
        )
        return self[words]


def _asked(question: Question, days: Sequence[str], hits: list[Hit]) -> _Asked:
    stands = question.stands
    wanted = (question.on, *((stands.since, stands.until) if stands else ("", "")))
    on, since, until = (days.index(day) if day else NOWHERE for day in wanted)
    return _Asked(on, since, until, hits)


class Areas(dict[str, str]):
    """Each name as it was first written: one area has one line."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def __missing__(self, name: str) -> str:
        self[name] = self._first.setdefault(" ".join(name.casefold().split()), name.strip())
        return self[name]


def counted(rows: Rows, period: Period, area: str, areas: Areas) -> Mapping[str, Sequence[Hit]]:
    """By the measure, the rows that it counts."""
    every = measures().every
    hits: dict[Question, list[Hit]] = {each.question: [] for each in every.values()}
    wanted = areas[area]
    for source, held in rows.items():
        here = held if not area else [row for row in held if areas[row.area] == wanted]
        _count(here, _Matching(source, hits), str(period.first), str(period.last))
    found: dict[str, Sequence[Hit]] = {each.id: hits[each.question] for each in every.values()}
    again = (each for each in every.values() if each.again_within)
    return found | {each.id: [*_again(each, found[each.id], rows[each.source])] for each in again}


def _count(rows: Iterable[Row], matching: _Matching, first: str, last: str) -> None:
    for row in rows:
        days = row.days
        for on, since, until, hits in matching[row.words]:
            day = days[on] if on >= 0 else ""
            if on >= 0 and not first <= day <= last:
                continue
            if since >= 0 and not (days[since] and days[since] <= last <= days[until]):
                continue
            hits.append((day, row))


def _again(measure: Measure, hits: Iterable[Hit], rows: Iterable[Row]) -> Iterator[Hit]:
    """Those whose person has such a row on an earlier day, wherever and in whichever period."""
    earlier: dict[str, list[str]] = defaultdict(list)
    (ever,) = whenever(rows, measure)
    for day, row in ever:
        if row.whom:
            earlier[row.whom].append(day)
    for days in earlier.values():
        days.sort()
    for day, row in hits:
        before = earlier.get(row.whom, [])
        at = bisect_left(before, day)
        if at and before[at - 1] >= moved(day, -measure.again_within):
            yield day, row


def whenever(rows: Iterable[Row], *wanted: Measure) -> Sequence[Sequence[Hit]]:
    """Of each of these measures of one source the rows that it would count in some period."""
    found: list[list[Hit]] = [[] for _ in wanted]
    matching = _Matching(
        wanted[0].source, {each.question: hits for each, hits in zip(wanted, found, strict=True)}
    )
    for row in rows:
        for on, _, _, hits in matching[row.words]:
            if day := row.days[on]:
                hits.append((day, row))
    return found


def listed(measure: Measure, hits: Iterable[Hit]) -> tuple[str, ...]:
    """A row by what it is listed by, each time; people each once."""
    if measure.lists == "people":
        return tuple(dict.fromkeys([row.whom for _, row in hits if row.whom]))
    return tuple([row.record for _, row in hits])


def figures(records: Mapping[str, tuple[str, ...]]) -> Mapping[str, Figure]:
    """With what each is a share of, where that was counted too."""
    found = {}
    for name, some in records.items():
        measure = measures().every[name]
        parts = [len(records[of]) for of in measure.of if of in records]
        is_share = measure.of and len(parts) == len(measure.of)
        found[name] = Figure(measure, some, sum(parts) if is_share else None)
    return found
