"""The measures of the pursue report as data: what each counts, and how that is said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from disrupt.paths import resource
from orders.reading import Unreadable, read_file
from reports.figures.report import Drawn

Unit = Literal["people", "events", "orders", "notices", "decisions", "items", "actions"]
By = Literal["area", "month", "power", "tactic", "agency", "reason", "code"]
Source = Literal[
    "outcomes", "disruptions", "orders", "order events", "decisions", "agenda", "adopted", "actions"
]


@dataclass(frozen=True)
class Stands:
    """What lasts from one day of a row to another, both in it: on the last day of the period."""

    since: str
    until: str


@dataclass(frozen=True)
class Question:
    """What a measure asks of the rows: several may ask the same and make other figures of it."""

    source: Source
    where: tuple[tuple[str, tuple[str, ...]], ...]
    on: str
    stands: Stands | None


@dataclass(frozen=True)
class Measure:
    """One figure of the report."""

    id: str
    label: str
    unit: Unit
    source: Source
    definition: str
    rule: str
    """How a row is placed in the period, and what is left out."""
    where: Mapping[str, tuple[str, ...]]
    """By what a row says of itself, the words that are counted; in any case of letters."""
    on: str = ""
    """The day of a row that must lie in the period."""
    stands: Stands | None = None
    lists: Literal["rows", "people"] = "rows"
    again_within: int = 0
    """Only with such a row of the same person on an earlier day, so many days before at most."""
    of: tuple[str, ...] = ()
    """The measures whose sum it is a share of."""

    @property
    def question(self) -> Question:
        return Question(self.source, tuple(self.where.items()), self.on, self.stands)


@dataclass(frozen=True)
class Parts:
    """Measures that each row of another falls into at most one of."""

    whole: str
    parts: tuple[str, ...]
    rest: str
    """What a row is called that is in none of them."""


@dataclass(frozen=True)
class Broken:
    """A table of some measures, broken down in one way."""

    id: str
    title: str
    by: By
    columns: tuple[str, ...]
    says: str = ""
    drawn: Drawn = "no chart"


@dataclass(frozen=True)
class Measures:
    title: str
    report: str
    """How the report is called."""
    edition: str
    source: str
    splits: Mapping[str, tuple[By, ...]]
    """By the source, what its measures are broken down by."""
    measures: tuple[Measure, ...]
    besides: tuple[Measure, ...]
    """What tables of the report count beside the measures."""
    parts: tuple[Parts, ...]
    tables: tuple[Broken, ...]

    @cached_property
    def every(self) -> Mapping[str, Measure]:
        return {each.id: each for each in (*self.measures, *self.besides)}

    def split_by(self, by: By) -> tuple[Measure, ...]:
        """By month, what is placed by a day; in ways that no source is, what a table asks for."""
        asked = {name for each in self.tables if each.by == by for name in each.columns}
        return tuple(
            each
            for each in self.every.values()
            if each.id in asked or (by in self.splits[each.source] and (by != "month" or each.on))
        )

    def of(self, source: str) -> Iterable[Measure]:
        return (each for each in self.every.values() if each.source == source)


def read_measures(path: Path) -> Measures:
    """A measure is named once, and whatever names one names one that is there."""
    read = read_file(Measures, path)
    if len(read.every) < len(read.measures) + len(read.besides):
        raise Unreadable(f"{path.name}: two measures have one id.")
    named = [name for each in read.every.values() for name in each.of]
    named += [name for each in read.parts for name in (each.whole, *each.parts)]
    named += [name for each in read.tables for name in each.columns]
    if unknown := sorted(set(named) - read.every.keys()):
        raise Unreadable(f"{path.name}: there is no measure {', '.join(unknown)}.")
    return read


@cache
def measures() -> Measures:
    return read_measures(resource("measures.toml"))
