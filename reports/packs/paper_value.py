"""What the copies of a meeting's pack are drawn from: one value for each sort of reader."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.task import Task
from disrupt.uninterrupted import uninterrupted
from disrupt.workspace import Workspace
from orders.audiences import Audience
from orders.packs.gather import gather, log_looked
from orders.packs.left import for_reader
from orders.packs.masking import known_names
from orders.packs.pack import Pack
from orders.packs.reader import has_own_place, reader_of
from orders.reckoning import Law
from reports.figures.report import Report
from reports.packs.figures_of import Figures, figures_at

GATHERING = "Gathering what the packs are made of"
LEAVING_OUT = "Leaving out what each reader does not see"


@dataclass(frozen=True)
class Asked:
    """One copy: for which sort of reader, and for whom."""

    audience: Audience
    agency: str = ""
    recipient: str = ""


@dataclass(frozen=True)
class PackPaper:
    """What one audience sees of a pack, and nothing else: the number of the pack is its sum."""

    pack: Pack
    figures: tuple[Report, ...]
    audience: Audience
    agency: str
    """As it was asked for."""
    whose: str
    """As that agency is called here; nothing where the copy does not say it."""


@uninterrupted()
def papers(
    desk: Workspace,
    law: Law,
    meeting: str,
    asked: Iterable[Asked],
    *,
    as_at: datetime | None = None,
    task: Task | None = None,
    gathered: Pack | None = None,
) -> tuple[PackPaper, ...]:
    """One for each audience and agency, in the order in which they are first asked for.

    All is gathered once, unless it is there already. Stopped meanwhile, nothing comes of it.
    """
    task = task or Task()
    if gathered:
        desk.ask("pack")
        log_looked(desk, gathered)
    step = partial(task.reach, GATHERING)
    whole = gathered or gather(desk, law, meeting, as_at=as_at, step=step)
    wanted = tuple(dict.fromkeys((each.audience, each.agency) for each in asked))
    with desk.store.reading() as session, wall.lifted(session):
        figures = figures_at(session, law, whole.head.as_at, task)
        return tuple(_papers(session, whole, figures, wanted, task=task))


def _papers(
    session: Session,
    whole: Pack,
    figures: Figures,
    wanted: Sequence[tuple[Audience, str]],
    *,
    task: Task,
) -> Iterator[PackPaper]:
    names = known_names(session).told_in(whole)
    for done, (audience, agency) in enumerate(wanted):
        task.reach(LEAVING_OUT, done, len(wanted))
        reader = reader_of(session, audience, agency, whole.head.as_at)
        whose = "" if has_own_place(audience) else reader.agency
        left = for_reader(whole, reader, names)
        yield PackPaper(left, figures.of(audience), audience, agency, whose)
