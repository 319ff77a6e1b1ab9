"""The pursue report: every measure of a period, broken down, and beside the period before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import Agency
from disrupt.task import Task
from disrupt.uninterrupted import uninterrupted
from orders.reckoning import Law
from reports.figures import periods
from reports.figures.by import Group, grouped
from reports.figures.counting import Areas, Figure, Hit, counted, figures, listed
from reports.figures.days import moved
from reports.figures.first_order import FirstOrders, first_orders
from reports.figures.funnel import Funnel, funnel
from reports.figures.measures import By, Measure, Source, measures
from reports.figures.periods import Beside
from reports.figures.report import Period
from reports.figures.rows import Reading, Row
from reports.figures.sources import SOURCES

COUNTING = "Counting"
LONGEST_BACK = 366
"""Days before a period that a measure of it may look at."""


@dataclass(frozen=True)
class Asked:
    """Of which period and area, and beside which other."""

    period: Period
    area: str = ""
    """All areas, where it is empty."""
    beside: Beside = "nothing"
    as_at: datetime | None = None
    """Now, where it is not said."""

    @property
    def moment(self) -> datetime:
        assert self.as_at is not None  # noqa: S101 - said before any report is counted
        return self.as_at


@dataclass(frozen=True)
class Pursue:
    period: Period
    area: str
    as_at: datetime
    edition: str
    figures: Mapping[str, Figure]
    """By the measure's id: those of the contract in its order, then those that stand beside."""
    groups: Mapping[By, tuple[Group, ...]]
    """Those of one name together, in each way in which they can be broken down."""
    before: Period | None
    figures_before: Mapping[str, Figure]
    """Of that period; nothing where it is set beside none."""
    funnel: Funnel
    first_orders: FirstOrders
    powers: Mapping[str, str]
    """The name of each power that is counted."""
    agencies: Mapping[str, str]
    """By its reference, the name of each agency."""
    unknown: tuple[str, ...]
    """Of what is counted, orders of no power in the catalogue: they count as orders."""

    def told(self, names: Iterable[str]) -> tuple[Measure, ...]:
        """Of these measures those that it can tell: of one area, only what names an area."""
        every = (measures().every[name] for name in names)
        splits = measures().splits
        return tuple(each for each in every if not self.area or "area" in splits[each.source])


@uninterrupted()
def pursue(session: Session, law: Law, asked: Asked, task: Task) -> Pursue:
    """As far as whoever reads in this session may see."""
    before = periods.beside(asked.period, asked.beside)
    begins = min(asked.period.first, before.first if before else date.max)
    reading = Reading(session, law, moved(str(begins), -LONGEST_BACK))
    rows: dict[Source, tuple[Row, ...]] = {}
    for done, (source, told) in enumerate(SOURCES.items()):
        task.reach(COUNTING, done, len(SOURCES))
        rows[source] = tuple(told.rows(reading))
    areas, agencies = Areas(), select(Agency.reference, Agency.name)
    hits = counted(rows, asked.period, asked.area, areas)
    then = counted(rows, before, asked.area, areas) if before else {}
    groups = grouped(hits, asked.period, areas)
    return Pursue(
        period=asked.period,
        area=asked.area,
        as_at=asked.moment,
        edition=measures().edition,
        figures=_figures(hits),
        groups=groups,
        before=before,
        figures_before=_figures(then),
        funnel=funnel(hits, rows["outcomes"]),
        first_orders=first_orders(
            reading, rows["agenda"], asked.period, area=asked.area, areas=areas
        ),
        powers={each.id: each.name for each in law.catalogue},
        agencies=dict(session.execute(agencies).all()),
        unknown=_unknown(law, groups["power"]),
    )


def _figures(hits: Mapping[str, Sequence[Hit]]) -> Mapping[str, Figure]:
    return figures({name: listed(measures().every[name], some) for name, some in hits.items()})


def _unknown(law: Law, groups: Iterable[Group]) -> tuple[str, ...]:
    """Each once, by however many measures it is counted."""
    unheard = (each for each in groups if not law.catalogue.editions.get(each.name))
    found = (name for each in unheard for one in each.figures.values() for name in one.records)
    return tuple(dict.fromkeys(found))
