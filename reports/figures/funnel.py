"""The people arrested in a period followed to charge and to conviction, whenever those came.

One cohort all the way: nobody charged in a period is set against who was arrested in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.figures.counting import Hit, whenever
from reports.figures.measures import Measure, measures
from reports.figures.rows import Row
from reports.figures.sources import CODE, NOT_ASSIGNED

ARRESTED = "arrests"
FOLLOWED = ("charges", "convictions")
"""By the measures, what each step of it is."""


@dataclass(frozen=True)
class Step:
    """As events and as people: the records of the one, and who is meant by the other."""

    measure: Measure
    events: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True)
class Funnel:
    steps: tuple[Step, ...]
    """The arrests first; whoever stands in a later step stands in the first."""
    not_assigned: tuple[str, ...]
    """People in none of them: the outcome of each of their arrests is still to be assigned."""


def funnel(hits: Mapping[str, Sequence[Hit]], outcomes: Iterable[Row]) -> Funnel:
    arrests = hits[ARRESTED]
    cohort = [(day, row) for day, row in arrests if row.words[CODE] != NOT_ASSIGNED]
    first: dict[str, str] = {}
    for day, row in cohort:
        first[row.whom] = min(day, first.get(row.whom, day))
    names = {row.record for _, row in cohort}
    steps = [_step(ARRESTED, cohort)]
    followed = whenever(outcomes, *(measures().every[name] for name in FOLLOWED))
    for name, later in zip(FOLLOWED, followed, strict=True):
        steps.append(_step(name, [hit for hit in later if _is_theirs(hit, first, names)]))
    left = {row.whom: None for _, row in arrests if row.whom and row.whom not in first}
    return Funnel(tuple(steps), tuple(left))


def _is_theirs(hit: Hit, first: Mapping[str, str], arrests: set[str]) -> bool:
    """It says that it came of one of the arrests; or of none, and is not earlier than the first."""
    day, row = hit
    if not row.whom or row.whom not in first:
        return False
    return row.came_of in arrests if row.came_of else day >= first[row.whom]


def _step(name: str, hits: Sequence[Hit]) -> Step:
    people = dict.fromkeys(row.whom for _, row in hits if row.whom)
    return Step(measures().every[name], tuple(row.record for _, row in hits), tuple(people))
