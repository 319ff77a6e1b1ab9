"""What is due, as a page or a list shows it to its reader: named, placed and in order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from disrupt.headline import begun
from disrupt.named import names
from disrupt.records import SUBJECTS
from disrupt.time_seen import TimeSeen, seen_by
from disrupt.workspace import Workspace
from orders.alerts import whose as whose_are
from orders.alerts.items import Item, all_items
from orders.alerts.late import RUNGS, Rung, rung
from orders.alerts.whose import Whose
from orders.reckoning import Law


@dataclass(frozen=True)
class Row:
    item: Item
    title: str
    """What the date is, and on what."""
    who: str
    """Whom or what the record is about, as far as the reader may know them."""
    rung: Rung
    """Whom it has gone to, as nobody acknowledged it."""


def is_late(row: Row) -> bool:
    """On the chair's list, which goes with the next pack."""
    return row.rung == RUNGS[-1]


@dataclass(frozen=True)
class Due:
    """All that is due at a moment."""

    rows: tuple[Row, ...]
    seen: TimeSeen


def due(
    desk: Workspace,
    law: Law,
    *,
    whose: Whose = "everyone",
    at: datetime | None = None,
    step: Callable[[], None] = lambda: None,
) -> Due:
    """As far as the reader may see the records; at the moment that counts, unless one is said.

    Whoever looks in the background may give up at each step.
    """
    desk.ask("find")
    with desk.store.reading() as session:
        seen = seen_by(session, desk.store.clock.now())
        moment = at or seen.now
        items = whose_are.of(desk, session, all_items(session, law, moment, step), whose)
        called = _called(desk, session, items)
    return Due(tuple(_row(each, called, moment) for each in items), seen)


def _called(desk: Workspace, session: Session, items: Iterable[Item]) -> Mapping[str, str]:
    wanted = {each for item in items for each in (item.found.reference, *item.found.about)}
    found: dict[str, str] = {}
    for kind in SUBJECTS:
        if desk.readable(kind.kind_name()):
            found |= names(desk, session, kind, wanted - found.keys())
    return found


def _row(item: Item, called: Mapping[str, str], at: datetime) -> Row:
    found = item.found
    who = "; ".join(dict.fromkeys(called[each] for each in found.about if each in called))
    own = called.get(found.reference, "")
    # The date may be called by the words of its record: they are not said twice.
    is_said = found.due.label == own.rstrip(".")
    return Row(
        item=item,
        title=f"{found.due.label} · {found.reference}",
        who=who or (begun(found.record, own) if own and not is_said else ""),
        rung=rung(item, at),
    )
