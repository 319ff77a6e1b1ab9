"""Handing over: what somebody asks for, and what is known beforehand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from disrupt.moments import day_of, ending
from disrupt.records import HandOver, Officer
from disrupt.store.slots import RECOVERY, compared
from disrupt.workspace import Workspace
from orders.alerts.handed import Handed, Way
from orders.alerts.handled import Key
from orders.alerts.looked import Row
from orders.alerts.owners import NOBODY, handed
from orders.alerts.sight import Sight
from orders.alerts.today import Today


@dataclass(frozen=True)
class Asked:
    """What somebody wants handed over."""

    whose: str
    to_whom: str
    since: date
    until: date | None = None
    """The last day; for good, where none is said."""
    reason: str = ""
    references: tuple[str, ...] | None = None
    """Of the records that were ticked; all that is theirs, where it was not asked which."""

    def over(self) -> HandOver:
        """As it would stand, before it is kept."""
        return HandOver(
            whose=self.whose,
            to_whom=self.to_whom,
            since=self.since,
            until=self.until,
            about=self.references or (),
        )


@dataclass(frozen=True)
class Known:
    """All that there is to say about handing over, as far as its reader may see the records."""

    today: date
    rows: tuple[Row, ...]
    """What falls due, the soonest first."""
    overs: tuple[HandOver, ...]
    """Those that the reader may see, the earliest first."""
    handed: Handed
    """Every one: whose a date is does not hang on who looks."""
    here: tuple[str, ...]
    """Who may unlock this register."""
    names: tuple[str, ...]
    """And whoever has something besides: not everybody sits here."""
    left: Mapping[str, date]
    """By name, as names are compared."""
    unseen: Mapping[str, frozenset[Key]]
    """By name: which of the dates lie out of an officer's sight."""

    @property
    def standing(self) -> tuple[HandOver, ...]:
        """Now and coming."""
        return tuple(each for each in self.overs if not is_over(each, self.today))

    def spelled(self, name: str) -> str:
        """As it stands here, however somebody typed it."""
        wanted = compared(name)
        return next((each for each in self.names if compared(each) == wanted), name.strip())

    def theirs(self, whose: str, day: date) -> tuple[Row, ...]:
        """Their own, and those of whom they stand in for."""
        wanted = compared(whose)
        return tuple(
            each for each in self.rows if wanted in map(compared, self.way(each, day).names)
        )

    def of(self, over: HandOver) -> tuple[Row, ...]:
        """What comes to somebody by it, on its first day or now."""
        day = max(over.since, self.today)
        return tuple(
            each
            for each in self.rows
            if any(over.id == one.id for one in self.way(each, day).overs)
        )

    def out_of_sight(self, name: str, rows: Sequence[Row]) -> tuple[Row, ...]:
        unseen = self.unseen.get(compared(name), frozenset())
        return tuple(each for each in rows if each.item.key in unseen)

    def way(self, row: Row, day: date) -> Way:
        """Of nobody's none; nor where the reader may not know whose it is."""
        found = row.item.found.reference
        return self.handed.way(row.item.owner.of_record, found, day)


def known(desk: Workspace, now: Today) -> Known:
    """By what is due, as it was last asked."""
    rows = tuple(sorted(now.due.rows, key=lambda each: ending(each.item.found.due.when)))
    with desk.store.reading() as session:
        officers = session.scalars(select(Officer).order_by(Officer.name)).all()
        here = tuple(each.name for each in officers if not each.left_on and each.name != RECOVERY)
        left = {compared(each.name): each.left_on for each in officers if each.left_on}
        owners = {each.item.owner.of_record for each in rows} - {NOBODY}
        return Known(
            today=day_of(now.due.seen.now),
            rows=rows,
            overs=tuple(session.scalars(select(HandOver).order_by(HandOver.since, HandOver.id))),
            handed=handed(session),
            here=here,
            names=tuple(sorted({*now.officers, *here, *owners})),
            left=left,
            unseen=Sight(session).unseen(each.item.found for each in rows),
        )


def is_over(over: HandOver, today: date) -> bool:
    return over.until is not None and (over.until < today or over.until < over.since)
