"""All that stands on the page Today, read in one go: what is due, whose, and what is beside it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import day_of
from disrupt.records import Officer, Order
from disrupt.store.slots import RECOVERY
from disrupt.workspace import Workspace
from orders.alerts.handed_told import Telling, tellings
from orders.alerts.looked import Due, Row, due, is_late
from orders.alerts.owners import NOBODY
from orders.alerts.whose import Whose, is_theirs, names_of
from orders.held import batches
from orders.listed import standings
from orders.reckoning import Law

IN_FORCE = "in force"
SURE = "high"
Only = Literal["check with legal", "late"]
"""Of all that is due: dates to be checked with legal; what has gone to the chair."""


@dataclass(frozen=True)
class Asked:
    """What somebody wants to see of all that is due."""

    whose: Whose = "my team"
    only: Only | None = None
    day: date | None = None
    """Only what falls due on it."""


@dataclass(frozen=True)
class Today:
    due: Due
    names: Mapping[Whose, frozenset[str]]
    in_force: int
    """How many orders are, of those that the reader may see."""
    officers: tuple[str, ...]
    """Who may be given something."""
    tellings: tuple[Telling, ...] = ()
    """What the reader is to be told of what was handed over."""

    def rows(self, asked: Asked) -> tuple[Row, ...]:
        return tuple(each for each in self.due.rows if self._is_asked(each, asked))

    def _is_asked(self, row: Row, asked: Asked) -> bool:
        is_mine = asked.whose == "everyone" or is_theirs(row.item, self.names[asked.whose])
        is_then = asked.day is None or day_of(row.item.found.due.when) == asked.day
        return is_mine and is_then and (asked.only is None or IS[asked.only](row))


def is_unsure(row: Row) -> bool:
    """To be checked with legal."""
    return row.item.found.due.confidence != SURE


IS: Mapping[Only, Callable[[Row], bool]] = {"check with legal": is_unsure, "late": is_late}


def today(desk: Workspace, law: Law, step: Callable[[], None] = lambda: None) -> Today:
    """Everybody's; whoever looks in the background may give up at each step."""
    found = due(desk, law, step=step)
    with desk.store.reading() as session:
        return Today(
            due=found,
            names={each: names_of(desk, session, each) for each in get_args(Whose)},
            in_force=sum(stage == IN_FORCE for stage in _stages(desk, session, law, step)),
            officers=_officers(session, found),
            tellings=_tellings(session, desk, found),
        )


def _tellings(session: Session, desk: Workspace, found: Due) -> tuple[Telling, ...]:
    return tellings(session, desk, found.rows, day_of(found.seen.now))


def _officers(session: Session, found: Due) -> tuple[str, ...]:
    """Those who may unlock, and whoever has something already: not everybody sits here."""
    here = session.scalars(select(Officer.name).where(Officer.left_on.is_(None)))
    owners = {each.item.owner for each in found.rows if not each.item.owner.is_nobody}
    known = {*here, *(name for each in owners for name in (each.name, each.deputy))}
    return tuple(sorted(known - {RECOVERY, NOBODY}))


def _stages(
    desk: Workspace, session: Session, law: Law, step: Callable[[], None]
) -> Iterator[object]:
    stood = standings(law, desk)
    for some in batches(session.scalars(select(Order.id)).all()):
        step()
        yield from (each["stage"] for each in stood.work(session, some, ("stage",)).values())
