"""While you were away: what passed, came nearer or was recorded since one's last session."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.moments import ending, kept
from disrupt.records import Disclosure, Order
from disrupt.store.schema import audit
from disrupt.time_seen import PUT_RIGHT, Ahead, ahead, latest_seen, rightly
from disrupt.workspace import Workspace
from orders.alerts.bands import BANDS, Band, band_of, worse
from orders.alerts.items import LOST, Item
from orders.alerts.looked import Due
from orders.working import many

Came = Literal["passed", "act-by passed", "24 hours", "7 days", "28 days", "90 days"]
SAYS: Mapping[Came, Callable[[int], str]] = {
    "passed": lambda count: f"{many(count, 'deadline')} passed",
    "act-by passed": lambda count: f"{count} should have been acted on",
    "24 hours": lambda count: f"{count} came within 24 hours",
    "7 days": lambda count: f"{count} came within 7 days",
    "28 days": lambda count: f"{count} came within 28 days",
    "90 days": lambda count: f"{count} came within 90 days",
}
"""In this order."""
RECEIVED = "received"


@dataclass(frozen=True)
class Group:
    says: str
    references: tuple[str, ...]
    """Of the records, what was to be acted on first before the others."""
    of: str = ""
    """How many of each sort they are, by what is lost."""


@dataclass(frozen=True)
class Away:
    since: datetime
    """When one's last session ended."""
    groups: tuple[Group, ...]


def while_away(desk: Workspace, due: Due) -> Away | None:
    """By what is due to the reader; nothing at a first session, and where nothing happened."""
    with desk.store.reading() as session:
        since = _last_here(session, desk, due.seen.now)
        if since is None:
            return None
        came = _came([row.item for row in due.rows], since, ahead(session))
        groups = (*_dates(came), *_recorded(session, since, ahead(session)))
    return Away(since, groups) if groups else None


def _last_here(session: Session, desk: Workspace, now: datetime) -> datetime | None:
    """When their last session ended, by the latest that the log had seen until then.

    What a clock showed that was ahead then counts for nothing. Whoever was away longest has
    furthest to go.
    """
    mine = audit.c.actor_id == desk.store.actor.id
    before = audit.c.session != desk.store.session_id
    last = session.scalar(select(func.max(audit.c.seq)).where(mine, before))
    if last is None:
        return None
    right = select(func.min(audit.c.at)).where(audit.c.event == PUT_RIGHT, audit.c.seq > last)
    until = min(kept(now), session.scalar(right) or kept(now))
    return latest_seen(session, audit.c.seq <= last, audit.c.at <= until) or now


def _came(
    items: Iterable[Item], since: datetime, clocks: tuple[Ahead, ...]
) -> Mapping[Came, Sequence[Item]]:
    found: defaultdict[Came, list[Item]] = defaultdict(list)
    for each in sorted(items, key=lambda item: ending(item.when)):
        is_new = rightly(each.found.record.made_at, clocks) > since
        before = None if is_new else _stood(each, since)
        if each.place and not each.passed_before_recorded and _is_nearer(each.place, before):
            found[_how(each, each.place)].append(each)
    return found


def _stood(item: Item, at: datetime) -> Band | None:
    return worse(band_of(item.found.due.when, at), band_of(item.act_by, at))


def _is_nearer(now: Band, before: Band | None) -> bool:
    return before is None or BANDS.index(now) < BANDS.index(before)


def _how(item: Item, place: Band) -> Came:
    if place == "overdue":
        return "passed" if item.band == "overdue" else "act-by passed"
    return place


def _dates(came: Mapping[Came, Sequence[Item]]) -> Iterator[Group]:
    for how, says in SAYS.items():
        if items := came.get(how):
            references = tuple(dict.fromkeys(each.found.reference for each in items))
            yield Group(says(len(items)), references, _sorts(items))


def _sorts(items: Iterable[Item]) -> str:
    counted = Counter(each.found.due.lost for each in items)
    return ", ".join(f"{counted[lost]} {lost}" for lost in LOST if counted[lost])


def _recorded(session: Session, since: datetime, clocks: tuple[Ahead, ...]) -> Iterator[Group]:
    """As far as whoever looks may see them."""
    for noun, how, kind, only in (
        ("order", "recorded", Order, ()),
        ("disclosure", "received", Disclosure, (Disclosure.direction == RECEIVED,)),
    ):
        made = select(kind.reference, kind.made_at).where(kind.made_at > since, *only)
        found = session.execute(made.order_by(kind.id))
        references = tuple(of for of, at in found if rightly(at, clocks) > since)
        if references:
            yield Group(f"{many(len(references), noun)} {how}", references)
