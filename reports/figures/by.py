"""What was counted broken down: by area, month, power, tactic, agency, reason and outcome."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from reports.figures.counting import Areas, Figure, Hit, figures, listed
from reports.figures.measures import By, measures
from reports.figures.periods import months_of
from reports.figures.report import Period
from reports.figures.sources import CODE

MONTH = len("2026-09")
WAYS: tuple[By, ...] = get_args(By)


@dataclass(frozen=True)
class Group:
    """Everything of one name, or of what nobody said a name of."""

    name: str
    figures: Mapping[str, Figure]


NamesOf = Callable[[Sequence[Hit]], Sequence[str]]
"""Of each hit the name that it stands under."""
Ways = Mapping[By, NamesOf]


def grouped(
    hits: Mapping[str, Sequence[Hit]], period: Period, areas: Areas
) -> Mapping[By, tuple[Group, ...]]:
    """Groups by their names, what nobody said last; each month, whether anything was in it or not.

    People are counted once in each group: somebody may be in several.
    """
    ways: Ways = {
        "area": lambda hits: [areas[row.area] for _, row in hits],
        "month": lambda hits: [day[:MONTH] for day, _ in hits],
        "power": lambda hits: [row.power for _, row in hits],
        "tactic": lambda hits: [row.tactic for _, row in hits],
        "agency": lambda hits: [row.agency for _, row in hits],
        "reason": lambda hits: [row.reason for _, row in hits],
        "code": lambda hits: [row.words[CODE] for _, row in hits],
    }
    given: Mapping[By, Iterable[str]] = {"month": months_of(period)}
    return {by: _grouped(by, ways[by], hits, given.get(by, ())) for by in WAYS}


def _grouped(
    by: By, names_of: NamesOf, hits: Mapping[str, Sequence[Hit]], given: Iterable[str]
) -> tuple[Group, ...]:
    counts = measures().split_by(by)
    parted: dict[int, Mapping[str, Sequence[Hit]]] = {}
    for measure in counts:
        mine = hits[measure.id]
        # Of two measures that ask the same, one list.
        if id(mine) not in parted:
            parted[id(mine)] = _parted(mine, names_of)
    parts = [(measure, parted[id(hits[measure.id])]) for measure in counts]
    names = {name for _, each in parts for name in each}.union(given)
    return tuple(
        Group(name, figures({each.id: listed(each, some.get(name, ())) for each, some in parts}))
        for name in sorted(names, key=lambda name: (not name, name.casefold(), name))
    )


def _parted(hits: Sequence[Hit], names_of: NamesOf) -> Mapping[str, Sequence[Hit]]:
    found: dict[str, list[Hit]] = defaultdict(list)
    for name, hit in zip(names_of(hits), hits, strict=True):
        found[name].append(hit)
    return found
